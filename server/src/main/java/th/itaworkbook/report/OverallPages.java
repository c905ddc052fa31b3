package th.itaworkbook.report;

import java.math.BigDecimal;
import th.itaworkbook.domain.Agency.Rank;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.Shortfall;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Score;
import th.itaworkbook.report.OfficerTexts.Spot;

/** The result of the year in words: total, level, target, ranks and the mean of the country. */
final class OverallPages {
    private final Draft draft;
    private final Analysis analysis;

    OverallPages(Draft draft) {
        this.draft = draft;
        this.analysis = draft.analysis();
    }

    // The officer's own words stand first where they say what our first sentence would.
    void write() {
        String first = total();
        boolean said = analysis.total().score() != null && draft.texts().say(first, Spot.RESULT);
        if (said) {
            draft.officer(Spot.RESULT);
        } else {
            draft.text(first);
        }
        targets(analysis.total());
        rating();
        ranks();
        if (!said) {
            draft.officer(Spot.RESULT);
        }
    }

    private String total() {
        Analysis.Total total = analysis.total();
        if (total.score() == null) {
            return draft.agencyName() + " ยังไม่มีข้อมูลคะแนนเพียงพอที่จะคำนวณคะแนนรวมของ"
                    + Words.fiscalYear(draft.year());
        }
        StringBuilder text = new StringBuilder(draft.agencyName())
                .append(" มีผลการประเมินประจำ")
                .append(Words.fiscalYear(draft.year()))
                .append(total.basis() == Basis.PUBLISHED ? " ตามที่ประกาศ" : "")
                .append(" คะแนนรวม ")
                .append(total.score())
                .append(" คะแนน");
        if (total.rating() != null) {
            text.append(" อยู่ในระดับ").append(total.rating().name());
        }
        if (total.change() != null) {
            text.append(" ").append(ResultPages.compared(total.change(), total.prior(), draft.year() - 1));
        }
        return text.toString();
    }

    // A sentence of ours that the officer's paragraphs do not make superfluous.
    private void say(String text) {
        draft.textUnlessSaid(text, Spot.RESULT);
    }

    private void targets(Analysis.Total total) {
        if (total.score() == null) {
            return;
        }
        if (total.target() != null) {
            say("หน่วยงานกำหนดเป้าหมายคะแนนรวมสำหรับ"
                    + Words.fiscalYear(draft.agency().planYear()) + " ไว้ที่ " + Words.plain(total.target())
                    + " คะแนน");
        }
        draft.agency().passMark().ifPresent(mark -> {
            boolean passed = total.score().shown().compareTo(mark.value()) >= 0;
            say("เมื่อเทียบกับเกณฑ์ผ่านที่ " + Words.plain(mark.value()) + " คะแนน หน่วยงาน"
                    + (passed ? "ผ่านเกณฑ์" : "ยังไม่ผ่านเกณฑ์"));
        });
    }

    private void rating() {
        Analysis.Rating rating = analysis.total().rating();
        if (rating == null) {
            return;
        }
        if (rating.nextName() != null && !rating.missing().isEmpty()) {
            say("เงื่อนไขที่ยังขาดสำหรับระดับ" + rating.nextName() + " ได้แก่ "
                    + Words.and(rating.missing().stream()
                            .map(OverallPages::shortfall)
                            .toList()));
        }
        if (!rating.certain()) {
            draft.note("หมายเหตุ  ไม่มีคะแนน EIT แยกส่วนครบถ้วน จึงใช้คะแนนเฉลี่ยของแบบวัด EIT แทนในการพิจารณาระดับ");
        }
    }

    private static String shortfall(Shortfall missing) {
        return Opening.name(missing.on()) + " ซึ่งได้ " + Words.plain(missing.score()) + " คะแนน จากที่ต้องได้ "
                + Words.plain(missing.required()) + " คะแนน";
    }

    private void ranks() {
        for (Rank rank : draft.agency().ranks()) {
            if (rank.rank() == null) {
                continue;
            }
            say("อันดับในกลุ่ม" + rank.group() + " อยู่ในอันดับที่ " + Words.count(rank.rank())
                    + (rank.of() == null ? "" : " จาก " + Words.count(rank.of()) + " หน่วยงาน")
                    + (rank.priorRank() == null
                            ? ""
                            : " โดยปีก่อนหน้าอยู่ในอันดับที่ " + Words.count(rank.priorRank())));
        }
        String all = draft.agency().field("agencies_total").strip();
        if (!all.isEmpty()) {
            String shown = all.matches("[0-9]+") ? Words.count(Long.parseLong(all)) : all;
            say("ในปีนี้มีหน่วยงานภาครัฐทั่วประเทศเข้ารับการประเมินทั้งสิ้น " + shown + " หน่วยงาน");
        }
        national();
    }

    private void national() {
        String average = draft.agency().field("national_average").strip();
        if (average.isEmpty()) {
            return;
        }
        String compared = "";
        Score own = analysis.total().score();
        if (own != null && average.matches("[0-9]{1,3}([.][0-9]{1,6})?")) {
            int order = own.shown().compareTo(new BigDecimal(average));
            compared = " หน่วยงานจึงมีคะแนน" + (order > 0 ? "สูงกว่า" : order < 0 ? "ต่ำกว่า" : "เท่ากับ")
                    + "ค่าเฉลี่ยระดับประเทศ";
        }
        say("คะแนนเฉลี่ยระดับประเทศเท่ากับ " + average + " คะแนน" + compared);
    }
}

package th.itaworkbook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.Wording;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.report.OfficerTexts.Filled;
import th.itaworkbook.report.OfficerTexts.Spot;
import th.itaworkbook.report.word.Inline;
import th.itaworkbook.report.word.Para;

/** One sentence for each indicator: its score, its change, what it asks for, and the wording of its band. */
final class IndicatorPages {
    private final Draft draft;

    IndicatorPages(Draft draft) {
        this.draft = draft;
    }

    void write() {
        draft.heading(2, "ผลการวิเคราะห์รายตัวชี้วัด");
        boolean scored = draft.analysis().indicators().stream().anyMatch(i -> i.score() != null);
        if (scored) {
            draft.officer(Spot.ANALYSIS);
        }
        List<Filled> own = new ArrayList<>(draft.texts().at(Spot.INDICATORS));
        for (Instrument instrument : Instrument.values()) {
            draft.heading(3, instrument.thai() + " (" + instrument.name() + ")");
            instrument(instrument, own);
            draft.officer(Spot.valueOf(instrument.name()));
        }
        own.forEach(text -> draft.paragraph(text.text()));
        if (!scored) {
            draft.officer(Spot.ANALYSIS);
        }
    }

    private void instrument(Instrument instrument, List<Filled> own) {
        for (IndicatorResult indicator : draft.analysis().indicators()) {
            if (indicator.instrument() != instrument) {
                continue;
            }
            Optional<Filled> text =
                    own.stream().filter(t -> speaksOf(t.text(), indicator.no())).findFirst();
            boolean said = text.isPresent()
                    && indicator.score() != null
                    && OfficerTexts.says(text.get().text(), result(indicator));
            if (indicator.score() != null && !said) {
                sentence(indicator);
            }
            text.ifPresent(t -> {
                own.remove(t);
                draft.paragraph(t.text());
            });
        }
    }

    private static boolean speaksOf(String text, int no) {
        return Labels.arabicDigits(Labels.fold(text)).matches("(?s)\\(?[0-9.) ]*ตัวชี้วัดที่ ?" + no + "(?![0-9.]).*");
    }

    private void sentence(IndicatorResult i) {
        StringBuilder text = new StringBuilder(" ").append(result(i));
        String objective =
                draft.framework().indicator(i.no()).map(Indicator::objective).orElse("");
        if (!objective.isEmpty()) {
            text.append(" ตัวชี้วัดนี้มีวัตถุประสงค์เพื่อ").append(objective);
        }
        text.append(" ผลการประเมินสะท้อนว่าหน่วยงาน").append(wording(i.score()));
        draft.body()
                .add(Para.of(
                        "BodyText",
                        Inline.bold("ตัวชี้วัดที่ " + i.no() + " " + i.name()),
                        Inline.of(text.toString())));
    }

    private String result(IndicatorResult i) {
        return "ได้ " + i.score() + " คะแนน"
                + (i.change() == null ? "" : " " + ResultPages.compared(i.change(), i.prior(), draft.year() - 1));
    }

    // The agency's own wording of the band, or a plain one by group.
    private String wording(Score score) {
        BigDecimal shown = score.shown();
        String found = "";
        for (Wording wording : draft.submission().wording()) {
            if (shown.compareTo(wording.from()) >= 0 && !wording.text().isBlank()) {
                found = wording.text().strip();
            }
        }
        if (!found.isEmpty()) {
            return found;
        }
        Group group = draft.submission().bands().groupOf(score);
        return switch (group) {
            case URGENT -> "มีข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน";
            case IMPROVE -> "อยู่ในเกณฑ์ดีและควรพัฒนาให้ดียิ่งขึ้น";
            case STRENGTH -> "มีจุดแข็งที่ควรรักษาระดับและพัฒนาอย่างต่อเนื่อง";
        };
    }
}

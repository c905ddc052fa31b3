package th.itaworkbook.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.Change;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Extreme;
import th.itaworkbook.domain.Framework.NotComparable;
import th.itaworkbook.domain.Score;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Inline;
import th.itaworkbook.report.word.Para;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.WordColors;

/** The result of the year: the total in words, and the table of ten indicators beside last year. */
final class ResultPages {
    private final Draft draft;
    private final Analysis analysis;
    private final List<String> notes = new ArrayList<>();

    ResultPages(Draft draft) {
        this.draft = draft;
        this.analysis = draft.analysis();
    }

    void write() {
        draft.heading(1, "ผลการประเมิน" + Words.fiscalYear(draft.year()));
        if (draft.has(ReportSection.RESULT)) {
            draft.heading(2, "ผลการประเมินในภาพรวม");
            new OverallPages(draft).write();
            if (analysis.indicators().stream().anyMatch(i -> i.score() != null || i.prior() != null)) {
                draft.heading(2, "ผลการประเมินรายตัวชี้วัด");
                indicators();
            }
        }
        if (draft.has(ReportSection.CHARTS)) {
            new Charts(draft).indicators();
        }
        if (draft.has(ReportSection.PARTS)) {
            new EitParts(draft).write();
        }
    }

    /** เพิ่มขึ้นจาก … ซึ่งได้ … คะแนน จำนวน … คะแนน. */
    static String compared(Change change, Score prior, int year) {
        return change.direction() == Direction.SAME
                ? "เท่ากับ" + Words.fiscalYear(year)
                : Words.rise(change.direction()) + "จาก" + Words.fiscalYear(year) + " ซึ่งได้ " + prior
                        + " คะแนน จำนวน " + Words.plain(change.delta().abs()) + " คะแนน";
    }

    private void indicators() {
        boolean prior = draft.hasPrior();
        extremes();
        draft.body().add(Para.of("BodyText", Inline.of("คะแนนรายตัวชี้วัดจำแนกตามแบบวัดแสดงใน"), draft.nextTable()));
        List<Integer> widths = prior ? comparing() : List.of(4471, 1500, 1300, 1800);
        List<String> heads = prior
                ? List.of(
                        "ตัวชี้วัด",
                        "พ.ศ. " + (draft.year() - 1),
                        "พ.ศ. " + draft.year(),
                        "ผลต่าง",
                        "เพิ่ม/\nลด",
                        "สูง/\nต่ำ",
                        "กลุ่ม")
                : List.of("ตัวชี้วัด", "พ.ศ. " + draft.year(), "สูง/ต่ำ", "กลุ่ม");
        List<Row> rows = new ArrayList<>();
        for (InstrumentResult instrument : analysis.instruments()) {
            rows.addAll(instrument(instrument, prior));
        }
        Analysis.Total total = analysis.total();
        rows.add(sum(
                "คะแนนรวม ITA" + mark("คะแนนรวม", total.score(), total.published(), total.basis(), draft.year())
                        + mark("คะแนนรวม", total.prior(), total.publishedPrior(), total.priorBasis(), draft.year() - 1),
                total.prior(),
                total.score(),
                total.change(),
                prior));
        draft.whole(
                (prior ? "เปรียบเทียบคะแนนรายตัวชี้วัด " : "คะแนนรายตัวชี้วัด ")
                        + (prior
                                ? "ปีงบประมาณ พ.ศ. " + (draft.year() - 1) + " กับ พ.ศ. " + draft.year()
                                : Words.fiscalYear(draft.year())),
                widths,
                heads,
                rows);
        notes.forEach(draft::note);
        if (prior) {
            changed();
        }
        List<String> without = analysis.indicators().stream()
                .filter(i -> i.score() == null)
                .map(i -> String.valueOf(i.no()))
                .toList();
        if (!without.isEmpty()) {
            draft.note("หมายเหตุ  ไม่มีคะแนนของตัวชี้วัดที่ " + String.join(", ", without));
        }
    }

    // Thai digits take more room, and no figure may be torn apart.
    private List<Integer> comparing() {
        return draft.options().digits() == Digits.THAI
                ? List.of(2371, 1220, 1220, 1060, 850, 750, 1600)
                : List.of(2791, 1100, 1100, 870, 850, 750, 1610);
    }

    private void extremes() {
        List<String> parts = new ArrayList<>();
        for (Extreme extreme : List.of(Extreme.HIGHEST, Extreme.LOWEST)) {
            List<IndicatorResult> some = analysis.indicators().stream()
                    .filter(i -> i.extremeOverall() == extreme && i.score() != null)
                    .toList();
            long scored = analysis.indicators().stream()
                    .filter(i -> i.score() != null)
                    .count();
            if (!some.isEmpty() && some.size() < scored) {
                parts.add("ตัวชี้วัดที่ได้คะแนน" + extreme.thai() + " ได้แก่ "
                        + Words.and(some.stream()
                                .map(i -> "ตัวชี้วัดที่ " + i.no() + " " + i.name())
                                .toList())
                        + " (" + some.get(0).score() + " คะแนน)");
            }
        }
        if (!parts.isEmpty()) {
            draft.text(String.join(" ส่วน", parts));
        }
    }

    private List<Row> instrument(InstrumentResult instrument, boolean prior) {
        List<Row> rows = new ArrayList<>();
        List<IndicatorResult> indicators = analysis.indicators().stream()
                .filter(i -> i.instrument() == instrument.instrument())
                .filter(i -> i.score() != null || i.prior() != null)
                .toList();
        if (indicators.isEmpty() && instrument.score() == null && instrument.prior() == null) {
            return rows;
        }
        String code = instrument.instrument().name();
        rows.add(Row.of(Cell.band(instrument.instrument().thai() + " (" + code + ")", prior ? 7 : 4)));
        indicators.forEach(i -> rows.add(indicator(i, prior)));
        rows.add(sum(
                "รวม " + code
                        + mark(
                                "คะแนน " + code,
                                instrument.score(),
                                instrument.published(),
                                instrument.basis(),
                                draft.year())
                        + mark(
                                "คะแนน " + code,
                                instrument.prior(),
                                instrument.publishedPrior(),
                                instrument.priorBasis(),
                                draft.year() - 1),
                instrument.prior(),
                instrument.score(),
                instrument.change(),
                prior));
        return rows;
    }

    private static Row indicator(IndicatorResult i, boolean prior) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(i.no() + ". " + i.name() + (i.comparable() || i.change() == null ? "" : " †")));
        if (prior) {
            cells.add(Cell.number(Words.score(i.prior())));
        }
        cells.add(Cell.number(Words.score(i.score())));
        if (prior) {
            cells.add(Cell.number(Words.delta(i.change())));
            cells.add(Cell.centered(Words.direction(i.change())));
        }
        cells.add(Cell.centered(i.extreme().thai()));
        cells.add(Draft.group(i.group()));
        return Row.of(cells);
    }

    private static Row sum(String label, Score before, Score score, Change change, boolean prior) {
        List<Cell> cells = new ArrayList<>();
        cells.add(strong("TableText", label));
        if (prior) {
            cells.add(strong("TableNumber", Words.score(before)));
        }
        cells.add(strong("TableNumber", Words.score(score)));
        if (prior) {
            cells.add(strong("TableNumber", Words.delta(change)));
            cells.add(strong("TableCentered", Words.direction(change)));
        }
        cells.add(strong("TableCentered", ""));
        cells.add(strong("TableCentered", ""));
        return Row.of(cells);
    }

    private static Cell strong(String style, String text) {
        return Cell.of(Para.of(style, Inline.bold(text))).filled(WordColors.ACCENT_PALE);
    }

    // A published figure stands beside the computed one, and never in its place.
    private String mark(String what, Score score, BigDecimal published, Basis basis, int year) {
        if (basis == Basis.PUBLISHED) {
            notes.add(star() + what + "ของ" + Words.fiscalYear(year)
                    + " เป็นคะแนนตามที่ประกาศ เนื่องจากมีคะแนนรายตัวชี้วัดไม่ครบสำหรับการคำนวณ");
            return " " + "*".repeat(notes.size());
        }
        if (score == null || published == null || published.compareTo(score.shown()) == 0) {
            return "";
        }
        notes.add(star() + what + "ของ" + Words.fiscalYear(year) + " ที่ประกาศคือ " + Words.plain(published)
                + " คะแนน ต่างจากคะแนนที่คำนวณจากตัวชี้วัดซึ่งเท่ากับ " + score + " คะแนน");
        return " " + "*".repeat(notes.size());
    }

    private String star() {
        return "*".repeat(notes.size() + 1) + "  ";
    }

    private void changed() {
        List<NotComparable> all = draft.framework().notComparable().stream()
                .filter(n -> n.priorYear() == draft.year() - 1)
                .filter(n -> analysis.indicator(n.indicator())
                        .map(i -> i.change() != null)
                        .orElse(false))
                .toList();
        all.forEach(n -> draft.note("†  " + n.note()));
    }
}

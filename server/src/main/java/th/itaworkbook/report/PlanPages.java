package th.itaworkbook.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Inline;
import th.itaworkbook.report.word.Para;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.WordColors;

/** The plan by month: October to September over two Buddhist years. */
final class PlanPages {
    private static final List<String> MONTHS =
            List.of("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.");
    private static final int BUDDHIST_OFFSET = 543;
    private static final int FIRST_YEAR_MONTHS = 3;
    private static final int MONTH_WIDTH = 590;
    private static final String MARK = "●";

    private final Draft draft;
    private final YearMonth first;

    PlanPages(Draft draft) {
        this.draft = draft;
        this.first = YearMonth.of(draft.agency().planYear() - BUDDHIST_OFFSET - 1, 10);
    }

    void write() {
        List<MeasureRow> measures = draft.measures();
        boolean dated = measures.stream()
                .anyMatch(m -> dated(m.period()) || m.steps().stream().anyMatch(s -> dated(s.period())));
        if (!dated) {
            return;
        }
        draft.waitingBody().turn(true);
        draft.heading(2, "แผนการดำเนินงานรายเดือน");
        List<Row> rows = new ArrayList<>(heads());
        for (MeasureRow measure : measures) {
            rows.add(row(
                    Words.number(measure.number()),
                    Para.of("TableText", Inline.bold(measure.measure().strip())),
                    measure.responsible(),
                    measure.span(),
                    WordColors.ACCENT));
            for (StepRow step : measure.steps()) {
                if (!step.period().isEmpty() && !step.period().equals(measure.span())) {
                    rows.add(row(
                            "",
                            Para.of("TableStep", Steps.numbered(step)),
                            step.responsible(),
                            step.period(),
                            WordColors.ACCENT_SOFT));
                }
            }
        }
        draft.table(
                "แผนการดำเนินงาน " + Words.fiscalYear(draft.agency().planYear()) + " (เครื่องหมาย " + MARK
                        + " แสดงเดือนที่ดำเนินการ)",
                widths(),
                rows);
    }

    private static List<Integer> widths() {
        List<Integer> widths = new ArrayList<>(List.of(600, 5558, 1900));
        MONTHS.forEach(m -> widths.add(MONTH_WIDTH));
        return widths;
    }

    private List<Row> heads() {
        int year = draft.agency().planYear();
        List<Cell> above = List.of(
                Cell.head("ที่").merged(Cell.Merge.START),
                Cell.head("มาตรการและขั้นตอน").merged(Cell.Merge.START),
                Cell.head("ผู้รับผิดชอบ").merged(Cell.Merge.START),
                Cell.head("พ.ศ. " + (year - 1)).over(FIRST_YEAR_MONTHS),
                Cell.head("พ.ศ. " + year).over(MONTHS.size() - FIRST_YEAR_MONTHS));
        List<Cell> below = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            below.add(Cell.head("").merged(Cell.Merge.CONTINUE));
        }
        MONTHS.forEach(m -> below.add(Cell.of(Para.of("TableMonth", m)).filled(WordColors.ACCENT)));
        return List.of(new Row(above, true), new Row(below, true));
    }

    private Row row(String number, Para what, String unit, Period period, String color) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.centered(number));
        cells.add(Cell.of(what));
        cells.add(Cell.text(unit.strip()));
        boolean[] months = months(period);
        boolean any = false;
        for (boolean month : months) {
            any |= month;
        }
        if (!any) {
            // What was typed is shown rather than an empty row; it may lie outside the plan year.
            String typed =
                    period.typed().isBlank() ? Words.MISSING : period.typed().strip() + " (นอกปีของแผน)";
            if (!period.typed().isBlank() && !dated(period)) {
                typed = period.typed().strip();
            }
            cells.add(Cell.centered(typed).over(MONTHS.size()));
            return Row.of(cells);
        }
        for (boolean month : months) {
            cells.add(
                    month
                            ? Cell.of(Para.of("TableCentered", new Inline.Text(MARK, false, "FFFFFF")))
                                    .filled(color)
                            : Cell.text(""));
        }
        return Row.of(cells);
    }

    private boolean[] months(Period period) {
        boolean[] months = new boolean[MONTHS.size()];
        if (!dated(period)) {
            return months;
        }
        LocalDate start = period.start() == null ? period.end() : period.start();
        LocalDate end = period.end() == null ? period.start() : period.end();
        for (int i = 0; i < months.length; i++) {
            YearMonth month = first.plusMonths(i);
            months[i] = !month.atEndOfMonth().isBefore(start) && !month.atDay(1).isAfter(end);
        }
        return months;
    }

    private static boolean dated(Period period) {
        return period.start() != null || period.end() != null;
    }
}

package th.itaworkbook.layout;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Progress;
import th.itaworkbook.domain.StepStatus;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/** Progress of steps in per cent, as formulas over ความก้าวหน้า, and the status that follows from it. */
final class PlanProgress {
    private static final double FULL = 100;
    private static final int LONGEST_TEXT = 60;

    private final Live live;

    PlanProgress(Live live) {
        this.live = live;
    }

    /** What a cell with that status shows. */
    static CellValue value(StepStatus status) {
        return CellValue.of(status.thai());
    }

    private static String quoted(StepStatus status) {
        return '"' + status.thai() + '"';
    }

    /** The progress of a step: its own; that of the measure's row where no other row reports any. */
    Term of(MeasureRow measure, StepRow step) {
        Term ofMeasure = own(measure.row(), Progress.ofFirstRow(measure), Term.NOTHING);
        if (step.row() == measure.row()) {
            return ofMeasure;
        }
        return own(step.row(), step.progressPct(), whereNoneReports(measure, ofMeasure));
    }

    private Term whereNoneReports(MeasureRow measure, Term ofMeasure) {
        Optional<Live.Ref> top = live.at(TemplateSheet.MEASURES, measure.row() + 1, Header.PROGRESS);
        if (top.isEmpty()) {
            return Term.NOTHING;
        }
        String cell = top.get().text();
        int mark = cell.lastIndexOf('!') + 1;
        CellRef from = CellRef.parse(cell.substring(mark));
        String range = cell.substring(0, mark)
                + RangeRef.of(from.row(), from.column(), measure.lastRow(), from.column())
                        .a1();
        boolean none = true;
        for (int row = measure.row() + 1; row <= measure.lastRow(); row++) {
            none &= live.at(TemplateSheet.MEASURES, row, Header.PROGRESS)
                    .map(r -> r.value() == CellValue.blank())
                    .orElse(true);
        }
        return Term.of(
                "IF(COUNTA(" + range + ")=0," + ofMeasure.formula() + ",\"\")",
                none ? ofMeasure.value() : Live.NOTHING);
    }

    private Term own(int row, BigDecimal read, Term otherwise) {
        Optional<Live.Ref> cell = live.at(TemplateSheet.MEASURES, row, Header.PROGRESS);
        if (cell.isEmpty()) {
            return otherwise;
        }
        String ref = cell.get().text();
        CellValue value = cell.get().value();
        Term text = read != null && value instanceof CellValue.Text typed && !typed.isBlank()
                ? word(ref, typed.text(), read, otherwise)
                : otherwise;
        String number = "IF(AND(" + ref + ">=0," + ref + "<=100),IF(" + ref + "<=1," + ref + "*100," + ref + "),\"\")";
        String formula = "IF(ISNUMBER(" + ref + ")," + number + "," + text.formula() + ")";
        if (value instanceof CellValue.Num num) {
            return Term.of(formula, percent(num.value()));
        }
        return new Term(formula, text.value(), text.read());
    }

    // A word such as "แล้วเสร็จ" or "50%" counts while it stands in the cell.
    private static Term word(String ref, String typed, BigDecimal read, Term otherwise) {
        boolean plain = typed.length() <= LONGEST_TEXT && typed.chars().noneMatch(c -> c < ' ');
        String test = plain ? ref + "=\"" + typed.replace("\"", "\"\"") + "\"" : "ISTEXT(" + ref + ")";
        String number = read.toPlainString();
        return new Term(
                "IF(" + test + "," + number + "," + otherwise.formula() + ")", CellValue.of(read.doubleValue()), true);
    }

    private static CellValue percent(double number) {
        if (number < 0 || number > FULL) {
            return Live.NOTHING;
        }
        return CellValue.of(number <= 1 ? number * FULL : number);
    }

    /** The status of the step in a row of the plan. */
    static Term status(String progress, Term reported, String end, Term last, String asOf, Term today) {
        String done = "N(" + progress + ")";
        String formula = "IF(" + done + ">=100," + quoted(StepStatus.DONE) + ",IF(AND(N(" + end + ")>0,N(" + end
                + ")<N("
                + asOf + "))," + quoted(StepStatus.LATE) + ",IF(" + done + ">0," + quoted(StepStatus.RUNNING) + ","
                + quoted(StepStatus.NOT_STARTED) + ")))";
        Optional<CellValue> fault = fault(reported, last, today);
        if (fault.isPresent()) {
            return Term.of(formula, fault.get());
        }
        double reached = reported.number().orElse(0.0);
        double due = last.number().orElse(0.0);
        boolean overdue = due > 0 && due < today.number().orElse(0.0);
        return Term.of(formula, value(StepStatus.of(reached, overdue)));
    }

    private static Optional<CellValue> fault(Term reported, Term last, Term today) {
        if (reported.value() instanceof CellValue.Fault) {
            return Optional.of(reported.value());
        }
        if (reported.number().orElse(0.0) >= FULL) {
            return Optional.empty();
        }
        return Stream.of(last, today)
                .map(Term::value)
                .filter(CellValue.Fault.class::isInstance)
                .findFirst();
    }

    /** The status of a measure from those of its steps. */
    static Term together(String range, List<CellValue> steps) {
        String formula = "IF(" + all(range, StepStatus.DONE) + "," + quoted(StepStatus.DONE) + ",IF("
                + count(range, StepStatus.LATE) + ">0," + quoted(StepStatus.LATE) + ",IF("
                + all(range, StepStatus.NOT_STARTED) + "," + quoted(StepStatus.NOT_STARTED) + ","
                + quoted(StepStatus.RUNNING) + ")))";
        List<StepStatus> states = steps.stream().map(PlanProgress::status).toList();
        return Term.of(formula, value(StepStatus.together(states)));
    }

    // An error is no status, so that the measure is neither done nor not begun.
    private static StepStatus status(CellValue shown) {
        return Arrays.stream(StepStatus.values())
                .filter(s -> value(s).equals(shown))
                .findFirst()
                .orElse(StepStatus.RUNNING);
    }

    private static String all(String range, StepStatus status) {
        return count(range, status) + "=ROWS(" + range + ")";
    }

    private static String count(String range, StepStatus status) {
        return "COUNTIF(" + range + "," + quoted(status) + ")";
    }
}

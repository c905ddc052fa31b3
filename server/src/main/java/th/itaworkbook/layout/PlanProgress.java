package th.itaworkbook.layout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import th.itaworkbook.domain.Header;
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

    /** Where a step stands at the day of judgement. */
    enum Status {
        NOT_STARTED("ยังไม่เริ่ม"),
        RUNNING("อยู่ระหว่างดำเนินการ"),
        LATE("ล่าช้า"),
        DONE("แล้วเสร็จ");

        private final String thai;
        private final String quoted;
        private final CellValue value;

        Status(String thai) {
            this.thai = thai;
            this.quoted = '"' + thai + '"';
            this.value = CellValue.of(thai);
        }

        String thai() {
            return thai;
        }

        CellValue value() {
            return value;
        }
    }

    /** The progress of a step: its own; that of the measure's row where no other row reports any. */
    Term of(MeasureRow measure, StepRow step) {
        BigDecimal first = measure.steps().stream()
                .filter(s -> s.row() == measure.row() && s.progressPct() != null)
                .map(StepRow::progressPct)
                .findFirst()
                .orElse(null);
        Term ofMeasure = own(measure.row(), first, Term.NOTHING);
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
        String formula = "IF(" + done + ">=100," + Status.DONE.quoted + ",IF(AND(N(" + end + ")>0,N(" + end + ")<N("
                + asOf + "))," + Status.LATE.quoted + ",IF(" + done + ">0," + Status.RUNNING.quoted + ","
                + Status.NOT_STARTED.quoted + ")))";
        Optional<CellValue> fault = fault(reported, last, today);
        if (fault.isPresent()) {
            return Term.of(formula, fault.get());
        }
        double reached = reported.number().orElse(0.0);
        double due = last.number().orElse(0.0);
        Status status = reached >= FULL
                ? Status.DONE
                : due > 0 && due < today.number().orElse(0.0)
                        ? Status.LATE
                        : reached > 0 ? Status.RUNNING : Status.NOT_STARTED;
        return Term.of(formula, status.value());
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
        String formula = "IF(" + all(range, Status.DONE) + "," + Status.DONE.quoted + ",IF(" + count(range, Status.LATE)
                + ">0," + Status.LATE.quoted + ",IF(" + all(range, Status.NOT_STARTED) + ","
                + Status.NOT_STARTED.quoted + "," + Status.RUNNING.quoted + ")))";
        Status status = steps.stream().allMatch(Status.DONE.value()::equals)
                ? Status.DONE
                : steps.contains(Status.LATE.value())
                        ? Status.LATE
                        : steps.stream().allMatch(Status.NOT_STARTED.value()::equals)
                                ? Status.NOT_STARTED
                                : Status.RUNNING;
        return Term.of(formula, status.value());
    }

    private static String all(String range, Status status) {
        return count(range, status) + "=ROWS(" + range + ")";
    }

    private static String count(String range, Status status) {
        return "COUNTIF(" + range + "," + status.quoted + ")";
    }
}

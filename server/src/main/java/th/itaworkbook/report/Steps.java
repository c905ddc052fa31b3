package th.itaworkbook.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import th.itaworkbook.domain.Progress;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;

/** Steps as they are printed: with a number of their own, and with the measure's period and unit where they have none. */
final class Steps {
    private Steps() {}

    /** The step with its number, unless the officer typed a number or mark. */
    static String numbered(StepRow step) {
        String text = step.text().strip();
        return text.matches("(?s)(\\(?[0-9๐-๙]{1,2}([.)]|\\.\\))|[-–•*]).*") ? text : step.no() + ". " + text;
    }

    /** Whether a step has another period than its measure. */
    static boolean ownPeriods(MeasureRow measure) {
        return measure.steps().stream().anyMatch(s -> !period(measure, s).equals(period(measure, null)));
    }

    /** Whether a step has another responsible unit than its measure. */
    static boolean ownUnits(MeasureRow measure) {
        return measure.steps().stream().anyMatch(s -> !unit(measure, s).equals(unit(measure, null)));
    }

    /** Whether the progress of a step is known. */
    static boolean progressKnown(MeasureRow measure) {
        return measure.steps().stream().anyMatch(s -> Progress.percent(measure, s) != null);
    }

    static String period(MeasureRow measure, StepRow step) {
        Period period = step != null && !step.period().isEmpty() ? step.period() : measure.period();
        if (!period.typed().isBlank()) {
            return period.typed().strip();
        }
        LocalDate start = period.start();
        LocalDate end = period.end();
        if (start == null && end == null) {
            return "";
        }
        return start == null
                ? "ภายใน " + Words.day(end)
                : end == null ? "ตั้งแต่ " + Words.day(start) : Words.day(start) + " – " + Words.day(end);
    }

    static String unit(MeasureRow measure, StepRow step) {
        return step != null && !step.responsible().isBlank()
                ? step.responsible().strip()
                : measure.responsible().strip();
    }

    static String progress(MeasureRow measure, StepRow step) {
        return percent(step == null ? null : Progress.percent(measure, step));
    }

    /** Progress as it was reported, without zeros that say nothing. */
    static String percent(BigDecimal percent) {
        return percent == null ? Words.NONE : percent.stripTrailingZeros().toPlainString();
    }

    /** What some steps of a measure have, said once where all have the same, otherwise a line for each run of steps. */
    static String together(List<StepRow> steps, MeasureRow measure, BiFunction<MeasureRow, StepRow, String> of) {
        if (steps.isEmpty()) {
            return of.apply(measure, null);
        }
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= steps.size(); i++) {
            String value = of.apply(measure, steps.get(from));
            if (i == steps.size() || !of.apply(measure, steps.get(i)).equals(value)) {
                if (from == 0 && i == steps.size()) {
                    return value;
                }
                String last = i - from == 1 ? "" : "–" + steps.get(i - 1).no();
                lines.add("ขั้นที่ " + steps.get(from).no() + last + " " + (value.isEmpty() ? Words.MISSING : value));
                from = i;
            }
        }
        return String.join("\n", lines);
    }
}

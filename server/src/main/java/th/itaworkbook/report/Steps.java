package th.itaworkbook.report;

import java.time.LocalDate;
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
}

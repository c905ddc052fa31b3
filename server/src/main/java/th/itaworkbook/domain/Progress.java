package th.itaworkbook.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;

/**
 * How far a measure is: what counts of the progress that its rows report, and where its steps stand at a day. Formulas of
 * sheet แผนการดำเนินงาน say the same of the same cells.
 */
public record Progress(MeasureRow measure, List<Step> steps) {
    public Progress {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param period its own, or that of its measure where it has none
     * @param percent 0 to 100, or null where nothing counts as reported
     */
    public record Step(StepRow row, Period period, BigDecimal percent, StepStatus status) {
        /** Whether it begins, or where that is not known has to end, before this day. */
        public boolean isPlannedBefore(LocalDate day) {
            LocalDate known = period.start() == null ? period.end() : period.start();
            return known != null && known.isBefore(day);
        }
    }

    /**
     * The progress of a measure.
     *
     * @param asOf the day of judgement; a step is late from the day after its last one. Without it none is.
     */
    public static Progress of(MeasureRow measure, Optional<LocalDate> asOf) {
        return new Progress(
                measure,
                planned(measure).stream().map(row -> step(measure, row, asOf)).toList());
    }

    private static Step step(MeasureRow measure, StepRow row, Optional<LocalDate> asOf) {
        Period period = row.period().isEmpty() ? measure.period() : row.period();
        BigDecimal percent = percent(measure, row);
        boolean overdue =
                period.end() != null && asOf.filter(period.end()::isBefore).isPresent();
        return new Step(row, period, percent, StepStatus.of(percent == null ? 0 : percent.doubleValue(), overdue));
    }

    /** The steps as they are planned; a measure without any is planned as one. */
    public static List<StepRow> planned(MeasureRow measure) {
        return measure.steps().isEmpty()
                ? List.of(new StepRow(
                        1, "", measure.period(), measure.responsible(), measure.units(), null, "", "", measure.row()))
                : measure.steps();
    }

    /** What counts as the progress of a step: its own; that of the measure's row where no row below says anything. */
    public static BigDecimal percent(MeasureRow measure, StepRow step) {
        if (step.progressPct() != null || step.row() == measure.row()) {
            return step.progressPct();
        }
        boolean below = measure.steps().stream()
                .anyMatch(s -> s.row() != measure.row() && !s.progressTyped().isEmpty());
        return below ? null : ofFirstRow(measure);
    }

    /** The progress in the measure's own row, or null. */
    public static BigDecimal ofFirstRow(MeasureRow measure) {
        return measure.steps().stream()
                .filter(s -> s.row() == measure.row() && s.progressPct() != null)
                .map(StepRow::progressPct)
                .findFirst()
                .orElse(null);
    }

    /** Whether an agency follows its measures: there is a day of judgement, or any step has progress, result or evidence. */
    public static boolean isFollowed(Collection<MeasureRow> measures, Optional<LocalDate> asOf) {
        if (measures.isEmpty() || asOf.isPresent()) {
            return !measures.isEmpty();
        }
        return measures.stream()
                .flatMap(m -> m.steps().stream())
                .anyMatch(s -> !s.progressTyped().isBlank()
                        || !s.result().isBlank()
                        || !s.evidence().isBlank());
    }

    /** Where the measure stands. */
    public StepStatus status() {
        return StepStatus.together(steps.stream().map(Step::status).toList());
    }

    /** The mean of the steps in per cent, or null where no step has any progress. */
    public BigDecimal percent() {
        return steps.stream().allMatch(s -> s.percent() == null) ? null : mean(steps);
    }

    /** The mean of steps in per cent with two decimals, those without progress counted as 0; null without steps. */
    public static BigDecimal mean(Collection<Step> steps) {
        if (steps.isEmpty()) {
            return null;
        }
        return steps.stream()
                .map(s -> s.percent() == null ? BigDecimal.ZERO : s.percent())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(steps.size()), 2, RoundingMode.HALF_UP);
    }
}

package th.itaworkbook.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Progress;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.measure.Completeness;
import th.itaworkbook.measure.Coverage;

/**
 * How far the measures of an agency are.
 *
 * @param measures number of measures that say anything
 * @param covered number of indicators that a measure covers
 * @param indicators number of indicators of the year
 * @param reported number of steps with a progress
 * @param steps number of steps
 * @param progressPct mean progress over all steps, those without one counted as 0; null without steps
 * @param state whether the report may be published
 */
public record MeasureState(
        int measures,
        int covered,
        int indicators,
        int reported,
        int steps,
        BigDecimal progressPct,
        Completeness.State state) {

    static MeasureState of(Analysis analysis, List<Finding> findings) {
        List<MeasureRow> rows = analysis.submission().measures();
        Completeness completeness = Completeness.of(analysis, findings);
        Coverage coverage = Coverage.of(rows, analysis);
        List<Progress.Step> steps = rows.stream()
                .filter(row -> row.kind() != MeasureKind.NONE && !row.steps().isEmpty())
                .flatMap(row -> Progress.of(row, Optional.empty()).steps().stream())
                .toList();
        int covered = (int) completeness.indicators().stream()
                .filter(i -> coverage.covers(i.no()))
                .count();
        int reported = (int) steps.stream().filter(s -> s.percent() != null).count();
        int measures =
                (int) rows.stream().filter(row -> !row.measure().isBlank()).count();
        return new MeasureState(
                measures,
                covered,
                completeness.indicators().size(),
                reported,
                steps.size(),
                Progress.mean(steps),
                completeness.state());
    }
}

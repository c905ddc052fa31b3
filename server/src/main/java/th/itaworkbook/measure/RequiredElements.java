package th.itaworkbook.measure;

import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.StepRow;

/** What the report item of a plan year asks of every measure. */
public final class RequiredElements {
    private RequiredElements() {}

    /** The elements of that year that a column of มาตรการ answers, in the order of the report item. */
    public static List<Framework.Element> of(Framework plan) {
        return plan.measureReport().elements().stream()
                .filter(e -> header(e.id()).isPresent())
                .toList();
    }

    /** The column of มาตรการ that answers an element; none for those that concern the report as a whole. */
    public static Optional<String> header(String element) {
        return switch (element) {
            case "measure" -> Optional.of(Header.MEASURE);
            case "analysis", "themes" -> Optional.of(Header.FINDING_OF_ANALYSIS);
            case "steps" -> Optional.of(Header.STEPS);
            case "period" -> Optional.of(Header.PERIOD);
            case "responsible" -> Optional.of(Header.RESPONSIBLE);
            case "reporting" -> Optional.of(Header.REPORTING);
            case "monitoring" -> Optional.of(Header.MONITORING);
            default -> Optional.empty();
        };
    }

    /** Whether a measure has the element; of those that a step may have, one step is enough. */
    public static boolean present(String element, MeasureRow measure) {
        List<StepRow> steps = measure.steps();
        return switch (element) {
            case "measure" -> !measure.measure().isBlank();
            case "analysis", "themes" -> !measure.analysis().isBlank();
            case "steps" -> steps.stream().anyMatch(s -> !s.text().isBlank());
            case "period" ->
                !measure.period().isEmpty()
                        || steps.stream().anyMatch(s -> !s.period().isEmpty());
            case "responsible" ->
                !measure.responsible().isBlank()
                        || steps.stream().anyMatch(s -> !s.responsible().isBlank());
            case "reporting" -> !measure.reporting().isBlank();
            case "monitoring" -> !measure.monitoring().isBlank();
            default -> true;
        };
    }
}

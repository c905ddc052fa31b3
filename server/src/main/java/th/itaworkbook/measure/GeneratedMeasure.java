package th.itaworkbook.measure;

import java.time.LocalDate;
import java.util.List;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.grid.ThaiDays;

/**
 * One measure as we would write it; the responsible unit stays empty for the officer to fill.
 *
 * @param key identity: letter of the kind and the sorted topics, such as {@code U-service-steps}
 * @param themes as they are typed in ประเด็นที่
 * @param topics ids of topics, or {@code indicator-n}, {@code sub-9.1} where a whole is the subject
 * @param items codes in the form of the framework
 * @param responsible filled only from the agency's own library
 */
public record GeneratedMeasure(
        String key,
        MeasureKind kind,
        List<Instrument> instruments,
        List<Integer> indicators,
        List<String> themes,
        List<String> topics,
        List<String> items,
        String analysis,
        String title,
        List<Step> steps,
        String responsible,
        String reporting,
        String monitoring,
        String evidence) {

    /** One step with its days. */
    public record Step(String text, LocalDate start, LocalDate end, String responsible) {
        /** The days in Thai short form. */
        public String period() {
            return ThaiDays.shortForm(start, end);
        }
    }

    public GeneratedMeasure {
        instruments = List.copyOf(instruments);
        indicators = List.copyOf(indicators);
        themes = List.copyOf(themes);
        topics = List.copyOf(topics);
        items = List.copyOf(items);
        steps = List.copyOf(steps);
    }

    /** First day of the first step. */
    public LocalDate start() {
        return steps.stream().map(Step::start).min(LocalDate::compareTo).orElseThrow();
    }

    /** Last day of the last step. */
    public LocalDate end() {
        return steps.stream().map(Step::end).max(LocalDate::compareTo).orElseThrow();
    }

    /** The whole period in Thai short form. */
    public String period() {
        return ThaiDays.shortForm(start(), end());
    }
}

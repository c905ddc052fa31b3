package th.itaworkbook.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.domain.Topic;
import th.itaworkbook.grid.Labels;

/** The agency's own library of measures (คลังมาตรการ), which wins over ours. */
final class AgencyLibrary {
    private final List<MeasureRow> rows;
    private final Map<String, Topic> topics;

    AgencyLibrary(List<MeasureRow> rows, Map<String, Topic> topics) {
        this.rows = rows.stream().filter(row -> row.kind() != MeasureKind.NONE).toList();
        this.topics = topics;
    }

    /** The row for a topic or one of the items; one of exactly that kind wins over one without a kind. */
    Optional<MeasureRow> find(String topic, List<ItemResult> items, MeasureKind kind) {
        return find(topic, items, kind, kind).or(() -> find(topic, items, kind, null));
    }

    private Optional<MeasureRow> find(String topic, List<ItemResult> items, MeasureKind kind, MeasureKind typed) {
        return rows.stream()
                .filter(row -> row.kind() == typed && (typed == null || typed == kind))
                .filter(row -> isAbout(row, topic, items))
                .findFirst();
    }

    private boolean isAbout(MeasureRow row, String topic, List<ItemResult> items) {
        String named = Labels.fold(row.topic());
        if (!named.isEmpty() && (named.equalsIgnoreCase(topic) || named.equals(nameOf(topic)))) {
            return true;
        }
        return items.stream()
                .anyMatch(item -> named.equalsIgnoreCase(item.code())
                        || row.items().stream().anyMatch(code -> code.equalsIgnoreCase(item.code())));
    }

    private String nameOf(String topic) {
        return topics.containsKey(topic) ? Labels.fold(topics.get(topic).name()) : topic;
    }

    /** A row of the library as an entry; its periods give months, whatever year they were typed for. */
    static LibraryEntry entry(MeasureRow row, String topic, MeasureKind kind) {
        return new LibraryEntry(
                topic,
                kind,
                row.measure(),
                row.analysis(),
                row.steps().stream().map(step -> step(step, row.period())).toList(),
                row.responsible(),
                row.reporting(),
                row.monitoring(),
                0,
                List.of(),
                row.cells().getOrDefault(Header.EVIDENCE, ""));
    }

    private static LibraryEntry.Step step(StepRow step, Period whole) {
        Period period = step.period().start() != null && step.period().end() != null ? step.period() : whole;
        int from = monthOr(period.start(), PlanYear.FIRST_MONTH);
        int to = monthOr(period.end(), PlanYear.LAST_MONTH);
        boolean usable = PlanYear.positionOf(from) <= PlanYear.positionOf(to);
        return new LibraryEntry.Step(
                step.text(),
                usable ? from : PlanYear.FIRST_MONTH,
                usable ? to : PlanYear.LAST_MONTH,
                step.responsible());
    }

    private static int monthOr(LocalDate day, int other) {
        return day == null ? other : day.getMonthValue();
    }
}

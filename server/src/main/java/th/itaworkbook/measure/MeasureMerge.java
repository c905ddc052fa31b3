package th.itaworkbook.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Submission.MeasureRow;

/**
 * Brings the plan and the sheet together without touching what an officer typed: our cells that nobody edited follow
 * the figures, edited cells and the officer's own measures stay, deleted measures stay away, new ones are appended.
 */
public final class MeasureMerge {
    private final Analysis analysis;
    private final MeasureState state;
    private final List<MeasureRow> rows;
    private final Map<String, MeasureRow> ours = new LinkedHashMap<>();
    private final List<MeasureRow> theirs = new ArrayList<>();
    private final Set<String> deleted;
    private final Set<String> taken;
    private final List<RowChange> changes = new ArrayList<>();
    private final Map<String, Map<String, String>> hashes = new TreeMap<>();
    private final List<GeneratedMeasure> written = new ArrayList<>();
    private final List<MeasureRow> asRead = new ArrayList<>();

    private MeasureMerge(Analysis analysis, MeasureState state) {
        this.analysis = analysis;
        this.state = state;
        this.rows = analysis.submission().measures();
        for (MeasureRow row : rows) {
            // A copied row has the key a second time; the copy is the officer's.
            if (row.key().isBlank() || ours.putIfAbsent(row.key(), row) != null) {
                theirs.add(row);
            }
        }
        this.deleted = new TreeSet<>(state.deleted());
        deleted.addAll(state.hashes().keySet());
        deleted.removeAll(ours.keySet());
        this.taken = new TreeSet<>(ours.keySet());
    }

    /** Decides what to write into the sheet of measures of the analysed submission. */
    public static MergeResult merge(Analysis analysis, MeasureState state, MeasurePlan plan) {
        return new MeasureMerge(analysis, state).run(plan);
    }

    private MergeResult run(MeasurePlan plan) {
        Coverage byTheirs = Coverage.of(theirs, analysis);
        MeasurePlan left = plan.without(byTheirs);
        for (MeasureRow row : ours.values()) {
            refresh(row, left);
        }
        Coverage byOurs = Coverage.of(asRead, analysis).plus(written);
        int number = rows.stream()
                .map(MeasureRow::number)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(0);
        for (GeneratedMeasure measure : left.without(byOurs).measures()) {
            if (isNew(measure, plan)) {
                number++;
                append(measure, number);
            }
        }
        Coverage after = byTheirs.plus(byOurs).plus(written);
        return new MergeResult(changes, new MeasureState(hashes, deleted), MeasureChecks.uncovered(analysis, after));
    }

    // A part of a deleted measure must not come back either because an officer covers the rest of it.
    private boolean isNew(GeneratedMeasure measure, MeasurePlan plan) {
        Optional<String> whole = plan.byTopics(measure.topics()).map(GeneratedMeasure::key);
        return !taken.contains(measure.key())
                && !deleted.contains(measure.key())
                && whole.filter(deleted::contains).isEmpty();
    }

    private void append(GeneratedMeasure measure, int number) {
        List<Map<String, CellContent>> block = MeasureCells.rows(measure, number);
        changes.add(new RowChange.Append(measure, number, block));
        written.add(measure);
        taken.add(measure.key());
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < block.size(); i++) {
            int at = i + 1;
            block.get(i).forEach((header, content) -> {
                if (!MeasureRefresh.NOT_COMPARED.contains(header)) {
                    cells.put(SheetMeasure.slot(header, at), MeasureState.hash(content.compared()));
                }
            });
        }
        hashes.put(measure.key(), cells);
    }

    private void refresh(MeasureRow row, MeasurePlan left) {
        Map<String, String> before = state.hashes().getOrDefault(row.key(), Map.of());
        Optional<GeneratedMeasure> today = before.isEmpty() ? Optional.empty() : today(row, left);
        if (today.isEmpty()) {
            hashes.put(row.key(), before);
            asRead.add(row);
            return;
        }
        GeneratedMeasure measure = today.get();
        MeasureRefresh refresh = new MeasureRefresh(new SheetMeasure(row), before);
        if (refresh.coversAsWritten()) {
            written.add(measure);
        } else {
            asRead.add(row);
        }
        refresh.to(measure);
        changes.addAll(refresh.changes());
        hashes.put(measure.key(), refresh.hashes());
        taken.add(measure.key());
    }

    // The same identity; else the same topics in another kind, unless that identity is on the sheet or was deleted.
    private Optional<GeneratedMeasure> today(MeasureRow row, MeasurePlan left) {
        return left.byKey(row.key())
                .or(() -> left.byTopics(List.copyOf(Subject.topicsOf(row.key()))))
                .or(() -> left.again(row))
                .filter(m -> m.key().equals(row.key()) || (!taken.contains(m.key()) && !deleted.contains(m.key())));
    }
}

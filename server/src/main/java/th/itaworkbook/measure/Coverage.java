package th.itaworkbook.measure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.grid.Labels;

/**
 * What measures cover.
 *
 * @param items codes in lower case
 * @param indicators numbers that a measure names, or of which it names an item
 * @param whole numbers that an officer's measure covers with all their items, because it names none
 */
public record Coverage(Set<String> items, Set<Integer> indicators, Set<Integer> whole) {
    /** Nothing is covered. */
    public static final Coverage NONE = new Coverage(Set.of(), Set.of(), Set.of());

    public Coverage {
        items = Set.copyOf(items);
        indicators = Set.copyOf(indicators);
        whole = Set.copyOf(whole);
    }

    /** What the measures of a sheet cover; a row without any text is none yet, ไม่จัดทำ is a decision and counts. */
    public static Coverage of(List<MeasureRow> rows, Analysis analysis) {
        Gathered gathered = new Gathered(analysis);
        rows.stream().filter(Coverage::isMeasure).forEach(gathered::add);
        return gathered.coverage();
    }

    /** Whether a row says anything of its own. */
    static boolean isMeasure(MeasureRow row) {
        return row.kind() == MeasureKind.NONE
                || !row.measure().isBlank()
                || !row.analysis().isBlank()
                || !row.steps().isEmpty();
    }

    /** This and what generated measures cover. */
    public Coverage plus(Collection<GeneratedMeasure> measures) {
        Set<String> moreItems = new TreeSet<>(items);
        Set<Integer> moreIndicators = new TreeSet<>(indicators);
        for (GeneratedMeasure measure : measures) {
            measure.items().forEach(code -> moreItems.add(lower(code)));
            moreIndicators.addAll(measure.indicators());
        }
        return new Coverage(moreItems, moreIndicators, whole);
    }

    /** This and another coverage. */
    Coverage plus(Coverage other) {
        Set<String> moreItems = new TreeSet<>(items);
        moreItems.addAll(other.items);
        Set<Integer> moreIndicators = new TreeSet<>(indicators);
        moreIndicators.addAll(other.indicators);
        Set<Integer> moreWhole = new TreeSet<>(whole);
        moreWhole.addAll(other.whole);
        return new Coverage(moreItems, moreIndicators, moreWhole);
    }

    /** Whether a measure covers that item. */
    public boolean covers(ItemResult item) {
        return items.contains(lower(item.code()));
    }

    /** Whether a measure covers that item, in any letter case. */
    public boolean coversItem(String code) {
        return items.contains(lower(code));
    }

    /** Whether a measure covers that indicator. */
    public boolean covers(int indicator) {
        return indicators.contains(indicator);
    }

    private static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    private static final class Gathered {
        private final Analysis analysis;
        private final Set<String> items = new TreeSet<>();
        private final Set<Integer> indicators = new TreeSet<>();
        private final Set<Integer> whole = new TreeSet<>();

        Gathered(Analysis analysis) {
            this.analysis = analysis;
        }

        void add(MeasureRow row) {
            List<ItemResult> named = row.items().stream()
                    .flatMap(code -> analysis.item(code).stream())
                    .toList();
            if (!named.isEmpty()) {
                addItems(named);
            } else if (!row.indicators().isEmpty()) {
                indicators.addAll(row.indicators());
                if (row.key().isBlank()) {
                    whole.addAll(row.indicators());
                    addItems(itemsWhere(item -> row.indicators().contains(item.indicator())));
                }
            } else if (!row.topic().isBlank()) {
                addItems(itemsWhere(item -> item.topic().equalsIgnoreCase(Labels.fold(row.topic()))));
            } else {
                addItems(itemsWhere(item -> item.themes().stream().anyMatch(row.themes()::contains)));
            }
        }

        private List<ItemResult> itemsWhere(java.util.function.Predicate<ItemResult> wanted) {
            return analysis.items().stream().filter(wanted).toList();
        }

        private void addItems(List<ItemResult> named) {
            for (ItemResult item : named) {
                items.add(lower(item.code()));
                indicators.add(item.indicator());
            }
        }

        Coverage coverage() {
            return new Coverage(items, indicators, whole);
        }
    }
}

package th.itaworkbook.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds for each row of a table the one that it was before, wherever either stands. */
final class RowMatch {
    private RowMatch() {}

    /**
     * A row of a table.
     *
     * @param key what it is about
     * @param loose the part of the key that stays when the rest is reworded; empty when there is none
     * @param content all that people typed in it
     */
    record Row(int at, String key, String loose, String content) {}

    /** Two rows that are one, or one that came ({@code before} is null) or went ({@code now} is null). */
    record Pair(Row before, Row now) {
        Row any() {
            return now == null ? before : now;
        }
    }

    /** The pairs in the order of the rows; rows that went stand where they stood. */
    static List<Pair> of(List<Row> before, List<Row> now) {
        List<Row> old = new ArrayList<>(before);
        List<Row> current = new ArrayList<>(now);
        List<Pair> pairs = new ArrayList<>();
        // What is alike in all goes together first, so that of equal keys only what really changed is left.
        take(old, current, row -> row.key() + "\n" + row.content(), pairs);
        take(old, current, Row::key, pairs);
        take(old, current, Row::loose, pairs);
        old.forEach(row -> pairs.add(new Pair(row, null)));
        current.forEach(row -> pairs.add(new Pair(null, row)));
        pairs.sort(Comparator.comparingInt(pair -> pair.any().at()));
        return pairs;
    }

    private static void take(List<Row> old, List<Row> current, Function<Row, String> alike, List<Pair> pairs) {
        Map<String, Deque<Row>> waiting = new HashMap<>();
        for (Row row : old) {
            if (!alike.apply(row).isEmpty()) {
                waiting.computeIfAbsent(alike.apply(row), key -> new ArrayDeque<>())
                        .add(row);
            }
        }
        Set<Row> taken = new HashSet<>();
        for (Row row : current) {
            Deque<Row> candidates = waiting.getOrDefault(alike.apply(row), new ArrayDeque<>());
            if (!candidates.isEmpty()) {
                Row found = candidates.remove();
                pairs.add(new Pair(found, row));
                taken.add(row);
            }
        }
        current.removeIf(taken::contains);
        old.removeIf(pairs.stream().map(Pair::before).collect(Collectors.toSet())::contains);
    }
}

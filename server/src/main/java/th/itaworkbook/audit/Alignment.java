package th.itaworkbook.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;

/**
 * Finds out where the rows and columns of a sheet that we drew stand today, after somebody put rows or columns in
 * between: they keep their order, and most of what they hold is still there.
 */
public final class Alignment {
    private static final int FEW = 2;

    private final int[] rows;
    private final int[] columns;

    private Alignment(int[] rows, int[] columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * Lays two drawings of one sheet over each other.
     *
     * @param drawn what was drawn: cell to a word for its content
     * @param found what stands there today, in the same words
     */
    public static Alignment of(Map<CellRef, String> drawn, Map<CellRef, String> found) {
        if (isInPlace(drawn, found)) {
            return new Alignment(identityTo(rowCount(drawn)), identityTo(columnCount(drawn)));
        }
        Map<CellRef, String> near = near(drawn, found);
        List<Map<String, Integer>> ours = byColumn(drawn);
        List<Map<String, Integer>> theirs = byColumn(near);
        int[] columns = matched(ours.size(), theirs.size(), (a, b) -> common(ours.get(a), theirs.get(b)));
        List<Map<Integer, String>> drawnRows = byRow(drawn);
        List<Map<Integer, String>> foundRows = byRow(near);
        int[] rows = matched(
                drawnRows.size(), foundRows.size(), (a, b) -> equal(drawnRows.get(a), foundRows.get(b), columns));
        return new Alignment(rows, columns);
    }

    // Nearly always nothing moved; a single cell that was changed moves nothing either.
    private static boolean isInPlace(Map<CellRef, String> drawn, Map<CellRef, String> found) {
        long there = drawn.entrySet().stream()
                .filter(e -> e.getValue().equals(found.get(e.getKey())))
                .count();
        return there >= drawn.size() - FEW;
    }

    // Whoever put in more than that has made another sheet of it.
    private static Map<CellRef, String> near(Map<CellRef, String> drawn, Map<CellRef, String> found) {
        int rows = 2 * rowCount(drawn) + 200;
        int columns = 2 * columnCount(drawn) + 20;
        Map<CellRef, String> near = new HashMap<>();
        found.forEach((ref, word) -> {
            if (ref.row() < rows && ref.column() < columns) {
                near.put(ref, word);
            }
        });
        return near;
    }

    private static int[] identityTo(int count) {
        int[] all = new int[count];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static int rowCount(Map<CellRef, String> cells) {
        return cells.keySet().stream().mapToInt(CellRef::row).max().orElse(-1) + 1;
    }

    private static int columnCount(Map<CellRef, String> cells) {
        return cells.keySet().stream().mapToInt(CellRef::column).max().orElse(-1) + 1;
    }

    private static List<Map<String, Integer>> byColumn(Map<CellRef, String> cells) {
        List<Map<String, Integer>> columns = new ArrayList<>();
        for (int i = columnCount(cells); i > 0; i--) {
            columns.add(new HashMap<>());
        }
        cells.forEach((ref, word) -> columns.get(ref.column()).merge(word, 1, Integer::sum));
        return columns;
    }

    private static List<Map<Integer, String>> byRow(Map<CellRef, String> cells) {
        List<Map<Integer, String>> rows = new ArrayList<>();
        for (int i = rowCount(cells); i > 0; i--) {
            rows.add(new HashMap<>());
        }
        cells.forEach((ref, word) -> rows.get(ref.row()).put(ref.column(), word));
        return rows;
    }

    private static int common(Map<String, Integer> one, Map<String, Integer> other) {
        int common = 0;
        for (Map.Entry<String, Integer> word : one.entrySet()) {
            common += Math.min(word.getValue(), other.getOrDefault(word.getKey(), 0));
        }
        return common;
    }

    private static int equal(Map<Integer, String> drawn, Map<Integer, String> found, int[] columns) {
        int equal = 0;
        for (Map.Entry<Integer, String> cell : drawn.entrySet()) {
            int column = columns[cell.getKey()];
            equal += column >= 0 && cell.getValue().equals(found.get(column)) ? 1 : 0;
        }
        return equal;
    }

    // The greatest likeness of two sequences that keep their order; -1 where nothing is alike.
    private static int[] matched(int ours, int theirs, IntBinaryOperator likeness) {
        int[][] best = new int[ours + 1][theirs + 1];
        for (int a = ours - 1; a >= 0; a--) {
            for (int b = theirs - 1; b >= 0; b--) {
                int together = best[a + 1][b + 1] + likeness.applyAsInt(a, b);
                best[a][b] = Math.max(together, Math.max(best[a + 1][b], best[a][b + 1]));
            }
        }
        int[] match = new int[ours];
        Arrays.fill(match, -1);
        int b = 0;
        for (int a = 0; a < ours && b < theirs; ) {
            int alike = likeness.applyAsInt(a, b);
            if (alike > 0 && best[a][b] == best[a + 1][b + 1] + alike) {
                match[a++] = b++;
            } else if (best[a][b] == best[a + 1][b]) {
                a++;
            } else if (best[a][b] == best[a][b + 1]) {
                b++;
            } else {
                a++;
                b++;
            }
        }
        return filled(match);
    }

    // A row without anything alike stands below the one that it was drawn below, unless another stands there.
    private static int[] filled(int[] match) {
        int next = Integer.MAX_VALUE;
        int[] following = new int[match.length];
        for (int i = match.length - 1; i >= 0; i--) {
            following[i] = next;
            next = match[i] >= 0 ? match[i] : next;
        }
        for (int i = 0; i < match.length; i++) {
            int above = i == 0 ? -1 : match[i - 1];
            boolean free = above + 1 < following[i] && (i == 0 || above >= 0);
            match[i] = match[i] < 0 && free ? above + 1 : match[i];
        }
        return match;
    }

    /** Where a cell that we drew stands today, or null where it cannot be found. */
    public CellRef today(CellRef drawn) {
        int row = drawn.row() < rows.length ? rows[drawn.row()] : -1;
        int column = drawn.column() < columns.length ? columns[drawn.column()] : -1;
        return row < 0 || column < 0 ? null : new CellRef(row, column);
    }

    /** Where a range stands today by its corners, or null where one cannot be found. */
    public RangeRef today(RangeRef drawn) {
        CellRef first = today(drawn.first());
        CellRef last = today(drawn.last());
        boolean upright = first != null && last != null && first.row() <= last.row() && first.column() <= last.column();
        return upright ? new RangeRef(first, last) : null;
    }
}

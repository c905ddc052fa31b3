package th.itaworkbook.report.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Widths of columns that make a table short: room goes to the columns whose texts need it. */
public final class Widths {
    private static final int[] STRIDES = {800, 400, 200, 100};
    private static final int MOST_MOVES = 400;
    private static final int OTHERS = 10;

    private final List<Row> rows;
    private final TextRoom room;
    private final List<Integer> least;
    private final List<Integer> widths;
    private long cost;

    private Widths(List<Row> rows, List<Integer> least, int total, Table.Look look) {
        this.rows = rows;
        this.room = new TextRoom(look);
        this.least = atMost(least, total);
        this.widths = spread(this.least, rows, total);
        this.cost = cost();
    }

    /**
     * The widths, in twentieths of a point, with which these rows are as low as small moves can make them.
     *
     * @param least what each column needs for its longest word
     * @param total what all columns have together
     */
    public static List<Integer> balanced(List<Row> rows, List<Integer> least, int total, Table.Look look) {
        Widths search = new Widths(rows, least, total, look);
        int moves = 0;
        for (int stride : STRIDES) {
            while (moves < MOST_MOVES && search.move(stride)) {
                moves++;
            }
        }
        return List.copyOf(search.widths);
    }

    /** What a column needs for its widest line of these short texts, in twentieths of a point. */
    public static int ofLines(Stream<String> texts, Table.Look look) {
        return texts.flatMap(String::lines)
                .mapToInt(line -> TextRoom.width(line, look))
                .max()
                .orElse(0);
    }

    /** Height of these rows; a cell over several rows needs no more than it has, or makes them higher. */
    static long height(List<Row> rows, List<Integer> widths, TextRoom room) {
        long height = 0;
        long shared = 0;
        long below = 0;
        for (Row row : rows) {
            if (row.cells().stream().noneMatch(c -> c.merge() == Cell.Merge.CONTINUE)) {
                height += Math.max(shared, below);
                shared = shared(row, widths, room);
                below = 0;
            }
            below += room.height(row, widths);
        }
        return height + Math.max(shared, below);
    }

    // What stands beside several rows needs no more room than all of them have.
    private static long shared(Row row, List<Integer> widths, TextRoom room) {
        long tallest = 0;
        int column = 0;
        for (Cell cell : row.cells()) {
            if (cell.merge() == Cell.Merge.START && cell.columns() == 1) {
                tallest = Math.max(tallest, room.height(cell, widths.get(column)));
            }
            column += cell.columns();
        }
        return tallest;
    }

    private static List<Integer> atMost(List<Integer> least, int total) {
        long sum = least.stream().mapToInt(Integer::intValue).sum();
        return sum <= total
                ? least
                : least.stream().map(w -> (int) (w * (long) total / sum)).toList();
    }

    // What is left over goes to the columns by the texts in them, so that the search begins near its end.
    private static List<Integer> spread(List<Integer> least, List<Row> rows, int total) {
        List<Integer> widths = new ArrayList<>(least);
        long[] letters = new long[least.size()];
        for (Row row : rows) {
            int column = 0;
            for (Cell cell : row.cells()) {
                letters[column] += cell.columns() == 1 ? TextRoom.letters(cell) : 0;
                column += cell.columns();
            }
        }
        long all = Math.max(1, Arrays.stream(letters).sum());
        int left = total - least.stream().mapToInt(Integer::intValue).sum();
        int widest = 0;
        for (int i = 0; i < letters.length; i++) {
            widths.set(i, (int) (widths.get(i) + left * letters[i] / all));
            widest = letters[i] > letters[widest] ? i : widest;
        }
        int given = widths.stream().mapToInt(Integer::intValue).sum();
        widths.set(widest, widths.get(widest) + total - given);
        return widths;
    }

    // The height; cells that are not the tallest of their row count a little, for the next move may need their room.
    private long cost() {
        long sum = 0;
        for (Row row : rows) {
            sum += room.sum(row, widths);
        }
        return height(rows, widths, room) * OTHERS + sum;
    }

    // Takes the best move of one stride from one column to another; false where none helps.
    private boolean move(int stride) {
        long best = cost;
        int bestFrom = -1;
        int bestTo = -1;
        for (int from = 0; from < widths.size(); from++) {
            for (int to = 0; to < widths.size(); to++) {
                if (from != to && widths.get(from) - stride >= least.get(from)) {
                    long moved = moved(from, to, stride);
                    if (moved < best) {
                        best = moved;
                        bestFrom = from;
                        bestTo = to;
                    }
                }
            }
        }
        if (bestFrom < 0) {
            return false;
        }
        widths.set(bestFrom, widths.get(bestFrom) - stride);
        widths.set(bestTo, widths.get(bestTo) + stride);
        cost = best;
        return true;
    }

    private long moved(int from, int to, int stride) {
        widths.set(from, widths.get(from) - stride);
        widths.set(to, widths.get(to) + stride);
        long moved = cost();
        widths.set(from, widths.get(from) + stride);
        widths.set(to, widths.get(to) - stride);
        return moved;
    }
}

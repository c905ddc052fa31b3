package th.itaworkbook.report.word;

import java.util.List;

/**
 * A table.
 *
 * @param widths widths of the columns in twentieths of a point
 * @param ruled false for a table that only places things side by side
 */
public record Table(List<Integer> widths, List<Row> rows, boolean ruled) {
    public Table {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    /** A table with lines. */
    public static Table of(List<Integer> widths, List<Row> rows) {
        return new Table(widths, rows, true);
    }
}

package th.itaworkbook.report.word;

import java.util.List;

/**
 * A table.
 *
 * @param widths widths of the columns in twentieths of a point
 * @param look what it is drawn like
 * @param whole whether it stays on one page where it fits on one
 */
public record Table(List<Integer> widths, List<Row> rows, Look look, boolean whole) {
    /** Looks of tables; the size of their letters is that of the paragraph styles. */
    public enum Look {
        RULED("ItaTable", "Table", 14, 0.3),
        /** With smaller letters, for much text on one page. */
        SMALL("ItaSmall", "Small", 12, 0.5),
        /** With the smallest letters that print well. */
        FINE("ItaFine", "Fine", 11, 0.5);

        private final String style;
        private final String prefix;
        private final int points;
        private final double mostEmpty;

        Look(String style, String prefix, int points, double mostEmpty) {
            this.style = style;
            this.prefix = prefix;
            this.points = points;
            this.mostEmpty = mostEmpty;
        }

        /** The part of a page that may stay empty so that a row is not broken; taller rows may break. */
        double mostEmpty() {
            return mostEmpty;
        }

        /** A width that suits the usual letters, for the letters of this look. */
        public int scaled(int width) {
            return width * points / RULED.points;
        }

        /** Size of the letters in points. */
        int points() {
            return points;
        }

        String style() {
            return style;
        }

        /** A paragraph of a cell as this look has it. */
        Para of(Para para) {
            return new Para(para.style().replaceFirst("^Table", prefix), para.keepNext(), para.content());
        }
    }

    public Table {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    /** A table with lines. */
    public static Table of(List<Integer> widths, List<Row> rows) {
        return new Table(widths, rows, Look.RULED, false);
    }

    /** The same with that look. */
    public Table as(Look another) {
        return new Table(widths, rows, another, whole);
    }

    /** The same, kept on one page where it fits on one. */
    public Table kept() {
        return new Table(widths, rows, look, true);
    }

    /** On how many pages it is estimated to stand when it begins on a new one. */
    public int pages() {
        return new RowBreaks(this).pages();
    }
}

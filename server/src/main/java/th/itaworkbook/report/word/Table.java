package th.itaworkbook.report.word;

import java.util.List;

/**
 * A table.
 *
 * @param widths widths of the columns in twentieths of a point
 * @param look what it is drawn like
 */
public record Table(List<Integer> widths, List<Row> rows, Look look) {
    /** Looks of tables. */
    public enum Look {
        RULED("ItaTable"),
        /** With smaller letters, for much text on one page. */
        SMALL("ItaSmall");

        private final String style;

        Look(String style) {
            this.style = style;
        }

        String style() {
            return style;
        }

        /** A paragraph of a cell as this look has it. */
        Para of(Para para) {
            return this == SMALL
                    ? new Para(para.style().replaceFirst("^Table", "Small"), para.keepNext(), para.content())
                    : para;
        }
    }

    public Table {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
    }

    /** A table with lines. */
    public static Table of(List<Integer> widths, List<Row> rows) {
        return new Table(widths, rows, Look.RULED);
    }

    /** The same with that look. */
    public Table as(Look another) {
        return new Table(widths, rows, another);
    }
}

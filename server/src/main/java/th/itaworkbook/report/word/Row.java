package th.itaworkbook.report.word;

import java.util.List;

/** One row of a table; {@code header} rows are repeated on every page. */
public record Row(List<Cell> cells, boolean header) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** A row of content. */
    public static Row of(Cell... cells) {
        return new Row(List.of(cells), false);
    }

    /** A row of content. */
    public static Row of(List<Cell> cells) {
        return new Row(cells, false);
    }

    /** A row of column headings. */
    public static Row heads(List<String> texts) {
        return new Row(texts.stream().map(Cell::head).toList(), true);
    }
}

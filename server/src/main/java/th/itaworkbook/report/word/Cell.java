package th.itaworkbook.report.word;

import java.util.List;

/**
 * One cell of a table.
 *
 * @param columns how many columns it takes
 * @param merge whether it begins or goes on with a cell over several rows
 * @param fill six hex digits, or empty
 */
public record Cell(List<Para> content, int columns, Merge merge, String fill) {
    /** How a cell takes part in a cell over several rows. */
    public enum Merge {
        NONE,
        START,
        CONTINUE
    }

    public Cell {
        content = List.copyOf(content);
    }

    /** A cell with one paragraph. */
    public static Cell of(Para content) {
        return new Cell(List.of(content), 1, Merge.NONE, "");
    }

    /** Text at the left. */
    public static Cell text(String text) {
        return of(Para.of("TableText", text));
    }

    /** Text in the middle. */
    public static Cell centered(String text) {
        return of(Para.of("TableCentered", text));
    }

    /** A figure. */
    public static Cell number(String text) {
        return of(Para.of("TableNumber", text));
    }

    /** A column heading. */
    public static Cell head(String text) {
        return of(Para.of("TableHead", text)).filled(WordColors.ACCENT);
    }

    /** Bold text over the whole row, such as the name of a part of the table. */
    public static Cell band(String text, int columns) {
        return of(Para.of("TableText", Inline.bold(text)).kept()).over(columns).filled(WordColors.ACCENT_PALE);
    }

    /** The same with that fill. */
    public Cell filled(String color) {
        return new Cell(content, columns, merge, color);
    }

    /** The same over so many columns. */
    public Cell over(int count) {
        return new Cell(content, count, merge, fill);
    }

    /** The same, its paragraphs on the page of what follows if {@code next}. */
    Cell kept(boolean next) {
        return next ? new Cell(content.stream().map(Para::kept).toList(), columns, merge, fill) : this;
    }

    /** The same as part of a cell over several rows. */
    public Cell merged(Merge how) {
        return new Cell(content, columns, how, fill);
    }
}

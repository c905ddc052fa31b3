package th.itaworkbook.report.word;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Estimates how much room texts take in a table, in twentieths of a point: a document must be right before any program
 * has laid it out. Measured with TH Sarabun New.
 */
final class TextRoom {
    private static final int STEP_INDENT = 284;
    /** A line ends between two words, so part of its last word's room stays empty. */
    private static final int LOST_AT_END = 200;

    private static final int NARROWEST = 300;
    private static final double LETTER = 0.4;
    /** Dates and numbers are narrower than words. */
    private static final double SHORT_LETTER = 0.33;

    /** How much more of such a letter a Thai digit takes. */
    private static final double THAI_DIGIT = 0.6;

    private static final int POINT = 20;

    private final Table.Look look;
    // Signs in each line of a paragraph: asked for again for every width that is tried.
    private final IdentityHashMap<Para, int[]> counted = new IdentityHashMap<>();

    /** Room in tables that look so. */
    TextRoom(Table.Look look) {
        this.look = look;
    }

    /** Height of a row whose cells take one row each; cells that go on from above count where they begin. */
    int height(Row row, List<Integer> widths) {
        int tallest = 0;
        int column = 0;
        for (Cell cell : row.cells()) {
            int width = 0;
            for (int i = 0; i < cell.columns(); i++) {
                width += widths.get(column + i);
            }
            column += cell.columns();
            if (cell.merge() == Cell.Merge.NONE) {
                tallest = Math.max(tallest, height(cell, width));
            }
        }
        return tallest;
    }

    /** Height of the cells of a row one upon another. */
    int sum(Row row, List<Integer> widths) {
        int sum = 0;
        int column = 0;
        for (Cell cell : row.cells()) {
            sum += cell.columns() == 1 ? height(cell, widths.get(column)) : 0;
            column += cell.columns();
        }
        return sum;
    }

    /** Height of a cell in a column of that width. */
    int height(Cell cell, int width) {
        int height = look.rowRoom();
        for (Para para : cell.content()) {
            height += lines(para, width) * look.line();
        }
        return height;
    }

    private int lines(Para para, int width) {
        double letter = LETTER * look.letter() * POINT;
        int indent = para.style().endsWith("Step") ? STEP_INDENT : 0;
        int usable = Math.max(NARROWEST, width - look.sides() - indent);
        int lines = 0;
        for (int letters : counted.computeIfAbsent(para, TextRoom::counts)) {
            double length = letters * letter;
            lines += length <= usable
                    ? 1
                    : (int) Math.ceil(length / Math.max(NARROWEST, usable - look.scaled(LOST_AT_END)));
        }
        return lines;
    }

    private static int[] counts(Para para) {
        return Arrays.stream(para.text().split("[\\r\\n]+", -1))
                .mapToInt(TextRoom::letters)
                .toArray();
    }

    /** Signs of a cell that take room of their own. */
    static int letters(Cell cell) {
        return cell.content().stream().mapToInt(para -> letters(para.text())).sum();
    }

    /** Width of a column in which that line needs no break. */
    static int width(String line, Table.Look look) {
        long wide = line.codePoints().filter(c -> c >= '๐' && c <= '๙').count();
        return (int) ((letters(line) + wide * THAI_DIGIT) * SHORT_LETTER * look.letter() * POINT) + look.sides();
    }

    /** Signs that take room of their own; vowels and tone marks above and below take none. */
    static int letters(String text) {
        return (int) text.codePoints()
                .filter(c ->
                        Character.getType(c) != Character.NON_SPACING_MARK && Character.getType(c) != Character.FORMAT)
                .count();
    }
}

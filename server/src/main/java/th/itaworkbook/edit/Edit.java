package th.itaworkbook.edit;

import java.util.List;
import java.util.Map;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/**
 * One step of a neutral edit list, addressed by sheet name; every step can be done by a file writer and by
 * Office.js (ExcelApi 1.9). Lists are applied in order and doing so twice changes nothing more.
 */
public sealed interface Edit {
    /** The sheet that the edit touches; empty for the workbook. */
    String sheet();

    /**
     * Makes sure that a sheet exists and that we own it; an existing one is emptied (cells, formats, merges,
     * rules, links, our charts). {@code after} is the name of the sheet to stand behind, or empty for the end.
     *
     * @param tabColor RRGGBB or empty
     * @param veryHidden whether only programs may show it
     */
    record EnsureSheet(String sheet, String after, String tabColor, boolean veryHidden) implements Edit {}

    /**
     * Says which range of a sheet of ours we drew last time; what stands outside it is the officer's. The next edit
     * that makes the sheet anew leaves that in place, or next to the new drawing where that needs the place.
     */
    record Keep(String sheet, RangeRef drawn) implements Edit {
        /** The last cell of a sheet, where nobody writes: nothing on the sheet is our drawing. */
        public static final RangeRef NOTHING = RangeRef.of(new CellRef(CellRef.MAX_ROWS - 1, CellRef.MAX_COLUMNS - 1));
    }

    /** Takes a sheet that we own out of the workbook; nothing happens when it is not there. */
    record RemoveSheet(String sheet) implements Edit {}

    /** Writes a rectangle of contents, row by row from {@code at}; null leaves the cell as it is. */
    record Cells(String sheet, CellRef at, List<List<Content>> rows) implements Edit {}

    /** Sets looks of ranges; what the style leaves out stays as it is. */
    record Format(String sheet, List<RangeRef> ranges, Style style) implements Edit {}

    /**
     * Takes a fill off that we put on, by giving the cell back the fill it had.
     *
     * @param fill RRGGBB, empty for none, or another word where the fill was no plain colour
     * @param format index of the cell's format at that time; a file writer gives exactly that format back where it
     *     differs from today's in nothing but the fill
     */
    record Unmark(String sheet, CellRef cell, String fill, int format) implements Edit {}

    /** Merges a range. */
    record Merge(String sheet, RangeRef range) implements Edit {}

    /** Widths of columns in characters of the default font, by column from 0. */
    record Widths(String sheet, Map<Integer, Double> widths) implements Edit {}

    /** Heights of rows in points, by row from 0, as a start: a program may fit a row to its text when that changes. */
    record Heights(String sheet, Map<Integer, Double> heights) implements Edit {}

    /** Keeps that many rows and columns in sight. */
    record Freeze(String sheet, int rows, int columns) implements Edit {}

    /** Looks that apply while a formula, written for the top left cell of the first range, is true. */
    record ConditionalFormat(String sheet, List<RangeRef> ranges, String formula, Style style) implements Edit {}

    /**
     * What may be typed into ranges.
     *
     * @param type LIST, DECIMAL, WHOLE, DATE, CUSTOM (formula) or ANY (prompt only)
     * @param first list source (a formula, or quoted words), least value, or formula
     * @param second greatest value, or empty
     * @param strict whether other input is refused (STOP); otherwise the user is asked (WARNING)
     * @param prompt hint shown when a cell is entered; empty for none; up to 255 characters
     * @param error text shown when input is not allowed; empty for none; up to 255 characters
     */
    record Validation(
            String sheet,
            List<RangeRef> ranges,
            ValidationType type,
            String first,
            String second,
            boolean strict,
            String promptTitle,
            String prompt,
            String errorTitle,
            String error)
            implements Edit {}

    /** Kinds of validation. */
    enum ValidationType {
        LIST,
        DECIMAL,
        WHOLE,
        DATE,
        CUSTOM,
        ANY
    }

    /** Gives a workbook-level name to what {@code refersTo} says (without the equals sign). */
    record Name(String name, String refersTo) implements Edit {
        @Override
        public String sheet() {
            return "";
        }
    }

    /** A link from a cell to a place in this workbook, such as {@code 'ตัวชี้วัด'!N19}; the cell's text is set apart. */
    record Link(String sheet, CellRef cell, String target, String tooltip) implements Edit {}

    /** A native chart that shows figures of the workbook; one with the same id on the sheet is replaced. */
    record Chart(
            String sheet,
            String id,
            ChartKind kind,
            String title,
            String description,
            String categories,
            List<Series> series,
            RangeRef anchor,
            Double axisMin,
            Double axisMax)
            implements Edit {}

    /** Kinds of chart. */
    enum ChartKind {
        COLUMN,
        BAR,
        LINE,
        PIE,
        RADAR
    }

    /**
     * One series.
     *
     * @param name reference to the cell with its name
     * @param values reference to its numbers
     * @param colors RRGGBB: one for the series, or for a pie one a slice
     */
    record Series(String name, String values, List<String> colors) {}

    /**
     * How a sheet prints: A4, one page wide, page number at the right of the footer.
     *
     * @param repeatFirst first heading row on each page, from 0, or null
     * @param repeatLast last heading row on each page, from 0, or null
     * @param footer text at the left of the footer
     */
    record PageSetup(String sheet, boolean landscape, Integer repeatFirst, Integer repeatLast, String footer)
            implements Edit {}

    /**
     * What goes into a cell.
     *
     * @param value the value, or the cached value of the formula
     * @param formula without the equals sign, or null
     */
    record Content(CellValue value, String formula) {
        /** Nothing: empties the cell. */
        public static final Content EMPTY = new Content(CellValue.blank(), null);

        /** A text, always stored as text, whatever it begins with. */
        public static Content text(String text) {
            return text.isEmpty() ? EMPTY : new Content(CellValue.of(text), null);
        }

        /** A number. */
        public static Content number(double number) {
            return new Content(CellValue.of(number), null);
        }

        /** A formula (without the equals sign) with the value that Excel would compute. */
        public static Content formula(String formula, CellValue cached) {
            return new Content(cached, formula);
        }
    }
}

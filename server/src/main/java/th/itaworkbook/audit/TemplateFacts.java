package th.itaworkbook.audit;

import java.util.List;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;

/**
 * What the template of the year says about cells that carry no formula, put to where things stand in the workbook.
 *
 * @param fixed numbers that nobody may change, such as weights and thresholds
 * @param guarded cells for which the template says what may be typed
 * @param names the workbook names of the template
 */
public record TemplateFacts(List<FixedCell> fixed, List<GuardedCell> guarded, List<NamedCells> names) {
    /** A number or word of the template; {@code label} says what it is. */
    public record FixedCell(Place place, String label, CellValue value) {}

    /**
     * An input cell with the rule of its column.
     *
     * @param label its header
     * @param type {@code decimal}, {@code whole} or {@code list}
     * @param choices the words of a list; empty where it is no list of words
     */
    public record GuardedCell(
            Place place, String label, String type, double least, double most, List<String> choices) {}

    /**
     * A workbook name of the template.
     *
     * @param label what stands before its cell, or above its range
     * @param rows how many rows it has in the template
     * @param columns how many columns it has
     */
    public record NamedCells(String name, String label, int rows, int columns) {}

    public TemplateFacts {
        fixed = List.copyOf(fixed);
        guarded = List.copyOf(guarded);
        names = List.copyOf(names);
    }

    /** What stands before a cell in its row, or above a range; empty where nothing does. */
    public static String label(Sheet sheet, RangeRef range) {
        CellRef first = range.first();
        if (!first.equals(range.last())) {
            return first.row() == 0
                    ? ""
                    : sheet.value(first.row() - 1, first.column()).text();
        }
        for (int column = first.column() - 1; column >= 0; column--) {
            String text = sheet.value(first.row(), column).text();
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}

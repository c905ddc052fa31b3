package th.itaworkbook.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;

/** Where the tables of a workbook end, and where anything stands; sheets by their folded names. */
final class Bounds {
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<String, NavigableSet<Integer>> rows = new HashMap<>();
    private final Map<String, Integer> closing = new HashMap<>();

    /**
     * Looks at a workbook.
     *
     * @param tables the sheets with tables into which people put rows, each with the row of the line that closes its
     *     table, or -1
     */
    Bounds(Grid grid, Map<String, Integer> tables) {
        grid.sheets().forEach(s -> sheets.put(Labels.fold(s.name()), s));
        tables.forEach((sheet, row) -> closing.put(Labels.fold(sheet), row));
    }

    /** The row of the line that closes the table of a sheet, or -1. */
    int closingRow(String sheet) {
        return closing.getOrDefault(Labels.fold(sheet), -1);
    }

    /** Whether a cell shows nothing. */
    boolean isBlank(Place place) {
        Sheet sheet = sheets.get(Labels.fold(place.sheet()));
        return sheet == null
                || sheet.value(place.cell().row(), place.cell().column()).isBlank();
    }

    /** Whether a sheet holds a table into which people put rows. */
    boolean isTable(String sheet) {
        return closing.containsKey(Labels.fold(sheet));
    }

    /** Whether any cell of these rows shows something. */
    boolean anyContent(String sheet, int first, int last) {
        if (last < first) {
            return false;
        }
        Integer row = rows.computeIfAbsent(Labels.fold(sheet), this::filled).ceiling(first);
        return row != null && row <= last;
    }

    private NavigableSet<Integer> filled(String folded) {
        TreeSet<Integer> filled = new TreeSet<>();
        Sheet sheet = sheets.get(folded);
        if (sheet != null) {
            for (int row : sheet.rowNumbers()) {
                if (sheet.row(row).stream().anyMatch(c -> !c.value().isBlank())) {
                    filled.add(row);
                }
            }
        }
        return filled;
    }
}

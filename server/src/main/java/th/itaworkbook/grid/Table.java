package th.itaworkbook.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a table stands on its sheet today: officers move columns and insert rows, so nothing is known by position.
 *
 * @param sheet the sheet
 * @param headerRow row of the headers, from 0
 * @param columns folded header to column; of equal headers the leftmost wins
 * @param lastRow last row that belongs to the table
 */
public record Table(Sheet sheet, int headerRow, Map<String, Integer> columns, int lastRow) {
    /** A header must stand in the first 40 rows. */
    public static final int HEADER_ROWS = 40;

    /** So many listed headers in cells of their own make a row the header row. */
    public static final int HEADERS_NEEDED = 3;

    public Table {
        columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Finds the table by its listed headers, or nothing when no row has enough of them. */
    public static Optional<Table> find(Sheet sheet, Iterable<String> headers) {
        Map<String, Boolean> listed = new LinkedHashMap<>();
        for (String header : headers) {
            listed.put(Labels.fold(header), true);
        }
        for (int row = 0; row < HEADER_ROWS && row <= sheet.lastRow(); row++) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            int found = 0;
            for (Cell cell : sheet.row(row)) {
                String label = Labels.fold(cell.value().text());
                if (!label.isEmpty()
                        && columns.putIfAbsent(label, cell.ref().column()) == null
                        && listed.containsKey(label)) {
                    found++;
                }
            }
            if (found >= Math.min(HEADERS_NEEDED, listed.size())) {
                return Optional.of(new Table(sheet, row, columns, sheet.lastRow()));
            }
        }
        return Optional.empty();
    }

    /** The column under that header, or -1. */
    public int column(String header) {
        return columns.getOrDefault(Labels.fold(header), -1);
    }

    /** Whether the table has that header. */
    public boolean has(String header) {
        return column(header) >= 0;
    }

    /** First row below the headers. */
    public int firstRow() {
        return headerRow + 1;
    }

    /** The value in a row under a header; blank when there is no such column. */
    public CellValue value(int row, String header) {
        int column = column(header);
        return column < 0 ? CellValue.blank() : sheet.value(row, column);
    }

    /** The place of a row under a header; the header must exist. */
    public Place place(int row, String header) {
        return Place.of(sheet.name(), row, column(header));
    }
}

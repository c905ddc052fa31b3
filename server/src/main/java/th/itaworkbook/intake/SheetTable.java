package th.itaworkbook.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import th.itaworkbook.grid.Table;

/**
 * Where the rows of a sheet stand today, so that writers find them again.
 *
 * @param rowByKey ตัวชี้วัด: {@code 1}, {@code 9.1}, {@code IIT}, {@code EIT_PART_1}, {@code ITA}; ข้อคำถาม: item code,
 *     sub-items as {@code code#n} in row order; OIT: item code; มาตรการ: {@code n} for the first row of the n-th
 *     measure, {@code n#m} for the m-th further row; elsewhere empty
 * @param firstRow first row below the headers
 * @param lastRow last row with content that was recognised; the header row when there is none
 */
public record SheetTable(Table table, Map<String, Integer> rowByKey, int firstRow, int lastRow) {
    public SheetTable {
        rowByKey = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rowByKey));
    }

    /** A table with these rows. */
    static SheetTable of(Table table, Map<String, Integer> rowByKey, int lastRow) {
        return new SheetTable(table, rowByKey, table.firstRow(), Math.max(table.headerRow(), lastRow));
    }
}

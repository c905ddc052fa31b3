package th.itaworkbook.register;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.SheetName;

/**
 * Where the tables of one workbook stand today, so that formulas can be written for it.
 *
 * @param areas the tables that the workbook has
 * @param names workbook names that refer to a range of sheet หน่วยงาน, and that range
 */
public record Addresses(Map<TemplateSheet, Area> areas, Map<String, RangeRef> names) {
    public Addresses {
        areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas));
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** Whether the sheet is there and has all these headers. */
    public boolean has(TemplateSheet sheet, String... headers) {
        Area area = areas.get(sheet);
        if (area == null) {
            return false;
        }
        for (String header : headers) {
            if (area.column(header) < 0) {
                return false;
            }
        }
        return true;
    }

    /** The table on that sheet; it must be there. */
    public Area area(TemplateSheet sheet) {
        Area area = areas.get(sheet);
        if (area == null) {
            throw new IllegalArgumentException("no sheet " + sheet);
        }
        return area;
    }

    /**
     * One table.
     *
     * @param sheetName name as in the file
     * @param quoted the same as formulas need it
     * @param columns folded header to column
     * @param rows row key to row
     * @param firstRow first row below the headers
     * @param lastRow last row that rows of the table may stand in, spare rows included
     * @param rangeEnd last row that ranges cover: the closing line below the table where there is one, so that
     *     rows inserted above it are always covered
     */
    public record Area(
            String sheetName,
            String quoted,
            Map<String, Integer> columns,
            Map<String, Integer> rows,
            int firstRow,
            int lastRow,
            int rangeEnd) {
        /** A table on the sheet of that name. */
        public Area(
                String sheetName,
                Map<String, Integer> columns,
                Map<String, Integer> rows,
                int firstRow,
                int lastRow,
                int rangeEnd) {
            this(sheetName, SheetName.quoted(sheetName), columns, rows, firstRow, lastRow, rangeEnd);
        }

        public Area {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        }

        /** Column under a header, or -1. */
        public int column(String header) {
            return columns.getOrDefault(Labels.fold(header), -1);
        }

        /** Row of a key, or -1. */
        public int row(String key) {
            return rows.getOrDefault(key, -1);
        }

        /** A cell as {@code E6}, for formulas on the same sheet. */
        public String cell(String header, int row) {
            return new CellRef(row, column(header)).a1();
        }

        /** A cell as {@code 'ตัวชี้วัด'!E6}, for formulas on other sheets. */
        public String remote(String header, int row) {
            return quoted() + "!" + cell(header, row);
        }

        /** The column of the table as {@code 'ข้อคำถาม'!$C$6:$C$80}. */
        public String remoteColumn(String header) {
            return quoted() + "!" + localColumn(header);
        }

        /** The column of the table as {@code $C$6:$C$80}, for formulas on the same sheet. */
        public String localColumn(String header) {
            int column = column(header);
            return RangeRef.of(firstRow, column, rangeEnd, column).absolute();
        }

        /** The cells of these keys as one range where they stand together, else as a list with commas. */
        public String cells(String header, List<String> keys) {
            List<Integer> at = keys.stream().map(this::row).sorted().toList();
            int column = column(header);
            boolean together = at.get(at.size() - 1) - at.get(0) == at.size() - 1;
            return together && at.size() > 1
                    ? RangeRef.of(at.get(0), column, at.get(at.size() - 1), column)
                            .a1()
                    : at.stream().map(r -> new CellRef(r, column).a1()).collect(Collectors.joining(","));
        }
    }
}

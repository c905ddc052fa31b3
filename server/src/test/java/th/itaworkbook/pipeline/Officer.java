package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import th.itaworkbook.domain.Header;

/** Somebody with the workbook open, who finds cells by what stands in the headers and edits them. */
final class Officer {
    static final String INDICATORS = "ตัวชี้วัด";
    static final String MEASURES = "มาตรการ";

    final XSSFWorkbook book;

    private Officer(XSSFWorkbook book) {
        this.book = book;
    }

    static byte[] edits(byte[] workbook, Consumer<Officer> how) {
        return Book.edit(workbook, book -> how.accept(new Officer(book)));
    }

    /** Looks without changing anything. */
    static <T> T sees(byte[] workbook, Function<Officer, T> what) {
        try (XSSFWorkbook book = Book.open(workbook)) {
            return what.apply(new Officer(book));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Counts without changing anything. */
    static int counts(byte[] workbook, ToIntFunction<Officer> what) {
        return sees(workbook, o -> List.of(what.applyAsInt(o))).get(0);
    }

    XSSFSheet sheet(String name) {
        return book.getSheet(name);
    }

    /** The row of the headers: the first with three texts that are headers of tables. */
    static int headerRow(XSSFSheet sheet) {
        for (int at = 0; at < 40; at++) {
            XSSFRow row = sheet.getRow(at);
            if (row != null && row.getPhysicalNumberOfCells() >= 3 && filled(row) >= 3) {
                return at;
            }
        }
        throw new AssertionError("no headers on " + sheet.getSheetName());
    }

    private static int filled(XSSFRow row) {
        int filled = 0;
        for (Cell cell : row) {
            filled += Book.content((XSSFCell) cell).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    static int column(XSSFSheet sheet, String header) {
        for (Cell cell : sheet.getRow(headerRow(sheet))) {
            if (Book.content((XSSFCell) cell).equals(header)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + header);
    }

    XSSFCell cell(String sheet, int row, String header) {
        return cell(sheet(sheet), row, column(sheet(sheet), header));
    }

    static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow at = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return at.getCell(column) == null ? at.createCell(column) : at.getCell(column);
    }

    static String text(XSSFSheet sheet, int row, int column) {
        XSSFRow at = sheet.getRow(row);
        return at == null || at.getCell(column) == null ? "" : Book.content(at.getCell(column));
    }

    String text(String sheet, int row, String header) {
        return text(sheet(sheet), row, column(sheet(sheet), header));
    }

    /** The row whose cell under a header reads so. */
    int row(String sheet, String header, String text) {
        XSSFSheet found = sheet(sheet);
        int column = column(found, header);
        for (int row = headerRow(found) + 1; row <= found.getLastRowNum(); row++) {
            if (text(found, row, column).equals(text)) {
                return row;
            }
        }
        throw new AssertionError("no row " + text);
    }

    /** Key of each generated measure with its first row, in the order of the sheet. */
    NavigableMap<Integer, String> generated() {
        XSSFSheet sheet = sheet(MEASURES);
        int column = column(sheet, Header.KEY);
        TreeMap<Integer, String> keys = new TreeMap<>();
        for (int row = headerRow(sheet) + 1; row <= sheet.getLastRowNum(); row++) {
            String key = text(sheet, row, column);
            if (!key.isEmpty()) {
                keys.put(row, key);
            }
        }
        return keys;
    }

    /** The rows of a measure: its first and those below that hold steps. */
    List<Integer> rowsOf(String key) {
        XSSFSheet sheet = sheet(MEASURES);
        int first = row(MEASURES, Header.KEY, key);
        int steps = column(sheet, Header.STEPS);
        int order = column(sheet, Header.ORDER);
        List<Integer> rows = new ArrayList<>(List.of(first));
        for (int row = first + 1;
                !text(sheet, row, steps).isEmpty() && text(sheet, row, order).isEmpty();
                row++) {
            rows.add(row);
        }
        return rows;
    }

    /** Empties the cells of a row but keeps their looks. */
    void empty(String sheet, int row) {
        XSSFRow at = sheet(sheet).getRow(row);
        if (at != null) {
            at.forEach(Cell::setBlank);
        }
    }

    /** Takes a row out, so that those below move up. */
    void delete(String sheet, int row) {
        XSSFSheet found = sheet(sheet);
        found.removeRow(found.getRow(row));
        found.shiftRows(row + 1, found.getLastRowNum(), -1);
    }

    /** Puts empty rows in above a row. */
    void insert(String sheet, int row, int count) {
        XSSFSheet found = sheet(sheet);
        found.shiftRows(row, found.getLastRowNum(), count);
    }

    void fill(XSSFCell cell, String rgb) {
        XSSFCellStyle style = book.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillForegroundColor(
                new XSSFColor(new java.awt.Color(Integer.parseInt(rgb, 16)), new DefaultIndexedColorMap()));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell.setCellStyle(style);
    }

    void themeFill(XSSFCell cell) {
        XSSFCellStyle style = book.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        XSSFColor color = new XSSFColor(new DefaultIndexedColorMap());
        color.setTheme(5);
        color.setTint(0.6);
        style.setFillForegroundColor(color);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell.setCellStyle(style);
    }

    void patternFill(XSSFCell cell) {
        XSSFCellStyle style = book.createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setFillForegroundColor(IndexedColors.GOLD.getIndex());
        style.setFillPattern(FillPatternType.THIN_FORWARD_DIAG);
        cell.setCellStyle(style);
    }

    /** RRGGBB of a plain fill, or words for any other. */
    static String fill(XSSFCell cell) {
        XSSFCellStyle style = cell.getCellStyle();
        XSSFColor color = style.getFillForegroundColorColor();
        return Optional.ofNullable(color)
                .filter(c -> style.getFillPattern() == FillPatternType.SOLID_FOREGROUND && !c.isThemed())
                .map(c -> c.getARGBHex().substring(2))
                .orElse(style.getFillPattern() + (color != null && color.isThemed() ? " theme" : ""));
    }

    /** Swaps the contents and looks of two rows, as sorting does. */
    void swap(String sheet, int one, int other) {
        XSSFSheet found = sheet(sheet);
        int last =
                Math.max(found.getRow(one).getLastCellNum(), found.getRow(other).getLastCellNum());
        for (int column = 0; column < last; column++) {
            XSSFCell left = cell(found, one, column);
            XSSFCell right = cell(found, other, column);
            if (left.getCellType() == CellType.FORMULA || right.getCellType() == CellType.FORMULA) {
                continue;
            }
            XSSFCellStyle style = left.getCellStyle();
            Object value = value(left);
            left.setCellStyle(right.getCellStyle());
            set(left, value(right));
            right.setCellStyle(style);
            set(right, value);
        }
    }

    private static Object value(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static void set(XSSFCell cell, Object value) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value.equals("")) {
            cell.setBlank();
        } else {
            cell.setCellValue((String) value);
        }
    }

    /** All texts and numbers of a sheet. */
    List<String> contents(String name) {
        List<String> all = new ArrayList<>();
        for (Row row : sheet(name)) {
            for (Cell cell : row) {
                String content = Book.content((XSSFCell) cell);
                if (!content.isEmpty()) {
                    all.add(content);
                }
            }
        }
        return all;
    }
}

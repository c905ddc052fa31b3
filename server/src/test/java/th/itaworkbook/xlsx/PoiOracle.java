package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;

/** Compares what we read with what Apache POI reads from the same file. */
final class PoiOracle {
    private PoiOracle() {}

    /** One line for each difference; cells that POI itself cannot read are passed over. */
    static List<String> differences(Grid grid, XSSFWorkbook workbook) {
        List<String> all = new ArrayList<>();
        if (grid.sheets().size() != workbook.getNumberOfSheets()) {
            all.add("sheets: " + grid.sheets().size() + " not " + workbook.getNumberOfSheets());
            return all;
        }
        for (int i = 0; i < grid.sheets().size(); i++) {
            compare(grid.sheets().get(i), workbook.getSheetAt(i), all);
        }
        return all;
    }

    private static void compare(Sheet ours, XSSFSheet theirs, List<String> all) {
        if (!ours.name().equals(theirs.getSheetName())) {
            all.add("name: " + ours.name() + " not " + theirs.getSheetName());
        }
        if (ours.merges().size() != theirs.getNumMergedRegions()) {
            all.add(ours.name() + ": " + ours.merges() + " not " + theirs.getMergedRegions());
        }
        int count = 0;
        for (int row : ours.rowNumbers()) {
            count += ours.row(row).size();
        }
        for (Row row : theirs) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                count--;
                compare(ours, (XSSFCell) cell, all);
            }
        }
        if (count != 0) {
            all.add(ours.name() + ": " + count + " cells too many");
        }
    }

    private static void compare(Sheet sheet, XSSFCell theirs, List<String> all) {
        Optional<Cell> ours = sheet.cell(theirs.getRowIndex(), theirs.getColumnIndex());
        String value;
        String formula;
        try {
            boolean computed = theirs.getCellType() == CellType.FORMULA;
            // POI shows the text of an array formula in each of its cells, the file has it in the first.
            formula = computed && theirs.getCTCell().isSetF() ? theirs.getCellFormula() : "";
            value = value(theirs, computed ? theirs.getCachedFormulaResultType() : theirs.getCellType());
        } catch (RuntimeException e) {
            return;
        }
        String ourValue = ours.map(cell -> value(cell.value())).orElse("missing");
        String ourFormula = ours.flatMap(Cell::formulaText).orElse("");
        // POI writes the formulas of followers anew, without the blanks.
        boolean same = formula.equals(ourFormula) || bare(formula).equals(bare(ourFormula));
        if (!same || !value.equals(ourValue)) {
            all.add(sheet.name() + "!" + theirs.getReference() + ": " + ourValue + " =" + ourFormula + " not " + value
                    + " =" + formula);
        }
    }

    private static String bare(String formula) {
        return formula.replace(" ", "");
    }

    private static String value(XSSFCell cell, CellType type) {
        return switch (type) {
            case NUMERIC -> cell.getRawValue() == null ? "" : "number " + cell.getNumericCellValue();
            case BOOLEAN -> "truth " + cell.getBooleanCellValue();
            case ERROR -> "error " + cell.getErrorCellString();
            case STRING -> text(cell.getRichStringCellValue().getString());
            default -> "";
        };
    }

    private static String value(CellValue value) {
        if (value instanceof CellValue.Num number) {
            return "number " + number.value();
        }
        if (value instanceof CellValue.Bool truth) {
            return "truth " + truth.value();
        }
        if (value instanceof CellValue.Fault fault) {
            return "error " + fault.text();
        }
        return text(value.text());
    }

    private static String text(String text) {
        return text.isEmpty() ? "" : "text " + text;
    }
}

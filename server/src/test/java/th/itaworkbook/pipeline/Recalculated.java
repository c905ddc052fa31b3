package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.xlsx.GridReader;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.WorkbookParts;
import th.itaworkbook.xlsx.XlsxPackage;

/** Compares the cached values of a workbook with what another program computed from the same formulas. */
final class Recalculated {
    private static final double SAME = 1e-9;

    private int cells;
    private final List<String> differences = new ArrayList<>();

    /** How many formula cells were compared. */
    int cells() {
        return cells;
    }

    /** One line for each difference. */
    List<String> differences() {
        return differences;
    }

    /** All sheets of a workbook, the hidden one too. */
    static Grid grid(byte[] workbook) {
        try {
            XlsxPackage file = XlsxPackage.open(workbook, Limits.COMMAND_LINE);
            return GridReader.read(file, WorkbookParts.read(file), name -> true);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** Every formula cell of ours against the cell at the same place of theirs. */
    void compare(String name, Grid ours, Grid theirs) {
        for (Sheet sheet : ours.sheets()) {
            Optional<Sheet> other = theirs.sheet(sheet.name());
            for (int row : sheet.rowNumbers()) {
                for (Cell cell : sheet.row(row)) {
                    if (cell.hasFormula()) {
                        CellValue found = other.map(o ->
                                        o.value(cell.ref().row(), cell.ref().column()))
                                .orElse(CellValue.of("no sheet"));
                        compare(name + " " + sheet.name() + "!" + cell.ref().a1(), cell, found);
                    }
                }
            }
        }
    }

    private void compare(String where, Cell cell, CellValue theirs) {
        cells++;
        if (!same(cell.value(), theirs)) {
            differences.add(where + ": cached " + cell.value() + ", recalculated " + theirs + " =" + cell.formula());
        }
    }

    /** Numbers to nine digits, texts exactly; a cell without a value equals the empty text. */
    static boolean same(CellValue one, CellValue other) {
        if (one instanceof CellValue.Num a && other instanceof CellValue.Num b) {
            return Math.abs(a.value() - b.value()) <= SAME * Math.max(1, Math.abs(b.value()));
        }
        return one.getClass() == other.getClass() ? one.text().equals(other.text()) : one.isBlank() && other.isBlank();
    }
}

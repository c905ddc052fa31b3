package th.itaworkbook.intake;

import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.Table;

/** The line below a table of the template; ranges reach down to it, and what stands below is no longer the table. */
public final class ClosingLine {
    private ClosingLine() {}

    /** The row of the line that closes a table, or -1 where somebody took it out. */
    public static int row(Table table) {
        Sheet sheet = table.sheet();
        for (int row : sheet.rowNumbers()) {
            if (row >= table.firstRow() && closes(sheet, row)) {
                return row;
            }
        }
        return -1;
    }

    /** The table without its closing line and what stands below. */
    static Table cut(Table table) {
        int row = row(table);
        return row < 0 ? table : new Table(table.sheet(), table.headerRow(), table.columns(), row - 1);
    }

    private static boolean closes(Sheet sheet, int row) {
        for (Cell cell : sheet.row(row)) {
            if (!cell.isEmpty()) {
                return Labels.fold(cell.value().text()).startsWith(TemplateSheet.CLOSING_LINE);
            }
        }
        return false;
    }
}

package th.itaworkbook.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;

/** Looks through vertically merged cells: a covered cell reads as the one that shows. */
final class MergedCells {
    private static final int WIDEST = 64;

    private final Sheet sheet;
    private final Map<Integer, TreeMap<Integer, RangeRef>> byColumn = new HashMap<>();

    MergedCells(Sheet sheet) {
        this.sheet = sheet;
        for (RangeRef merge : sheet.merges()) {
            int last = Math.min(merge.last().column(), merge.first().column() + WIDEST);
            for (int column = merge.first().column(); column <= last; column++) {
                byColumn.computeIfAbsent(column, c -> new TreeMap<>())
                        .putIfAbsent(merge.first().row(), merge);
            }
        }
    }

    /** The cell that shows at this place. */
    CellRef shown(int row, int column) {
        TreeMap<Integer, RangeRef> merges = byColumn.get(column);
        Map.Entry<Integer, RangeRef> merge = merges == null ? null : merges.floorEntry(row);
        return merge != null && row <= merge.getValue().last().row()
                ? merge.getValue().first()
                : new CellRef(row, column);
    }

    /** Whether the place is covered by a cell of an earlier row. */
    boolean goesOn(int row, int column) {
        return column >= 0 && shown(row, column).row() < row;
    }

    /** The value that shows at this place. */
    CellValue value(int row, int column) {
        CellRef shown = shown(row, column);
        return sheet.value(shown.row(), shown.column());
    }
}

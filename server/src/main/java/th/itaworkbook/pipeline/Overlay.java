package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;

/** The grid as it will be read once edits are applied, so that nothing has to be written and read again. */
final class Overlay {
    private Overlay() {}

    static Grid of(Grid grid, List<Edit> edits) {
        Map<String, Map<CellRef, Content>> changed = new HashMap<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Cells cells) {
                collect(cells, changed.computeIfAbsent(cells.sheet(), s -> new HashMap<>()));
            }
        }
        if (changed.isEmpty()) {
            return grid;
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : grid.sheets()) {
            Map<CellRef, Content> cells = changed.get(sheet.name());
            sheets.add(cells == null ? sheet : with(sheet, cells));
        }
        return new Grid(sheets, grid.names(), grid.date1904());
    }

    /** Adds the contents of that edit by cell. */
    static void collect(Edit.Cells cells, Map<CellRef, Content> into) {
        for (int row = 0; row < cells.rows().size(); row++) {
            List<Content> contents = cells.rows().get(row);
            for (int column = 0; column < contents.size(); column++) {
                if (contents.get(column) != null) {
                    into.put(new CellRef(cells.at().row() + row, cells.at().column() + column), contents.get(column));
                }
            }
        }
    }

    private static Sheet with(Sheet sheet, Map<CellRef, Content> changed) {
        Sheet.Builder builder = new Sheet.Builder(sheet.name()).visibility(sheet.visibility());
        for (int row : sheet.rowNumbers()) {
            sheet.row(row).forEach(builder::add);
        }
        changed.forEach((ref, content) -> builder.add(new Cell(
                ref,
                content.value(),
                content.formula(),
                sheet.cell(ref.row(), ref.column()).map(Cell::style).orElse(0))));
        sheet.merges().forEach(builder::merge);
        return builder.build();
    }
}

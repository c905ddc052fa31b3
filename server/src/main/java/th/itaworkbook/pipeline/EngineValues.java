package th.itaworkbook.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.layout.SheetValues;
import th.itaworkbook.register.FormulaRegister;

/** What the cells of a workbook show when every formula of the template is in its place, whatever stands there. */
final class EngineValues implements SheetValues {
    private final Grid grid;
    private final Map<Place, CellValue> computed = new HashMap<>();

    EngineValues(Grid grid, List<FormulaRegister.FormulaCell> cells, Analysis analysis) {
        this.grid = grid;
        for (FormulaRegister.FormulaCell cell : cells) {
            computed.put(new Place(cell.sheetName(), cell.cell()), cell.value(analysis));
        }
    }

    @Override
    public CellValue at(String sheet, CellRef cell) {
        CellValue known = computed.get(new Place(sheet, cell));
        return known != null
                ? known
                : grid.sheet(sheet).map(s -> s.value(cell.row(), cell.column())).orElse(CellValue.blank());
    }

    @Override
    public boolean date1904() {
        return grid.date1904();
    }
}

package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.layout.SheetValues;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;

/**
 * The formulas of the template as they stand in one workbook: cached values are brought up to date, lost formulas are
 * put back where the cell is empty. A cell in which somebody typed something else is left alone; then Excel's own
 * cached values stay as well, because other formulas may rest on what was typed.
 */
final class FormulaCells implements SheetValues {
    private static final double SAME = 1e-9;

    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<String, Map<CellRef, CellValue>> computed = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<State.Spot> restored = new ArrayList<>();

    FormulaCells(Grid grid, Addresses addresses, FormulaRegister register, Analysis asExcelSees) {
        grid.sheets().forEach(s -> sheets.put(s.name(), s));
        List<Standing> cells = new ArrayList<>();
        register.cells(addresses).forEach(c -> cells.add(standing(c, addresses)));
        boolean intact = cells.stream().noneMatch(Standing::typedOver);
        for (Standing cell : cells) {
            if (!cell.typedOver()) {
                write(cell, asExcelSees, intact);
            }
        }
    }

    /**
     * A formula cell and what is there now.
     *
     * @param wanted the formula that belongs there
     * @param there what the sheet has; null where it has nothing
     * @param typedOver whether somebody put something else there
     */
    private record Standing(FormulaRegister.FormulaCell cell, String wanted, Cell there, boolean typedOver) {}

    private Standing standing(FormulaRegister.FormulaCell cell, Addresses addresses) {
        String wanted = cell.formula(addresses);
        CellRef at = cell.cell();
        Cell there = sheets.get(cell.sheetName())
                .cell(at.row(), at.column())
                .filter(c -> !c.isEmpty())
                .orElse(null);
        boolean typedOver = there != null && (!there.hasFormula() || !FormulaText.same(there.formula(), wanted));
        return new Standing(cell, wanted, there, typedOver);
    }

    /** The edits on the officer's sheets. */
    List<Edit> edits() {
        return edits;
    }

    /** The cells where a lost formula was put back. */
    List<State.Spot> restored() {
        return restored;
    }

    @Override
    public CellValue at(String sheet, CellRef cell) {
        CellValue known = computed.getOrDefault(sheet, Map.of()).get(cell);
        if (known != null) {
            return known;
        }
        Sheet found = sheets.get(sheet);
        return found == null ? CellValue.blank() : found.value(cell.row(), cell.column());
    }

    private void write(Standing standing, Analysis analysis, boolean intact) {
        FormulaRegister.FormulaCell cell = standing.cell();
        Cell there = standing.there();
        boolean known = there != null && there.value() != CellValue.blank();
        if (known && !intact) {
            return;
        }
        CellValue value = cell.value(analysis);
        computed.computeIfAbsent(cell.sheetName(), s -> new HashMap<>()).put(cell.cell(), value);
        if (there == null) {
            restored.add(new State.Spot(cell.sheetName(), cell.cell()));
            edits.add(content(cell, standing.wanted(), value));
        } else if (!known || !same(there.value(), value)) {
            edits.add(content(cell, there.formula(), value));
        }
    }

    private static Edit content(FormulaRegister.FormulaCell cell, String formula, CellValue value) {
        return new Edit.Cells(cell.sheetName(), cell.cell(), List.of(List.of(Content.formula(formula, value))));
    }

    private static boolean same(CellValue one, CellValue other) {
        if (one instanceof CellValue.Num a && other instanceof CellValue.Num b) {
            return Math.abs(a.value() - b.value()) <= SAME * Math.max(1, Math.abs(b.value()));
        }
        return one.equals(other);
    }
}

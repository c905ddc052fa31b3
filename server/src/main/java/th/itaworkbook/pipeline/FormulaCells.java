package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final boolean date1904;
    private final Map<String, Map<CellRef, CellValue>> computed = new HashMap<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<State.Spot> restored = new ArrayList<>();

    FormulaCells(Grid grid, Addresses addresses, FormulaRegister register, Analysis asExcelSees) {
        grid.sheets().forEach(s -> sheets.put(s.name(), s));
        this.date1904 = grid.date1904();
        List<FormulaRegister.FormulaCell> cells = register.cells(addresses);
        boolean intact = cells.stream().noneMatch(c -> isTypedOver(c, addresses));
        for (FormulaRegister.FormulaCell cell : cells) {
            write(cell, addresses, asExcelSees, intact);
        }
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

    @Override
    public boolean date1904() {
        return date1904;
    }

    private Optional<Cell> existing(FormulaRegister.FormulaCell cell) {
        return sheets.get(cell.sheetName()).cell(cell.cell().row(), cell.cell().column());
    }

    private boolean isTypedOver(FormulaRegister.FormulaCell cell, Addresses addresses) {
        Optional<Cell> there = existing(cell);
        if (there.isEmpty() || there.get().isEmpty()) {
            return false;
        }
        return !there.get().hasFormula() || !FormulaText.same(there.get().formula(), cell.formula(addresses));
    }

    private void write(FormulaRegister.FormulaCell cell, Addresses addresses, Analysis analysis, boolean intact) {
        Optional<Cell> there = existing(cell);
        boolean lost = there.isEmpty() || there.get().isEmpty();
        if (isTypedOver(cell, addresses)) {
            return;
        }
        boolean known = !lost && there.get().value() != CellValue.blank();
        if (known && !intact) {
            return;
        }
        CellValue value = cell.value(analysis);
        computed.computeIfAbsent(cell.sheetName(), s -> new HashMap<>()).put(cell.cell(), value);
        if (lost) {
            restored.add(new State.Spot(cell.sheetName(), cell.cell()));
            edits.add(content(cell, cell.formula(addresses), value));
        } else if (!known || !same(there.get().value(), value)) {
            edits.add(content(cell, there.get().formula(), value));
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

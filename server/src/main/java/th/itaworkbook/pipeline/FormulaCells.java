package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.formula.Calculation;
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
 * put back where the cell is empty. A cell in which somebody typed something else is left alone. A value comes from
 * the engine; where the formula sees something else, because a cell that it reads was typed over or a row stands
 * under a wrong number, it is what the formula gives.
 */
final class FormulaCells implements SheetValues {
    private static final double SAME = 1e-9;

    private final Grid grid;
    private final Map<String, Sheet> sheets = new HashMap<>();
    private final Map<String, Map<CellRef, String>> formulas = new HashMap<>();
    private final Map<String, Map<CellRef, CellValue>> computed = new HashMap<>();
    private final Calculation calculation = new Calculation(new Live());
    private final List<Edit> edits = new ArrayList<>();
    private final List<State.Spot> restored = new ArrayList<>();
    private final boolean sound;

    /**
     * Looks at all formulas of the register.
     *
     * @param cells where they stand in this workbook
     * @param doubtful whether something was read that a formula may see otherwise
     */
    FormulaCells(
            Grid grid,
            Addresses addresses,
            List<FormulaRegister.FormulaCell> cells,
            Analysis asExcelSees,
            boolean doubtful) {
        this.grid = grid;
        grid.sheets().forEach(s -> sheets.put(s.name(), s));
        List<Standing> ours = new ArrayList<>();
        boolean typedOver = false;
        for (FormulaRegister.FormulaCell cell : cells) {
            Standing standing = standing(cell, addresses);
            typedOver |= standing.typedOver();
            if (!standing.typedOver()) {
                ours.add(standing);
                formulas.computeIfAbsent(cell.sheetName(), s -> new HashMap<>()).put(cell.cell(), standing.wanted());
            }
        }
        this.sound = !doubtful && !typedOver;
        ours.forEach(cell -> write(cell, asExcelSees));
    }

    /** The workbook as it stands, with our formulas to be computed. */
    private final class Live implements Calculation.Cells {
        @Override
        public Optional<String> formula(String sheet, CellRef cell) {
            return Optional.ofNullable(formulas.getOrDefault(sheet, Map.of()).get(cell));
        }

        @Override
        public CellValue value(String sheet, CellRef cell) {
            Sheet found = sheets.get(sheet);
            return found == null ? CellValue.blank() : found.value(cell.row(), cell.column());
        }

        @Override
        public Optional<String> name(String name) {
            return Optional.ofNullable(grid.names().get(name));
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
        return calculation.at(sheet, cell);
    }

    @Override
    public boolean date1904() {
        return grid.date1904();
    }

    private void write(Standing standing, Analysis analysis) {
        FormulaRegister.FormulaCell cell = standing.cell();
        CellValue engine = cell.value(analysis);
        CellValue value = sound ? engine : asShown(cell, engine);
        computed.computeIfAbsent(cell.sheetName(), s -> new HashMap<>()).put(cell.cell(), value);
        Cell there = standing.there();
        if (there == null) {
            restored.add(new State.Spot(cell.sheetName(), cell.cell()));
            edits.add(content(cell, standing.wanted(), value));
        } else if (!same(there.value(), value)) {
            edits.add(content(cell, there.formula(), value));
        }
    }

    private CellValue asShown(FormulaRegister.FormulaCell cell, CellValue engine) {
        CellValue shown = calculation.at(cell.sheetName(), cell.cell());
        return same(shown, engine) ? engine : shown;
    }

    /** Whether every formula sees what the engine sees, so that nothing has to be computed a second way. */
    boolean isSound() {
        return sound;
    }

    private static Edit content(FormulaRegister.FormulaCell cell, String formula, CellValue value) {
        return new Edit.Cells(cell.sheetName(), cell.cell(), List.of(List.of(Content.formula(formula, value))));
    }

    static boolean same(CellValue one, CellValue other) {
        if (one instanceof CellValue.Num a && other instanceof CellValue.Num b) {
            return Math.abs(a.value() - b.value()) <= SAME * Math.max(1, Math.abs(b.value()));
        }
        return one.equals(other);
    }
}

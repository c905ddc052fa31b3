package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.intake.Reading;
import th.itaworkbook.intake.SheetTable;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.measure.MeasureState;
import th.itaworkbook.measure.Untouched;
import th.itaworkbook.xlsx.CellFills;
import th.itaworkbook.xlsx.XlsxPackage;

/**
 * Takes off what an analysis added: marks, formulas that were put back, generated sheets, and generated measures that
 * nobody edited. What the officer deleted or edited is remembered.
 */
final class Clearing {
    private final XlsxPackage file;
    private final Grid grid;
    private final Reading reading;
    private final State state;
    private final CellFills fills;

    Clearing(Opened opened, Reading reading, State state, CellFills fills) {
        this.file = opened.file();
        this.grid = opened.grid();
        this.reading = reading;
        this.state = state;
        this.fills = fills;
    }

    /** The edits that take everything of ours off a workbook; only our own workbooks have any, others are refused. */
    static EditList of(Opened opened, Frameworks frameworks) throws UnusableFileException {
        Reading reading = WorkbookIntake.read(opened.grid(), frameworks);
        CellFills fills = CellFills.read(opened.file(), opened.parts());
        return new EditList(new Clearing(opened, reading, State.read(opened.grid()), fills).edits());
    }

    List<Edit> edits() throws UnusableFileException {
        List<Edit> edits = new ArrayList<>(new Marks(grid, fills, state).off());
        for (State.Spot spot : state.restored()) {
            grid.sheets().stream()
                    .filter(s -> s.name().equals(spot.sheet()))
                    .flatMap(s -> s.cell(spot.cell().row(), spot.cell().column()).stream())
                    .filter(Cell::hasFormula)
                    .forEach(
                            c -> edits.add(new Edit.Cells(spot.sheet(), spot.cell(), List.of(List.of(Content.EMPTY)))));
        }
        MeasureState left = measures(edits);
        List<State.Drawn> drawn = new Drawings(grid, state).off(file, edits);
        State after = new State("", List.of(), List.of(), List.of(), left, drawn);
        if (after.equals(State.EMPTY)) {
            edits.add(new Edit.RemoveSheet(TemplateSheet.STATE.title()));
        } else {
            String last = grid.sheets().get(grid.sheets().size() - 1).name();
            edits.addAll(after.edits(last, (sheet, cell) -> CellValue.blank()));
        }
        return edits;
    }

    private MeasureState measures(List<Edit> edits) {
        SheetTable table = reading.tables().get(TemplateSheet.MEASURES);
        Map<String, Map<String, String>> kept = new TreeMap<>();
        Set<String> present = new HashSet<>();
        for (MeasureRow measure : reading.submission().measures()) {
            Map<String, String> hashes = state.measures().hashes().get(measure.key());
            if (hashes == null || table == null || !present.add(measure.key())) {
                continue;
            }
            if (Untouched.is(measure, hashes) && !holdsMore(table, measure, hashes)) {
                empty(table, measure, edits);
            } else {
                kept.put(measure.key(), hashes);
            }
        }
        Set<String> deleted = new HashSet<>(state.measures().deleted());
        state.measures().hashes().keySet().stream()
                .filter(key -> !present.contains(key))
                .forEach(deleted::add);
        return new MeasureState(kept, deleted);
    }

    // A row of a further step holds more than the step once an officer reports progress or names a unit there.
    private static boolean holdsMore(SheetTable table, MeasureRow measure, Map<String, String> hashes) {
        for (int row = measure.row() + 1; row <= measure.lastRow(); row++) {
            String number = "#" + (row - measure.row() + 1);
            for (String header : TemplateSheet.MEASURES.headers()) {
                boolean filled = !table.table().value(row, header).isBlank();
                if (filled && !hashes.containsKey(header + number)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void empty(SheetTable table, MeasureRow measure, List<Edit> edits) {
        Sheet sheet = table.table().sheet();
        for (int row = measure.row(); row <= measure.lastRow(); row++) {
            for (Cell cell : sheet.row(row)) {
                boolean ours = table.table().columns().containsValue(cell.ref().column());
                if (ours && !cell.isEmpty()) {
                    edits.add(new Edit.Cells(sheet.name(), cell.ref(), List.of(List.of(Content.EMPTY))));
                }
            }
        }
    }
}

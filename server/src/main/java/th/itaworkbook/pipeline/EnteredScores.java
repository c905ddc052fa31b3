package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.intake.Reading;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.pipeline.ValueRefusedException.Reason;
import th.itaworkbook.pipeline.WorkbookService.Occupied;
import th.itaworkbook.pipeline.WorkbookService.Typed;

/**
 * Puts scores into a workbook that an officer works on: tables are found where they stand today, a cell that has the
 * score already is left alone, and what another cell holds is told, as nothing typed may be lost unasked.
 */
final class EnteredScores {
    private final Grid grid;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Occupied> occupied = new ArrayList<>();

    private EnteredScores(Grid grid) {
        this.grid = grid;
    }

    /** What has to be written; the first value that does not fit stops it, as does a workbook of another year. */
    static Typed of(Knowledge knowledge, byte[] workbook, OptionalInt year, List<TypedValue> values)
            throws UnusableFileException, ValueRefusedException {
        Opened opened = Opened.of(workbook, knowledge.limits());
        Reading reading = WorkbookIntake.read(opened.grid(), knowledge.frameworks());
        if (year.isPresent() && year.getAsInt() != reading.submission().agency().fiscalYear()) {
            throw new ValueRefusedException(values.get(0), Reason.OTHER_YEAR);
        }
        EnteredScores entered = new EnteredScores(opened.grid());
        TypedValues.edits(
                        values,
                        AddressBook.of(opened.grid(), reading),
                        reading.submission().framework())
                .forEach(entered::add);
        return new Typed(new EditList(entered.edits), entered.occupied);
    }

    private void add(Edit.Cells edit) {
        Content wanted = edit.rows().get(0).get(0);
        CellRef at = edit.at();
        Cell held = grid.sheet(edit.sheet())
                .flatMap(s -> s.cell(at.row(), at.column()))
                .filter(c -> !c.isEmpty())
                .orElse(null);
        if (held != null && !held.hasFormula() && held.value().equals(wanted.value())) {
            return;
        }
        edits.add(edit);
        if (held != null) {
            String before =
                    held.hasFormula() ? "=" + held.formula() : held.value().text();
            occupied.add(new Occupied(edit.sheet(), at, before, wanted.value().text()));
        }
    }
}

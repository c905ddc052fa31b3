package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.intake.Reading;

/**
 * Writes the numbers that were read from text into their cells; only when the user asks for it.
 *
 * @param findings what was read, so that the raw text stays on record in the list of findings
 */
record Tidy(List<Edit> edits, List<Finding> findings) {
    private static final Set<FindingCode> READ = Set.of(FindingCode.SCORE_READ_FROM_TEXT);

    static Tidy of(Reading reading, Grid grid) {
        List<Edit> edits = new ArrayList<>();
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : reading.findings()) {
            if (READ.contains(finding.code()) && finding.place().at().isPresent()) {
                CellRef cell = finding.place().at().get();
                boolean formula = grid.sheet(finding.place().sheet())
                        .flatMap(s -> s.cell(cell.row(), cell.column()))
                        .map(c -> c.hasFormula())
                        .orElse(true);
                if (!formula) {
                    double number = Double.parseDouble(finding.args().get("read"));
                    edits.add(new Edit.Cells(finding.place().sheet(), cell, List.of(List.of(Content.number(number)))));
                    kept.add(finding);
                }
            }
        }
        return new Tidy(edits, kept);
    }
}

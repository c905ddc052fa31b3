package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.audit.ExpectedCell;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;
import th.itaworkbook.register.ResultCell;

/** What should stand in the computed cells of a workbook, on its own sheets and on those that an analysis draws. */
final class Expectations {
    /** The drawn sheets whose content an analysis states; the list of findings is only true of its moment. */
    private static final List<TemplateSheet> STATED =
            List.of(TemplateSheet.SUMMARY, TemplateSheet.GROUPS, TemplateSheet.PLAN);

    private final Grid grid;
    private final Run.Drawing drawing;
    private final Set<String> known = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private final DrawnSheets drawn;

    /**
     * Prepares for one workbook.
     *
     * @param grid all its sheets
     * @param stale whether inputs changed since the last analysis
     */
    Expectations(Grid grid, Run.Drawing drawing, State before, boolean stale) {
        this.grid = grid;
        this.drawing = drawing;
        this.drawn = new DrawnSheets(drawing.sheets());
        Map<String, String> marks = new HashMap<>();
        DrawnSheets.marks(drawing.sheets()).forEach((sheet, mark) -> marks.put(Labels.fold(sheet), mark));
        for (State.Drawn sheet : before.drawn()) {
            boolean stated =
                    STATED.stream().anyMatch(s -> Labels.fold(sheet.sheet()).startsWith(s.title()));
            if (stated && grid.sheet(sheet.sheet()).isPresent()) {
                boolean same = !stale && sheet.mark().equals(marks.get(Labels.fold(sheet.sheet())));
                (same ? known : unknown).add(sheet.sheet());
            }
        }
    }

    /** Drawn sheets whose content can no longer be told, by the names in the file. */
    Set<String> unknown() {
        return unknown;
    }

    /** All expected cells. */
    List<ExpectedCell> cells() {
        List<ExpectedCell> cells = new ArrayList<>();
        Addresses addresses = drawing.addresses();
        for (FormulaRegister.FormulaCell cell : drawing.cells()) {
            cells.add(new ExpectedCell(
                    new Place(cell.sheetName(), cell.cell()),
                    cell.formula(addresses),
                    cell.value(drawing.values()),
                    published(cell, addresses),
                    !cell.row().key().isEmpty()));
        }
        cells.addAll(drawn.expected(grid, known));
        return cells;
    }

    // What the assessor printed stands in the same row; for the result at a glance, in the row that it shows.
    private CellValue published(FormulaRegister.FormulaCell cell, Addresses addresses) {
        Optional<CellValue> found = Optional.empty();
        String header = cell.rule().header();
        if (cell.sheet() == TemplateSheet.INDICATORS) {
            found = printed(addresses, cell.cell().row(), header);
        } else if (header.equals(ResultCell.RATING.key())) {
            found = Optional.ofNullable(addresses.names().get(AgencyField.PUBLISHED_RATING.key()))
                    .map(RangeRef::first)
                    .map(at -> value(cell.sheetName(), at));
        } else if (cell.sheet() == TemplateSheet.AGENCY) {
            found = shownRow(header)
                    .map(key -> addresses.area(TemplateSheet.INDICATORS).row(key))
                    .filter(row -> row >= 0)
                    .flatMap(row -> printed(
                            addresses, row, header.equals(ResultCell.PRIOR.key()) ? Header.PRIOR : Header.USED));
        }
        return found.filter(v -> !v.isBlank()).orElse(null);
    }

    private static Optional<String> shownRow(String name) {
        return switch (name) {
            case "result_total", "result_prior" -> Optional.of("ITA");
            case "result_iit" -> Optional.of("IIT");
            case "result_eit" -> Optional.of("EIT");
            case "result_oit" -> Optional.of("OIT");
            default -> Optional.empty();
        };
    }

    private Optional<CellValue> printed(Addresses addresses, int row, String header) {
        Addresses.Area area = addresses.area(TemplateSheet.INDICATORS);
        boolean prior = header.equals(Header.PRIOR);
        boolean current = header.equals(Header.CURRENT) || header.equals(Header.USED);
        int column = area.column(prior ? Header.PUBLISHED_PRIOR : Header.PUBLISHED);
        return (prior || current) && column >= 0
                ? Optional.of(value(area.sheetName(), new CellRef(row, column)))
                : Optional.empty();
    }

    private CellValue value(String sheet, CellRef at) {
        return grid.sheet(sheet).map(s -> s.value(at.row(), at.column())).orElse(CellValue.blank());
    }
}

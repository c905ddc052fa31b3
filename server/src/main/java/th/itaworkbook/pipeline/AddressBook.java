package th.itaworkbook.pipeline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.SheetName;
import th.itaworkbook.grid.Table;
import th.itaworkbook.intake.ClosingLine;
import th.itaworkbook.intake.Reading;
import th.itaworkbook.intake.SheetTable;
import th.itaworkbook.register.Addresses;

/** Finds out where the tables and names of a workbook stand, for the register of formulas. */
final class AddressBook {
    private AddressBook() {}

    static Addresses of(Grid grid, Reading reading) {
        Map<TemplateSheet, Addresses.Area> areas = new LinkedHashMap<>();
        reading.tables().forEach((sheet, table) -> areas.put(sheet, area(table)));
        Optional<Sheet> agency = grid.sheet(TemplateSheet.AGENCY.title());
        Map<String, RangeRef> names = new LinkedHashMap<>();
        if (agency.isPresent()) {
            areas.put(
                    TemplateSheet.AGENCY,
                    new Addresses.Area(
                            agency.get().name(),
                            Map.of(),
                            Map.of(),
                            0,
                            agency.get().lastRow(),
                            0));
            grid.names()
                    .forEach((name, refersTo) ->
                            range(refersTo, agency.get().name()).ifPresent(range -> names.put(name, range)));
        }
        Addresses.Area history = areas.get(TemplateSheet.HISTORY);
        if (history != null) {
            areas.put(TemplateSheet.HISTORY, withYears(history, reading.submission()));
        }
        return new Addresses(areas, names);
    }

    private static Addresses.Area area(SheetTable found) {
        Table table = found.table();
        int closing = ClosingLine.row(table);
        int last = closing < 0 ? Math.max(table.sheet().lastRow(), table.firstRow()) : closing - 1;
        return new Addresses.Area(
                table.sheet().name(),
                table.columns(),
                found.rowByKey(),
                table.firstRow(),
                last,
                closing < 0 ? last : closing);
    }

    private static Addresses.Area withYears(Addresses.Area area, Submission submission) {
        Map<String, Integer> rows = new HashMap<>();
        submission.history().forEach(h -> rows.put(String.valueOf(h.year()), h.row()));
        return new Addresses.Area(
                area.sheetName(), area.columns(), rows, area.firstRow(), area.lastRow(), area.rangeEnd());
    }

    private static Optional<RangeRef> range(String refersTo, String sheet) {
        int mark = refersTo.lastIndexOf('!');
        if (mark < 0) {
            return Optional.empty();
        }
        String name = SheetName.unquoted(refersTo.substring(0, mark));
        if (!Labels.same(name, sheet)) {
            return Optional.empty();
        }
        try {
            return Optional.of(RangeRef.parse(refersTo.substring(mark + 1)));
        } catch (IllegalArgumentException notARange) {
            return Optional.empty();
        }
    }
}

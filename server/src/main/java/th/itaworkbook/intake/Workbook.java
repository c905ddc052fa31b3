package th.itaworkbook.intake;

import java.util.Optional;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.Table;

/** What all sheet readers share: the grid, the framework of its year, how dates are read, and the log. */
record Workbook(Grid grid, Framework framework, PeriodParser periods, DateParser dates, FindingLog log) {
    /**
     * The table of a sheet; logs a missing sheet that is needed and missing columns of a sheet that is there.
     *
     * @param needed whether the workbook is of no use without that sheet
     */
    Optional<RowReader> open(TemplateSheet kind, boolean needed) {
        Optional<Sheet> sheet = grid.sheet(kind.title());
        if (sheet.isEmpty()) {
            if (needed) {
                log.add(FindingCode.SHEET_MISSING, Place.FILE, "", kind.title());
            }
            return Optional.empty();
        }
        Optional<Table> table = Table.find(sheet.get(), kind.headers()).map(ClosingLine::cut);
        if (table.isPresent() || needed || !isEmpty(sheet.get())) {
            for (String header : RequiredColumns.of(kind, framework)) {
                if (table.isEmpty() || !table.get().has(header)) {
                    Place place = Place.sheet(sheet.get().name());
                    log.add(FindingCode.COLUMN_MISSING, place, "", kind.title(), header);
                }
            }
        }
        return table.map(t -> new RowReader(t, this));
    }

    private static boolean isEmpty(Sheet sheet) {
        for (int row : sheet.rowNumbers()) {
            for (Cell cell : sheet.row(row)) {
                if (!cell.isEmpty()) {
                    return false;
                }
            }
        }
        return true;
    }
}

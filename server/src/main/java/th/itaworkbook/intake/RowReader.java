package th.itaworkbook.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Table;

/** Reads the cells of one table by row and header, and logs what cannot be used. */
final class RowReader {

    private final Table table;
    private final FindingLog log;
    private final DateParser dates;
    private final MergedCells merged;

    RowReader(Table table, Workbook workbook) {
        this.table = table;
        this.log = workbook.log();
        this.dates = workbook.dates();
        this.merged = new MergedCells(table.sheet());
    }

    /** What a column is to the formulas of the workbook. */
    enum Use {
        /** Formulas count on a number here. */
        BY_FORMULAS,
        /** Only the service reads it. */
        BY_SERVICE
    }

    Table table() {
        return table;
    }

    /** The rows below the headers that have cells, ascending. */
    List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int row : table.sheet().rowNumbers()) {
            if (row >= table.firstRow() && row <= table.lastRow() && hasContent(row) && !repeatsHeaders(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private boolean hasContent(int row) {
        for (Cell cell : table.sheet().row(row)) {
            if (!cell.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    // Tables that were pasted page by page carry their heading again.
    private boolean repeatsHeaders(int row) {
        int same = 0;
        for (Cell cell : table.sheet().row(row)) {
            if (cell.value() == CellValue.blank()) {
                continue;
            }
            String label = Labels.fold(cell.value().text());
            boolean repeated =
                    table.columns().getOrDefault(label, -1) == cell.ref().column();
            same += repeated ? 1 : 0;
        }
        return same >= Table.HEADERS_NEEDED;
    }

    /** The value of the cell itself. */
    CellValue value(int row, String header) {
        return table.value(row, header);
    }

    /** The text of the cell itself, without spaces around; line breaks inside stay. */
    String text(int row, String header) {
        return value(row, header).text().strip();
    }

    /** The text that shows at this place, also when a merged cell covers it. */
    String shownText(int row, String header) {
        int column = table.column(header);
        return column < 0 ? "" : merged.value(row, column).text().strip();
    }

    /** The value that shows at this place, also when a merged cell covers it. */
    CellValue shownValue(int row, String header) {
        int column = table.column(header);
        return column < 0 ? CellValue.blank() : merged.value(row, column);
    }

    /** Whether a merged cell of an earlier row covers this place. */
    boolean goesOn(int row, String header) {
        return merged.goesOn(row, table.column(header));
    }

    /** The cell, or the row's first column when the header is missing. */
    Place place(int row, String header) {
        return Place.of(table.sheet().name(), row, Math.max(0, table.column(header)));
    }

    /** The cell address, for texts. */
    String address(int row, String header) {
        return new CellRef(row, Math.max(0, table.column(header))).a1();
    }

    /** A score of 0 to 100 as the service and as a formula read it. */
    ScoreCell score(int row, String header, String label, Use use) {
        if (!table.has(header)) {
            return ScoreCell.NONE;
        }
        return ScoreCell.read(value(row, header), table.place(row, header), label, use, log);
    }

    /** A count of 0 or more; null when there is none. */
    Figure count(int row, String header, String label) {
        return table.has(header) ? ScoreCell.count(value(row, header), table.place(row, header), label, log) : null;
    }

    /** A whole number such as a rank; null when there is none. */
    Integer whole(int row, String header, String label) {
        Figure figure = count(row, header, label);
        return figure == null
                ? null
                : figure.value().min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue();
    }

    /** One day, or the first day of a month that stands alone; null when there is none. */
    LocalDate day(int row, String header) {
        return date(row, header, dates.day(value(row, header)));
    }

    /** A day to be printed: an ISO day where the cell holds one, otherwise the text as typed; empty when there is none. */
    String dayAsTyped(int row, String header) {
        LocalDate day = day(row, header);
        if (day != null && value(row, header) instanceof CellValue.Num) {
            return day.toString();
        }
        return isNone(row, header) ? "" : text(row, header);
    }

    /** The first day that a cell names; null when there is none. */
    LocalDate firstDay(int row, String header) {
        return date(row, header, dates.first(shownValue(row, header)));
    }

    /** The last day that a cell names; null when there is none. */
    LocalDate lastDay(int row, String header) {
        return date(row, header, dates.last(shownValue(row, header)));
    }

    private LocalDate date(int row, String header, Optional<DateParser.Reading> reading) {
        CellValue value = value(row, header);
        if (ScoreParser.isNone(value.text())) {
            return reading.map(DateParser.Reading::date).orElse(null);
        }
        if (reading.isEmpty()) {
            log(FindingCode.PERIOD_UNREADABLE, row, header);
            return null;
        }
        if (reading.get().fromText()) {
            log(
                    FindingCode.DATE_READ_FROM_TEXT,
                    row,
                    header,
                    reading.get().date().toString());
        }
        return reading.get().date();
    }

    /** Logs something about a cell, with its raw text. */
    void log(FindingCode code, int row, String header, String... args) {
        log.add(code, place(row, header), value(row, header).text(), args);
    }

    /** Whether the cell itself is blank or says "none". */
    boolean isNone(int row, String header) {
        return ScoreParser.isNone(value(row, header).text());
    }

    /** The text of a cell on one line, digits as 0 to 9. */
    String key(int row, String header) {
        return Labels.arabicDigits(Labels.fold(shownText(row, header)));
    }
}

package th.itaworkbook.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.Table;
import th.itaworkbook.intake.ScoreParser;
import th.itaworkbook.intake.YearParser;
import th.itaworkbook.rollup.ResultColumn.Kind;

/** Reads a table of results: one agency a row, columns by name in any order, figures as people type them. */
public final class ResultTable {
    private static final BigDecimal FULL = new BigDecimal(100);

    /** Rows that sum up the others are no agencies. */
    private static final Set<String> SUMS =
            Set.of("รวม", "รวมทั้งหมด", "เฉลี่ย", "ค่าเฉลี่ย", "คะแนนเฉลี่ย", "เฉลี่ยรวม", "ภาพรวม");

    private final Sheet sheet;
    private final String file;
    private final int headerRow;
    private final FindingLog log;
    private final Map<Integer, ResultColumn> columns = new LinkedHashMap<>();

    private ResultTable(Sheet sheet, String file, int headerRow, FindingLog log) {
        this.sheet = sheet;
        this.file = file;
        this.headerRow = headerRow;
        this.log = log;
    }

    /** Whether the sheet looks like such a table: a heading for agencies beside another one that is known. */
    public static boolean isTable(Sheet sheet) {
        return headerRow(sheet).stream().anyMatch(row -> sheet.row(row).stream()
                .flatMap(c -> ResultColumn.of(c.value().text()).stream())
                .anyMatch(c -> c.kind() == Kind.FIGURE || c.kind() == Kind.TOTAL_OF_YEAR));
    }

    /** The sheet of a workbook that is such a table. */
    public static Optional<Sheet> find(Grid grid) {
        return grid.sheets().stream().filter(ResultTable::isTable).findFirst();
    }

    /**
     * The rows of a table; what cannot be read is noted, with the name of the file as its place. Throws when no column
     * names the agencies.
     */
    public static List<ResultRow> read(Sheet sheet, String file, FindingLog log) throws UnusableFileException {
        OptionalInt header = headerRow(sheet);
        if (header.isEmpty()) {
            throw new UnusableFileException(FindingCode.NOT_A_RESULT_TABLE, "");
        }
        return new ResultTable(sheet, file, header.getAsInt(), log).rows();
    }

    private static OptionalInt headerRow(Sheet sheet) {
        for (int row = 0; row < Table.HEADER_ROWS && row <= sheet.lastRow(); row++) {
            for (Cell cell : sheet.row(row)) {
                Optional<ResultColumn> column = ResultColumn.of(cell.value().text());
                if (column.isPresent() && column.get().kind() == Kind.NAME) {
                    return OptionalInt.of(row);
                }
            }
        }
        return OptionalInt.empty();
    }

    private List<ResultRow> rows() {
        OptionalInt newest = headings();
        List<ResultRow> rows = new ArrayList<>();
        for (int row : sheet.rowNumbers()) {
            if (row > headerRow && sheet.row(row).stream().anyMatch(c -> !blank(c.value()))) {
                row(row, newest).ifPresent(rows::add);
            }
        }
        return rows;
    }

    // Of totals under headings with a year, the newest is this year's and the one before it is last year's.
    private OptionalInt headings() {
        Map<ResultColumn, Integer> seen = new LinkedHashMap<>();
        for (Cell cell : sheet.row(headerRow)) {
            String heading = cell.value().text();
            Optional<ResultColumn> column = ResultColumn.of(heading);
            int at = cell.ref().column();
            boolean first = column.isPresent()
                    && (column.get().kind() == Kind.DERIVED || seen.putIfAbsent(column.get(), at) == null);
            if (first) {
                columns.put(at, column.get());
            } else if (!Labels.fold(heading).isEmpty()) {
                log.add(FindingCode.TABLE_COLUMN_UNKNOWN, place(headerRow, at), heading);
            }
        }
        OptionalInt newest = columns.values().stream()
                .filter(c -> c.kind() == Kind.TOTAL_OF_YEAR)
                .mapToInt(c -> Integer.parseInt(c.key()))
                .max();
        if (newest.isPresent()) {
            columns.replaceAll((at, column) -> totalOfYear(at, column, newest.getAsInt()));
        }
        return newest;
    }

    private ResultColumn totalOfYear(int at, ResultColumn column, int newest) {
        if (column.kind() != Kind.TOTAL_OF_YEAR) {
            return column;
        }
        int year = Integer.parseInt(column.key());
        if (year == newest) {
            return new ResultColumn(Kind.FIGURE, ResultColumn.TOTAL);
        }
        if (year == newest - 1) {
            return new ResultColumn(Kind.FIGURE, ResultColumn.BEFORE + ResultColumn.TOTAL);
        }
        log.add(
                FindingCode.TABLE_COLUMN_UNKNOWN,
                place(headerRow, at),
                sheet.value(headerRow, at).text());
        return new ResultColumn(Kind.DERIVED, "");
    }

    private Optional<ResultRow> row(int row, OptionalInt newest) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        Map<Kind, String> words = new LinkedHashMap<>();
        int nameColumn = 0;
        for (Map.Entry<Integer, ResultColumn> column : columns.entrySet()) {
            CellValue value = sheet.value(row, column.getKey());
            if (column.getValue().kind() == Kind.FIGURE) {
                figure(row, column.getKey(), value)
                        .ifPresent(f -> figures.putIfAbsent(column.getValue().key(), f));
            } else {
                words.put(column.getValue().kind(), blank(value) ? "" : Labels.fold(value.text()));
                nameColumn = column.getValue().kind() == Kind.NAME ? column.getKey() : nameColumn;
            }
        }
        String name = words.getOrDefault(Kind.NAME, "");
        if (name.isEmpty()) {
            if (!figures.isEmpty()) {
                log.add(FindingCode.AGENCY_FIELD_MISSING, place(row, nameColumn), "", "หน่วยงาน");
            }
            return Optional.empty();
        }
        if (SUMS.contains(name)) {
            return Optional.empty();
        }
        Identity agency = new Identity(
                name,
                words.getOrDefault(Kind.ABBREVIATION, ""),
                words.getOrDefault(Kind.CODE, ""),
                words.getOrDefault(Kind.TYPE, ""),
                words.getOrDefault(Kind.MINISTRY, ""),
                words.getOrDefault(Kind.PROVINCE, ""));
        int year = YearParser.read(words.getOrDefault(Kind.YEAR, "")).orElse(newest.orElse(0));
        return Optional.of(new ResultRow(agency, year, figures, rank(words), place(row, nameColumn)));
    }

    private static BigDecimal rank(Map<Kind, String> words) {
        return ScoreParser.count(CellValue.of(words.getOrDefault(Kind.RANK, "")))
                        instanceof ScoreParser.Reading.Amount rank
                ? rank.value()
                : null;
    }

    private Optional<Figure> figure(int row, int column, CellValue value) {
        ScoreParser.Reading reading = ScoreParser.score(value);
        String heading = sheet.value(headerRow, column).text();
        if (reading instanceof ScoreParser.Reading.Unreadable) {
            log.add(FindingCode.SCORE_NOT_A_NUMBER, place(row, column), value.text(), heading);
        } else if (reading instanceof ScoreParser.Reading.Amount amount) {
            if (amount.value().signum() >= 0 && amount.value().compareTo(FULL) <= 0) {
                return Optional.of(new Figure(amount.value(), place(row, column), value.text()));
            }
            log.add(FindingCode.SCORE_OUT_OF_RANGE, place(row, column), value.text(), heading, "0", "100");
        }
        return Optional.empty();
    }

    private static boolean blank(CellValue value) {
        return value.isBlank() || ScoreParser.isNone(value.text());
    }

    private Place place(int row, int column) {
        return new Place(file, new CellRef(row, column));
    }
}

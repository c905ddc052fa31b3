package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Row;

/**
 * Measures as rows that take little room and lose nothing: lines run on, and what stands beside or below the same text
 * shares its cell.
 */
final class CondensedRows {
    private static final Set<ReportColumn> SHARED = EnumSet.of(
            ReportColumn.ANALYSIS,
            ReportColumn.PERIOD,
            ReportColumn.RESPONSIBLE,
            ReportColumn.REPORTING,
            ReportColumn.MONITORING);

    private final MeasureTable table;
    private final List<ReportColumn> columns;

    CondensedRows(MeasureTable table, List<ReportColumn> columns) {
        this.table = table;
        this.columns = List.copyOf(columns);
    }

    /** A row for each of these measures. */
    List<Row> of(List<MeasureRow> measures) {
        List<List<Cell>> all = measures.stream().map(this::cells).toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<Cell> cells = new ArrayList<>();
            int column = 0;
            for (Cell cell : all.get(i)) {
                boolean above = i > 0 && sharedAt(column, cell, all.get(i - 1));
                boolean below = i < all.size() - 1 && sharedAt(column, cell, all.get(i + 1));
                cells.add(
                        above
                                ? Cell.text("")
                                        .filled(cell.fill())
                                        .over(cell.columns())
                                        .merged(Cell.Merge.CONTINUE)
                                : cell.merged(below ? Cell.Merge.START : Cell.Merge.NONE));
                column += cell.columns();
            }
            rows.add(Row.of(cells));
        }
        return rows;
    }

    private List<Cell> cells(MeasureRow measure) {
        List<Cell> cells = new ArrayList<>();
        for (ReportColumn column : columns) {
            Cell cell = table.condensed(column, measure);
            Cell last = cells.isEmpty() ? cell : cells.get(cells.size() - 1);
            if (SHARED.contains(column) && !cells.isEmpty() && last.content().equals(cell.content())) {
                cells.set(cells.size() - 1, last.over(last.columns() + 1));
            } else {
                cells.add(cell);
            }
        }
        return cells;
    }

    // Whether the row has the same cell at that column.
    private boolean sharedAt(int column, Cell cell, List<Cell> row) {
        int at = 0;
        for (Cell other : row) {
            if (at == column) {
                return SHARED.contains(columns.get(column)) && other.equals(cell);
            }
            at += other.columns();
        }
        return false;
    }
}

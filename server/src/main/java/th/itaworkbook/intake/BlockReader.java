package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;

/** Finds a small named block of rows; its columns are known by the headers above, else by their order. */
final class BlockReader {
    private static final int ROWS_WITHOUT_NAME = 30;
    private static final int MOST_ROWS = 200;

    private final WorkbookNames names;
    private final Optional<Sheet> home;

    /** A reader that looks on that sheet when a name is lost. */
    BlockReader(WorkbookNames names, Optional<Sheet> home) {
        this.names = names;
        this.home = home;
    }

    /** A block: one list of cells a row, in the order of the headers. */
    record Block(Sheet sheet, RangeRef range, List<List<CellRef>> rows) {
        CellValue value(CellRef at) {
            return sheet.value(at.row(), at.column());
        }

        Place place(CellRef at) {
            return new Place(sheet.name(), at);
        }

        NamedBlock named() {
            return new NamedBlock(sheet.name(), range);
        }
    }

    /** The block of that name, or the rows below its headers when the name is lost. */
    Optional<Block> find(String name, List<String> headers) {
        Optional<WorkbookNames.Target> target = names.range(name);
        return target.isPresent()
                ? Optional.of(named(target.get(), headers))
                : home.flatMap(sheet -> below(sheet, headers));
    }

    private static Block named(WorkbookNames.Target target, List<String> headers) {
        Sheet sheet = target.sheet();
        RangeRef range = target.range();
        int first = range.first().row();
        boolean headed = !columns(sheet, first, headers).isEmpty();
        int headerRow = headed ? first : first - 1;
        List<Integer> columns = headerRow < 0 ? List.of() : columns(sheet, headerRow, headers);
        if (columns.isEmpty()) {
            columns = new ArrayList<>();
            for (int i = 0; i < headers.size(); i++) {
                columns.add(Math.min(range.first().column() + i, CellRef.MAX_COLUMNS - 1));
            }
        }
        int last = Math.min(range.last().row(), first + MOST_ROWS);
        return new Block(sheet, range, cells(headed ? first + 1 : first, last, columns));
    }

    private static Optional<Block> below(Sheet sheet, List<String> headers) {
        for (int row : sheet.rowNumbers()) {
            List<Integer> columns = columns(sheet, row, headers);
            if (columns.isEmpty()) {
                continue;
            }
            int last = row;
            while (last < row + ROWS_WITHOUT_NAME
                    && !sheet.value(last + 1, columns.get(0)).isBlank()) {
                last++;
            }
            if (last > row) {
                int right = columns.stream().mapToInt(Integer::intValue).max().orElseThrow();
                int left = columns.stream().mapToInt(Integer::intValue).min().orElseThrow();
                RangeRef range = RangeRef.of(row + 1, left, last, right);
                return Optional.of(new Block(sheet, range, cells(row + 1, last, columns)));
            }
        }
        return Optional.empty();
    }

    // All headers must stand in the row; a block is too small to be guessed from a part of them.
    private static List<Integer> columns(Sheet sheet, int row, List<String> headers) {
        List<Integer> columns = new ArrayList<>();
        for (String header : headers) {
            Optional<Integer> column = sheet.row(row).stream()
                    .filter(c -> Labels.same(c.value().text(), header))
                    .map(Cell::ref)
                    .map(CellRef::column)
                    .findFirst();
            if (column.isEmpty()) {
                return List.of();
            }
            columns.add(column.get());
        }
        return columns;
    }

    private static List<List<CellRef>> cells(int firstRow, int lastRow, List<Integer> columns) {
        List<List<CellRef>> rows = new ArrayList<>();
        for (int row = firstRow; row <= lastRow; row++) {
            List<CellRef> cells = new ArrayList<>();
            for (int column : columns) {
                cells.add(new CellRef(row, column));
            }
            rows.add(cells);
        }
        return rows;
    }
}

package th.itaworkbook.grid;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.TreeMap;

/** One sheet, immutable; rows and columns count from 0 and absent cells read as blank. */
public final class Sheet {
    /** How a sheet is shown. */
    public enum Visibility {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }

    private static final Cell[] NONE = {};

    private final String name;
    private final Visibility visibility;
    // The rows and cells that exist, ascending: one cell in the last column must not cost 16,384 places.
    private final int[] numbers;
    private final Cell[][] rows;
    private final List<RangeRef> merges;

    private Sheet(String name, Visibility visibility, int[] numbers, Cell[][] rows, List<RangeRef> merges) {
        this.name = name;
        this.visibility = visibility;
        this.numbers = numbers;
        this.rows = rows;
        this.merges = merges;
    }

    /** The name, exactly as in the file. */
    public String name() {
        return name;
    }

    /** How the sheet is shown. */
    public Visibility visibility() {
        return visibility;
    }

    /** The merged ranges. */
    public List<RangeRef> merges() {
        return merges;
    }

    /** The cell, if the file has one there. */
    public Optional<Cell> cell(int row, int column) {
        Cell[] cells = cells(row);
        int at = find(cells, cells.length, column);
        return at < 0 ? Optional.empty() : Optional.of(cells[at]);
    }

    /** The value at that place; blank where there is no cell. */
    public CellValue value(int row, int column) {
        Cell[] cells = cells(row);
        int at = find(cells, cells.length, column);
        return at < 0 ? CellValue.blank() : cells[at].value();
    }

    /** The cells of one row, from left to right. */
    public List<Cell> row(int row) {
        return new RowView(cells(row));
    }

    // Rows are asked for by the thousand: one small view in place of the two that the platform would stack.
    private static final class RowView extends AbstractList<Cell> implements RandomAccess {
        private final Cell[] cells;

        private RowView(Cell[] cells) {
            this.cells = cells;
        }

        @Override
        public Cell get(int index) {
            return cells[index];
        }

        @Override
        public int size() {
            return cells.length;
        }
    }

    private Cell[] cells(int row) {
        // Most sheets have no gap at the top, so that the row stands at its number.
        if (row >= 0 && row < numbers.length && numbers[row] == row) {
            return rows[row];
        }
        int at = Arrays.binarySearch(numbers, row);
        return at < 0 ? NONE : rows[at];
    }

    /** The numbers of the rows that have cells, ascending. */
    public Iterable<Integer> rowNumbers() {
        return () -> Arrays.stream(numbers).iterator();
    }

    /** The last row that has a cell, or -1 for an empty sheet. */
    public int lastRow() {
        return numbers.length == 0 ? -1 : numbers[numbers.length - 1];
    }

    /** The last column that has a cell, or -1 for an empty sheet. */
    public int lastColumn() {
        int last = -1;
        for (Cell[] cells : rows) {
            last = Math.max(last, cells[cells.length - 1].ref().column());
        }
        return last;
    }

    // Index of the cell in that column; where there is none, -1 less the index where it belongs.
    private static int find(Cell[] cells, int count, int column) {
        int low = 0;
        int high = Math.min(count - 1, column);
        // Most rows have no gap on the left, so that the cell stands at its column.
        if (high >= 0 && cells[high].ref().column() == column) {
            return high;
        }
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = cells[middle].ref().column();
            if (there == column) {
                return middle;
            }
            if (there < column) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    /** Collects cells in any order and makes the sheet. */
    public static final class Builder implements CellSink {
        private final String name;
        private Visibility visibility = Visibility.VISIBLE;
        private final TreeMap<Integer, Row> rows = new TreeMap<>();
        private final List<RangeRef> merges = new ArrayList<>();
        private Row current = new Row();
        private int currentRow = -1;

        /** Starts a sheet of that name. */
        public Builder(String name) {
            this.name = name;
        }

        /** Sets how the sheet is shown. */
        public Builder visibility(Visibility shown) {
            this.visibility = shown;
            return this;
        }

        /** Adds a cell; a later cell at the same place wins, as in Excel. */
        @Override
        public Builder add(Cell cell) {
            if (cell.ref().row() != currentRow) {
                currentRow = cell.ref().row();
                current = rows.computeIfAbsent(currentRow, row -> new Row());
            }
            current.add(cell);
            return this;
        }

        /** Adds a value without formula and format. */
        public Builder add(int row, int column, CellValue value) {
            return add(new Cell(new CellRef(row, column), value, null, 0));
        }

        /** Adds a merged range. */
        @Override
        public Builder merge(RangeRef range) {
            merges.add(range);
            return this;
        }

        /** Makes the sheet; the builder must not be used afterwards. */
        public Sheet build() {
            int[] numbers = rows.keySet().stream().mapToInt(Integer::intValue).toArray();
            Cell[][] cells = rows.values().stream()
                    .map(row -> Arrays.copyOf(row.cells, row.count))
                    .toArray(Cell[][]::new);
            return new Sheet(name, visibility, numbers, cells, List.copyOf(merges));
        }

        /** The cells of one row, sorted by column while they come in. */
        private static final class Row {
            private Cell[] cells = new Cell[8];
            private int count;

            private void add(Cell cell) {
                int column = cell.ref().column();
                boolean appends = count == 0 || cells[count - 1].ref().column() < column;
                int at = appends ? -1 - count : find(cells, count, column);
                if (at >= 0) {
                    cells[at] = cell;
                    return;
                }
                int place = -1 - at;
                if (count == cells.length) {
                    cells = Arrays.copyOf(cells, count * 2);
                }
                System.arraycopy(cells, place, cells, place + 1, count - place);
                cells[place] = cell;
                count++;
            }
        }
    }
}

package th.itaworkbook.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** One sheet, immutable; rows and columns count from 0 and absent cells read as blank. */
public final class Sheet {
    /** How a sheet is shown. */
    public enum Visibility {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }

    private final String name;
    private final Visibility visibility;
    private final NavigableMap<Integer, Cell[]> rows;
    private final List<RangeRef> merges;

    private Sheet(String name, Visibility visibility, NavigableMap<Integer, Cell[]> rows, List<RangeRef> merges) {
        this.name = name;
        this.visibility = visibility;
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
        Cell[] cells = rows.get(row);
        return cells == null || column >= cells.length ? Optional.empty() : Optional.ofNullable(cells[column]);
    }

    /** The value at that place; blank where there is no cell. */
    public CellValue value(int row, int column) {
        Cell[] cells = rows.get(row);
        return cells == null || column >= cells.length || cells[column] == null
                ? CellValue.blank()
                : cells[column].value();
    }

    /** The cells of one row, from left to right. */
    public List<Cell> row(int row) {
        Cell[] cells = rows.get(row);
        if (cells == null) {
            return List.of();
        }
        List<Cell> present = new ArrayList<>(cells.length);
        for (Cell cell : cells) {
            if (cell != null) {
                present.add(cell);
            }
        }
        return present;
    }

    /** The numbers of the rows that have cells, ascending. */
    public Iterable<Integer> rowNumbers() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    /** The last row that has a cell, or -1 for an empty sheet. */
    public int lastRow() {
        return rows.isEmpty() ? -1 : rows.lastKey();
    }

    /** The last column that has a cell, or -1 for an empty sheet. */
    public int lastColumn() {
        int last = -1;
        for (Cell[] cells : rows.values()) {
            last = Math.max(last, cells.length - 1);
        }
        return last;
    }

    /** Collects cells in any order and makes the sheet. */
    public static final class Builder {
        private final String name;
        private Visibility visibility = Visibility.VISIBLE;
        private final TreeMap<Integer, Cell[]> rows = new TreeMap<>();
        private final List<RangeRef> merges = new ArrayList<>();
        private Cell[] current = new Cell[0];
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
        public Builder add(Cell cell) {
            int row = cell.ref().row();
            int column = cell.ref().column();
            if (row != currentRow) {
                currentRow = row;
                current = rows.getOrDefault(row, new Cell[0]);
            }
            if (column >= current.length) {
                current = java.util.Arrays.copyOf(current, Math.max(column + 1, Math.min(column + 8, 16)));
                rows.put(row, current);
            }
            current[column] = cell;
            return this;
        }

        /** Adds a value without formula and format. */
        public Builder add(int row, int column, CellValue value) {
            return add(new Cell(new CellRef(row, column), value, null, 0));
        }

        /** Adds a merged range. */
        public Builder merge(RangeRef range) {
            merges.add(range);
            return this;
        }

        /** Makes the sheet; the builder must not be used afterwards. */
        public Sheet build() {
            for (Map.Entry<Integer, Cell[]> row : rows.entrySet()) {
                Cell[] cells = row.getValue();
                int length = cells.length;
                while (length > 0 && cells[length - 1] == null) {
                    length--;
                }
                if (length < cells.length) {
                    row.setValue(java.util.Arrays.copyOf(cells, length));
                }
            }
            return new Sheet(name, visibility, rows, List.copyOf(merges));
        }
    }
}

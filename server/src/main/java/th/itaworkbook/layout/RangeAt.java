package th.itaworkbook.layout;

import th.itaworkbook.grid.RangeRef;

/** Short ways to say a cell or a part of a row. */
final class RangeAt {
    private RangeAt() {}

    static RangeRef of(int row, int column) {
        return RangeRef.of(row, column, row, column);
    }

    static RangeRef of(int row, int firstColumn, int lastColumn) {
        return RangeRef.of(row, firstColumn, row, lastColumn);
    }
}

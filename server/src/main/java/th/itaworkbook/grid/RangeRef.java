package th.itaworkbook.grid;

/**
 * A rectangle of cells, both corners included.
 *
 * @param first top left cell
 * @param last bottom right cell, not above or left of {@code first}
 */
public record RangeRef(CellRef first, CellRef last) {
    public RangeRef {
        if (last.row() < first.row() || last.column() < first.column()) {
            throw new IllegalArgumentException("range upside down: " + first + ":" + last);
        }
    }

    /** The range of one cell. */
    public static RangeRef of(CellRef cell) {
        return new RangeRef(cell, cell);
    }

    /** The range between two corners given by row and column, counted from 0. */
    public static RangeRef of(int firstRow, int firstColumn, int lastRow, int lastColumn) {
        return new RangeRef(new CellRef(firstRow, firstColumn), new CellRef(lastRow, lastColumn));
    }

    /** Reads {@code B7:D9} or {@code B7}, with or without dollar signs. */
    public static RangeRef parse(String a1) {
        int colon = a1.indexOf(':');
        return colon < 0
                ? of(CellRef.parse(a1))
                : new RangeRef(CellRef.parse(a1.substring(0, colon)), CellRef.parse(a1.substring(colon + 1)));
    }

    /** Whether the cell lies in this range. */
    public boolean contains(CellRef cell) {
        return cell.row() >= first.row()
                && cell.row() <= last.row()
                && cell.column() >= first.column()
                && cell.column() <= last.column();
    }

    /** The range as {@code B7:D9}, or {@code B7} for one cell. */
    public String a1() {
        return first.equals(last) ? first.a1() : first.a1() + ":" + last.a1();
    }

    /** The range as {@code $B$7:$D$9}, or {@code $B$7} for one cell. */
    public String absolute() {
        return first.equals(last) ? first.absolute() : first.absolute() + ":" + last.absolute();
    }

    @Override
    public String toString() {
        return a1();
    }
}

package th.itaworkbook.grid;

import java.util.Optional;

/**
 * Where something was read, as the reader of the workbook knows it.
 *
 * @param sheet sheet name as in the file; empty for the file as a whole
 * @param cell the cell, or null for a whole sheet or file
 */
public record Place(String sheet, CellRef cell) {
    /** The file as a whole. */
    public static final Place FILE = new Place("", null);

    /** One cell. */
    public static Place of(String sheet, int row, int column) {
        return new Place(sheet, new CellRef(row, column));
    }

    /** A sheet as a whole. */
    public static Place sheet(String sheet) {
        return new Place(sheet, null);
    }

    /** The cell, when it is one. */
    public Optional<CellRef> at() {
        return Optional.ofNullable(cell);
    }
}

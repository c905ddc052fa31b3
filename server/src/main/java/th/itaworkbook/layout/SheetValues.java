package th.itaworkbook.layout;

import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;

/** What the cells of the workbook show after the analysis: formulas with the values that Excel would compute. */
@FunctionalInterface
public interface SheetValues {
    /** The value of a cell; blank where there is none. */
    CellValue at(String sheet, CellRef cell);

    /** Whether dates of the workbook count from 1904. */
    default boolean date1904() {
        return false;
    }
}

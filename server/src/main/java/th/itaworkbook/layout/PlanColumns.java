package th.itaworkbook.layout;

import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;

/** Where things stand on sheet แผนการดำเนินงาน. */
final class PlanColumns {
    static final int NUMBER = 0;
    static final int INDICATORS = 1;
    static final int MEASURE = 2;
    static final int STEP = 3;
    static final int UNIT = 4;
    static final int START = 5;
    static final int END = 6;
    static final int STATUS = 7;
    static final int PROGRESS = 8;
    static final int MONTHS = 9;
    static final int LAST = MONTHS + 11;

    /** The row with the first day of each month, below the years and the names of the months. */
    static final int DAYS_ROW = 5;

    static final int HEADER_ROW = DAYS_ROW - 2;
    static final int FIRST_ROW = DAYS_ROW + 1;

    /** The day at which late is judged. */
    static final CellRef TODAY = new CellRef(1, PROGRESS);

    private PlanColumns() {}

    static String range(int first, int last, int column) {
        return RangeRef.of(first, column, last, column).a1();
    }
}

package th.itaworkbook.measure;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The fiscal year in which measures are carried out: October to September.
 *
 * @param year Buddhist year
 */
record PlanYear(int year) {
    static final int FIRST_MONTH = 10;
    static final int LAST_MONTH = 9;

    private static final int BUDDHIST_OFFSET = 543;

    LocalDate first() {
        return firstDayOf(FIRST_MONTH);
    }

    LocalDate last() {
        return lastDayOf(LAST_MONTH);
    }

    LocalDate firstDayOf(int month) {
        return monthOf(month).atDay(1);
    }

    LocalDate lastDayOf(int month) {
        return monthOf(month).atEndOfMonth();
    }

    private YearMonth monthOf(int month) {
        int offset = month >= FIRST_MONTH ? BUDDHIST_OFFSET + 1 : BUDDHIST_OFFSET;
        return YearMonth.of(year - offset, month);
    }

    /** Place of a month in the fiscal year: October is 0, September is 11. */
    static int positionOf(int month) {
        return (month + 12 - FIRST_MONTH) % 12;
    }
}

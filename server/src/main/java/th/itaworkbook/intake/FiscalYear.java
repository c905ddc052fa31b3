package th.itaworkbook.intake;

import java.time.LocalDate;

/**
 * A Thai fiscal year: 1 October of the year before to 30 September.
 *
 * @param year the Buddhist year
 */
record FiscalYear(int year) {
    /** First day of month {@code n} of the fiscal year; 1 is October, 12 is September. */
    LocalDate monthStart(int n) {
        return LocalDate.of(YearParser.commonEra(year) - 1, 10, 1).plusMonths(n - 1L);
    }

    /** Last day of month {@code n} of the fiscal year. */
    LocalDate monthEnd(int n) {
        return monthStart(n + 1).minusDays(1);
    }

    /** The Buddhist calendar year in which a month, 1 is January, of this fiscal year lies. */
    int calendarYearOf(int month) {
        return month >= 10 ? year - 1 : year;
    }
}

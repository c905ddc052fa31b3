package th.itaworkbook.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.grid.CellValue;

/** Reads a cell as a date: a real Excel date of either date system, or a text as officers write it. */
final class DateParser {
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_SERIAL = new BigDecimal(2_958_465);

    private final LocalDate epoch;
    private final PeriodParser periods;

    /** A parser for a workbook of that date system. */
    DateParser(boolean date1904, PeriodParser periods) {
        this.epoch = date1904 ? EPOCH_1904 : EPOCH_1900;
        this.periods = periods;
    }

    /** One date, and whether it was typed as text. */
    record Reading(LocalDate date, boolean fromText) {}

    /** A single day, or the first day of a month that stands alone. */
    Optional<Reading> day(CellValue value) {
        return period(value)
                .filter(p -> p.start() != null && (p.start().equals(p.end()) || isMonth(p)))
                .map(p -> new Reading(p.start(), isText(value)));
    }

    private static boolean isMonth(Period period) {
        return period.start().getDayOfMonth() == 1
                && period.start().with(TemporalAdjusters.lastDayOfMonth()).equals(period.end());
    }

    /** The first day of what the cell says; a month or "from" will do. */
    Optional<Reading> first(CellValue value) {
        return period(value).filter(p -> p.start() != null).map(p -> new Reading(p.start(), isText(value)));
    }

    /** The last day of what the cell says; a month or "until" will do. */
    Optional<Reading> last(CellValue value) {
        return period(value).filter(p -> p.end() != null).map(p -> new Reading(p.end(), isText(value)));
    }

    /** A period: a real date stands for its day, a text for what it says; blank is no period. */
    Optional<Period> period(CellValue value) {
        if (value instanceof CellValue.Num number) {
            return real(number.exact()).map(d -> new Period(ThaiMonths.shortDate(d), d, d));
        }
        if (value instanceof CellValue.Text text) {
            PeriodParser.Reading reading = periods.read(text.text());
            return reading.readable() ? Optional.of(reading.period()) : Optional.empty();
        }
        return value.isBlank() ? Optional.of(Period.NONE) : Optional.empty();
    }

    private static boolean isText(CellValue value) {
        return value instanceof CellValue.Text;
    }

    // Excel takes 1/10/68 for 1968 and 1/10/2568 for CE 2568; both mean the Buddhist year 2568.
    private Optional<LocalDate> real(BigDecimal serial) {
        if (serial.signum() <= 0 || serial.compareTo(LAST_SERIAL) > 0) {
            return Optional.empty();
        }
        LocalDate stored = epoch.plusDays(serial.longValue());
        int year = stored.getYear();
        if (year >= 2400) {
            return Optional.of(stored.withYear(YearParser.commonEra(year)));
        }
        if (year >= 1950 && year < 2000) {
            return Optional.of(stored.withYear(YearParser.commonEra(2500 + year - 1900)));
        }
        return year >= 2000 && year < 2157 ? Optional.of(stored) : Optional.empty();
    }
}

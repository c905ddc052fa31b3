package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import th.itaworkbook.grid.CellValue;

class DateParserTest {
    private static final LocalDate FIRST_OCTOBER_2025 = LocalDate.of(2025, 10, 1);
    private final DateParser parser = new DateParser(false, new PeriodParser(2569));

    private static CellValue serial(LocalDate date) {
        // Excel's day 1 is 1 January 1900 and it counts a 29 February 1900 that never was.
        return CellValue.of(
                (double) (date.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay()));
    }

    @Test
    void readsARealDate() {
        // 45931 is what Excel stores for 1 October 2025.
        assertEquals(Optional.of(new DateParser.Reading(FIRST_OCTOBER_2025, false)), parser.day(CellValue.of(45931)));
        assertEquals(
                FIRST_OCTOBER_2025,
                parser.day(CellValue.of(45931.75)).orElseThrow().date());
    }

    @Test
    void readsADateOfTheOtherDateSystem() {
        DateParser macintosh = new DateParser(true, new PeriodParser(2569));
        // The 1904 system starts 1462 days later.
        assertEquals(
                FIRST_OCTOBER_2025,
                macintosh.day(CellValue.of(45931 - 1462)).orElseThrow().date());
    }

    @Test
    void aYearTypedInTheBuddhistWayIsMeantThatWay() {
        assertEquals(
                FIRST_OCTOBER_2025,
                parser.day(serial(LocalDate.of(1968, 10, 1))).orElseThrow().date());
        assertEquals(
                FIRST_OCTOBER_2025,
                parser.day(serial(LocalDate.of(2568, 10, 1))).orElseThrow().date());
    }

    @Test
    void readsAText() {
        assertEquals(
                Optional.of(new DateParser.Reading(FIRST_OCTOBER_2025, true)), parser.day(CellValue.of("๑ ต.ค. ๖๘")));
        assertEquals(
                FIRST_OCTOBER_2025,
                parser.first(CellValue.of("ต.ค. 68")).orElseThrow().date());
        assertEquals(
                LocalDate.of(2025, 10, 31),
                parser.last(CellValue.of("ต.ค. 68")).orElseThrow().date());
    }

    @Test
    void aMonthAloneIsItsFirstDay() {
        assertEquals(
                Optional.of(new DateParser.Reading(FIRST_OCTOBER_2025, true)), parser.day(CellValue.of("ต.ค. 68")));
    }

    @Test
    void refusesWhatIsNoDate() {
        assertTrue(parser.day(CellValue.of(2569)).isEmpty());
        assertTrue(parser.day(CellValue.of(-1)).isEmpty());
        assertTrue(parser.day(CellValue.of("ต.ค. 68 – พ.ย. 68")).isEmpty());
        assertTrue(parser.day(CellValue.of("เร็ว ๆ นี้")).isEmpty());
        assertTrue(parser.day(CellValue.blank()).isEmpty());
        assertTrue(parser.day(new CellValue.Fault("#REF!")).isEmpty());
    }
}

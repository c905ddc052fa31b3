package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.domain.Submission.Period;

class PeriodParserTest {
    // Plan year 2569 is 1 October 2025 to 30 September 2026.
    private final PeriodParser parser = new PeriodParser(2569);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 ต.ค. 68|2025-10-01|2025-10-01",
                "๑ เม.ย. – ๓๐ มิ.ย. ๖๙|2026-04-01|2026-06-30",
                "1 เม.ย. - 30 มิ.ย. 69|2026-04-01|2026-06-30",
                "1 เม.ย. — 30 มิ.ย. 2569|2026-04-01|2026-06-30",
                "1 เม.ย. ถึง 30 มิ.ย. 69|2026-04-01|2026-06-30",
                "๑ ต.ค. ๖๘ - ๓๐ มิ.ย. ๖๙|2025-10-01|2026-06-30",
                "1 ต.ค.68-30 ก.ย.69|2025-10-01|2026-09-30",
                "ต.ค. 68 – ก.ย. 69|2025-10-01|2026-09-30",
                "ต.ค. – ก.ย. 69|2025-10-01|2026-09-30",
                "ตุลาคม 2568 - กันยายน 2569|2025-10-01|2026-09-30",
                "ระหว่างเดือนตุลาคม 2568 ถึงเดือนมีนาคม 2569|2025-10-01|2026-03-31",
                "1 ต.ค. 68 – 30 มิ.ย.|2025-10-01|2026-06-30",
                "1 ม.ค. - 31 มี.ค.|2026-01-01|2026-03-31",
                "1 - 30 เม.ย. 69|2026-04-01|2026-04-30",
                "ธ.ค.|2025-12-01|2025-12-31",
                "ก.พ. 71|2028-02-01|2028-02-29",
                "12 ตุลาคม 2569|2026-10-12|2026-10-12",
                "1/10/2568|2025-10-01|2025-10-01",
                "1/10/68 - 30/9/69|2025-10-01|2026-09-30",
                "2025-10-01|2025-10-01|2025-10-01",
                "ตลอดปี 69|2025-10-01|2026-09-30",
                "ตลอดปี ๖๙|2025-10-01|2026-09-30",
                "ตลอดปีงบประมาณ|2025-10-01|2026-09-30",
                "ตลอดทั้งปี|2025-10-01|2026-09-30",
                "ปีงบประมาณ พ.ศ. 2569|2025-10-01|2026-09-30",
                "ภายในปีงบประมาณ พ.ศ. ๒๕๖๙|2025-10-01|2026-09-30",
                "ปีงบประมาณ พ.ศ. 2569 - 2570|2025-10-01|2027-09-30",
                "ไตรมาส 1|2025-10-01|2025-12-31",
                "ไตรมาส 2|2026-01-01|2026-03-31",
                "ไตรมาสที่ ๔ ปี 2570|2027-07-01|2027-09-30",
                "ไตรมาส 1-2|2025-10-01|2026-03-31",
                "ไตรมาส 2 ถึง ไตรมาส 4|2026-01-01|2026-09-30",
                "ไตรมาส 3 และ 4|2026-04-01|2026-09-30",
                "ไตรมาส 1/2570|2026-10-01|2026-12-31",
                "6 เดือนแรกของปีงบประมาณ|2025-10-01|2026-03-31",
                "6 เดือนแรกของ ปีงบประมาณ พ.ศ. 2570|2026-10-01|2027-03-31",
                "6 เดือนหลัง|2026-04-01|2026-09-30",
                "ครึ่งปีแรก|2025-10-01|2026-03-31",
                "ทุกเดือน|2025-10-01|2026-09-30",
                "ทุกไตรมาส|2025-10-01|2026-09-30",
                "1 ต.ค. 68 – 30 ก.ย. 69 (12 เดือน)|2025-10-01|2026-09-30"
            })
    void readsAPeriod(String typed, LocalDate start, LocalDate end) {
        PeriodParser.Reading reading = parser.read(typed);
        assertTrue(reading.readable(), typed);
        assertEquals(new Period(typed, start, end), reading.period());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ภายใน 30 มี.ค. 69|2026-03-30", "ภายในเดือนมีนาคม 2569|2026-03-31", "ภายในไตรมาส 2|2026-03-31"})
    void aDeadlineHasOnlyAnEnd(String typed, LocalDate end) {
        PeriodParser.Reading reading = parser.read(typed);
        assertEquals(new Period(typed, null, end), reading.period());
    }

    @Test
    void onwardsHasOnlyAStart() {
        assertEquals(
                new Period("ตั้งแต่ 1 ต.ค. 68 เป็นต้นไป", LocalDate.of(2025, 10, 1), null),
                parser.read("ตั้งแต่ 1 ต.ค. 68 เป็นต้นไป").period());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตามความเหมาะสม",
                "31 ก.พ. 69",
                "32 ต.ค. 68",
                "1/13/2568",
                "ภายใน 30 วัน",
                "ไตรมาส 5",
                "ไตรมาส 3-1",
                "ไตรมาส 1 และ 3",
                "ม.ค. มี.ค. และ พ.ค. 69",
                "30",
                "2569"
            })
    void keepsTheWordsOfWhatItCannotRead(String typed) {
        PeriodParser.Reading reading = parser.read(typed);
        assertFalse(reading.readable(), typed);
        assertEquals(typed, reading.period().typed());
        assertNull(reading.period().start());
        assertNull(reading.period().end());
    }

    @Test
    void blankIsNoPeriodAndNoProblem() {
        assertEquals(new PeriodParser.Reading(Period.NONE, true), parser.read(" - "));
        assertEquals(new PeriodParser.Reading(Period.NONE, true), parser.read(""));
    }

    @Test
    void aReversedPeriodIsReadAsItStands() {
        Period period = parser.read("1 เม.ย. 69 – 30 ก.ย. 68").period();
        assertEquals(LocalDate.of(2026, 4, 1), period.start());
        assertEquals(LocalDate.of(2025, 9, 30), period.end());
    }
}

package th.itaworkbook.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;

/** The rule of sheet แผนการดำเนินงาน: what counts as progress, and where steps and measures stand. */
class ProgressTest {
    private static final int FIRST_ROW = 10;

    private static LocalDate day(String iso) {
        return iso == null || iso.isEmpty() ? null : LocalDate.parse(iso);
    }

    private static Period period(String start, String end) {
        return new Period("", day(start), day(end));
    }

    /** A step in that row of the measure, from 0; what is typed is a number or no number at all. */
    private static StepRow step(int row, Period period, String typed) {
        BigDecimal percent = typed.matches("[0-9.]+") ? new BigDecimal(typed) : null;
        return new StepRow(row + 1, "ขั้น", period, "", List.of(), percent, typed, "", "", FIRST_ROW + row);
    }

    private static MeasureRow measure(Period period, StepRow... steps) {
        return new MeasureRow(
                1,
                MeasureKind.IMPROVE,
                List.of(),
                List.of(1),
                List.of(),
                List.of(),
                "",
                "",
                "มาตรการ",
                List.of(steps),
                period,
                "",
                List.of(),
                "",
                "",
                "",
                Map.of(),
                FIRST_ROW,
                FIRST_ROW + Math.max(0, steps.length - 1));
    }

    private static MeasureRow reporting(String... typed) {
        StepRow[] steps = new StepRow[typed.length];
        Arrays.setAll(steps, i -> step(i, Period.NONE, typed[i]));
        return measure(Period.NONE, steps);
    }

    private static List<BigDecimal> percents(String... typed) {
        return Progress.of(reporting(typed), Optional.empty()).steps().stream()
                .map(Progress.Step::percent)
                .toList();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    // A step until 31 March 2026.
    @ParameterizedTest
    @CsvSource({
        "'', 2026-03-31, NOT_STARTED",
        "0, 2026-03-31, NOT_STARTED",
        "0.5, 2026-03-31, RUNNING",
        "99.99, 2026-03-31, RUNNING",
        "100, 2026-03-31, DONE",
        // The last day itself is not late, the day after it is.
        "'', 2026-04-01, LATE",
        "99.99, 2026-04-01, LATE",
        "100, 2026-04-01, DONE",
        // Without a day nothing is late.
        "'', '', NOT_STARTED",
        "50, '', RUNNING",
        "100, '', DONE"
    })
    void aStepStandsSomewhereOnEachDay(String typed, String asOf, StepStatus expected) {
        MeasureRow measure = measure(Period.NONE, step(0, period("2026-01-01", "2026-03-31"), typed));
        Progress progress = Progress.of(measure, Optional.ofNullable(day(asOf)));
        assertEquals(expected, progress.steps().get(0).status());
        assertEquals(expected, progress.status());
    }

    @Test
    void aStepWithoutAPeriodIsLateWithItsMeasure() {
        Period first = period("2025-10-01", "2025-12-31");
        MeasureRow measure =
                measure(first, step(0, first, ""), step(1, Period.NONE, ""), step(2, period("2026-01-01", null), ""));
        List<StepStatus> states = Progress.of(measure, Optional.of(LocalDate.of(2026, 1, 1))).steps().stream()
                .map(Progress.Step::status)
                .toList();
        // The third names a first day of its own and no last one.
        assertEquals(List.of(StepStatus.LATE, StepStatus.LATE, StepStatus.NOT_STARTED), states);
    }

    @ParameterizedTest
    @CsvSource({
        "DONE DONE, DONE",
        "DONE LATE, LATE",
        "LATE NOT_STARTED, LATE",
        "NOT_STARTED NOT_STARTED, NOT_STARTED",
        "DONE NOT_STARTED, RUNNING",
        "RUNNING NOT_STARTED, RUNNING",
        "DONE RUNNING, RUNNING"
    })
    void aMeasureFollowsItsSteps(String steps, StepStatus expected) {
        List<StepStatus> states =
                Arrays.stream(steps.split(" ")).map(StepStatus::valueOf).toList();
        assertEquals(expected, StepStatus.together(states));
    }

    @Test
    void progressOfTheFirstRowAloneCountsForAllSteps() {
        assertEquals(List.of(number("100"), number("100"), number("100")), percents("100", "", ""));
        assertEquals(
                StepStatus.DONE,
                Progress.of(reporting("100", "", ""), Optional.empty()).status());
        assertEquals(Arrays.asList(number("40"), number("80"), null), percents("40", "80", ""));
        assertEquals(Arrays.asList(null, number("80"), null), percents("", "80", ""));
    }

    @Test
    void anythingTypedBelowEndsThatEvenIfUnreadable() {
        assertEquals(Arrays.asList(number("100"), null, null), percents("100", "รอผล", ""));
        assertEquals(Arrays.asList(number("100"), null, null), percents("100", "", " "));
        assertEquals(
                StepStatus.RUNNING,
                Progress.of(reporting("100", "รอผล", ""), Optional.empty()).status());
    }

    @Test
    void aMeasureWithoutStepsIsOne() {
        MeasureRow measure = measure(period("2025-10-01", "2025-12-31"));
        assertEquals(
                StepStatus.NOT_STARTED,
                Progress.of(measure, Optional.of(LocalDate.of(2025, 12, 31))).status());
        Progress late = Progress.of(measure, Optional.of(LocalDate.of(2026, 1, 1)));
        assertEquals(StepStatus.LATE, late.status());
        assertEquals(1, late.steps().size());
        assertNull(late.percent());
    }

    @Test
    void theMeanCountsStepsWithoutAReportAsZero() {
        // (100 + 50 + 0) / 3
        assertEquals(
                number("50.00"),
                Progress.of(reporting("100", "50", ""), Optional.empty()).percent());
        // 100 / 3, half up
        assertEquals(
                number("33.33"),
                Progress.of(reporting("100", "0", ""), Optional.empty()).percent());
        assertNull(Progress.of(reporting("", ""), Optional.empty()).percent());
        assertNull(Progress.mean(List.of()));
    }

    // Plan year 2569: 1 October 2025 to 30 September 2026.
    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-09-30, true",
        "2026-04-01, 2026-04-30, false",
        "'', 2026-03-31, true",
        "'', 2026-04-01, false",
        "'', '', false"
    })
    void theFirstRoundHoldsWhatBeginsOrEndsBeforeApril(String start, String end, boolean included) {
        Progress.Step step = Progress.of(measure(period(start, end)), Optional.empty())
                .steps()
                .get(0);
        assertEquals(included, ReportRound.SIX_MONTHS.includes(step, 2569));
        assertTrue(ReportRound.TWELVE_MONTHS.includes(step, 2569));
    }

    @Test
    void roundsAreNamedByTheirYears() {
        assertEquals(
                "รอบ 6 เดือน (ต.ค. 68 – มี.ค. 69) ขั้นตอนที่ต้องดำเนินการภายในรอบ", ReportRound.SIX_MONTHS.thai(2569));
        assertEquals("รอบ 12 เดือน (ต.ค. 68 – ก.ย. 69) ทุกขั้นตอน", ReportRound.TWELVE_MONTHS.thai(2569));
    }

    @Test
    void measuresAreFollowedOnceAnythingIsReportedOrADayIsGiven() {
        Optional<LocalDate> day = Optional.of(LocalDate.of(2026, 3, 31));
        assertFalse(Progress.isFollowed(List.of(), day));
        assertFalse(Progress.isFollowed(List.of(reporting("", "")), Optional.empty()));
        assertTrue(Progress.isFollowed(List.of(reporting("", "")), day));
        assertTrue(Progress.isFollowed(List.of(reporting("", "0")), Optional.empty()));
        StepRow evidence = new StepRow(1, "", Period.NONE, "", List.of(), null, "", "ภาพถ่าย", FIRST_ROW);
        assertTrue(Progress.isFollowed(List.of(measure(Period.NONE, evidence)), Optional.empty()));
    }
}

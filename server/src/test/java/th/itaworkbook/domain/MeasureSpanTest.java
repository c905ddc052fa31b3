package th.itaworkbook.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;

class MeasureSpanTest {
    private static final Period OCTOBER = new Period("ต.ค. 68", LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31));
    private static final Period TO_JUNE = new Period("ภายใน 30 มิ.ย. 69", null, LocalDate.of(2026, 6, 30));
    private static final Period UNREAD = new Period("ตามแผน", null, null);

    private static Period span(Period own, Period... steps) {
        List<StepRow> rows = new ArrayList<>();
        for (Period step : steps) {
            rows.add(new StepRow(rows.size() + 1, "ก", step, "", List.of(), null, "", "", 5 + rows.size()));
        }
        return new MeasureRow(
                        1,
                        MeasureKind.IMPROVE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "",
                        rows,
                        own,
                        "",
                        List.of(),
                        "",
                        "",
                        "",
                        Map.of(),
                        5,
                        5)
                .span();
    }

    @Test
    void onePeriodStaysAsTyped() {
        assertEquals(OCTOBER, span(OCTOBER));
        assertEquals(OCTOBER, span(OCTOBER, OCTOBER, Period.NONE));
        assertEquals(TO_JUNE, span(Period.NONE, TO_JUNE));
        assertEquals(Period.NONE, span(Period.NONE, Period.NONE));
    }

    @Test
    void severalReachFromTheFirstDayToTheLast() {
        assertEquals(
                new Period("1 ต.ค. 68 – 30 มิ.ย. 69", LocalDate.of(2025, 10, 1), LocalDate.of(2026, 6, 30)),
                span(OCTOBER, OCTOBER, TO_JUNE));
    }

    @Test
    void whatIsNotADayIsNotGuessed() {
        assertEquals(new Period("ตามแผน", null, LocalDate.of(2026, 6, 30)), span(UNREAD, TO_JUNE));
    }
}

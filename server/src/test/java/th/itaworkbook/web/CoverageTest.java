package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import th.itaworkbook.SampleResult;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;

class CoverageTest {
    private static final Analysis ANALYSIS = SampleResult.checked().analysis();

    private static MeasureRow measure(MeasureKind kind, List<Integer> indicators, String... items) {
        return SampleResult.measure(1, kind, indicators, List.of(items), Period.NONE, List.of(), "");
    }

    @Test
    void anItemCoversItsIndicatorInAnyLetterCase() {
        // e1 belongs to indicator 6 in 2568.
        Coverage coverage = Coverage.of(ANALYSIS, List.of(measure(MeasureKind.URGENT, List.of(), "E1")));
        assertEquals(new Coverage(1, List.of(1, 2, 3, 4, 5, 7, 8, 9, 10)), coverage);
        assertFalse(coverage.complete());
    }

    @Test
    void aDeliberateNoMeasureCovers() {
        assertEquals(
                1,
                Coverage.of(ANALYSIS, List.of(measure(MeasureKind.NONE, List.of(2))))
                        .indicatorsCovered());
    }

    @Test
    void unknownItemsAndIndicatorsCoverNothing() {
        assertEquals(
                0,
                Coverage.of(ANALYSIS, List.of(measure(MeasureKind.URGENT, List.of(11), "x9")))
                        .indicatorsCovered());
    }

    @Test
    void allTenAreComplete() {
        List<Integer> all = IntStream.rangeClosed(1, 10).boxed().toList();
        Coverage coverage = Coverage.of(ANALYSIS, List.of(measure(MeasureKind.MAINTAIN, all)));
        assertTrue(coverage.complete());
        assertEquals(new Coverage(10, List.of()), coverage);
    }
}

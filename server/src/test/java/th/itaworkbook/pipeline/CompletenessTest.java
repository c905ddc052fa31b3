package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Header.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.measure.Completeness;
import th.itaworkbook.measure.Completeness.State;
import th.itaworkbook.pipeline.WorkbookService.Checked;

/** Whether a workbook can be published: each reason on its own, and none. */
class CompletenessTest {
    // Ten indicators at 96: nothing below a line, one complete measure for all of them.
    private static PlanFacts complete() {
        return scored().completeMeasure("1-10");
    }

    private static PlanFacts scored() {
        PlanFacts facts = new PlanFacts().agency("agency_name", "กรมตัวอย่าง").agency("agency_type", "กรม");
        for (int no = 1; no <= 10; no++) {
            String score = "96.00";
            if (no >= 6 && no <= 8) {
                facts.row(TemplateSheet.INDICATORS, INDICATOR, String.valueOf(no), PART_1, score, PART_2, score);
            } else {
                facts.row(TemplateSheet.INDICATORS, INDICATOR, String.valueOf(no), CURRENT, score);
            }
        }
        return facts;
    }

    private static Completeness of(PlanFacts facts) throws Exception {
        Checked checked = PlanFacts.WORKBOOKS.check(facts.workbook());
        return Completeness.of(checked.analysis(), checked.findings());
    }

    private static List<FindingCode> codes(Completeness completeness) {
        return completeness.gaps().stream().map(Completeness.Gap::code).toList();
    }

    @Test
    void readyWhenNothingIsMissing() throws Exception {
        Completeness completeness = of(complete());
        assertEquals(List.of(), codes(completeness));
        assertEquals(State.READY, completeness.state());
        assertTrue(completeness.indicators().stream()
                .allMatch(i -> i.measures() == 1
                        && i.missing().size() == 5
                        && i.missing().values().stream().allMatch(n -> n == 0)));
    }

    @Test
    void notReadyWithoutScoresOrMeasures() throws Exception {
        Completeness empty = of(new PlanFacts());
        assertEquals(State.NOT_READY, empty.state());
        assertTrue(!empty.hasTotal() && !empty.hasMeasures());
        assertEquals(State.NOT_READY, of(scored()).state());
    }

    @Test
    void notReadyWhileAFigureIsWrong() throws Exception {
        Completeness completeness =
                of(complete().row(TemplateSheet.INDICATORS, INSTRUMENT, "ITA", INDICATOR, "รวม", PUBLISHED, "95.00"));
        assertEquals(List.of(FindingCode.PUBLISHED_TOTAL_MISMATCH), codes(completeness));
        assertEquals(State.NOT_READY, completeness.state());
    }

    @Test
    void notReadyWhileAnElementIsMissing() throws Exception {
        Completeness completeness = of(complete()
                .measure(ORDER, "2", INDICATOR, "4", MEASURE, "จัดทำทะเบียน", STEPS, "1. สำรวจ", PERIOD, "ไตรมาส 2"));
        assertEquals(List.of(FindingCode.MEASURE_INCOMPLETE), codes(completeness));
        assertEquals(State.NOT_READY, completeness.state());
        Completeness.IndicatorElements fourth = completeness.indicators().get(3);
        assertEquals(2, fourth.measures());
        // Measure, analysis, steps, period, responsible: analysis and responsible are not there.
        assertEquals(List.of(0, 1, 0, 0, 1), List.copyOf(fourth.missing().values()));
    }

    @Test
    void notReadyWhileAnIndicatorHasNoMeasure() throws Exception {
        Completeness completeness = of(scored().completeMeasure("1-9"));
        assertEquals(List.of(FindingCode.INDICATOR_WITHOUT_MEASURE), codes(completeness));
        assertEquals(State.NOT_READY, completeness.state());
    }

    @Test
    void reviewWhileARecommendationIsUnanswered() throws Exception {
        PlanFacts named = complete()
                .row(
                        TemplateSheet.RECOMMENDATIONS,
                        INSTRUMENT,
                        "IIT",
                        INDICATOR,
                        "1",
                        RECOMMENDATION,
                        "ชี้แจง",
                        MEASURE_NO,
                        "1");
        assertEquals(State.READY, of(named).state());
        PlanFacts open = scored().measure(
                        ORDER,
                        "1",
                        INDICATOR,
                        "2-10",
                        FINDING_OF_ANALYSIS,
                        "ผลดี",
                        MEASURE,
                        "รักษาระดับ",
                        STEPS,
                        "1. ทบทวน",
                        PERIOD,
                        "ตลอดปี 69",
                        RESPONSIBLE,
                        "กองกลาง")
                .measure(
                        ORDER,
                        "2",
                        CODE,
                        "i1",
                        FINDING_OF_ANALYSIS,
                        "ผลดี",
                        MEASURE,
                        "รักษาระดับ i1",
                        STEPS,
                        "1. ทบทวน",
                        PERIOD,
                        "ตลอดปี 69",
                        RESPONSIBLE,
                        "กองคลัง")
                .row(TemplateSheet.RECOMMENDATIONS, INSTRUMENT, "IIT", CODE, "i2", RECOMMENDATION, "ชี้แจงเพิ่ม");
        Completeness completeness = of(open);
        assertEquals(List.of(FindingCode.RECOMMENDATION_WITHOUT_MEASURE), codes(completeness));
        assertEquals(State.REVIEW, completeness.state());
    }

    @Test
    void reviewWhileAnItemBelowTheLineHasNoMeasure() throws Exception {
        PlanFacts low = scored() // Their mean is the 96 of the indicator.
                .row(TemplateSheet.ITEMS, CODE, "i1", CURRENT, "88")
                .row(TemplateSheet.ITEMS, CODE, "i2", CURRENT, "100")
                .row(TemplateSheet.ITEMS, CODE, "i3", CURRENT, "100")
                .measure(
                        ORDER,
                        "1",
                        INDICATOR,
                        "2-10",
                        FINDING_OF_ANALYSIS,
                        "ผลดี",
                        MEASURE,
                        "รักษาระดับ",
                        STEPS,
                        "1. ทบทวน",
                        PERIOD,
                        "ตลอดปี 69",
                        RESPONSIBLE,
                        "กองกลาง")
                .measure(
                        ORDER,
                        "2",
                        CODE,
                        "i2",
                        FINDING_OF_ANALYSIS,
                        "ผลดี",
                        MEASURE,
                        "รักษาระดับ i2",
                        STEPS,
                        "1. ทบทวน",
                        PERIOD,
                        "ตลอดปี 69",
                        RESPONSIBLE,
                        "กองคลัง");
        Completeness completeness = of(low);
        assertEquals(List.of(FindingCode.ITEM_WITHOUT_MEASURE), codes(completeness));
        assertEquals(State.REVIEW, completeness.state());
        List<Submission.MeasureRow> measures =
                PlanFacts.WORKBOOKS.check(low.workbook()).measures();
        assertEquals(2, measures.size());
    }
}

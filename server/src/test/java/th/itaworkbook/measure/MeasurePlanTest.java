package th.itaworkbook.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.MeasureKind;

class MeasurePlanTest {
    private static MeasurePlan plan(Figures figures) {
        return MeasurePlan.of(figures.analysis(), Figures.libraryOfThree(), Figures.topics());
    }

    private static List<String> keys(MeasurePlan plan) {
        return plan.measures().stream().map(GeneratedMeasure::key).toList();
    }

    @Test
    void opm_coversAllTenIndicatorsAndEveryItemBelowTheLine() {
        MeasurePlan plan = plan(Figures.opm2568());
        TreeSet<Integer> indicators = new TreeSet<>();
        TreeSet<String> items = new TreeSet<>();
        plan.measures().forEach(m -> {
            indicators.addAll(m.indicators());
            items.addAll(m.items());
        });
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), List.copyOf(indicators));
        // The 15 questions that the report lists, i7 among them by its note.
        assertEquals(15, items.size());
    }

    @Test
    void opm_sharesOneMeasureBetweenInstrumentsForOneTopic() {
        GeneratedMeasure shared =
                plan(Figures.opm2568()).byKey("U-service-steps").orElseThrow();
        assertEquals(List.of("i1", "e1"), shared.items());
        assertEquals(List.of(Instrument.IIT, Instrument.EIT), shared.instruments());
        assertEquals(List.of(1, 6), shared.indicators());
    }

    @Test
    void opm_takesTheLowestQuestionWhereAllAreAboveTheLine() {
        GeneratedMeasure lowest =
                plan(Figures.opm2568()).byKey("M-private-errands").orElseThrow();
        assertEquals(List.of("i7"), lowest.items());
        // The text of the library names no item, so the item follows with its label.
        assertEquals("ผลดี ผลการประเมิน: ข้อ i7 คำถาม i7 95.92 คะแนน " + AnalysisText.NOTE_LOWEST, lowest.analysis());
        // No text for the topic, so the one of its indicator.
        assertEquals("รักษามาตรฐานการใช้อำนาจ", lowest.title());
    }

    @Test
    void opm_maintainsWhatIsAtOneHundredWithoutTheNote() {
        GeneratedMeasure full = plan(Figures.opm2568()).byKey("M-indicator-9").orElseThrow();
        assertEquals(List.of(), full.items());
        assertTrue(full.analysis().contains("100.00"), full.analysis());
        assertFalse(full.analysis().contains(AnalysisText.NOTE_LOWEST), full.analysis());
    }

    @Test
    void ordersByIndicatorThenKindThenItem() {
        List<String> keys = keys(plan(Figures.opm2568()));
        assertEquals("U-service-steps", keys.get(0));
        assertEquals("U-budget-value", keys.get(1));
        assertEquals("M-private-errands", keys.get(2));
        assertEquals("U-property-borrowing-permission", keys.get(3));
        assertEquals("U-property-oversight", keys.get(4));
        assertEquals(List.of("M-indicator-9", "M-indicator-10"), keys.subList(keys.size() - 2, keys.size()));
    }

    @Test
    void namesItemsWithBothPartsAndFillsTheTokens() {
        GeneratedMeasure shared =
                plan(Figures.opm2568()).byKey("U-service-steps").orElseThrow();
        // 85.84 is the mean of 86.92 and 84.76, as DESIGN.md prints it.
        assertEquals(
                "ปี 2568 i1 85.54 คะแนน; e1 85.84 คะแนน, ส่วนที่ 1 86.92, ส่วนที่ 2 84.76"
                        + " ได้คะแนน 85.54–85.84 อยู่ในกลุ่มต้องแก้ไขเร่งด่วน",
                shared.analysis());
    }

    @Test
    void datesStepsInsideThePlanYear() {
        GeneratedMeasure shared =
                plan(Figures.opm2568()).byKey("U-service-steps").orElseThrow();
        assertEquals(LocalDate.of(2025, 10, 1), shared.steps().get(0).start());
        assertEquals("1 ต.ค. 68 – 31 ธ.ค. 68", shared.steps().get(0).period());
        assertEquals(LocalDate.of(2026, 3, 31), shared.steps().get(1).end());
        assertEquals("1 ต.ค. 68 – 31 มี.ค. 69", shared.period());
        assertEquals("ติดตามทุก 3 เดือน", shared.monitoring());
        assertEquals("", shared.responsible());
    }

    @Test
    void namesEvidenceWithTheYearOfItsCodes() {
        Figures figures = Figures.opm2568()
                .planItem("o8", "oit-work-manual")
                .planItem("o9", "oit-service-manual")
                .planItem("o10", "oit-e-service");
        assertEquals(
                "OIT ปี 2569: o8, o9",
                plan(figures).byKey("U-service-steps").orElseThrow().evidence());
    }

    @Test
    void defaultThemesCountOnlyWhereTheAgencyListsThem() {
        assertEquals(
                List.of(),
                plan(Figures.opm2568()).byKey("U-service-steps").orElseThrow().themes());
        assertEquals(
                List.of("2"),
                plan(Figures.opm2568().theme("2"))
                        .byKey("U-service-steps")
                        .orElseThrow()
                        .themes());
    }

    @Test
    void tceb_mixedGroupsOfOneTopicTakeTheWorst() {
        Map<String, String> subs = new LinkedHashMap<>();
        subs.put("เป็นไปตามขั้นตอน", "87.76");
        subs.put("เป็นไปตามระยะเวลา", "85.18");
        Figures figures = new Figures()
                .item("I2", 1, "service-equality", "94.79")
                .item("I11", 2, "procurement-integrity", "83.34")
                .withSubItems("E1", 6, "service-steps", subs)
                .item("E2", 6, "service-equality", "85.16")
                .item("E8", 7, "feedback-channel", "92.54")
                .item("E9", 7, "answering-questions", "80.70");
        MeasurePlan plan = plan(figures);
        GeneratedMeasure equality = plan.byKey("U-service-equality").orElseThrow();
        assertEquals(List.of("I2", "E2"), equality.items());
        assertEquals(
                MeasureKind.IMPROVE,
                plan.byKey("I-feedback-channel").orElseThrow().kind());
        // 86.47 is the mean that the case derives for E1.
        String steps = plan.byKey("U-service-steps").orElseThrow().analysis();
        assertTrue(steps.contains("86.47 คะแนน, เป็นไปตามขั้นตอน 87.76, เป็นไปตามระยะเวลา 85.18"), steps);
        // Indicators 3, 4, 5, 8, 9 and 10 have no figure at all.
        assertTrue(plan.measures().stream().noneMatch(m -> m.indicators().contains(5)));
    }

    @Test
    void withoutItemScoresTheIndicatorIsTheSubject() {
        MeasurePlan plan =
                plan(new Figures().indicator(1, "88.00").indicator(2, "93.00").indicator(3, "96.00"));
        assertEquals(List.of("U-indicator-1", "I-indicator-2", "M-indicator-3"), keys(plan));
    }

    @Test
    void groupSetByTheAgencyCountsWithoutAScore() {
        MeasurePlan plan = plan(new Figures().groupSet("I3", 1, "work-results", Group.URGENT));
        assertEquals(List.of("U-work-results"), keys(plan));
        assertTrue(plan.measures().get(0).analysis().contains("หน่วยงานกำหนดเป็นต้องแก้ไขเร่งด่วน"));
    }

    @Test
    void lowestItemJoinsTheMeasureOfItsTopicElsewhere() {
        MeasurePlan plan = plan(new Figures()
                .indicator(1, "88.00")
                .indicator(6, "97.00")
                .item("i1", 1, "service-steps", "80.00")
                .item("e1", 6, "service-steps", "96.00")
                .item("e2", 6, "service-equality", "98.00"));
        assertEquals(List.of("U-service-steps"), keys(plan));
        assertEquals(List.of("i1", "e1"), plan.measures().get(0).items());
        assertTrue(plan.measures().get(0).analysis().endsWith("ตัวชี้วัดที่ 6 " + AnalysisText.NOTE_LOWEST));
    }

    @Test
    void oitBelowOneHundredGoesByItemsOrSubIndicators() {
        MeasurePlan plan = plan(new Figures()
                .indicator(9, "90.00")
                .indicator(10, "97.00")
                .sub("9.1", "100")
                .sub("9.2", "80.00")
                .sub("9.3", "50.00")
                .sub("10.1", "97.00")
                .sub("10.2", "100")
                .oit("o6", "9.2", "oit-annual-plan", "0")
                .oit("o7", "9.2", "oit-annual-plan", "80")
                .oit("o8", "9.2", "oit-work-manual", "100"));
        assertEquals(List.of("U-oit-annual-plan", "U-sub-9.3", "M-sub-10.1"), keys(plan));
        assertEquals("เผยแพร่แผนให้ครบถ้วน", plan.measures().get(0).title());
        assertEquals(List.of("o6", "o7"), plan.measures().get(0).items());
    }

    @Test
    void byIndicator_measuresFollowIndicators() {
        Figures figures = new Figures()
                .indicator(1, "88.00")
                .indicator(2, "96.00")
                .indicator(3, "97.00")
                .item("i1", 1, "service-steps", "92.00")
                .item("i2", 1, "service-equality", "96.00")
                .item("i4", 2, "budget-value", "89.00")
                .item("i7", 3, "private-errands", "96.00")
                .item("i8", 3, "wrongful-orders", "98.00")
                .byIndicator();
        MeasurePlan plan = plan(figures);
        assertEquals(List.of("U-service-steps", "M-indicator-2", "M-indicator-3"), keys(plan));
        assertEquals(List.of("i4"), plan.byKey("M-indicator-2").orElseThrow().items());
        assertEquals(List.of("i7"), plan.byKey("M-indicator-3").orElseThrow().items());
    }

    @Test
    void agencyLibraryWinsAndJoinsTheItemsItNames() {
        PaperSheet own = new PaperSheet()
                .add(
                        Header.ORDER, "1",
                        Header.CODE, "i10, i12",
                        Header.MEASURE, "กำกับดูแลทรัพย์สิน",
                        Header.STEPS, "ทำทะเบียน\nรายงานรายไตรมาส",
                        // 1 Apr 2024 and 30 Jun 2024, of an earlier plan year
                        Header.START, "45383",
                        Header.END, "45473",
                        Header.RESPONSIBLE, "กองกลาง");
        GeneratedMeasure joined = plan(Figures.opm2568().library(own.read().get(0)))
                .byKey("U-property-borrowing-permission+property-oversight")
                .orElseThrow();
        assertEquals(List.of("i10", "i12"), joined.items());
        assertEquals("กำกับดูแลทรัพย์สิน", joined.title());
        assertEquals("กองกลาง", joined.responsible());
        assertEquals(LocalDate.of(2026, 4, 1), joined.start());
        assertEquals(2, joined.steps().size());
    }

    @Test
    void agencyLibraryOfAnotherKindIsLeftAside() {
        PaperSheet own = new PaperSheet()
                .add(
                        Header.ORDER,
                        "1",
                        Header.TOPIC,
                        "การให้บริการตามขั้นตอนและระยะเวลา",
                        Header.KIND,
                        "รักษาระดับ",
                        Header.MEASURE,
                        "ของหน่วยงาน");
        assertEquals(
                "ทบทวนคู่มือการให้บริการ",
                plan(Figures.opm2568().library(own.read().get(0)))
                        .byKey("U-service-steps")
                        .orElseThrow()
                        .title());
        own.rows.get(0).put(Header.KIND, "ปรับปรุง");
        assertEquals(
                "ของหน่วยงาน",
                plan(Figures.opm2568().library(own.read().get(0)))
                        .byKey("U-service-steps")
                        .orElseThrow()
                        .title());
    }

    @Test
    void nothingKnown_nothingPlanned() {
        assertEquals(List.of(), keys(plan(new Figures().unknown("i1", 1, "service-steps"))));
    }
}

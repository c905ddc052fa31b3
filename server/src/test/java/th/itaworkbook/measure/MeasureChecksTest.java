package th.itaworkbook.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission.Recommendation;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.Table;

class MeasureChecksTest {
    // Excel's count of days: 1 Oct 2025, 1 Apr 2026, 30 Jun 2026, 30 Sep 2026; the last two are outside 2569.
    private static final String OCT_1 = "45931";
    private static final String APR_1 = "46113";
    private static final String JUN_30 = "46203";
    private static final String SEP_30 = "46295";
    private static final String JUN_30_2025 = "45838";
    private static final String OCT_12_2026 = "46307";

    private final PaperSheet sheet = new PaperSheet();

    private List<Finding> check(Figures figures, FindingCode code) {
        return MeasureChecks.check(figures.measures(sheet.read()).analysis(), Optional.of(table())).stream()
                .filter(f -> f.code() == code)
                .toList();
    }

    private List<Finding> check(FindingCode code) {
        return check(new Figures(), code);
    }

    private static Table table() {
        Sheet.Builder builder = new Sheet.Builder("มาตรการ");
        int column = 0;
        for (String header : List.of(Header.ORDER, Header.KIND, Header.MEASURE, Header.STEPS, Header.PERIOD)) {
            builder.add(0, column, CellValue.of(header));
            column++;
        }
        return Table.find(builder.build(), List.of(Header.ORDER, Header.MEASURE, Header.STEPS))
                .orElseThrow();
    }

    @Test
    void periodReversed() {
        sheet.add(Header.ORDER, "1", Header.STEPS, "ก", Header.START, JUN_30, Header.END, APR_1);
        List<Finding> found = check(FindingCode.PERIOD_REVERSED);
        assertEquals(1, found.size());
        assertEquals(
                Map.of("start", "30 มิ.ย. 69", "end", "1 เม.ย. 69"),
                found.get(0).args());
        assertEquals(Place.of("มาตรการ", 1, 4), found.get(0).place());
        sheet.rows.get(0).put(Header.END, JUN_30);
        assertEquals(List.of(), check(FindingCode.PERIOD_REVERSED));
    }

    @Test
    void periodOutsideThePlanYear() {
        // Measure 1 of opm-2568: "1 เม.ย. – 30 มิ.ย. 68" in a plan for 2569.
        sheet.add(Header.ORDER, "1", Header.STEPS, "ก", Header.START, "45748", Header.END, JUN_30_2025);
        sheet.add(Header.STEPS, "ข", Header.START, OCT_1, Header.END, OCT_12_2026);
        List<Finding> found = check(FindingCode.PERIOD_OUTSIDE_PLAN_YEAR);
        assertEquals(2, found.size());
        assertEquals("1 เม.ย. 68", found.get(0).args().get("start"));
        assertEquals("30 ก.ย. 69", found.get(1).args().get("to"));
    }

    @Test
    void wholePlanYearAndALaterReportAreFine() {
        sheet.add(
                Header.ORDER,
                "1",
                Header.START,
                OCT_1,
                Header.END,
                SEP_30,
                Header.REPORTING,
                "รายงานภายใน 12 ตุลาคม 2569");
        assertEquals(List.of(), check(FindingCode.PERIOD_OUTSIDE_PLAN_YEAR));
    }

    @Test
    void duplicateNumber() {
        // opm-2568 labels its sixth measure มาตรการที่ 2 again.
        sheet.add(Header.ORDER, "2", Header.MEASURE, "ก").add(Header.ORDER, "3").add(Header.ORDER, "2");
        List<Finding> found = check(FindingCode.MEASURE_DUPLICATE_NUMBER);
        assertEquals(1, found.size());
        assertEquals(Map.of("number", "2", "first", "A2"), found.get(0).args());
        sheet.rows.get(2).put(Header.ORDER, "4");
        assertEquals(List.of(), check(FindingCode.MEASURE_DUPLICATE_NUMBER));
    }

    @Test
    void incompleteListsWhatThePlanYearRequires() {
        sheet.add(Header.ORDER, "1", Header.MEASURE, "ก", Header.FINDING_OF_ANALYSIS, "ข", Header.STEPS, "ค");
        assertEquals(
                "ระยะเวลาดำเนินการ, ผู้รับผิดชอบ",
                check(FindingCode.MEASURE_INCOMPLETE).get(0).args().get("missing"));
        assertEquals(
                "การรายงานผล, การกำกับติดตาม",
                check(new Figures().elements("urgent", "reporting", "monitoring"), FindingCode.MEASURE_INCOMPLETE)
                        .get(0)
                        .args()
                        .get("missing"));
    }

    @Test
    void unitAndPeriodOfAStepAreEnough() {
        sheet.add(Header.ORDER, "1", Header.MEASURE, "ก", Header.FINDING_OF_ANALYSIS, "ข", Header.STEPS, "ค")
                .add(Header.STEPS, "ง", Header.PERIOD, "ตลอดปี 69", Header.RESPONSIBLE, "กองกลาง");
        sheet.add(Header.ORDER, "2", Header.KIND, "ไม่จัดทำ", Header.CODE, "i1");
        assertEquals(List.of(), check(FindingCode.MEASURE_INCOMPLETE));
    }

    @Test
    void staleGroup() {
        // TCEB-GROUP-1: E8 (92.54) and E9 (80.70) in one row; the worst decides, so an urgent row fits.
        Figures figures =
                new Figures().item("E8", 7, "feedback-channel", "92.54").item("E9", 7, "answering-questions", "80.70");
        sheet.add(Header.ORDER, "1", Header.KIND, "ปรับปรุง", Header.CODE, "E9, E8");
        assertEquals(List.of(), check(figures, FindingCode.MEASURE_GROUP_STALE));
        sheet.rows.get(0).put(Header.CODE, "E8");
        Finding found = check(figures, FindingCode.MEASURE_GROUP_STALE).get(0);
        assertEquals(Map.of("measure", "1", "kind", "ปรับปรุง", "expected", "พัฒนา"), found.args());
    }

    @Test
    void measureOfAWholeIndicatorMayAnswerItsScoreOrItsWorstItem() {
        Figures figures = new Figures().indicator(1, "91.62").item("i1", 1, "service-steps", "85.54");
        sheet.add(Header.ORDER, "1", Header.KIND, "พัฒนา", Header.INDICATOR, "1");
        assertEquals(List.of(), check(figures, FindingCode.MEASURE_GROUP_STALE));
        sheet.rows.get(0).put(Header.KIND, "ปรับปรุง");
        assertEquals(List.of(), check(figures, FindingCode.MEASURE_GROUP_STALE));
        sheet.rows.get(0).put(Header.KIND, "รักษาระดับ");
        assertEquals(1, check(figures, FindingCode.MEASURE_GROUP_STALE).size());
    }

    @Test
    void placeholderAtTheStartOfACell() {
        sheet.add(Header.ORDER, "1", Header.MEASURE, "โปรดระบุมาตรการ", Header.STEPS, "จัดอบรม ยกตัวอย่างเช่น บรรยาย")
                .add(Header.STEPS, "....");
        assertEquals(
                List.of("โปรดระบุ", "...."),
                check(FindingCode.PLACEHOLDER_LEFT).stream()
                        .map(f -> f.args().get("word"))
                        .toList());
    }

    @Test
    void recommendationWithoutMeasure() {
        sheet.add(Header.ORDER, "7", Header.CODE, "e4", Header.MEASURE, "ก");
        assertEquals(List.of("e5"), abouts(advice(7, List.of("e4", "e5"), List.of())));
        assertEquals(List.of("ตัวชี้วัดที่ 8"), abouts(advice(8, List.of(), List.of(9))));
        assertEquals(List.of(), abouts(advice(7, List.of("e4"), List.of())));
        assertEquals(List.of(), abouts(advice(7, List.of(), List.of())));
        assertEquals(List.of(), abouts(advice(8, List.of("e9"), List.of(7))));
        assertEquals(List.of(), abouts(advice(null, List.of(), List.of())));
    }

    private static Recommendation advice(Integer indicator, List<String> items, List<Integer> measures) {
        Place place = Place.of("ข้อเสนอแนะผู้ประเมิน", 3, 4);
        return new Recommendation(Instrument.EIT, indicator, items, "", "ควรปรับปรุง", List.of(), measures, place);
    }

    private List<String> abouts(Recommendation recommendation) {
        return check(Figures.opm2568().recommendation(recommendation), FindingCode.RECOMMENDATION_WITHOUT_MEASURE)
                .stream()
                .map(f -> f.args().get("about"))
                .toList();
    }

    @Test
    void allAlikeFromFiveMeasuresOn() {
        // All measures of opm-2568 name ศปท.
        for (int no = 1; no <= 5; no++) {
            sheet.add(Header.ORDER, "" + no, Header.RESPONSIBLE, "ศปท.", Header.PERIOD, "ไตรมาส " + no);
        }
        assertEquals(
                List.of("ผู้รับผิดชอบ"),
                check(FindingCode.MEASURES_ALL_ALIKE).stream()
                        .map(f -> f.args().get("field"))
                        .toList());
        sheet.rows.remove(0);
        assertEquals(List.of(), check(FindingCode.MEASURES_ALL_ALIKE));
    }

    @Test
    void coverageIsSaidOnlyWhileThereAreMeasures() {
        Figures figures = Figures.opm2568();
        assertEquals(List.of(), MeasureChecks.uncovered(figures.analysis()));
        sheet.add(Header.ORDER, "1", Header.INDICATOR, "8", Header.MEASURE, "ก")
                .add(Header.ORDER, "2", Header.CODE, "e4", Header.MEASURE, "ข");
        List<Finding> found =
                MeasureChecks.uncovered(figures.measures(sheet.read()).analysis());
        List<String> indicators = found.stream()
                .filter(f -> f.code() == FindingCode.INDICATOR_WITHOUT_MEASURE)
                .map(f -> f.args().get("indicator"))
                .toList();
        assertEquals(List.of("1", "2", "3", "4", "5", "6", "9", "10"), indicators);
        List<String> items = found.stream()
                .filter(f -> f.code() == FindingCode.ITEM_WITHOUT_MEASURE)
                .map(f -> f.args().get("item"))
                .toList();
        assertTrue(items.containsAll(List.of("e5", "e6", "i1")), items.toString());
        // e4 is named, e7 to e9 belong to indicator 8, i7 is above the line.
        assertTrue(items.stream().noneMatch(List.of("e4", "e7", "e8", "e9", "i7")::contains), items.toString());
    }
}

package th.itaworkbook.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Header;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;

class MeasureMergeTest {
    private final PaperSheet sheet = new PaperSheet();
    private MeasureState state = MeasureState.EMPTY;
    private MergeResult last;

    private MergeResult merge(Figures figures) {
        Analysis analysis = figures.measures(sheet.read()).analysis();
        MeasurePlan plan = MeasurePlan.of(analysis, Figures.libraryOfThree(), Figures.topics());
        last = MeasureMerge.merge(analysis, state, plan);
        sheet.apply(last);
        state = last.newState();
        return last;
    }

    private static Figures twoItems(String i1, String i2) {
        return new Figures().item("i1", 1, "service-steps", i1).item("i2", 1, "service-equality", i2);
    }

    @Test
    void firstRun_appendsOneRowAStep() {
        merge(Figures.opm2568());
        int at = sheet.indexOf("U-service-steps");
        assertEquals("1", sheet.rows.get(at).get(Header.ORDER));
        assertEquals("ปรับปรุง", sheet.rows.get(at).get(Header.KIND));
        assertEquals("i1, e1", sheet.rows.get(at).get(Header.CODE));
        assertEquals("ทบทวนคู่มือ", sheet.rows.get(at).get(Header.STEPS));
        // 45931 is 1 October 2025 as Excel counts days.
        assertEquals("45931", sheet.rows.get(at).get(Header.START));
        assertEquals("เผยแพร่คู่มือ", sheet.rows.get(at + 1).get(Header.STEPS));
        assertEquals(
                Set.of(Header.STEPS, Header.PERIOD, Header.START, Header.END),
                sheet.rows.get(at + 1).keySet());
        assertEquals(List.of(), last.findings());
    }

    @Test
    void secondRun_changesNothing() {
        merge(Figures.opm2568());
        assertEquals(List.of(), merge(Figures.opm2568()).changes());
    }

    @Test
    void newScore_refreshesWhatNobodyEdited() {
        merge(twoItems("80.00", "96.00"));
        sheet.rowOf("U-service-steps").put(Header.MEASURE, "มาตรการของเราเอง");
        sheet.rowOf("U-service-steps").put(Header.RESPONSIBLE, "กองกลาง");
        merge(twoItems("81.00", "96.00"));
        assertTrue(
                sheet.rowOf("U-service-steps").get(Header.FINDING_OF_ANALYSIS).contains("81.00"));
        assertEquals("มาตรการของเราเอง", sheet.rowOf("U-service-steps").get(Header.MEASURE));
        assertEquals("กองกลาง", sheet.rowOf("U-service-steps").get(Header.RESPONSIBLE));
        assertEquals(1, sheet.keys().size());
    }

    @Test
    void clearedCell_staysCleared() {
        merge(twoItems("80.00", "96.00"));
        sheet.rowOf("U-service-steps").put(Header.FINDING_OF_ANALYSIS, "");
        merge(twoItems("81.00", "96.00"));
        assertEquals("", sheet.rowOf("U-service-steps").get(Header.FINDING_OF_ANALYSIS));
    }

    @Test
    void betterGroup_turnsTheMeasureInsteadOfAddingOne() {
        merge(twoItems("80.00", "96.00"));
        merge(twoItems("92.00", "96.00"));
        assertEquals(List.of("I-service-steps"), sheet.keys());
        assertEquals("พัฒนา", sheet.rowOf("I-service-steps").get(Header.KIND));
        assertEquals(List.of(), merge(twoItems("92.00", "96.00")).changes());
    }

    @Test
    void moreSteps_shareTheLastRow() {
        merge(twoItems("80.00", "96.00"));
        // IMPROVE has no text of its own here, so the plain measure with three steps takes the two rows.
        merge(twoItems("92.00", "96.00"));
        int at = sheet.indexOf("I-service-steps");
        assertEquals(2, sheet.rows.size());
        assertEquals(2, sheet.rows.get(at + 1).get(Header.STEPS).lines().count());
        assertEquals("1 ม.ค. 69 – 30 ก.ย. 69", sheet.rows.get(at + 1).get(Header.PERIOD));
        merge(twoItems("80.00", "96.00"));
        assertEquals("เผยแพร่คู่มือ", sheet.rows.get(at + 1).get(Header.STEPS));
    }

    @Test
    void fewerSteps_emptyTheRowsLeftOver() {
        merge(new Figures().item("i7", 3, "private-errands", "80.00"));
        assertEquals(3, sheet.rows.size());
        // At 96 it is the lowest item of indicator 3, whose text has one step.
        merge(new Figures().item("i7", 3, "private-errands", "96.00"));
        assertEquals("ทบทวนแนวปฏิบัติ", sheet.rowOf("M-private-errands").get(Header.STEPS));
        assertEquals("", String.join("", sheet.rows.get(1).values()));
        assertEquals("", String.join("", sheet.rows.get(2).values()));
        assertEquals(
                List.of(),
                merge(new Figures().item("i7", 3, "private-errands", "96.00")).changes());
    }

    @Test
    void editedSteps_areLeftAsTheyAre() {
        merge(twoItems("80.00", "96.00"));
        int at = sheet.indexOf("U-service-steps");
        sheet.rows.get(at + 1).put(Header.STEPS, "ขั้นตอนของเรา");
        merge(twoItems("92.00", "96.00"));
        assertEquals("ทบทวนคู่มือ", sheet.rows.get(at).get(Header.STEPS));
        assertEquals("ขั้นตอนของเรา", sheet.rows.get(at + 1).get(Header.STEPS));
    }

    @Test
    void insertedStep_isKeptAndTheOthersStay() {
        merge(twoItems("80.00", "96.00"));
        sheet.rows.add(1, PaperSheet.row(Header.STEPS, "ขั้นตอนแทรก"));
        assertEquals(List.of(), merge(twoItems("80.00", "96.00")).changes());
        assertEquals("ขั้นตอนแทรก", sheet.rows.get(1).get(Header.STEPS));
    }

    @Test
    void deletedMeasure_neverComesBack() {
        merge(Figures.opm2568());
        sheet.delete(sheet.indexOf("U-service-steps"));
        merge(Figures.opm2568());
        assertFalse(sheet.keys().contains("U-service-steps"));
        assertTrue(state.deleted().contains("U-service-steps"));
        merge(Figures.opm2568());
        assertFalse(sheet.keys().contains("U-service-steps"));
        // What it covered is said instead: indicators 1 and 6 still have other items, e1 and i1 do not.
        List<String> items = last.findings().stream()
                .filter(f -> f.code() == FindingCode.ITEM_WITHOUT_MEASURE)
                .map(f -> f.args().get("item"))
                .toList();
        assertEquals(List.of("i1", "e1"), items);
    }

    @Test
    void deletedThenPastedBack_isNotDeletedAnyMore() {
        merge(twoItems("80.00", "96.00"));
        List<Map<String, String>> before = List.copyOf(sheet.rows);
        sheet.rows.clear();
        merge(twoItems("80.00", "96.00"));
        assertEquals(Set.of("U-service-steps"), state.deleted());
        sheet.rows.addAll(before);
        assertEquals(List.of(), merge(twoItems("80.00", "96.00")).changes());
        assertEquals(Set.of(), state.deleted());
    }

    @Test
    void officersMeasure_coversItsItems() {
        sheet.add(Header.ORDER, "4", Header.CODE, "I1", Header.MEASURE, "ของเรา");
        merge(Figures.opm2568());
        // The rest of the topic is still planned for, numbered after the officer's.
        assertEquals("e1", sheet.rowOf("U-service-steps").get(Header.CODE));
        assertEquals("5", sheet.rows.get(1).get(Header.ORDER));
        assertEquals(List.of(), merge(Figures.opm2568()).changes());
    }

    @Test
    void codeAddedInALaterRow_isCovered() {
        merge(twoItems("80.00", "96.00"));
        sheet.rows.get(1).put(Header.CODE, "i2");
        merge(twoItems("80.00", "85.00"));
        assertEquals(List.of("U-service-steps"), sheet.keys());
        assertEquals(
                List.of(),
                last.findings().stream()
                        .filter(f -> f.code() == FindingCode.ITEM_WITHOUT_MEASURE)
                        .toList());
    }

    @Test
    void officersMeasureWithoutItems_coversItsIndicator() {
        for (int no = 1; no <= 10; no++) {
            sheet.add(Header.ORDER, "" + no, Header.INDICATOR, "" + no, Header.MEASURE, "มาตรการ " + no);
        }
        assertEquals(List.of(), merge(Figures.opm2568()).changes());
        assertEquals(List.of(), last.findings());
    }

    @Test
    void deliberatelyNone_counts_butAnEmptyRowDoesNot() {
        sheet.add(Header.ORDER, "1", Header.INDICATOR, "1", Header.KIND, "ไม่จัดทำ");
        assertEquals(List.of(), merge(new Figures().indicator(1, "80.00")).changes());
        sheet.rows.get(0).put(Header.KIND, "");
        merge(new Figures().indicator(1, "80.00"));
        assertEquals(List.of("U-indicator-1"), sheet.keys());
    }

    @Test
    void copiedRow_isTheOfficers() {
        merge(twoItems("80.00", "96.00"));
        sheet.rows.add(new HashMap<>(sheet.rows.get(0)));
        sheet.rows.get(2).put(Header.MEASURE, "สำเนา");
        merge(twoItems("81.00", "96.00"));
        assertEquals("สำเนา", sheet.rows.get(2).get(Header.MEASURE));
        assertTrue(sheet.rows.get(2).get(Header.FINDING_OF_ANALYSIS).contains("80.00"));
    }

    @Test
    void lostState_keepsEveryCell() {
        merge(twoItems("80.00", "96.00"));
        state = MeasureState.EMPTY;
        assertEquals(List.of(), merge(twoItems("81.00", "96.00")).changes());
        assertEquals(List.of(), merge(twoItems("82.00", "96.00")).changes());
    }

    @Test
    void itemThatBecameAStrength_keepsItsRowWithTheFiguresOfToday() {
        merge(twoItems("80.00", "91.00"));
        merge(twoItems("97.00", "91.00"));
        assertEquals(List.of("M-service-steps", "I-service-equality"), sheet.keys());
        assertTrue(
                sheet.rowOf("M-service-steps").get(Header.FINDING_OF_ANALYSIS).contains("97.00"));
        assertEquals(List.of(), merge(twoItems("97.00", "91.00")).changes());
    }

    @Test
    void anotherLowestItem_doesNotAddASecondMeasureForTheIndicator() {
        merge(twoItems("96.00", "97.00"));
        assertEquals(List.of("M-service-steps"), sheet.keys());
        merge(twoItems("98.00", "97.00"));
        assertEquals(List.of("M-service-steps"), sheet.keys());
        String analysis = sheet.rowOf("M-service-steps").get(Header.FINDING_OF_ANALYSIS);
        assertTrue(analysis.contains("98.00"), analysis);
        assertFalse(analysis.contains(AnalysisText.NOTE_LOWEST), analysis);
    }

    @Test
    void itemScoresTypedLater_getTheirMeasureBesideThatOfTheIndicator() {
        merge(new Figures().indicator(3, "96.00"));
        assertEquals(List.of("M-indicator-3"), sheet.keys());
        merge(new Figures().indicator(3, "96.00").item("i8", 3, "wrongful-orders", "85.00"));
        assertEquals(List.of("M-indicator-3", "U-wrongful-orders"), sheet.keys());
    }

    @Test
    void sortedSheet_changesNothing() {
        merge(new Figures().indicator(3, "96.00").indicator(4, "97.00"));
        // The measure of indicator 3 has one row; it moves to the end.
        sheet.rows.add(sheet.rows.remove(0));
        assertEquals(
                List.of(),
                merge(new Figures().indicator(3, "96.00").indicator(4, "97.00")).changes());
    }

    @Test
    void findings_areOnTheSheetOfMeasures() {
        merge(twoItems("80.00", "96.00"));
        sheet.rows.clear();
        merge(twoItems("80.00", "96.00"));
        // Ten indicators, also those without a score, and the item below the line.
        assertEquals(11, last.findings().size());
        assertEquals(
                Set.of("มาตรการ"),
                last.findings().stream().map(Finding::place).map(p -> p.sheet()).collect(Collectors.toSet()));
    }
}

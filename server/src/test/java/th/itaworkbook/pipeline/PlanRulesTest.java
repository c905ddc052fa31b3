package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Header.*;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;

/**
 * Every rule about measures and prose through the whole service: a workbook where it fires, and one as close to it as can
 * be where it stays silent.
 */
class PlanRulesTest {
    /** A workbook that breaks a rule, and one that does not. */
    private record Pair(PlanFacts fires, PlanFacts silent) {}

    private static final Map<FindingCode, Pair> PAIRS = pairs();

    private static PlanFacts scored() {
        PlanFacts facts = new PlanFacts().agency("agency_name", "กรมตัวอย่าง").agency("agency_type", "กรม");
        for (int no = 1; no <= 10; no++) {
            facts.row(TemplateSheet.INDICATORS, INDICATOR, String.valueOf(no), PRIOR, "90.00", CURRENT, "96.00");
        }
        return facts;
    }

    private static PlanFacts measure(PlanFacts facts, String number, String indicators, String header, String text) {
        Map<String, String> cells = new TreeMap<>(Map.of(
                ORDER,
                number,
                INDICATOR,
                indicators,
                FINDING_OF_ANALYSIS,
                "ผลดี",
                MEASURE,
                "รักษาระดับ " + number,
                STEPS,
                "1. ทบทวน",
                PERIOD,
                "ไตรมาส 2",
                RESPONSIBLE,
                "กอง " + number));
        cells.put(header, text);
        return facts.measure(cells.entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray(String[]::new));
    }

    private static Pair cell(String header, String wrong, String right) {
        return new Pair(measure(scored(), "1", "1-10", header, wrong), measure(scored(), "1", "1-10", header, right));
    }

    private static Pair text(String wrong, String right) {
        return new Pair(
                scored().row(TemplateSheet.TEXTS, HEADING, "ผลการวิเคราะห์", TEXT, wrong),
                scored().row(TemplateSheet.TEXTS, HEADING, "ผลการวิเคราะห์", TEXT, right));
    }

    private static PlanFacts lowItem(String measuredItems) {
        return measure(
                measure(scored(), "1", "1-6;8-10", NOTE, "")
                        .row(TemplateSheet.ITEMS, CODE, "e4", INSTRUMENT, "EIT", INDICATOR, "7", CURRENT, "60.00"),
                "2",
                "",
                CODE,
                measuredItems);
    }

    private static PlanFacts advised(String measure) {
        return measure(scored(), "1", "2-10", NOTE, "")
                .row(
                        TemplateSheet.RECOMMENDATIONS,
                        INSTRUMENT,
                        "IIT",
                        INDICATOR,
                        "1",
                        RECOMMENDATION,
                        "ชี้แจง",
                        MEASURE_NO,
                        measure);
    }

    private static PlanFacts five(boolean alike) {
        PlanFacts facts = scored();
        for (int no = 1; no <= 5; no++) {
            measure(facts, String.valueOf(no), String.valueOf(no), RESPONSIBLE, alike ? "ศปท." : "กอง " + no);
        }
        return facts;
    }

    private static Map<FindingCode, Pair> pairs() {
        Map<FindingCode, Pair> pairs = new TreeMap<>();
        pairs.put(FindingCode.MEASURE_INCOMPLETE, cell(RESPONSIBLE, "", "กองกลาง"));
        pairs.put(FindingCode.INDICATOR_WITHOUT_MEASURE, cell(INDICATOR, "1-9", "1-10"));
        pairs.put(FindingCode.ITEM_WITHOUT_MEASURE, new Pair(lowItem("e5"), lowItem("e4, e5")));
        pairs.put(FindingCode.RECOMMENDATION_WITHOUT_MEASURE, new Pair(advised(""), advised("1")));
        pairs.put(FindingCode.MEASURE_GROUP_STALE, cell(KIND, "ปรับปรุง", "รักษาระดับ"));
        pairs.put(FindingCode.PERIOD_UNREADABLE, cell(PERIOD, "เร็ว ๆ นี้", "ไตรมาส 3"));
        pairs.put(FindingCode.PERIOD_REVERSED, cell(PERIOD, "30 มิ.ย. 69 – 1 เม.ย. 69", "1 เม.ย. 69 – 30 มิ.ย. 69"));
        pairs.put(
                FindingCode.PERIOD_OUTSIDE_PLAN_YEAR,
                cell(PERIOD, "1 เม.ย. 68 – 30 มิ.ย. 68", "1 ต.ค. 68 – 30 ก.ย. 69"));
        pairs.put(
                FindingCode.PLACEHOLDER_LEFT,
                cell(MEASURE, "ยกตัวอย่างเช่น คู่มือ", "จัดทำสื่อ ยกตัวอย่างเช่น คู่มือ"));
        pairs.put(
                FindingCode.STEP_NUMBERING_GAP,
                cell(STEPS, "1. ทบทวน\n3. เผยแพร่", "1. ทบทวนข้อ 1-3\n2. เผยแพร่ พ.ศ. ๒๕๖๒"));
        pairs.put(
                FindingCode.MEASURE_DUPLICATE_NUMBER,
                new Pair(
                        measure(measure(scored(), "1", "1-5", NOTE, ""), "๑", "6-10", NOTE, ""),
                        measure(measure(scored(), "1", "1-5", NOTE, ""), "2", "6-10", NOTE, "")));
        pairs.put(FindingCode.MEASURES_ALL_ALIKE, new Pair(five(true), alikeInNothing()));
        pairs.put(
                FindingCode.TEXT_FIGURE_MISMATCH,
                text(
                        "ตัวชี้วัดที่ 4 ได้ 96.00 คะแนน เพิ่มขึ้น 9.00 คะแนน",
                        "ตัวชี้วัดที่ 4 ได้ 96.00 คะแนน เพิ่มขึ้น 6.00 คะแนน"));
        pairs.put(
                FindingCode.TEXT_DIRECTION_MISMATCH,
                text(
                        "ตัวชี้วัดที่ 4 ได้ 96.00 คะแนน ลดลงจากปีก่อน",
                        "ตัวชี้วัดที่ 4 ได้ 96.00 คะแนน เพิ่มขึ้นจากปีก่อน"));
        return pairs;
    }

    private static PlanFacts alikeInNothing() {
        PlanFacts facts = scored();
        for (int no = 1; no <= 5; no++) {
            measure(facts, String.valueOf(no), String.valueOf(no), PERIOD, "ไตรมาส " + (no % 4 + 1));
        }
        return facts;
    }

    private static Set<FindingCode> found(byte[] workbook) throws Exception {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        PlanFacts.WORKBOOKS.check(workbook).findings().forEach(f -> codes.add(f.code()));
        return codes;
    }

    @ParameterizedTest
    @EnumSource(
            value = FindingCode.class,
            names = {
                "MEASURE_INCOMPLETE",
                "INDICATOR_WITHOUT_MEASURE",
                "ITEM_WITHOUT_MEASURE",
                "RECOMMENDATION_WITHOUT_MEASURE",
                "MEASURE_GROUP_STALE",
                "PERIOD_.*",
                "PLACEHOLDER_LEFT",
                "STEP_NUMBERING_GAP",
                "MEASURE_DUPLICATE_NUMBER",
                "MEASURES_ALL_ALIKE",
                "TEXT_.*"
            },
            mode = EnumSource.Mode.MATCH_ANY)
    void firesAndStaysSilent(FindingCode rule) throws Exception {
        Pair pair = PAIRS.get(rule);
        assertTrue(found(pair.fires().workbook()).contains(rule), "fires");
        assertFalse(found(pair.silent().workbook()).contains(rule), "stays silent");
    }

    @Test
    void anAnalysisIsStaleOnlyAfterAChange() throws Exception {
        byte[] analysed =
                PlanFacts.analysed(measure(scored(), "1", "1-10", NOTE, "").workbook());
        assertFalse(found(analysed).contains(FindingCode.ANALYSIS_STALE));
        byte[] typed = Typing.into(analysed)
                .row(TemplateSheet.INDICATORS, "1", CURRENT, 91.63)
                .bytes();
        assertTrue(found(typed).contains(FindingCode.ANALYSIS_STALE));
    }
}

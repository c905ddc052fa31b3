package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;

/** Checks of the tables beside the scores: history, respondents, rankings. */
final class TableChecksTest {
    // 0.3 x 92 + 0.3 x 86 + 0.4 x 96 = 91.80; the EIT parts are spelt out so that no level is assumed.
    private static Given ten() {
        return new Given(2569)
                .scores("90", "91", "92", "93", "94", "85", "86", "87", "95", "97")
                .eitParts("86", "86");
    }

    private static Map<String, String> only(Given given, FindingCode code) {
        assertEquals(code.name(), given.codes());
        List<Finding> findings = given.findings();
        assertEquals(1, findings.size(), findings.toString());
        return findings.get(0).args();
    }

    @Test
    void historyMustAgreeWithTheSheetAndWithItself() {
        assertEquals(
                "", ten().history(2569, "ITA", "91.80", "IIT", "92", "1", "90").codes());
        assertEquals(
                Map.of("year", "2569", "label", "IIT", "computed", "92.00"),
                only(ten().history(2569, "IIT", "93"), FindingCode.HISTORY_MISMATCH));
        assertEquals(
                Map.of("year", "2569", "label", "ตัวชี้วัดที่ 1", "computed", "90.00"),
                only(ten().history(2569, "1", "90.5"), FindingCode.HISTORY_MISMATCH));
        // สำนักเลขาธิการนายกรัฐมนตรี 2567: 82.03, 77.93 and 100 make 87.99, printed 86.05.
        assertEquals(
                Map.of("year", "2567", "label", "ITA", "computed", "87.99"),
                only(
                        new Given(2569).history(2567, "ITA", "86.05", "IIT", "82.03", "EIT", "77.93", "OIT", "100"),
                        FindingCode.HISTORY_MISMATCH));
        assertEquals(
                "",
                new Given(2569)
                        .history(2567, "ITA", "87.99", "IIT", "82.03", "EIT", "77.93", "OIT", "100")
                        .codes());
    }

    @Test
    void historyInPointsIsRecognised() {
        assertEquals(
                "SCORE_LOOKS_WEIGHTED",
                new Given(2569)
                        .history(2567, "ITA", "90.77", "IIT", "29.64", "EIT", "27.62", "OIT", "33.51")
                        .codes());
        only(ten().history(2569, "IIT", "27.60"), FindingCode.SCORE_LOOKS_WEIGHTED);
    }

    // สำนักงานปลัดกระทรวงพลังงาน 2565: 63 = 20 + 43 inside; 32 = 22 + 10 = 3 + 10 + 19 outside.
    private static Given energy(String women) {
        return new Given(2569)
                .respondents(Instrument.IIT, "", "ทั้งหมด", "", "63")
                .respondents(Instrument.IIT, "", "เพศ", "ชาย", "20")
                .respondents(Instrument.IIT, "", "เพศ", "หญิง", women)
                .respondents(Instrument.EIT, "", "ทั้งหมด", "", "32")
                .respondents(Instrument.EIT, "", "ประเภท", "บุคคลทั่วไป", "3")
                .respondents(Instrument.EIT, "", "ประเภท", "เจ้าหน้าที่รัฐ", "10")
                .respondents(Instrument.EIT, "", "ประเภท", "องค์กรธุรกิจ", "19")
                .respondents(Instrument.EIT, "", "ประชากร", "", "1000");
    }

    @Test
    void respondentsMustAddUp() {
        assertEquals("", energy("43").codes());
        assertEquals("", energy(null).codes(), "a blank count may still be filled in");
        assertEquals(
                Map.of("instrument", "IIT", "by", "เพศ", "sum", "64", "total", "63"),
                only(energy("44"), FindingCode.RESPONDENTS_MISMATCH));
    }

    @Test
    void partsOfASurveyMustAddUpToTheWhole() {
        Given given = new Given(2569)
                .respondents(Instrument.EIT, "", "ทั้งหมด", "", "206")
                .respondents(Instrument.EIT, "๑", "ทั้งหมด", "", "185")
                .respondents(Instrument.EIT, "ส่วนที่ 2", "ทั้งหมด", "", "21");
        assertEquals("", given.codes());
        given.respondents(Instrument.EIT, "1", "เพศ", "ชาย", "186");
        assertEquals(
                "EIT ส่วนที่ 1", only(given, FindingCode.RESPONDENTS_MISMATCH).get("instrument"));
        only(
                new Given(2569)
                        .respondents(Instrument.EIT, "", "ทั้งหมด", "", "200")
                        .respondents(Instrument.EIT, "1", "ทั้งหมด", "", "185")
                        .respondents(Instrument.EIT, "2", "ทั้งหมด", "", "21"),
                FindingCode.RESPONDENTS_MISMATCH);
    }

    @Test
    void aSampleBelowItsMinimumIsDoubtful() {
        Given given = new Given(2569)
                .respondents(Instrument.IIT, "", "ทั้งหมด", "", "29")
                .respondents(Instrument.IIT, "", "ขั้นต่ำ", "", "30");
        assertEquals(
                Map.of("instrument", "IIT", "count", "29", "minimum", "30"), only(given, FindingCode.SAMPLE_TOO_SMALL));
        assertEquals(
                "",
                new Given(2569)
                        .respondents(Instrument.IIT, "", "ทั้งหมด", "", "30")
                        .respondents(Instrument.IIT, "", "ขั้นต่ำ", "", "30")
                        .codes());
    }

    @Test
    void ranksShareTies() {
        assertEquals(
                "",
                new Given(2569)
                        .ministry(1, "ก", "95.18")
                        .ministry(2, "ข", "91.12")
                        .ministry(2, "ค", "91.12")
                        .ministry(4, "ง", "90.97")
                        .codes());
        // An excerpt cannot be ranked again.
        assertEquals(
                "",
                new Given(2569).ministry(1, "ก", "95").ministry(126, "ข", "90").codes());
        assertEquals(
                "",
                new Given(2569).ministry(2, "ก", "95").ministry(1, "ข", null).codes());
    }

    @Test
    void ranksOfMembersAreCheckedWhereTheyArePrinted() {
        Given given = new Given(2569)
                .member(Map.of("หน่วยงาน", "กฟผ.", "อันดับ", "๑", "ปีที่ประเมิน", "๙๖.๖๕ คะแนน"))
                .member(Map.of("หน่วยงาน", "สกพ.", "อันดับ", "1", "ปีที่ประเมิน", "96.32"));
        assertEquals(Map.of("name", "สกพ.", "computed", "2"), only(given, FindingCode.RANK_DIFFERS));
    }
}

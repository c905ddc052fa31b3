package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import th.itaworkbook.Campaign;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;

/** Real scores with their stated respondents, wrong digits in them, and what is not known. */
class ReachabilityChecksTest {
    // สำนักงานปลัดกระทรวงพลังงาน 2565: 63 people inside and 32 outside, as the report states.
    private static Given energy() {
        return new Given(2565)
                .respondents(Instrument.IIT, "", "ทั้งหมด", "", "63")
                .respondents(Instrument.EIT, "", "ทั้งหมด", "", "32")
                .scores("94.07", "89.90", "92.48", "87.47", "90.19", "89.89", "90.09", "88.64", "95.00", "100.00")
                .item("I7", "76.86")
                .item("I12", "85.45")
                .item("I20", "76.33")
                .item("I21", "85.83")
                .item("I23", "78.98")
                .item("I24", "87.90")
                .item("E1", "89.69")
                .item("E2", "85.56")
                .item("E3", "87.63")
                .item("E5", "86.59")
                .item("E11", "88.63")
                .item("E12", "84.53")
                .item("E14", "87.63")
                .item("E15", "85.56");
    }

    // สำนักเลขาธิการนายกรัฐมนตรี 2568. The report does not state the respondents; below 400 only 260 inside fit the
    // items, and of those outside 185 (or twice as many) in part 1 and 21 (or a multiple) in part 2.
    private static Given opm(String inside) {
        return PublishedReportsTest.withItemsOfOpm(new Given(2568)
                .respondents(Instrument.IIT, "", "ทั้งหมด", "", inside)
                .respondents(Instrument.EIT, "1", "ทั้งหมด", "", "185")
                .respondents(Instrument.EIT, "2", "ทั้งหมด", "", "21")
                .scores("91.62", "92.08", "98.05", "86.10", "87.49", "90.72", "82.72", "79.43", "100", "100"));
    }

    private static final List<FindingCode> OURS =
            List.of(FindingCode.SCORE_NOT_REACHABLE, FindingCode.RESPONDENTS_DO_NOT_FIT);

    private static List<Finding> reachability(Given given) {
        return given.findings().stream().filter(f -> OURS.contains(f.code())).toList();
    }

    private static Map<String, String> only(Given given, FindingCode code) {
        List<Finding> found = reachability(given);
        assertEquals(1, found.size(), found.toString());
        assertEquals(code, found.get(0).code());
        return found.get(0).args();
    }

    @Test
    void publishedScoresOfRealReportsGiveNoAlarm() {
        assertEquals(List.of(), reachability(energy()));
        assertEquals(List.of(), reachability(opm("260")));
    }

    @Test
    void aWrongDigitIsNoticedWithTheNearestScores() {
        // I20 is one question. Of 63 answers worth 0, 33, 67 or 100 no sum lies within half a hundredth of 85.45; the
        // neighbours are 5376 / 63 = 85.333 and 5396 / 63 = 85.651. I12 with the same score has three sub-items.
        assertEquals(
                Map.of(
                        "label", "I13",
                        "respondents", "63",
                        "points", "0, 33, 67, 100",
                        "below", "85.33",
                        "above", "85.65"),
                only(energy().item("I13", "85.45"), FindingCode.SCORE_NOT_REACHABLE));
        // 84.80 for 84.76: with 21 answers in steps of 20 the neighbours are 89 x 20 / 21 and 90 x 20 / 21.
        assertEquals(
                Map.of(
                        "label", "e3 EIT ส่วนที่ 2",
                        "respondents", "21",
                        "points", "0, 20, 40, 60, 80, 100",
                        "below", "84.76",
                        "above", "85.71"),
                only(opm("260").itemParts("e3", null, "84.80"), FindingCode.SCORE_NOT_REACHABLE));
    }

    @Test
    void meansOfItemsAreTested() {
        // Three questions, 30 people: multiples of 20 / 90.
        Given given = new Given(2568)
                .respondents(Instrument.IIT, "", "ทั้งหมด", "", "30")
                .scores("91.12");
        assertEquals("91.11", only(given, FindingCode.SCORE_NOT_REACHABLE).get("below"));
        // All nine questions of the EIT, 21 people: multiples of 20 / 189.
        Given part = new Given(2568)
                .respondents(Instrument.EIT, "2", "ทั้งหมด", "", "21")
                .eitParts(null, "90.52");
        Map<String, String> args = only(part, FindingCode.SCORE_NOT_REACHABLE);
        assertEquals(
                List.of("EIT EIT ส่วนที่ 2", "90.48", "90.58"),
                List.of(args.get("label"), args.get("below"), args.get("above")));
    }

    @Test
    void theMeanOfTwoPartsIsTested() {
        // One person in each part: multiples of 10.
        Given given = new Given(2568)
                .respondents(Instrument.EIT, "1", "ทั้งหมด", "", "1")
                .respondents(Instrument.EIT, "2", "ทั้งหมด", "", "1")
                .item("e1", "84.51");
        Map<String, String> args = only(given, FindingCode.SCORE_NOT_REACHABLE);
        assertEquals(
                List.of("1 + 1", "80.00", "90.00"),
                List.of(args.get("respondents"), args.get("below"), args.get("above")));
    }

    @Test
    void subItemsAreAnsweredByEachRespondent() {
        // สำนักงานส่งเสริมการจัดประชุมและนิทรรศการ 2562, I8: 94.36 is the mean of 93.92 and 94.79; 38 people fit all
        // scores.
        Given given = new Given(2562)
                .respondents(Instrument.IIT, "", "ทั้งหมด", "", "38")
                .item("I8", "94.36")
                .subItem("I8", "ความคุ้มค่า", "93.92")
                .subItem("I8", "ไม่บิดเบือน", "94.79");
        assertEquals(List.of(), reachability(given));
        Map<String, String> args = only(
                new Given(2562)
                        .respondents(Instrument.IIT, "", "ทั้งหมด", "", "38")
                        .subItem("I8", "ความคุ้มค่า", "99.91"),
                FindingCode.SCORE_NOT_REACHABLE);
        assertEquals(
                List.of("I8 ความคุ้มค่า", "99.13", "100.00"),
                List.of(args.get("label"), args.get("below"), args.get("above")));
    }

    @Test
    void aWrongNumberOfRespondentsIsOneFinding() {
        Map<String, String> args = only(opm("250"), FindingCode.RESPONDENTS_DO_NOT_FIT);
        assertEquals("IIT", args.get("instrument"));
        assertEquals("12", args.get("tested"), "seven items and five indicators");
        Finding finding = reachability(opm("250")).get(0);
        assertEquals("250", finding.value());
        assertEquals("ผู้ตอบแบบวัด", finding.place().sheet());
    }

    @Test
    void scoresOfOneDecimalAreTestedAsSuch() {
        Given given = new Given(2568).respondents(Instrument.IIT, "", "ทั้งหมด", "", "260");
        // 85.5384 rounds to 85.5, which as 85.50 could not occur.
        assertEquals(List.of(), reachability(given.item("i1", "85.5").item("i2", "89.6")));
        given.item("i10", "77.46");
        assertEquals(2, reachability(given).size(), "somebody printed two decimals");
    }

    @Test
    void nothingIsSaidWhereTheNumberIsNotKnown() {
        Given none = new Given(2568).item("i1", "85.55");
        assertEquals(List.of(), reachability(none));
        assertEquals(List.of(), reachability(none.respondents(Instrument.IIT, "", "ทั้งหมด", "", "0")));
        Given half = new Given(2568).respondents(Instrument.IIT, "", "ทั้งหมด", "", "26.5");
        assertEquals(List.of(), reachability(half.item("i1", "85.55")));
        Given contradicted = new Given(2568)
                .respondents(Instrument.IIT, "", "ทั้งหมด", "", "260")
                .respondents(Instrument.IIT, "", "เพศ", "ชาย", "261")
                .item("i1", "85.55");
        assertEquals(List.of(), reachability(contradicted));
        Given whole = new Given(2568)
                .respondents(Instrument.EIT, "", "ทั้งหมด", "", "3")
                .itemParts("e1", "84.99", "11.11");
        assertEquals(List.of(), reachability(whole), "the parts are two surveys");
    }

    @Test
    void theAuditNamesWhatCouldNotBeTested() {
        assertEquals(
                List.of(Map.of("instrument", "IIT", "reason", "respondents")),
                untested(new Given(2568).item("i1", "85.54")));
        assertEquals(List.of(), untested(new Given(2568)), "nothing was typed");
        assertEquals(List.of(), untested(energy()));
        assertEquals(List.of(), untested(opm("260")));
        assertEquals(
                List.of(Map.of("instrument", "EIT", "reason", "respondents")),
                untested(new Given(2568)
                        .respondents(Instrument.EIT, "1", "ทั้งหมด", "", "185")
                        .itemParts("e1", "86.92", "84.76")),
                "only one part is counted");
        Framework known = Given.framework(2568);
        Given noPoints = new Given(withoutPoints(known)).item("i1", "85.55");
        noPoints.respondents(Instrument.IIT, "", "ทั้งหมด", "", "260");
        assertEquals(List.of(Map.of("instrument", "IIT", "reason", "points")), untested(noPoints));
        assertEquals(List.of(), reachability(noPoints));
    }

    private static List<Map<String, String>> untested(Given given) {
        return FigureChecks.untested(given.analysis()).stream()
                .peek(f -> assertEquals(FindingCode.REACHABILITY_UNKNOWN, f.code()))
                .map(Finding::args)
                .toList();
    }

    private static Framework withoutPoints(Framework f) {
        return new Framework(
                f.scheme(),
                f.year(),
                f.confidence(),
                f.weights(),
                f.weightsConfidence(),
                f.oitRule(),
                f.levelRule(),
                f.eitParts(),
                f.indicators(),
                f.subIndicators(),
                f.items(),
                new Framework.Scale(null, null, f.scale().confidence()),
                f.ratings(),
                f.ratingConfidence(),
                f.measureReport(),
                f.progressReportCode(),
                f.notComparable(),
                f.notes());
    }

    @Test
    void simulatedAgenciesGiveNoAlarm() {
        Campaign.seeds(2000).forEach(seed -> {
            Random random = new Random(seed);
            int year = 2562 + random.nextInt(8);
            Given given = Survey.simulated(year, random);
            assertEquals(List.of(), reachability(given), "seed " + seed + " of " + year);
        });
    }

    @Test
    void mostTypingMistakesAreNoticed() {
        // With 260 answers in steps of 20 there are 1,301 reachable scores of 10,001.
        Random random = new Random(260);
        int noticed = 0;
        for (int round = 0; round < 1000; round++) {
            int hundredths = 6000 + random.nextInt(4001);
            Given given = new Given(2568)
                    .respondents(Instrument.IIT, "", "ทั้งหมด", "", "260")
                    .item("i1", java.math.BigDecimal.valueOf(hundredths, 2).toPlainString())
                    .item("i2", "85.54");
            noticed += reachability(given).size();
        }
        assertTrue(noticed > 830 && noticed < 900, noticed + " of 1000; 870 expected");
    }

    @Test
    void publishedSumsOfPartsAreNoFigureOfTheirOwn() {
        // A published total of the EIT is held against its parts by another check.
        assertEquals(List.of(), reachability(opm("260").published(Subtotal.EIT, "84.29")));
    }
}

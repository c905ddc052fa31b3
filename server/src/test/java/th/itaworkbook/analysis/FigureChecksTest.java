package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;

final class FigureChecksTest {
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
    void soundFiguresGiveNoFinding() {
        assertEquals(
                "",
                ten().published(Subtotal.ITA, "91.80")
                        .published(Subtotal.IIT, "92")
                        .codes());
        assertEquals("", new Given(2569).codes());
    }

    @Test
    void aPublishedFigureOutsideTheIntervalIsAMismatch() {
        // Every input may be off by half a hundredth, so the mean may be shown as 91.99 (from 91.995), no: 92.00 only.
        assertEquals(
                Map.of("instrument", "IIT", "year", "2569", "computed", "92.00", "low", "92.00", "high", "92.00"),
                only(ten().published(Subtotal.IIT, "92.01"), FindingCode.PUBLISHED_INSTRUMENT_MISMATCH));
        only(ten().published(Subtotal.ITA, "91.82"), FindingCode.PUBLISHED_TOTAL_MISMATCH);
    }

    @Test
    void insideButNotEqualIsARoundingDifference() {
        // The mean of 90.01 and four 90 is 90.002; the true one lies from 89.997 to 90.007: 90.00 or 90.01.
        Given given = new Given(2569).scores("90.01", "90", "90", "90", "90").published(Subtotal.IIT, "90.01");
        assertEquals(Map.of("label", "IIT", "computed", "90.00"), only(given, FindingCode.ROUNDING_DIFFERENCE));
        only(
                new Given(2569).scores("90.01", "90", "90", "90", "90").published(Subtotal.IIT, "90.02"),
                FindingCode.PUBLISHED_INSTRUMENT_MISMATCH);
    }

    @Test
    void pointsOfTheTotalAreRecognised() {
        // 0.30 x 92 = 27.60
        assertEquals(
                Map.of("label", "IIT", "computed", "92.00", "weight", "0.30"),
                only(ten().published(Subtotal.IIT, "27.60"), FindingCode.SCORE_LOOKS_WEIGHTED));
        only(ten().published(Subtotal.IIT, "27.70"), FindingCode.PUBLISHED_INSTRUMENT_MISMATCH);
    }

    @Test
    void pointsWithoutIndicatorsAreRecognisedByTheirSum() {
        // The example of the design: 29.64 + 27.62 + 33.51 = 90.77.
        List<Finding> findings = new Given(2565)
                .published(Subtotal.IIT, "29.64")
                .published(Subtotal.EIT, "27.62")
                .published(Subtotal.OIT, "33.51")
                .published(Subtotal.ITA, "90.77")
                .findings();
        assertEquals(
                List.of("98.80", "92.07", "83.78"),
                findings.stream().map(f -> f.args().get("computed")).toList());
        assertEquals(
                List.of("29.64", "27.62", "33.51"),
                findings.stream().map(Finding::value).toList());
    }

    @Test
    void publishedFiguresOfIndicatorRowsAreChecked() {
        assertEquals("", ten().publishedIndicator(1, "90.00").codes());
        assertEquals(
                "ตัวชี้วัดที่ 1",
                only(ten().publishedIndicator(1, "91"), FindingCode.PUBLISHED_INSTRUMENT_MISMATCH)
                        .get("instrument"));
        assertEquals(
                "ตัวชี้วัดย่อย 9.1",
                only(new Given(2569).subIndicator("9.1", null, "90", "80"), FindingCode.PUBLISHED_INSTRUMENT_MISMATCH)
                        .get("instrument"));
    }

    @Test
    void aPublishedRatingMustBeOneThatTheScoresAllow() {
        assertEquals("", ten().rating("ผ่านดี").codes());
        assertEquals("", ten().rating("good").codes());
        assertEquals("", ten().rating("ระดับผ่านดี").codes());
        assertEquals(Map.of("computed", "ผ่านดี"), only(ten().rating("ผ่าน"), FindingCode.PUBLISHED_RATING_MISMATCH));
        // Without the parts the mean of 86 leaves both levels open.
        Given open = new Given(2569).scores("90", "91", "92", "93", "94", "85", "86", "87", "95", "97");
        assertEquals("RATING_ASSUMED", open.rating("ผ่าน").codes());
        assertEquals(
                "PUBLISHED_RATING_MISMATCH RATING_ASSUMED",
                open.rating("ผ่านดีเยี่ยม").codes());
        assertEquals(
                "", new Given(2565).published(Subtotal.ITA, "93").rating("a").codes());
        only(new Given(2565).published(Subtotal.ITA, "93").rating("AA"), FindingCode.PUBLISHED_RATING_MISMATCH);
        only(new Given(2565).published(Subtotal.ITA, "83").rating("ผ่านเกณฑ์"), FindingCode.PUBLISHED_RATING_MISMATCH);
    }

    @Test
    void subItemsAndTheirItemMustAgree() {
        // สสปน. 2562, I8: 93.92 and 94.79 make 94.355.
        Given all = new Given(2562).item("I8", "94.36");
        int expected = Given.framework(2562).item("I8").orElseThrow().subItems().size();
        for (int i = 0; i < expected; i++) {
            all.subItem("I8", "ข้อย่อย " + i, "94.36");
        }
        assertEquals("", all.codes());
        Given wrong = new Given(2562).item("I8", "94.40");
        for (int i = 0; i < expected; i++) {
            wrong.subItem("I8", "ข้อย่อย " + i, "94.36");
        }
        assertEquals("94.36", only(wrong, FindingCode.SUBITEMS_ITEM_MISMATCH).get("computed"));
        assertEquals(
                "", new Given(2562).item("I8", "94.40").subItem("I8", "ก", "10").codes());
    }

    @Test
    void someSubItemsMissingIsInformation() {
        int of = Given.framework(2562).item("I3").orElseThrow().subItems().size();
        // สสปน. 2562 prints two sub-items of I3.
        Given given = new Given(2562).subItem("I3", "ก", "85.16").subItem("I3", "ข", "89.55");
        assertEquals(
                Map.of("item", "I3", "given", "2", "of", Integer.toString(of)),
                only(given, FindingCode.SUBITEMS_INCOMPLETE));
        only(new Given(2569).subItem("i1", "ก", "85.16").subItem("i1", "ข", null), FindingCode.SUBITEMS_INCOMPLETE);
        assertEquals("", new Given(2569).subItem("i1", "ก", "85.16").codes());
    }

    @Test
    void eitPartsOfAnItemMustAverageToItsScore() {
        assertEquals(
                "",
                new Given(2569)
                        .item("e1", null, "85.84", "86.92", "84.76", null)
                        .codes());
        // Their mean of 85.84 may truly lie from 85.835 to 85.845.
        assertEquals(
                Map.of("label", "e1", "computed", "85.84", "low", "85.84", "high", "85.84"),
                only(
                        new Given(2569).item("e1", null, "85.90", "86.92", "84.76", null),
                        FindingCode.EIT_PARTS_MISMATCH));
    }

    @Test
    void eitPartsOfAnIndicatorMustAverageToItsScore() {
        Given good = new Given(2569)
                .scores(null, null, null, null, null, null, "82.72")
                .parts(7, "83.21", "82.22");
        // สำนักเลขาธิการนายกรัฐมนตรี 2568: 83.21 and 82.22 make 82.715, printed 82.72.
        assertEquals("", good.codes());
        Given bad = new Given(2569)
                .scores(null, null, null, null, null, null, "82.80")
                .parts(7, "83.21", "82.22");
        only(bad, FindingCode.EIT_PARTS_MISMATCH);
    }

    @Test
    void eitPartsOfTheInstrumentMustAverageToItsScore() {
        assertEquals("", ten().eitParts("90", "82").codes());
        Given given = ten().eitParts("90", "84");
        assertEquals(
                Map.of("label", "EIT", "computed", "87.00", "low", "87.00", "high", "87.00"),
                only(given, FindingCode.EIT_PARTS_MISMATCH));
        assertEquals("86.00", given.findings().get(0).value());
        Given prior = new Given(2569)
                .priors(null, null, null, null, null, "80", "80", "80")
                .eitPartsPrior("80", "90");
        assertEquals("85.00", only(prior, FindingCode.EIT_PARTS_MISMATCH).get("computed"));
    }

    @Test
    void partRowsMustFitThePartsOfTheIndicators() {
        Given given = new Given(2569)
                .parts(6, "90", "80")
                .parts(7, "90", "80")
                .parts(8, "90", "80")
                .eitParts("90", "80");
        assertEquals("", given.codes());
        given.eitParts("91", "80");
        assertEquals("EIT_PARTS_MISMATCH PUBLISHED_INSTRUMENT_MISMATCH", given.codes());
    }

    @Test
    void allItemsMustAverageToTheirIndicator() {
        Given given = new Given(2569).item("i1", "80").item("i2", "90").item("i3", "85");
        assertEquals("", given.scores("85").codes());
        assertEquals(
                Map.of("indicator", "1", "computed", "85.00", "low", "85.00", "high", "85.00"),
                only(given.scores("85.50"), FindingCode.ITEMS_INDICATOR_MISMATCH));
    }

    @Test
    void someItemsLeaveRoomForTheOthers() {
        // i1 = 85.54 of three: the indicator lies from 28.51 to 95.18.
        assertEquals("", new Given(2569).item("i1", "85.54").scores("91.62").codes());
        assertEquals(
                Map.of("indicator", "1", "computed", "85.54", "low", "28.51", "high", "95.18"),
                only(new Given(2569).item("i1", "85.54").scores("96"), FindingCode.ITEMS_INDICATOR_MISMATCH));
        only(new Given(2569).item("i1", "85.54").scores("20"), FindingCode.ITEMS_INDICATOR_MISMATCH);
    }

    @Test
    void openDataIsCheckedAtEveryLevel() {
        Given given = new Given(2569).subIndicator("9.1", "100").oit("o1", "0");
        // 9.1 has four items; one at 0 leaves at most 75.
        assertEquals("75.00", only(given, FindingCode.ITEMS_INDICATOR_MISMATCH).get("high"));
        Given indicator = new Given(2569)
                .scores(null, null, null, null, null, null, null, null, null, "90")
                .subIndicator("10.1", "80");
        // 80 and at most 100 make at most 90.
        assertEquals("", indicator.codes());
        indicator.scores(null, null, null, null, null, null, null, null, null, "91");
        assertEquals("10", only(indicator, FindingCode.ITEMS_INDICATOR_MISMATCH).get("indicator"));
    }

    @Test
    void priorOfAnOpenDataIndicatorMustFitItsSubIndicators() {
        Given given = new Given(2569)
                .priors(null, null, null, null, null, null, null, null, null, "95")
                .subIndicator("10.1", "90", null, null)
                .subIndicator("10.2", "80", null, null);
        assertEquals("85.00", only(given, FindingCode.ITEMS_INDICATOR_MISMATCH).get("computed"));
    }

    @Test
    void typedPartsMustFitTheItemsBelow() {
        Given given = new Given(2569)
                .parts(6, "90", "80")
                .itemParts("e1", "90", "80")
                .itemParts("e2", "90", "80")
                .itemParts("e3", "60", "80");
        assertEquals("80.00", only(given, FindingCode.ITEMS_INDICATOR_MISMATCH).get("computed"));
        Given scores = new Given(2569)
                .parts(6, "90", "80")
                .item("e1", "70")
                .item("e2", "70")
                .item("e3", "70");
        assertEquals("85.00", scores.findings().get(0).value());
        only(scores, FindingCode.ITEMS_INDICATOR_MISMATCH);
    }

    @Test
    void aTargetBelowTheScoreIsInformation() {
        assertEquals(Map.of("score", "91.80"), only(ten().target("91.79"), FindingCode.TARGET_BELOW_SCORE));
        assertEquals("", ten().target("91.80").codes());
    }

    @Test
    void aChangedFormIsMentionedOnlyWhereTwoYearsMeet() {
        Given given = new Given(2568).scores(null, null, null, null, null, null, null, "79.43");
        assertEquals("", given.codes());
        given.priors(null, null, null, null, null, null, null, "64.84");
        assertEquals("8", only(given, FindingCode.NOT_COMPARABLE).get("indicator"));
    }
}

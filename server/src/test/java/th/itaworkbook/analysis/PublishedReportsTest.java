package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.GroupShare;
import th.itaworkbook.domain.Analysis.TargetStep;
import th.itaworkbook.domain.Bands;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Extreme;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;

/** Every figure in four published reports is reproduced, or a finding explains why it cannot be. */
final class PublishedReportsTest {

    /** The table of questions below 90 of สำนักเลขาธิการนายกรัฐมนตรี 2568. */
    static Given withItemsOfOpm(Given given) {
        return given.item("i1", "85.54")
                .item("i4", "89.62")
                .item("i7", "95.92")
                .item("i10", "77.46")
                .item("i12", "86.77")
                .item("i14", "87.00")
                .item("i15", "84.38")
                .itemParts("e1", "86.92", "84.76")
                .itemParts("e2", "88.00", "85.71")
                .itemParts("e4", "80.32", "79.05")
                .itemParts("e5", "81.62", "78.10")
                .itemParts("e6", "87.68", "89.52")
                .itemParts("e7", "77.30", "71.43")
                .itemParts("e8", "82.59", "78.10")
                .itemParts("e9", "83.35", "83.81");
    }

    // สำนักเลขาธิการนายกรัฐมนตรี 2568, comparison table and table of questions below 90.
    private static Given opm() {
        return withItemsOfOpm(new Given(2568)
                .scores("91.62", "92.08", "98.05", "86.10", "87.49", "90.72", "82.72", "79.43", "100", "100")
                .priors("82.25", "85.60", "93.66", "71.57", "77.05", "89.67", "79.27", "64.84", "100", "100")
                .published(Subtotal.IIT, "91.07")
                .published(Subtotal.EIT, "84.29")
                .published(Subtotal.OIT, "100")
                .published(Subtotal.ITA, "92.61")
                .publishedPrior(Subtotal.IIT, "82.03")
                .publishedPrior(Subtotal.EIT, "77.93")
                .publishedPrior(Subtotal.OIT, "100")
                .publishedPrior(Subtotal.ITA, "86.05")
                .rating("ผ่าน"));
    }

    @Test
    void comparisonTableOfOpmIsReproduced() {
        Analysis a = opm().analysis();
        assertEquals("92.61", a.total().score().toString());
        assertEquals("91.07", a.instrument(Instrument.IIT).score().toString());
        assertEquals("84.29", a.instrument(Instrument.EIT).score().toString());
        assertEquals("100.00", a.instrument(Instrument.OIT).score().toString());
        assertEquals("82.03", a.instrument(Instrument.IIT).prior().toString());
        assertEquals("77.93", a.instrument(Instrument.EIT).prior().toString());
        // 0.30 x 82.026 + 0.30 x 77.92667 + 0.40 x 100; printed is 86.05.
        assertEquals("87.99", a.total().prior().toString());
        assertEquals("4.62", a.total().change().delta().toPlainString());
        assertEquals(Direction.UP, a.total().change().direction());
        assertEquals(Direction.SAME, a.instrument(Instrument.OIT).change().direction());
        assertEquals(Basis.COMPUTED, a.total().basis());
        assertEquals(List.of(3), a.instrument(Instrument.IIT).highest());
        assertEquals(List.of(4), a.instrument(Instrument.IIT).lowest());
        assertEquals(List.of(6), a.instrument(Instrument.EIT).highest());
        assertEquals(List.of(8), a.instrument(Instrument.EIT).lowest());
        // Both are 100: the report marks only 9, we mark the tie and no lowest.
        assertEquals(List.of(9, 10), a.instrument(Instrument.OIT).highest());
        assertEquals(List.of(), a.instrument(Instrument.OIT).lowest());
        assertEquals(Extreme.LOWEST, a.indicator(8).orElseThrow().extremeOverall());
        assertEquals(Extreme.NONE, a.indicator(4).orElseThrow().extremeOverall());
    }

    @Test
    void statisticsOfOpmAreThoseOfTheDesign() {
        var eit = opm().analysis().instrument(Instrument.EIT).statistics();
        // The example in the contract of the JSON answer.
        assertEquals(3, eit.n());
        assertEquals("84.29", eit.mean().toString());
        assertEquals(5.81, eit.sd(), 0.005);
        assertEquals("82.72", eit.median().toString());
        assertEquals("79.43", eit.min().toString());
        assertEquals("90.72", eit.max().toString());
    }

    @Test
    void ratingOfOpmIsPassForEitIsBelow85() {
        var rating = opm().analysis().total().rating();
        assertEquals("PASS", rating.code());
        assertTrue(rating.certain(), "an EIT mean below 85 proves a part below 85");
        assertEquals("GOOD", rating.nextCode());
        assertEquals(1, rating.missing().size());
        assertEquals("EIT", rating.missing().get(0).on());
        assertEquals("0.71", rating.missing().get(0).gap().toPlainString());
    }

    @Test
    void worstEitQuestionAloneLiftsOpmToTheNextLevel() {
        // e7 is (77.30 + 71.43) / 2 = 74.365: 0.30 / 9 x 25.635 = 0.8545, and 25.635 / 9 = 2.85 of EIT.
        assertEquals(
                List.of(new TargetStep("e7", new java.math.BigDecimal("0.85"))),
                opm().analysis().nextRatingPlan());
    }

    @Test
    void opmItemsFallIntoGroupsAndPartsFitTheIndicators() {
        Analysis a = opm().analysis();
        assertEquals("85.84", a.item("e1").orElseThrow().score().toString());
        assertEquals(Group.URGENT, a.item("e1").orElseThrow().group());
        assertEquals("0.47", a.item("e1").orElseThrow().pointsLost().toPlainString());
        assertEquals("0.45", a.item("i10").orElseThrow().pointsLost().toPlainString());
        assertEquals("0.50", a.indicator(1).orElseThrow().pointsLost().toPlainString());
        // Derived in the report: public 83.21, survey 82.22, mean 82.72 (82.715 half up).
        assertEquals("83.21", a.indicator(7).orElseThrow().part1().toString());
        assertEquals("82.22", a.indicator(7).orElseThrow().part2().toString());
        assertEquals("82.72", a.indicator(7).orElseThrow().fromItems().toString());
        assertEquals("79.43", a.indicator(8).orElseThrow().fromItems().toString());
    }

    @Test
    void onlyTheTotalOfTheYearBeforeIsWrongInOpm() {
        assertEquals("NOT_COMPARABLE PUBLISHED_TOTAL_MISMATCH", opm().codes());
        Finding total = opm().findings(FindingCode.PUBLISHED_TOTAL_MISMATCH).get(0);
        assertEquals("86.05", total.value());
        // All ten inputs lie within half a hundredth, so the true total does within 87.9808 and 87.9908, below 100.
        assertEquals(Map.of("year", "2567", "computed", "87.99", "low", "87.98", "high", "87.99"), total.args());
        assertEquals(
                "8", opm().findings(FindingCode.NOT_COMPARABLE).get(0).args().get("indicator"));
    }

    // สำนักงานปลัดกระทรวงพลังงาน 2565, table of indicators.
    private static Given energy() {
        return new Given(2565)
                .scores("94.07", "89.90", "92.48", "87.47", "90.19", "89.89", "90.09", "88.64", "95.00", "100.00")
                .priors("94.01", "90.64", "90.51", "85.66", "89.45", "86.86", "85.35", "80.83", "100.00", "100.00")
                .published(Subtotal.ITA, "93.11")
                .publishedPrior(Subtotal.ITA, "92.32")
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

    @Test
    void energyIsReproducedWithoutAFinding() {
        Analysis a =
                energy().target("93").rating("ผ่านเกณฑ์การประเมินที่ 85 คะแนน").analysis();
        assertEquals("93.11", a.total().score().toString());
        assertEquals("92.32", a.total().prior().toString());
        assertEquals("0.79", a.total().change().delta().toPlainString());
        assertEquals("90.82", a.instrument(Instrument.IIT).score().toString());
        assertEquals("89.54", a.instrument(Instrument.EIT).score().toString());
        assertEquals("97.50", a.instrument(Instrument.OIT).score().toString());
        assertEquals("-0.74", a.indicator(2).orElseThrow().change().delta().toPlainString());
        assertEquals("A", a.total().rating().code());
        assertEquals("", energy().codes());
        // The ministry's target of 93 is below the 93.11 reached.
        assertEquals("TARGET_BELOW_SCORE", energy().target("93").codes());
    }

    @Test
    void oneOfFourOpenDataItemsLostMakes95() {
        // Energy 2565: O27 is the one of four items of 9.4 that failed; indicator 9 is 95.00, no mean over 33 items.
        Given given = new Given(2565);
        Given.framework(2565).items().stream()
                .filter(i -> i.instrument() == Instrument.OIT)
                .forEach(i -> given.oit(i.code(), i.code().equals("O27") ? "0" : "100"));
        Analysis a = given.analysis();
        assertEquals("95.00", a.indicator(9).orElseThrow().score().toString());
        assertEquals("97.50", a.instrument(Instrument.OIT).score().toString());
        // 0.40 / 2 / 5 / 4 of the total for one item: 1.00.
        assertEquals("1.00", a.item("o27").orElseThrow().pointsLost().toPlainString());
    }

    @Test
    void historyOfEnergyAgrees() {
        assertEquals(
                "",
                energy().history(2564, "ITA", "92.32")
                        .history(2565, "ITA", "93.11")
                        .codes());
    }

    @Test
    void tieAtTwoDecimalsInTheMinistryRankingIsInformation() {
        // Energy 2565, ranking of ministries: rows 9 to 12.
        List<Finding> findings = new Given(2565)
                .ministry(1, "กระทรวงทรัพยากรธรรมชาติและสิ่งแวดล้อม", "91.37")
                .ministry(2, "กระทรวงการต่างประเทศ", "91.12")
                .ministry(3, "กระทรวงพาณิชย์", "91.12")
                .ministry(4, "กระทรวงยุติธรรม", "90.97")
                .findings();
        assertEquals(1, findings.size());
        assertEquals(FindingCode.RANK_DIFFERS, findings.get(0).code());
        assertEquals(
                Map.of("name", "กระทรวงพาณิชย์", "computed", "2"),
                findings.get(0).args());
    }

    @Test
    void chanuwanIsGoodAndNotExcellentForItsOpenData() {
        // ชานูวรรณ 2568, table 1.
        Given given = new Given(2568)
                .scores("99.02", "100.00", "100.00", "98.82", "100.00", "98.95", "98.58", "98.58", "90.00", "90.00")
                .published(Subtotal.ITA, "95.48")
                .rating("ผ่านดี");
        Analysis a = given.analysis();
        assertEquals("95.48", a.total().score().toString());
        assertEquals("99.57", a.instrument(Instrument.IIT).score().toString());
        assertEquals("98.70", a.instrument(Instrument.EIT).score().toString());
        assertEquals("90.00", a.instrument(Instrument.OIT).score().toString());
        assertEquals("ผ่านดี", a.total().rating().name());
        assertTrue(a.total().rating().certain(), "an EIT mean of 98.70 proves both parts above 85");
        assertEquals("", given.codes());
    }

    // สสปน. 2562, groups of questions with the line at 90 and 95 still in the middle group.
    private static Given tceb() {
        Bands bands = new Bands(List.of(
                new Bands.Band(java.math.BigDecimal.ZERO, Group.URGENT, ""),
                new Bands.Band(new java.math.BigDecimal("90"), Group.IMPROVE, ""),
                new Bands.Band(new java.math.BigDecimal("95.01"), Group.STRENGTH, "")));
        return new Given(2562)
                .bands(bands)
                .published(Subtotal.ITA, "93.35")
                .subItem("I3", "ให้ความสำคัญกับงานมากกว่าธุระส่วนตัว", "85.16")
                .subItem("I3", "พร้อมรับผิดชอบ หากความผิดพลาดเกิดจากตนเอง", "89.55")
                .item("I8", "94.36")
                .subItem("I8", "ความคุ้มค่า", "93.92")
                .subItem("I8", "ไม่บิดเบือนวัตถุประสงค์ของงบประมาณที่ตั้งไว้", "94.79")
                .subItem("E1", "ขั้นตอน", "87.76")
                .subItem("E1", "ระยะเวลา", "85.18")
                .item("E2", "85.16")
                .item("E3", "86.16")
                .item("E4", null, null, null, null, Group.STRENGTH)
                .item("E5", "82.72")
                .subItem("E6", "เข้าถึงง่าย ไม่ซับซ้อน", "78.72")
                .subItem("E6", "มีช่องทางหลากหลาย", "74.73")
                .item("E7", "74.76")
                .item("E8", "92.54")
                .item("E9", "80.70")
                .item("E10", "82.09")
                .item("E11", "77.75")
                .item("E12", "79.73")
                .item("E13", null, null, null, null, Group.STRENGTH)
                .item("E14", "69.69")
                .item("E15", "81.72");
    }

    @Test
    void halvesOfTcebAreRoundedUp() {
        Analysis a = tceb().analysis();
        // 76.725, 87.355 and 86.47, as the means of two sub-items each.
        assertEquals("76.73", a.item("E6").orElseThrow().score().toString());
        assertEquals("87.36", a.item("I3").orElseThrow().score().toString());
        assertEquals("86.47", a.item("E1").orElseThrow().score().toString());
        assertEquals(Basis.COMPUTED, a.item("E6").orElseThrow().basis());
        // I8 without its printed score: 94.355.
        assertEquals(
                "94.36",
                Score.mean(List.of(Score.of("93.92"), Score.of("94.79"))).toString());
        // Energy 2565, indicator 8: a mean of 88.625.
        assertEquals(
                "88.63",
                Score.mean(List.of(Score.of("88.62"), Score.of("88.63"))).toString());
    }

    @Test
    void groupSharesOfTcebAreThoseOfItsChart() {
        List<GroupShare> eit = tceb().analysis().groups().stream()
                .filter(g -> g.instrument() == Instrument.EIT)
                .toList();
        assertEquals(List.of(12, 1, 2), eit.stream().map(GroupShare::count).toList());
        assertEquals(
                List.of("80.00", "6.67", "13.33"),
                eit.stream().map(g -> g.share().toPlainString()).toList());
        assertEquals(15, eit.get(0).of());
        assertEquals(List.of("E8"), eit.get(1).items());
    }

    @Test
    void totalOfTcebStandsInForNothingCanBeComputed() {
        var total = tceb().analysis().total();
        assertEquals("93.35", total.score().toString());
        assertEquals(Basis.PUBLISHED, total.basis());
        assertEquals("A", total.rating().code());
        assertTrue(total.rating().certain(), "in 2562 the level follows from the total only");
    }
}

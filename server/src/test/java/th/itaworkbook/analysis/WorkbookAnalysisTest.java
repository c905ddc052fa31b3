package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Extreme;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.OitRule;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.domain.ThemeVerdict;

final class WorkbookAnalysisTest {
    private static final String[] TEN = {"90", "91", "92", "93", "94", "85", "86", "87", "95", "97"};

    private static ItemResult item(Given given, String code) {
        return given.analysis().item(code).orElseThrow();
    }

    private static IndicatorResult indicator(Given given, int no) {
        return given.analysis().indicator(no).orElseThrow();
    }

    private static String text(Score score) {
        return score == null ? null : score.toString();
    }

    @Test
    void everyElementOfTheFrameworkIsListedInItsOrder() {
        Analysis a = new Given(2568).analysis();
        Framework f = Given.framework(2568);
        assertEquals(
                f.items().stream().map(Framework.Item::code).toList(),
                a.items().stream().map(ItemResult::code).toList());
        assertEquals(10, a.indicators().size());
        assertEquals(7, a.subIndicators().size());
        assertEquals(3, a.instruments().size());
        assertEquals(9, a.groups().size());
        assertNull(a.total().score());
        assertNull(a.total().rating());
        assertEquals(Basis.NONE, a.total().basis());
        assertEquals(0, a.instrument(Instrument.IIT).statistics().n());
        assertEquals(List.of(), a.targetPlan());
    }

    @Test
    void aGivenItemScoreWinsOverItsParts() {
        ItemResult given = item(new Given(2568).item("e1", null, "80", "90", "94", null), "e1");
        assertEquals("80.00", text(given.score()));
        assertEquals(Basis.GIVEN, given.basis());
    }

    @Test
    void bothEitPartsMakeAnItemAndOneAloneDoesNot() {
        assertEquals(
                "85.84",
                text(item(new Given(2568).itemParts("e1", "86.92", "84.76"), "e1")
                        .score()));
        ItemResult alone = item(new Given(2568).itemParts("e1", "86.92", null), "e1");
        assertNull(alone.score());
        assertEquals(Basis.NONE, alone.basis());
        assertEquals("86.92", text(alone.part1()));
    }

    @Test
    void anEitItemIsGroupedByItsWorsePart() {
        // The mean of 96 and 89 is 92.50 and would be IMPROVE.
        assertEquals(
                Group.URGENT,
                item(new Given(2568).itemParts("e1", "96", "89"), "e1").group());
        assertEquals(
                Group.IMPROVE, item(new Given(2568).item("e1", "92.50"), "e1").group());
    }

    @Test
    void theAgencySetsTheGroupOnlyWhereThereIsNoScore() {
        ItemResult set = item(new Given(2568).item("i1", null, null, null, null, Group.URGENT), "i1");
        assertEquals(Group.URGENT, set.group());
        assertTrue(set.groupSet());
        assertNull(set.pointsLost());
        ItemResult scored = item(new Given(2568).item("i1", null, "99", null, null, Group.URGENT), "i1");
        assertEquals(Group.STRENGTH, scored.group());
        assertFalse(scored.groupSet());
    }

    @Test
    void groupsCompareTheScoreAsShown() {
        // 89.995 is shown as 90.00; the lower bound belongs to its band.
        assertEquals(
                Group.IMPROVE, item(new Given(2568).item("i1", "89.995"), "i1").group());
        assertEquals(
                Group.URGENT, item(new Given(2568).item("i1", "89.994"), "i1").group());
    }

    @Test
    void subItemsKeepTheirOwnGroups() {
        ItemResult result = item(new Given(2562).subItem("I1", "ก", "88").subItem("I1", "ข", "99"), "I1");
        assertEquals("93.50", text(result.score()));
        assertEquals(Group.IMPROVE, result.group());
        assertEquals(
                List.of(Group.URGENT, Group.STRENGTH),
                result.subItems().stream().map(Analysis.SubItemResult::group).toList());
    }

    @Test
    void anIndicatorNeedsAllItsItems() {
        Given two = new Given(2568).item("i1", "80").item("i2", "90");
        assertNull(indicator(two, 1).score());
        IndicatorResult three = indicator(two.item("i3", "85.01"), 1);
        // (80 + 90 + 85.01) / 3 = 85.00333
        assertEquals("85.00", text(three.score()));
        assertEquals(Basis.COMPUTED, three.basis());
        assertEquals(3, three.statistics().n());
        assertEquals("85.01", text(three.statistics().median()));
        assertEquals(5.0, three.statistics().sd(), 0.001);
    }

    @Test
    void aGivenIndicatorKeepsWhatItsItemsGiveBesideIt() {
        Given given = new Given(2568).item("i1", "80").item("i2", "90").item("i3", "85");
        given.scores("88");
        IndicatorResult result = indicator(given, 1);
        assertEquals("88.00", text(result.score()));
        assertEquals("85.00", text(result.fromItems()));
        assertEquals(Basis.GIVEN, result.basis());
    }

    @Test
    void eitPartsMakeAnIndicatorBeforeItsItemsDo() {
        Given given = new Given(2568)
                .parts(6, "90", "80.01")
                .item("e1", "70")
                .item("e2", "70")
                .item("e3", "70");
        // (90 + 80.01) / 2 = 85.005
        assertEquals("85.01", text(indicator(given, 6).score()));
        assertEquals("70.00", text(indicator(given, 6).fromItems()));
        Given onePart = new Given(2568).parts(6, "90", null);
        assertNull(indicator(onePart, 6).score());
    }

    @Test
    void aTypedPartAndAPartFromItemsGoTogether() {
        Given given = new Given(2568)
                .parts(6, "90", null)
                .itemParts("e1", null, "80")
                .itemParts("e2", null, "82")
                .itemParts("e3", null, "84");
        assertEquals("86.00", text(indicator(given, 6).score()));
    }

    @Test
    void openDataIsAveragedBySubIndicator() {
        // 9.3 has two items: one failed makes it 50, and indicator 9 (100 x 4 + 50) / 5 = 90, as in ชานูวรรณ 2568.
        Given given = new Given(2568);
        Given.framework(2568)
                .itemsOf(9)
                .forEach(i -> given.oit(i.code(), i.code().equals("o12") ? "0" : "100"));
        Analysis a = given.analysis();
        assertEquals("90.00", text(a.indicator(9).orElseThrow().score()));
        assertEquals("50.00", text(a.subIndicators().get(2).score()));
        assertEquals(Group.URGENT, a.subIndicators().get(2).group());
        // 0.40 / 2 / 5 x 50
        assertEquals("2.00", a.subIndicators().get(2).pointsLost().toPlainString());
        assertEquals(5, a.indicator(9).orElseThrow().statistics().n());
        // The other indicator has no scores at all.
        assertNull(a.indicator(10).orElseThrow().score());
    }

    @Test
    void aFlatSchemeAveragesOverItems() {
        Framework flat = flat(Given.framework(2568));
        Given given = new Given(flat);
        flat.itemsOf(9).forEach(i -> given.oit(i.code(), i.code().equals("o12") ? "0" : "100"));
        // 19 of 20 items.
        assertEquals("95.00", text(indicator(given, 9).score()));
        // 0.40 / 2 / 20 x 100
        assertEquals("1.00", item(given, "o12").pointsLost().toPlainString());
        assertEquals(20, indicator(given, 9).statistics().n());
    }

    static Framework flat(Framework f) {
        return new Framework(
                f.scheme(),
                f.year(),
                f.confidence(),
                f.weights(),
                f.weightsConfidence(),
                OitRule.FLAT,
                f.levelRule(),
                f.eitParts(),
                f.indicators(),
                f.subIndicators(),
                f.items(),
                f.scale(),
                f.ratings(),
                f.ratingConfidence(),
                f.measureReport(),
                f.progressReportCode(),
                f.notComparable(),
                f.notes());
    }

    @Test
    void aGivenSubIndicatorCountsInItsIndicator() {
        Given given = new Given(2568).subIndicator("10.1", "90", "80", null).subIndicator("10.2", "70", "90.01", null);
        IndicatorResult result = indicator(given, 10);
        assertEquals("85.01", text(result.score()));
        // Last year's score is what is typed for the indicator: the sheet has one cell for it and no formula.
        assertNull(result.prior());
        assertNull(result.change());
    }

    @Test
    void theDeltaIsThatOfTheFiguresAsShown() {
        // 90.004 - 89.995 is 0.009, yet a reader sees 90.00 - 90.00.
        Given given = new Given(2568).scores("90.004");
        given.priors("89.995");
        assertEquals(0, indicator(given, 1).change().delta().signum());
        assertEquals(Direction.SAME, indicator(given, 1).change().direction());
        assertNull(indicator(new Given(2568).scores("90"), 1).change());
    }

    @Test
    void instrumentsAndTotalNeedAllTheirParts() {
        Given nine = new Given(2568).scores("90", "91", "92", "93", "94", "85", "86", "87", "95");
        Analysis a = nine.analysis();
        assertEquals("92.00", text(a.instrument(Instrument.IIT).score()));
        assertNull(a.instrument(Instrument.OIT).score());
        assertNull(a.total().score());
        // 0.3 x 92 + 0.3 x 86 + 0.4 x 96
        assertEquals(
                "91.80", text(new Given(2568).scores(TEN).analysis().total().score()));
    }

    @Test
    void publishedSumsStandInOnlyWhereNothingCanBeComputed() {
        Given given = new Given(2568)
                .scores("90", "91", "92", "93", "94")
                .published(Subtotal.IIT, "99")
                .published(Subtotal.EIT, "80")
                .published(Subtotal.OIT, "70");
        Analysis a = given.analysis();
        assertEquals("92.00", text(a.instrument(Instrument.IIT).score()));
        assertEquals(Basis.COMPUTED, a.instrument(Instrument.IIT).basis());
        assertEquals("80.00", text(a.instrument(Instrument.EIT).score()));
        assertEquals(Basis.PUBLISHED, a.instrument(Instrument.EIT).basis());
        // 27.6 + 24 + 28
        assertEquals("79.60", text(a.total().score()));
        assertEquals(Basis.COMPUTED, a.total().basis());
    }

    @Test
    void publishedPointsOf30And30And40AreReadAsScores() {
        // 29.64 + 27.62 + 33.51 = 90.77, the example of weighted points in the design.
        Analysis a = new Given(2568)
                .published(Subtotal.IIT, "29.64")
                .published(Subtotal.EIT, "27.62")
                .published(Subtotal.OIT, "33.51")
                .published(Subtotal.ITA, "90.77")
                .analysis();
        assertEquals("98.80", text(a.instrument(Instrument.IIT).score()));
        assertEquals("90.77", text(a.total().score()));
    }

    @Test
    void eitPartsOfTheInstrumentAreGivenOrFromItsIndicators() {
        Given given = new Given(2568).parts(6, "90", "80").parts(7, "91", "81").parts(8, "92", "82");
        assertEquals("91.00", text(given.analysis().instrument(Instrument.EIT).part1()));
        assertEquals("81.00", text(given.analysis().instrument(Instrument.EIT).part2()));
        given.eitParts("95", null).eitPartsPrior("70", "71");
        var eit = given.analysis().instrument(Instrument.EIT);
        assertEquals("95.00", text(eit.part1()));
        assertEquals("81.00", text(eit.part2()));
        assertEquals("71.00", text(eit.part2Prior()));
        assertNull(given.analysis().instrument(Instrument.IIT).part1());
    }

    @Test
    void tiesAreAllMarkedAndWhereAllAreEqualNoneIsLowest() {
        Analysis a = new Given(2568)
                .scores("90", "95.004", "95", "90.001", "92", "88", "88", "88", "100", "70")
                .analysis();
        assertEquals(List.of(2, 3), a.instrument(Instrument.IIT).highest());
        assertEquals(List.of(1, 4), a.instrument(Instrument.IIT).lowest());
        assertEquals(List.of(6, 7, 8), a.instrument(Instrument.EIT).highest());
        assertEquals(List.of(), a.instrument(Instrument.EIT).lowest());
        assertEquals(Extreme.HIGHEST, a.indicator(9).orElseThrow().extremeOverall());
        assertEquals(Extreme.LOWEST, a.indicator(10).orElseThrow().extremeOverall());
        assertEquals(Extreme.NONE, a.indicator(2).orElseThrow().extremeOverall());
    }

    @Test
    void pointsLostAddUpToWhatIsMissingFromFullMarks() {
        Given given = new Given(2568).scores(TEN);
        BigDecimal lost = given.analysis().indicators().stream()
                .map(IndicatorResult::pointsLost)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // 100 - 91.80; every share here has two decimals at most.
        assertEquals("8.20", lost.toPlainString());
    }

    @Test
    void themesAreJudgedAgainstTheTarget() {
        // Means: (95 + 86) / 2 = 90.50 with none below 85; (100 + 84) / 2 = 92 with one below; (84 + 85) / 2 = 84.50.
        var given = new Given(2568)
                .theme("1", "ถึง", "คะแนนดี", "1. มีคู่มือ\n- มีระบบ\n\n(๓) ผู้บริหารให้ความสำคัญ พ.ศ. 2568")
                .theme("2", "ยกเว้น")
                .theme("3", "ไม่ถึง")
                .theme("4", "ว่าง")
                .item("i1", null, "95", null, null, null, "1")
                .item("i2", null, "86", null, null, null, "1")
                .item("i3", null, "84", null, null, null, "2", "3")
                .oit("o1", "100", "2")
                .item("e1", null, "85", null, null, null, "3");
        var themes = given.analysis().themes();
        assertEquals(
                java.util.Arrays.asList(
                        ThemeVerdict.ALL_ABOVE, ThemeVerdict.ABOVE_EXCEPT, ThemeVerdict.NOT_ON_TARGET, null),
                themes.stream().map(Analysis.ThemeResult::verdict).toList());
        assertEquals(List.of("i3"), themes.get(1).belowTarget());
        assertEquals(List.of("i3", "o1"), themes.get(1).items(), "all instruments");
        assertEquals(List.of("i3", "e1"), themes.get(2).items(), "i3 is in two themes");
        assertEquals("85", themes.get(0).target().toPlainString(), "the usual pass mark");
        assertEquals("คะแนนดี", themes.get(0).analysis());
        assertEquals(
                List.of("มีคู่มือ", "มีระบบ", "ผู้บริหารให้ความสำคัญ พ.ศ. 2568"),
                themes.get(0).successFactors());
        assertEquals(
                ThemeVerdict.NOT_ON_TARGET,
                given.target("95").analysis().themes().get(0).verdict());
    }

    @Test
    void themesAverageTheirItemsAndNameThoseBelowTheLine() {
        Given given = new Given(2568)
                .theme("๑", "การให้บริการ")
                .theme("2", "งบประมาณ")
                .item("i1", null, "84.99", null, null, null, "1")
                .item("e1", null, "95", null, null, null, "1", "2")
                .item("i2", null, null, null, null, Group.URGENT, "1")
                .oit("o1", "100", "1");
        var theme = given.analysis().themes().get(0);
        assertEquals(List.of("i1", "i2", "e1", "o1"), theme.items());
        // (84.99 + 95 + 100) / 3
        assertEquals("93.33", text(theme.score()));
        assertEquals(List.of("i1"), theme.belowTarget(), "the usual pass mark is 85");
        assertEquals(List.of("e1"), given.analysis().themes().get(1).items());
        assertEquals(
                List.of("i1"),
                given.passMark("95").analysis().themes().get(0).belowTarget().subList(0, 1));
        assertEquals(List.of(), given.target("80").analysis().themes().get(0).belowTarget(), "the target goes first");
    }

    @Test
    void sharesOfAnInstrumentWithoutGroupsAreZero() {
        Map<Group, Integer> counts = new Given(2568).analysis().groupCounts(Instrument.OIT);
        assertEquals(Map.of(Group.URGENT, 0, Group.IMPROVE, 0, Group.STRENGTH, 0), counts);
        Analysis a = new Given(2568).allOit("100").analysis();
        assertEquals(28, a.groupCounts(Instrument.OIT).get(Group.STRENGTH));
        assertEquals("100.00", a.groups().get(8).share().toPlainString());
    }

    @Test
    void twoYearsOfAChangedFormAreNotComparable() {
        assertFalse(indicator(new Given(2568).scores(TEN), 8).comparable());
        assertTrue(indicator(new Given(2568).scores(TEN), 7).comparable());
    }

    @Test
    void theLabelOfTheSheetWinsOverThatOfTheFramework() {
        assertEquals(
                Given.framework(2568).item("i1").orElseThrow().label(),
                item(new Given(2568).item("i1", "90"), "i1").label());
    }
}

package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.domain.Analysis.Rating;
import th.itaworkbook.domain.Analysis.TargetStep;
import th.itaworkbook.domain.Submission.Subtotal;

final class RatingRuleTest {
    /** All IIT indicators alike, all EIT alike, all OIT alike. */
    private static Given alike(String iit, String eit, String oit) {
        return new Given(2568).scores(iit, iit, iit, iit, iit, eit, eit, eit, oit, oit);
    }

    private static Rating rating(Given given) {
        return given.analysis().total().rating();
    }

    private static String missing(Rating rating) {
        return rating.missing().stream()
                .map(s -> s.on() + " " + s.gap().toPlainString())
                .collect(Collectors.joining(", "));
    }

    // Table of levels as printed in the report of สำนักเลขาธิการนายกรัฐมนตรี 2568.
    @ParameterizedTest
    @CsvSource({
        "98, 98, 98, EXCELLENT",
        "94.99, 98, 100, GOOD",
        "100, 100, 84.99, PASS",
        "85, 85, 85, PASS",
        "80, 80, 80, IMPROVE",
        "60, 60, 60, URGENT",
    })
    void levelsFollowThePrintedTable(String iit, String eit, String oit, String level) {
        Given given = alike(iit, eit, oit);
        if (level.equals("PASS")) {
            given.eitParts("84", "86");
        } else {
            given.eitParts(eit, eit);
        }
        assertEquals(level, rating(given).code());
        assertTrue(rating(given).certain());
    }

    @Test
    void theMeanOfEitIsNotTheTest() {
        // A mean of 88 above the line hides a part below it, as in the case of the audit office of 2568.
        Rating rating = rating(alike("95", "88", "100").eitParts("84", "92"));
        assertEquals("PASS", rating.code());
        assertTrue(rating.certain());
        assertEquals("EIT1 1.00", missing(rating));
    }

    @ParameterizedTest
    @CsvSource({"84.99, PASS, true", "85, GOOD, false", "92.49, GOOD, false", "92.50, GOOD, true"})
    void unknownPartsAreProvedOrAssumedByTheMean(String eit, String level, boolean certain) {
        // With 85 as the line, (100 + 85) / 2 = 92.50 proves both parts; IIT at 94 keeps EXCELLENT out.
        Rating rating = rating(alike("94", eit, "94"));
        assertEquals(level, rating.code());
        assertEquals(certain, rating.certain());
    }

    @Test
    void aSinglePartTogetherWithTheMeanGivesTheOther() {
        // 2 x 90 - 99 = 81 for part 2.
        Rating rating = rating(alike("94", "90", "94").eitParts("99", null));
        assertEquals("PASS", rating.code());
        assertTrue(rating.certain());
        assertEquals("EIT2 4.00", missing(rating));
    }

    @Test
    void scoresAreComparedAsShown() {
        assertEquals(
                "GOOD", rating(alike("84.995", "99", "99").eitParts("99", "99")).code());
        assertEquals(
                "PASS", rating(alike("84.994", "99", "99").eitParts("99", "99")).code());
    }

    @Test
    void aPublishedTotalAloneIsRatedWithoutCertainty() {
        Rating rating = rating(new Given(2568).published(Subtotal.ITA, "92.61"));
        assertFalse(rating.certain());
        Rating low = rating(new Given(2568).published(Subtotal.ITA, "69.99"));
        assertEquals("URGENT", low.code());
        assertTrue(low.certain(), "no instrument can lift a level whose total is not reached");
    }

    @Test
    void whatIsMissingForTheNextLevelIsEveryFailingCondition() {
        // Total 0.3 x 94 + 0.3 x 90 + 0.4 x 94 = 92.80.
        Rating rating = rating(alike("94", "90", "94").eitParts("90", "90"));
        assertEquals("GOOD", rating.code());
        assertEquals("EXCELLENT", rating.nextCode());
        assertEquals("TOTAL 2.20, IIT 1.00, EIT1 5.00, EIT2 5.00, OIT 1.00", missing(rating));
        Rating top = rating(alike("99", "99", "99").eitParts("99", "99"));
        assertNull(top.nextCode());
        assertEquals(List.of(), top.missing());
    }

    @Test
    void lettersFollowTheTotalOnly() {
        Rating rating = rating(new Given(2565).scores("99", "99", "99", "99", "99", "50", "50", "50", "100", "100"));
        // 29.70 + 15 + 40 = 84.70
        assertEquals("B", rating.code());
        assertEquals("A", rating.nextCode());
        assertEquals("TOTAL 0.30", missing(rating));
    }

    private static String names(List<TargetStep> steps) {
        return steps.stream().map(TargetStep::item).collect(Collectors.joining(" "));
    }

    @Test
    void theTargetPlanIsTheShortestListWithMostGainFirst() {
        Given given = alike("90", "90", "90").target("93");
        // Without item scores an indicator stands for its items: 0.20 x 10 = 2.00 each for 9 and 10, 1.00 for 6.
        assertEquals("9 10", names(given.analysis().targetPlan()));
        assertEquals("2.00", given.analysis().targetPlan().get(0).gain().toPlainString());
        given.target("94.5");
        assertEquals("9 10 6", names(given.analysis().targetPlan()));
        given.target("90");
        assertEquals("", names(given.analysis().targetPlan()));
    }

    @Test
    void aTargetJustReachedByRoundingNeedsNothingMore() {
        // 90 + 2.00 = 92.00, and 92.004 typed as a target is 0.004 too much only in appearance.
        assertEquals("9", names(alike("90", "90", "90").target("92").analysis().targetPlan()));
    }

    @Test
    void itemsComeBeforeWholeIndicators() {
        Given given = alike("90", "90", "90")
                .target("90.60")
                .item("i1", "70")
                .item("i2", "100")
                .item("i3", "100");
        given.allOit("90");
        // EIT indicators stand for their items and gain 1.00 each, more than i1 with 0.30 / 15 x 30 = 0.60.
        assertEquals("6", names(given.analysis().targetPlan()));
    }

    @Test
    void whereSomeItemsAreNotEnoughTheIndicatorStandsForThem() {
        Given given = alike("90", "100", "100").target("99.5").item("i1", "99");
        // 2.50 is missing: indicators 2 to 5 gain 0.60 each and i1 alone 0.02, but the rest of indicator 1 is not
        // known.
        assertEquals("1 2 3 4 5", names(given.analysis().targetPlan()));
    }

    @Test
    void theNextLevelPlanLiftsEveryCondition() {
        Given given = alike("90", "97", "100").eitParts("97", "97");
        // IIT 90 to 95 takes three of five indicators (2 each); then the total is 0.3 x 96 + 29.1 + 40 = 97.9.
        assertEquals("EXCELLENT", rating(given).nextCode());
        assertEquals("1 2 3", names(given.analysis().nextRatingPlan()));
    }

    @Test
    void partsThatFailApartAreCoveredTogether() {
        Given given = alike("100", "90", "100")
                .parts(6, "90", "100")
                .parts(7, "100", "80")
                .parts(8, "88", "82")
                .eitParts("92.67", "87.33");
        // Needs 2.33 of part 1 and 7.67 of part 2; 8 gives 4.00 and 6.00, 7 gives 0 and 6.67: only both suffice.
        assertEquals("7 8", names(given.analysis().nextRatingPlan()));
    }

    @Test
    void possibleLevelsSpanWhatTheScoresAllow() {
        var a = alike("94", "88", "94").analysis();
        assertEquals(
                List.of("GOOD", "PASS"),
                RatingRule.of(Given.framework(2568), a.total().score(), a.instruments()).possible().stream()
                        .map(l -> l.code())
                        .toList());
    }
}

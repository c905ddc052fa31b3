package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.Statistics;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.ItemRow;
import th.itaworkbook.domain.Submission.Subtotal;

/** What holds for any submission, tried with many random ones; the seeds are fixed, so that a failure can be repeated. */
final class AnalysisPropertiesTest {
    private static final int ROUNDS = (int) (10_000 * Double.parseDouble(System.getProperty("campaign.share", "0.1")));

    private static String score(Random random, double present) {
        if (random.nextDouble() >= present) {
            return null;
        }
        return BigDecimal.valueOf(random.nextInt(10_001), 2).toPlainString();
    }

    /** Also what intake would never let through. */
    private static String wild(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> "-5";
            case 1 -> "1234567.891";
            case 2 -> "33.33333333333333333333333333";
            case 3 -> "0";
            case 4 -> "1E+3";
            default -> score(random, 0.7);
        };
    }

    private static Given anything(Random random) {
        int year = 2562 + random.nextInt(8);
        Framework framework = Given.framework(year);
        Given given = new Given(random.nextInt(8) == 0 ? WorkbookAnalysisTest.flat(framework) : framework);
        String[] scores = new String[10];
        String[] priors = new String[10];
        for (int i = 0; i < 10; i++) {
            scores[i] = wild(random);
            priors[i] = wild(random);
            if (random.nextBoolean()) {
                given.parts(i + 1, wild(random), wild(random)).publishedIndicator(i + 1, wild(random));
            }
        }
        if (random.nextInt(3) > 0) {
            given.scores(scores);
        }
        given.priors(priors).eitParts(wild(random), wild(random)).eitPartsPrior(wild(random), wild(random));
        for (Subtotal kind : Subtotal.values()) {
            given.published(kind, wild(random)).publishedPrior(kind, wild(random));
        }
        items(given, framework, random);
        for (Framework.SubIndicator sub : framework.subIndicators()) {
            if (random.nextBoolean()) {
                given.subIndicator(sub.no(), wild(random), wild(random), wild(random));
            }
        }
        for (int i = 0; i < 3; i++) {
            given.history(
                    year - i,
                    "ITA",
                    wild(random),
                    "IIT",
                    wild(random),
                    "EIT",
                    wild(random),
                    "OIT",
                    wild(random),
                    "1",
                    wild(random));
            given.ministry(random.nextInt(4), "กระทรวง", wild(random));
            given.respondents(
                    random.nextBoolean() ? Instrument.IIT : Instrument.EIT,
                    "1",
                    i == 0 ? "ทั้งหมด" : "เพศ",
                    "",
                    wild(random));
        }
        if (random.nextBoolean()) {
            given.target(score(random, 1));
        }
        return given.theme("1", "ประเด็น").rating(random.nextBoolean() ? "ผ่าน" : "A");
    }

    private static void items(Given given, Framework framework, Random random) {
        double present = random.nextDouble() * 1.3;
        for (Framework.Item item : framework.items()) {
            if (random.nextDouble() >= present) {
                continue;
            }
            if (item.instrument() == Instrument.OIT) {
                given.oit(item.code(), wild(random), "1");
            } else if (random.nextInt(5) == 0) {
                given.subItem(item.code(), "ก", wild(random)).subItem(item.code(), "ข", wild(random));
            } else {
                given.item(
                        item.code(),
                        wild(random),
                        wild(random),
                        wild(random),
                        wild(random),
                        random.nextBoolean() ? Group.URGENT : null,
                        "1");
            }
        }
        given.item("x99", "50");
    }

    @Test
    void nothingThatIsTypedMakesItThrow() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Given given = anything(new Random(seed));
            int failing = seed;
            assertNotNull(given.findings(), () -> "seed " + failing);
        }
    }

    @Test
    void aMeanLiesBetweenItsParts() {
        for (int seed = 0; seed < ROUNDS / 5; seed++) {
            Analysis a = anything(new Random(seed)).analysis();
            a.instruments().forEach(i -> between(i.statistics()));
            a.indicators().forEach(i -> between(i.statistics()));
        }
    }

    private static void between(Statistics statistics) {
        if (statistics.n() > 0) {
            assertTrue(statistics.mean().compareTo(statistics.min()) >= 0);
            assertTrue(statistics.mean().compareTo(statistics.max()) <= 0);
            assertTrue(statistics.median().compareTo(statistics.min()) >= 0);
            assertTrue(statistics.median().compareTo(statistics.max()) <= 0);
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        for (int seed = 0; seed < ROUNDS / 5; seed++) {
            Submission one = anything(new Random(seed)).submission();
            Submission other = shuffled(one, new Random(seed + 1));
            Analysis a = WorkbookAnalysis.of(one);
            Analysis b = WorkbookAnalysis.of(other);
            assertEquals(a.total(), b.total());
            assertEquals(a.instruments(), b.instruments());
            assertEquals(a.indicators(), b.indicators());
            assertEquals(a.groups(), b.groups());
            assertEquals(a.targetPlan(), b.targetPlan());
            assertEquals(a.nextRatingPlan(), b.nextRatingPlan());
        }
    }

    private static Submission shuffled(Submission s, Random random) {
        List<ItemRow> items = new ArrayList<>(s.items());
        List<Submission.OitRow> oit = new ArrayList<>(s.oit());
        Collections.shuffle(items, random);
        Collections.shuffle(oit, random);
        return new Submission(
                s.framework(),
                s.planFramework(),
                s.agency(),
                s.bands(),
                s.wording(),
                s.indicators(),
                s.subIndicators(),
                s.subtotals(),
                items,
                oit,
                s.themes(),
                s.history(),
                s.respondents(),
                s.recommendations(),
                s.texts(),
                s.units(),
                s.measures(),
                s.library(),
                s.members(),
                s.ministryRanks(),
                s.measuresSheetPresent());
    }

    @Test
    void whatIsComputedFromUnroundedItemsIsNeverAMismatch() {
        // An assessor rounds only at the end; whoever types the rounded figures must not be told off for it.
        for (int seed = 0; seed < ROUNDS / 5; seed++) {
            Random random = new Random(seed);
            double[] sums = new double[10];
            Given given = new Given(2569);
            for (int no = 1; no <= 10; no++) {
                List<Framework.Item> items = Given.framework(2569).itemsOf(no);
                for (Framework.Item item : items) {
                    if (item.instrument() != Instrument.OIT) {
                        // Answers of 37 people in steps of 20 points.
                        double exact = random.nextInt(37 * 5 + 1) * 20 / 37.0;
                        sums[no - 1] += exact / items.size();
                        given.item(item.code(), rounded(exact));
                    }
                }
            }
            double iit = (sums[0] + sums[1] + sums[2] + sums[3] + sums[4]) / 5;
            double eit = (sums[5] + sums[6] + sums[7]) / 3;
            given.scores(
                            rounded(sums[0]),
                            rounded(sums[1]),
                            rounded(sums[2]),
                            rounded(sums[3]),
                            rounded(sums[4]),
                            rounded(sums[5]),
                            rounded(sums[6]),
                            rounded(sums[7]),
                            "100",
                            "85")
                    .published(Subtotal.IIT, rounded(iit))
                    .published(Subtotal.EIT, rounded(eit))
                    .published(Subtotal.ITA, rounded(0.3 * iit + 0.3 * eit + 0.4 * 92.5));
            String codes = given.codes()
                    .replace("ROUNDING_DIFFERENCE", "")
                    .replace("RATING_ASSUMED", "")
                    .strip();
            assertEquals("", codes, "seed " + seed);
        }
    }

    private static String rounded(double exact) {
        return new BigDecimal(exact)
                .setScale(9, java.math.RoundingMode.HALF_UP)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }

    @Test
    void aCertainLevelHoldsForAllPartsThatTheMeanAllows() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            int first = 7000 + random.nextInt(3001);
            int second = 7000 + random.nextInt(3001);
            String mean = BigDecimal.valueOf((first + second) * 5L, 3).toPlainString();
            String other = BigDecimal.valueOf(8000 + random.nextInt(2001), 2).toPlainString();
            Given unknown = new Given(2568).scores(other, other, other, other, other, mean, mean, mean, "99", "99");
            var assumed = unknown.analysis();
            var known = unknown.eitParts(
                            BigDecimal.valueOf(first, 2).toPlainString(),
                            BigDecimal.valueOf(second, 2).toPlainString())
                    .analysis();
            assertTrue(known.total().rating().certain());
            String level = known.total().rating().code();
            assertTrue(
                    RatingRule.of(Given.framework(2568), assumed.total().score(), assumed.instruments())
                            .possible()
                            .stream()
                            .anyMatch(l -> l.code().equals(level)),
                    "seed " + seed);
            if (assumed.total().rating().certain()) {
                assertEquals(level, assumed.total().rating().code(), "seed " + seed);
            }
        }
    }
}

package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.TargetStep;

/** Plans against an oracle that tries every subset of the ten indicators. */
final class PlansTest {
    private static final double[] WEIGHTS = {.06, .06, .06, .06, .06, .1, .1, .1, .2, .2};

    /** Scores in hundredths; those of EIT by part. */
    private static final class Case {
        private final int[] scores = new int[10];
        private final int[] part1 = new int[10];
        private final int[] part2 = new int[10];

        Case(Random random) {
            for (int i = 0; i < 10; i++) {
                part1[i] = 6000 + random.nextInt(2000) * 2;
                part2[i] = i >= 5 && i < 8 ? 6000 + random.nextInt(2000) * 2 : part1[i];
                scores[i] = (part1[i] + part2[i]) / 2;
            }
        }

        Given given() {
            Given given = new Given(2568);
            String[] texts = new String[10];
            for (int i = 0; i < 10; i++) {
                texts[i] = text(scores[i]);
                if (i >= 5 && i < 8) {
                    given.parts(i + 1, text(part1[i]), text(part2[i]));
                }
            }
            return given.scores(texts);
        }

        double total(int raised) {
            double sum = 0;
            for (int i = 0; i < 10; i++) {
                sum += WEIGHTS[i] * raisedTo(scores[i], i, raised);
            }
            return sum / 100;
        }

        double mean(int[] figures, int from, int to, int raised) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += raisedTo(figures[i], i, raised);
            }
            return sum / (to - from) / 100;
        }

        private static int raisedTo(int score, int at, int raised) {
            return ((raised >> at) & 1) == 1 ? 10_000 : score;
        }

        boolean reaches(double total, double each, int raised) {
            return isAtLeast(total(raised), total)
                    && isAtLeast(mean(scores, 0, 5, raised), each)
                    && isAtLeast(mean(part1, 5, 8, raised), each)
                    && isAtLeast(mean(part2, 5, 8, raised), each)
                    && isAtLeast(mean(scores, 8, 10, raised), each);
        }

        private static boolean isAtLeast(double score, double line) {
            return Math.floor(score * 100 + 0.5 + 1e-7) / 100 >= line - 1e-9;
        }

        int fewest(double total, double each) {
            int best = 11;
            for (int raised = 0; raised < 1024; raised++) {
                if (Integer.bitCount(raised) < best && reaches(total, each, raised)) {
                    best = Integer.bitCount(raised);
                }
            }
            return best;
        }
    }

    private static String text(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    private static int bits(Iterable<TargetStep> steps) {
        int raised = 0;
        for (TargetStep step : steps) {
            raised |= 1 << (Integer.parseInt(step.item()) - 1);
        }
        return raised;
    }

    @Test
    void noShorterListReachesTheTarget() {
        for (int seed = 0; seed < 300; seed++) {
            Case one = new Case(new Random(seed));
            Analysis a = one.given().target("95").analysis();
            assertTrue(one.reaches(95, 0, bits(a.targetPlan())), "seed " + seed);
            assertEquals(one.fewest(95, 0), a.targetPlan().size(), "seed " + seed);
        }
    }

    @Test
    void noShorterListReachesTheNextLevel() {
        for (int seed = 0; seed < 300; seed++) {
            Case one = new Case(new Random(seed));
            Analysis a = one.given().analysis();
            String next = a.total().rating().nextCode();
            double total = next.equals("EXCELLENT") ? 95 : next.equals("IMPROVE") ? 70 : 85;
            double each = next.equals("EXCELLENT") ? 95 : next.equals("GOOD") ? 85 : 0;
            int raised = bits(a.nextRatingPlan());
            assertTrue(one.reaches(total, each, raised), "seed " + seed + " " + next + " " + a.nextRatingPlan());
            assertEquals(one.fewest(total, each), a.nextRatingPlan().size(), "seed " + seed + " " + next);
        }
    }
}

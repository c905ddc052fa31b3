package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.itaworkbook.analysis.Reachability.Answers;
import th.itaworkbook.domain.Score;

/** Against plain sets of all sums that one answer after the other can make, and against simulated respondents. */
@Tag("long")
class ReachabilityTest {
    private static final List<Integer> FOUR_LEVELS = List.of(0, 33, 67, 100);
    private static final List<Integer> SIX_LEVELS = List.of(0, 20, 40, 60, 80, 100);
    private static final List<Integer> YES_NO = List.of(0, 100);
    private static final int MOST_RESPONDENTS = 400;

    static Stream<List<Integer>> scales() {
        return Stream.of(FOUR_LEVELS, SIX_LEVELS, YES_NO, List.of(0, 25, 50, 75, 100), List.of(0, 50, 100));
    }

    @ParameterizedTest
    @MethodSource("scales")
    void agreesWithAllSumsOfOneTo400Answers(List<Integer> points) {
        BitSet sums = new BitSet();
        sums.set(0);
        for (int n = 1; n <= MOST_RESPONDENTS; n++) {
            sums = withOneMore(sums, points);
            BitSet expected = shown(sums, n);
            Reachability tested = Reachability.ofMean(List.of(new Answers(points, n)));
            assertEquals(expected, reached(tested), n + " answers worth " + points);
            if (tested.reachesAll(2)) {
                assertEquals(10_001, expected.cardinality(), n + " answers do not reach all");
            }
        }
    }

    private static BitSet reached(Reachability tested) {
        BitSet reached = new BitSet();
        for (int hundredths = 0; hundredths <= 10_000; hundredths++) {
            reached.set(hundredths, tested.reaches(BigDecimal.valueOf(hundredths, 2)));
        }
        return reached;
    }

    private static BitSet withOneMore(BitSet sums, List<Integer> points) {
        BitSet more = new BitSet();
        for (int point : points) {
            sums.stream().forEach(sum -> more.set(sum + point));
        }
        return more;
    }

    // Half up: (2 x 100 x sum + n) / 2n, rounded down.
    private static BitSet shown(BitSet sums, int n) {
        BitSet shown = new BitSet();
        sums.stream().forEach(sum -> shown.set((200 * sum + n) / (2 * n)));
        return shown;
    }

    @Test
    void mixedQuestionsAgreeWithAllSums() {
        // An indicator with level questions and yes/no questions, all answered by n people.
        for (int n = 1; n <= 12; n++) {
            for (List<Integer> levels : List.of(FOUR_LEVELS, SIX_LEVELS)) {
                BitSet sums = new BitSet();
                sums.set(0);
                for (int answer = 0; answer < 2 * n; answer++) {
                    sums = withOneMore(sums, levels);
                }
                for (int answer = 0; answer < n; answer++) {
                    sums = withOneMore(sums, YES_NO);
                }
                BitSet expected = shown(sums, 3 * n);
                Reachability tested = Reachability.ofMean(List.of(new Answers(levels, 2 * n), new Answers(YES_NO, n)));
                assertEquals(expected, reached(tested), n + " respondents");
            }
        }
    }

    @Test
    void theMeanOfTwoPartsAgreesWithAllPairs() {
        for (int n1 = 1; n1 <= 7; n1++) {
            for (int n2 = 1; n2 <= 7; n2++) {
                for (List<Integer> points : List.of(FOUR_LEVELS, SIX_LEVELS, YES_NO)) {
                    assertPairs(points, n1, n2);
                }
            }
        }
    }

    private static void assertPairs(List<Integer> points, int n1, int n2) {
        Set<BigDecimal> expected = new TreeSet<>();
        for (int one : sums(points, n1).stream().toArray()) {
            for (int other : sums(points, n2).stream().toArray()) {
                BigFraction mean =
                        new BigFraction(one, n1).add(new BigFraction(other, n2)).divide(2);
                expected.add(Score.round(mean));
            }
        }
        Reachability tested =
                Reachability.ofTwoParts(List.of(new Answers(points, n1)), List.of(new Answers(points, n2)));
        for (int hundredths = 0; hundredths <= 10_000; hundredths++) {
            BigDecimal score = BigDecimal.valueOf(hundredths, 2);
            assertEquals(expected.contains(score), tested.reaches(score), n1 + " and " + n2 + ": " + score);
        }
    }

    private static BitSet sums(List<Integer> points, int n) {
        BitSet sums = new BitSet();
        sums.set(0);
        for (int answer = 0; answer < n; answer++) {
            sums = withOneMore(sums, points);
        }
        return sums;
    }

    @Test
    void whatRespondentsAnswerIsAlwaysReachable() {
        Random random = new Random(2569);
        for (int round = 0; round < 3000; round++) {
            List<Integer> points = scales().toList().get(random.nextInt(5));
            int n1 = 1 + random.nextInt(500);
            int n2 = 1 + random.nextInt(60);
            int questions = 1 + random.nextInt(6);
            List<Answers> first = List.of(new Answers(points, n1 * questions));
            List<Answers> second = List.of(new Answers(points, n2 * questions));
            BigFraction mean1 = answered(random, points, n1 * questions);
            BigFraction mean2 = answered(random, points, n2 * questions);
            int decimals = random.nextInt(3);
            assertReached(Reachability.ofMean(first), mean1, decimals);
            assertReached(
                    Reachability.ofTwoParts(first, second), mean1.add(mean2).divide(2), decimals);
        }
    }

    private static BigFraction answered(Random random, List<Integer> points, int answers) {
        // Most people are content: real scores lie near the top, where reachable values lie apart.
        int contentment = 1 + random.nextInt(4);
        int sum = 0;
        for (int i = 0; i < answers; i++) {
            int level = 0;
            for (int draw = 0; draw < contentment; draw++) {
                level = Math.max(level, random.nextInt(points.size()));
            }
            sum += points.get(level);
        }
        return new BigFraction(sum, answers);
    }

    private static void assertReached(Reachability tested, BigFraction mean, int decimals) {
        BigDecimal score = new BigDecimal(mean.getNumerator())
                .divide(new BigDecimal(mean.getDenominator()), decimals, RoundingMode.HALF_UP);
        assertTrue(tested.reaches(score), () -> score + " of " + mean);
    }

    @Test
    void halvesAreRoundedUp() {
        // สำนักงานปลัดกระทรวงพลังงาน 2565, E3: 2804 points of 32 people are 87.625, printed 87.63.
        Reachability of32 = Reachability.ofMean(List.of(new Answers(FOUR_LEVELS, 32)));
        assertTrue(of32.reaches(new BigDecimal("87.63")));
        // 7 of 8 answers: 87.5; with no decimals that is 88 and never 87.
        Reachability of8 = Reachability.ofMean(List.of(new Answers(YES_NO, 8)));
        assertTrue(of8.reaches(new BigDecimal("88")));
        assertFalse(of8.reaches(new BigDecimal("87")));
        assertFalse(of8.reaches(new BigDecimal("87.49")));
        assertTrue(of8.reaches(new BigDecimal("87.50")));
    }

    @Test
    void theNearestReachableScoresAreNamed() {
        // Thirds: 0, 33.33, 66.67 and 100.
        Reachability of3 = Reachability.ofMean(List.of(new Answers(YES_NO, 3)));
        assertEquals(Optional.of(new BigDecimal("33.33")), of3.below(new BigDecimal("50.00")));
        assertEquals(Optional.of(new BigDecimal("66.67")), of3.above(new BigDecimal("50.00")));
        assertEquals(Optional.of(new BigDecimal("66.67")), of3.below(new BigDecimal("100.00")));
        assertEquals(Optional.empty(), of3.above(new BigDecimal("100.00")));
        assertEquals(Optional.empty(), of3.below(new BigDecimal("0.00")));
        assertEquals(List.of(0, 100), of3.points());
    }

    @Test
    void manyAnswersReachEverything() {
        // Steps of 20 points over 2,000 answers are a hundredth.
        assertFalse(Reachability.ofMean(List.of(new Answers(SIX_LEVELS, 1999))).reachesAll(2));
        Reachability many = Reachability.ofMean(List.of(new Answers(SIX_LEVELS, 2000)));
        assertTrue(many.reachesAll(2));
        assertTrue(many.reaches(new BigDecimal("12.34")));
        assertTrue(Reachability.ofMean(List.of(new Answers(YES_NO, 100_000))).reaches(new BigDecimal("99.99")));
        assertTrue(Reachability.ofTwoParts(List.of(new Answers(YES_NO, 3)), List.of(new Answers(YES_NO, 5000)))
                .reachesAll(2));
    }

    @Test
    void pointsNeedNotBeginAtZero() {
        // One to five points: a mean of 2 answers is a multiple of a half, from 1.
        Reachability of2 = Reachability.ofMean(List.of(new Answers(List.of(5, 4, 3, 2, 1), 2)));
        assertTrue(of2.reaches(new BigDecimal("1.50")));
        assertFalse(of2.reaches(new BigDecimal("0.50")));
        assertFalse(of2.reaches(new BigDecimal("5.50")));
        assertEquals(Optional.of(new BigDecimal("5.00")), of2.below(new BigDecimal("9.00")));
        Reachability always7 = Reachability.ofMean(List.of(new Answers(List.of(7), 3)));
        assertTrue(always7.reaches(new BigDecimal("7")));
        assertFalse(always7.reaches(new BigDecimal("8")));
    }

    @Test
    void wrongUseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Reachability.ofMean(List.of()));
        Reachability one = Reachability.ofMean(List.of(new Answers(YES_NO, 1)));
        assertThrows(IllegalArgumentException.class, () -> one.reaches(new BigDecimal("1.234")));
    }
}

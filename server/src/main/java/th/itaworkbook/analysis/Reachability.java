package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which scores a number of answers can give at all (the GRIM test: Brown and Heathers, Social Psychological and
 * Personality Science 8(4), 2017).
 *
 * <p>A score is the mean of whole points, so it is a fraction whose denominator is the number of answers; with few
 * answers most two-decimal figures are no such fraction. A score counts as reachable if some possible mean rounds to it,
 * half up. All arithmetic is in whole numbers.
 */
public final class Reachability {
    /** The highest score of the scale. */
    private static final int FULL = 100;

    private static final int MOST_DECIMALS = 2;

    private final AnswerSums first;
    private final AnswerSums second;

    private Reachability(AnswerSums first, AnswerSums second) {
        this.first = first;
        this.second = second;
    }

    /**
     * Answers of one kind.
     *
     * @param points what an answer may count, from 0 to 100
     * @param count how many answers there are: respondents times questions
     */
    public record Answers(List<Integer> points, int count) {
        public Answers {
            points = List.copyOf(points);
        }
    }

    /** The plain mean over all answers; there must be at least one. */
    public static Reachability ofMean(List<Answers> answers) {
        return new Reachability(new AnswerSums(answers), null);
    }

    /** The mean of two such means, half each whatever the numbers of answers. */
    public static Reachability ofTwoParts(List<Answers> part1, List<Answers> part2) {
        AnswerSums one = new AnswerSums(part1);
        AnswerSums other = new AnswerSums(part2);
        // The sums of the first are gone through one by one.
        return one.count() <= other.count() ? new Reachability(one, other) : new Reachability(other, one);
    }

    /** All points that an answer may have, ascending. */
    public List<Integer> points() {
        TreeSet<Integer> points = new TreeSet<>(first.points());
        if (second != null) {
            points.addAll(second.points());
        }
        return List.copyOf(points);
    }

    /** Whether some possible mean shows as this score, rounded half up to as many decimals as it has: 0 to 2. */
    public boolean reaches(BigDecimal score) {
        return reaches(score.unscaledValue().longValueExact(), factor(score));
    }

    /** The next lower score with as many decimals that can occur, from 0. */
    public Optional<BigDecimal> below(BigDecimal score) {
        return next(score, -1);
    }

    /** The next higher score with as many decimals that can occur, up to 100. */
    public Optional<BigDecimal> above(BigDecimal score) {
        return next(score, 1);
    }

    /** Whether every score between the lowest and the highest can occur, so that there is nothing to test. */
    public boolean reachesAll(int decimals) {
        return reachesAll(factor(decimals));
    }

    private boolean reachesAll(long factor) {
        if (second == null) {
            return isDense(first, factor);
        }
        boolean sameEnds = first.lowest() * second.count() == second.lowest() * first.count()
                && first.highest() * second.count() == second.highest() * first.count();
        // One part alone goes over its half of the scale in steps of half the size.
        return sameEnds && (isDense(first, (factor + 1) / 2) || isDense(second, (factor + 1) / 2));
    }

    // Possible sums lie no further apart than the widest step; rounding bridges count / factor.
    private static boolean isDense(AnswerSums sums, long factor) {
        return sums.count() >= sums.widestStep() * factor;
    }

    private Optional<BigDecimal> next(BigDecimal score, int direction) {
        long factor = factor(score);
        long shown = score.unscaledValue().longValueExact();
        for (long at = shown + direction; at >= 0 && at <= FULL * factor; at += direction) {
            if (reaches(at, factor)) {
                return Optional.of(BigDecimal.valueOf(at, score.scale()));
            }
        }
        return Optional.empty();
    }

    // shown - 1/2 <= factor x mean < shown + 1/2, multiplied out.
    private boolean reaches(long shown, long factor) {
        long low = 2 * shown - 1;
        long high = 2 * shown + 1;
        long count = first.count();
        long least = ceiling(low * count, 2 * factor);
        long beyond = ceiling(high * count, 2 * factor);
        if (reachesAll(factor)) {
            return least <= first.highest() && beyond > first.lowest();
        }
        return second == null ? first.hasAny(least, beyond) : twoPartsReach(low, high, factor);
    }

    private boolean twoPartsReach(long low, long high, long factor) {
        // The mean is (own / count1 + other / count2) / 2.
        long both = 2 * first.count() * second.count();
        long perOther = 2 * factor * first.count();
        for (long own = first.lowest(); own <= first.highest(); own++) {
            long taken = 2 * factor * own * second.count();
            long from = ceiling(low * both - taken, perOther);
            long below = ceiling(high * both - taken, perOther);
            boolean possible = from <= second.highest() && below > second.lowest();
            if (possible && first.has(own) && second.hasAny(from, below)) {
                return true;
            }
        }
        return false;
    }

    private static long ceiling(long dividend, long divisor) {
        return -Math.floorDiv(-dividend, divisor);
    }

    private static long factor(BigDecimal score) {
        return factor(score.scale());
    }

    private static long factor(int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new IllegalArgumentException("a score has 0 to 2 decimals: " + decimals);
        }
        return decimals == 0 ? 1 : decimals == 1 ? 10 : 100;
    }
}

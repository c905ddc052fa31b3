package th.itaworkbook.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.ArithmeticUtils;

/**
 * An exact score on the scale of 0 to 100; rounded once, half up, when it is shown.
 *
 * @param exact the score as a fraction
 */
public record Score(BigFraction exact) implements Comparable<Score> {
    /** The highest possible score. */
    public static final Score FULL = new Score(new BigFraction(100));

    /** Numbers of so many bits may be multiplied by some hundreds within a long. */
    private static final int QUICK_BITS = 54;

    /** Whole numbers of so many bits have an exact double. */
    private static final int DOUBLE_BITS = 53;

    /** The score that a decimal stands for. */
    public static Score of(BigDecimal decimal) {
        return new Score(fraction(decimal));
    }

    /** The score that a decimal text such as {@code 94.36} stands for. */
    public static Score of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /** The exact mean; there must be at least one score. */
    public static Score mean(Collection<Score> scores) {
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("no scores, no mean");
        }
        Score quick = quickMean(scores);
        if (quick != null) {
            return quick;
        }
        BigFraction sum = BigFraction.ZERO;
        for (Score score : scores) {
            sum = sum.add(score.exact);
        }
        return new Score(sum.divide(BigInteger.valueOf(scores.size())));
    }

    // Two-decimal scores share small denominators: summing them as longs reduces once, not at every step.
    private static Score quickMean(Collection<Score> scores) {
        long numerator = 0;
        long denominator = 1;
        for (Score score : scores) {
            BigInteger n = score.exact.getNumerator();
            BigInteger d = score.exact.getDenominator();
            if (n.bitLength() > 40 || d.bitLength() > 20 || denominator > 1L << 20) {
                return null;
            }
            long own = d.longValue();
            if (denominator % own != 0) {
                long common = denominator / ArithmeticUtils.gcd(denominator, own) * own;
                numerator *= common / denominator;
                denominator = common;
            }
            numerator += n.longValue() * (denominator / own);
            if (Math.abs(numerator) > 1L << 40) {
                return null;
            }
        }
        return new Score(new BigFraction(numerator, denominator * scores.size()));
    }

    /** The exact sum of scores, each times the weight at the same place. */
    public static Score weightedSum(java.util.List<Score> scores, java.util.List<BigDecimal> weights) {
        BigFraction sum = BigFraction.ZERO;
        for (int i = 0; i < scores.size(); i++) {
            sum = sum.add(scores.get(i).exact.multiply(fraction(weights.get(i))));
        }
        return new Score(sum);
    }

    /** The fraction that a decimal stands for. */
    public static BigFraction fraction(BigDecimal decimal) {
        int scale = decimal.scale();
        BigInteger digits = decimal.unscaledValue();
        if (scale == 2 && digits.bitLength() <= QUICK_BITS) {
            // Nearly every score is typed with two decimals.
            long hundredths = digits.longValue();
            long common = ArithmeticUtils.gcd(hundredths, 100L);
            return new BigFraction(hundredths / common, 100L / common);
        }
        return scale <= 0
                ? new BigFraction(decimal.toBigIntegerExact())
                : new BigFraction(digits, BigInteger.TEN.pow(scale));
    }

    /** The score as shown: two decimals, half up. */
    public BigDecimal shown() {
        return round(exact);
    }

    /** A fraction with two decimals, half up (away from zero at the half). */
    public static BigDecimal round(BigFraction fraction) {
        return round(fraction.getNumerator(), fraction.getDenominator());
    }

    /** The same for a fraction that need not be reduced; the denominator is above zero. */
    public static BigDecimal round(BigInteger numerator, BigInteger denominator) {
        if (numerator.bitLength() <= QUICK_BITS && denominator.bitLength() <= QUICK_BITS) {
            return round(numerator.longValue(), denominator.longValue());
        }
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }

    // The same on longs, which nearly every score allows: 200 n / d, plus one for the half, over two.
    private static BigDecimal round(long numerator, long denominator) {
        long doubled = Math.abs(numerator) * 200 / denominator;
        long hundredths = (doubled + 1) / 2;
        return BigDecimal.valueOf(numerator < 0 ? -hundredths : hundredths, 2);
    }

    /** The nearest double, for cached values of formulas that do not round. */
    public double toDouble() {
        BigInteger numerator = exact.getNumerator();
        BigInteger denominator = exact.getDenominator();
        if (numerator.bitLength() <= DOUBLE_BITS && denominator.bitLength() <= DOUBLE_BITS) {
            // Both are exact as doubles, so that their quotient is rounded once.
            return numerator.doubleValue() / denominator.doubleValue();
        }
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 17, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    @Override
    public int compareTo(Score other) {
        BigInteger left = exact.getNumerator();
        BigInteger right = other.exact.getNumerator();
        BigInteger leftBase = exact.getDenominator();
        BigInteger rightBase = other.exact.getDenominator();
        if (Math.max(left.bitLength(), right.bitLength()) + Math.max(leftBase.bitLength(), rightBase.bitLength())
                < Long.SIZE) {
            return Long.compare(left.longValue() * rightBase.longValue(), right.longValue() * leftBase.longValue());
        }
        return exact.compareTo(other.exact);
    }

    @Override
    public String toString() {
        return shown().toPlainString();
    }
}

package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Score;

/** What a score below full marks costs the total. */
final class PointsLost {
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private PointsLost() {}

    /** Points of the total, exactly. */
    static BigFraction exact(BigFraction share, Score score) {
        return new BigFraction(numerator(share, score), denominator(share, score));
    }

    /** Points of the total as shown, or null without a score. */
    static BigDecimal shown(BigFraction share, Score score) {
        return score == null ? null : Score.round(numerator(share, score), denominator(share, score));
    }

    // Share times what is missing from 100, as one fraction: reducing it at every step would take most of the time.
    private static BigInteger numerator(BigFraction share, Score score) {
        BigInteger full = HUNDRED.multiply(score.exact().getDenominator());
        return full.subtract(score.exact().getNumerator()).multiply(share.getNumerator());
    }

    private static BigInteger denominator(BigFraction share, Score score) {
        return score.exact().getDenominator().multiply(share.getDenominator());
    }
}

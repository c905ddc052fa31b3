package th.itaworkbook.analysis;

import java.math.BigDecimal;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Score;

/** What a score below full marks costs the total. */
final class PointsLost {
    private PointsLost() {}

    /** Points of the total, exactly. */
    static BigFraction exact(BigFraction share, Score score) {
        return Score.FULL.exact().subtract(score.exact()).multiply(share);
    }

    /** Points of the total as shown, or null without a score. */
    static BigDecimal shown(BigFraction share, Score score) {
        return score == null ? null : Score.round(exact(share, score));
    }
}

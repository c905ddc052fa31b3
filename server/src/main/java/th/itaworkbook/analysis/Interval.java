package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Score;

/**
 * Where a true figure lies when its inputs were rounded to two decimals before they were typed.
 *
 * @param low the lowest it can be
 * @param high what it stays below, or reaches where full marks end the scale
 */
record Interval(BigFraction low, BigFraction high) {
    /** Nothing is known but the scale. */
    static final Interval UNKNOWN = new Interval(BigFraction.ZERO, Score.FULL.exact());

    private static final BigFraction ONE_HUNDREDTH = new BigFraction(1, 100);
    private static final BigFraction HALF_A_HUNDREDTH = new BigFraction(1, 200);

    /** Around a typed figure: half a hundredth to both sides, within the scale. */
    static Interval around(Figure figure) {
        return around(figure.score());
    }

    /** Around a score that is not computed from others. */
    static Interval around(Score score) {
        BigFraction low = score.exact().subtract(HALF_A_HUNDREDTH);
        BigFraction high = score.exact().add(HALF_A_HUNDREDTH);
        return new Interval(
                low.getNumerator().signum() < 0 ? BigFraction.ZERO : low,
                high.compareTo(Score.FULL.exact()) > 0 ? Score.FULL.exact() : high);
    }

    /** Of the mean; there must be at least one. */
    static Interval mean(List<Interval> parts) {
        List<Score> lows = parts.stream().map(i -> new Score(i.low)).toList();
        List<Score> highs = parts.stream().map(i -> new Score(i.high)).toList();
        return new Interval(Score.mean(lows).exact(), Score.mean(highs).exact());
    }

    Interval times(BigFraction factor) {
        return new Interval(low.multiply(factor), high.multiply(factor));
    }

    Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high));
    }

    /** The lowest two-decimal figure that it allows. */
    BigDecimal shownLow() {
        return Score.round(low);
    }

    /** The highest two-decimal figure that it allows; the upper end itself is not in it. */
    BigDecimal shownHigh() {
        return new BigDecimal(high.getNumerator())
                .divide(new BigDecimal(high.getDenominator()), 2, RoundingMode.HALF_DOWN);
    }

    /** Whether the figure as shown may be the true one as shown. */
    boolean allows(BigDecimal figure) {
        BigDecimal shown = figure.setScale(2, RoundingMode.HALF_UP);
        return shown.compareTo(shownLow()) >= 0 && shown.compareTo(shownHigh()) <= 0;
    }

    /** Whether both may be the same figure. */
    boolean meets(Interval other) {
        return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
    }

    /** Whether rounding alone makes it wide: not so where some input is not known at all. */
    boolean isNarrow() {
        return high.subtract(low).compareTo(ONE_HUNDREDTH) <= 0;
    }
}

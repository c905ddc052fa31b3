package th.itaworkbook.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;

/** Instruments that a table prints as points of their weight (29.64 of 30), and the scores that they stand for. */
public final class WeightedPoints {
    /** So far may a printed total be from the sum of three printed points, each of them rounded. */
    private static final BigDecimal SUM_TOLERANCE = new BigDecimal("0.02");

    private static final BigDecimal FULL = new BigDecimal(100);

    private WeightedPoints() {}

    /**
     * The score, with two decimals, that the points of an instrument stand for; nothing where the row prints scores.
     *
     * @param prefix empty for this year, {@link ResultColumn#BEFORE} for last year
     */
    public static Optional<BigDecimal> score(ResultRow row, String prefix, Instrument instrument, Framework framework) {
        BigDecimal weight = framework.weights().get(instrument);
        return weight.signum() > 0 && sumUp(row, prefix, framework)
                ? row.figure(prefix + instrument.name())
                        .map(points -> points.value().divide(weight, 2, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    private static boolean sumUp(ResultRow row, String prefix, Framework framework) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Instrument instrument : Instrument.values()) {
            Optional<Figure> points = row.figure(prefix + instrument.name());
            BigDecimal most = framework.weights().get(instrument).multiply(FULL);
            if (points.isEmpty() || points.get().value().compareTo(most) > 0) {
                return false;
            }
            sum = sum.add(points.get().value());
        }
        BigDecimal all = sum;
        return row.figure(prefix + ResultColumn.TOTAL)
                .filter(total ->
                        all.signum() > 0 && total.value().subtract(all).abs().compareTo(SUM_TOLERANCE) <= 0)
                .isPresent();
    }
}

package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.domain.Submission.SubtotalRow;

/**
 * Instruments and total of one year: means and the weighted sum, all parts needed; a published figure stands in only
 * where nothing can be computed.
 */
final class Totals {
    /** So far may a total be from the sum of three published points, each of them rounded, and be their sum. */
    static final BigDecimal SUM_TOLERANCE = new BigDecimal("0.02");

    /** A score, where it comes from, and the published figure beside it; absent scores and figures are null. */
    record Sum(Score score, Basis basis, Figure published) {
        BigDecimal publishedValue() {
            return published == null ? null : published.value();
        }
    }

    private final Structure structure;
    private final Map<Instrument, Sum> instruments = new EnumMap<>(Instrument.class);
    private final Sum total;

    Totals(
            Structure structure,
            Map<Integer, Score> indicators,
            Submission submission,
            Function<SubtotalRow, Figure> published) {
        this.structure = structure;
        Map<Subtotal, Figure> figures = new EnumMap<>(Subtotal.class);
        submission.subtotals().forEach((kind, row) -> {
            if (published.apply(row) != null) {
                figures.put(kind, published.apply(row));
            }
        });
        boolean inPoints = sumUpToTotal(figures);
        for (Instrument instrument : Instrument.values()) {
            Score computed = Means.ofAll(structure.indicatorsOf(instrument), (Indicator i) -> indicators.get(i.no()));
            Figure figure = figures.get(Subtotal.of(instrument));
            instruments.put(instrument, sum(computed, figure, standIn(figure, instrument, inPoints)));
        }
        Figure figure = figures.get(Subtotal.ITA);
        total = sum(weighted(), figure, Means.score(figure));
    }

    Sum of(Instrument instrument) {
        return instruments.get(instrument);
    }

    Sum total() {
        return total;
    }

    private static Sum sum(Score computed, Figure figure, Score standIn) {
        if (computed != null) {
            return new Sum(computed, Basis.COMPUTED, figure);
        }
        return standIn != null ? new Sum(standIn, Basis.PUBLISHED, figure) : new Sum(null, Basis.NONE, figure);
    }

    private Score weighted() {
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<Instrument, Sum> entry : instruments.entrySet()) {
            if (isWeightless(entry.getKey())) {
                continue;
            }
            if (entry.getValue().score() == null) {
                return null;
            }
            sum = sum.add(entry.getValue().score().exact().multiply(structure.weight(entry.getKey())));
        }
        return new Score(sum);
    }

    // Many tables print instruments as points of 30, 30 and 40: taken as scores they would make nonsense of the total.
    private boolean sumUpToTotal(Map<Subtotal, Figure> figures) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Instrument instrument : Instrument.values()) {
            Figure figure = figures.get(Subtotal.of(instrument));
            if (figure == null || Score.fraction(figure.value()).compareTo(fullPoints(instrument)) > 0) {
                return false;
            }
            sum = sum.add(figure.value());
        }
        Figure printed = figures.get(Subtotal.ITA);
        return printed != null
                && sum.signum() > 0
                && printed.value().subtract(sum).abs().compareTo(SUM_TOLERANCE) <= 0;
    }

    private Score standIn(Figure figure, Instrument instrument, boolean inPoints) {
        if (figure == null || !inPoints || isWeightless(instrument)) {
            return Means.score(figure);
        }
        return new Score(figure.score().exact().divide(structure.weight(instrument)));
    }

    private boolean isWeightless(Instrument instrument) {
        return structure.weight(instrument).getNumerator().signum() == 0;
    }

    private BigFraction fullPoints(Instrument instrument) {
        return structure.weight(instrument).multiply(Score.FULL.exact());
    }
}

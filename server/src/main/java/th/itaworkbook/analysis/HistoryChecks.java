package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Analysis.Total;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.HistoryRow;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.finding.FindingCode;

/**
 * Earlier years as listed: those that the other sheets hold too must agree with them, and each year with itself. The
 * weights of the assessed year serve for all, for no year is known to differ.
 */
final class HistoryChecks {
    private static final String TOTAL = Subtotal.ITA.name();

    private final Checks checks;
    private final Set<Figure> flagged = new HashSet<>();

    HistoryChecks(Checks checks) {
        this.checks = checks;
    }

    void run() {
        for (HistoryRow row : checks.submission.history()) {
            if (row.year() == checks.fiscalYear()) {
                againstSheet(row, false);
            } else if (row.year() == checks.fiscalYear() - 1) {
                againstSheet(row, true);
            }
            againstItself(row);
        }
    }

    private void againstSheet(HistoryRow row, boolean prior) {
        for (IndicatorResult result : checks.analysis.indicators()) {
            Indicator indicator =
                    checks.structure.framework().indicator(result.no()).orElseThrow();
            compare(
                    row,
                    Integer.toString(result.no()),
                    prior ? result.prior() : result.score(),
                    prior ? checks.ranges.priorIndicator(indicator) : checks.ranges.indicator(indicator));
        }
        for (InstrumentResult result : checks.analysis.instruments()) {
            Score score = prior ? result.prior() : result.score();
            if (score != null) {
                compare(row, result.instrument().name(), score, range(result.instrument(), prior));
            }
        }
        Total total = checks.analysis.total();
        Score score = prior ? total.prior() : total.score();
        if (score != null) {
            boolean published = (prior ? total.priorBasis() : total.basis()) == Basis.PUBLISHED;
            compare(row, TOTAL, score, published ? Interval.around(score) : checks.ranges.total(i -> range(i, prior)));
        }
    }

    private Interval range(Instrument instrument, boolean prior) {
        return prior ? checks.ranges.priorInstrument(instrument) : checks.ranges.instrument(instrument);
    }

    private void againstItself(HistoryRow row) {
        Map<Instrument, Interval> known = new EnumMap<>(Instrument.class);
        BigFraction sum = BigFraction.ZERO;
        for (Instrument instrument : Instrument.values()) {
            Score ofIndicators = Means.ofAll(
                    checks.structure.indicatorsOf(instrument), i -> Means.score(figure(row, Integer.toString(i.no()))));
            Figure own = figure(row, instrument.name());
            if (ofIndicators != null) {
                compare(row, instrument.name(), ofIndicators, indicators(row, instrument));
            }
            if (own == null && ofIndicators == null) {
                return;
            }
            known.put(instrument, own != null ? Interval.around(own) : indicators(row, instrument));
            BigFraction exact = own != null ? own.score().exact() : ofIndicators.exact();
            sum = sum.add(exact.multiply(checks.structure.weight(instrument)));
        }
        if (!inPoints(row)) {
            compare(row, TOTAL, new Score(sum), checks.ranges.total(known::get));
        }
    }

    private Interval indicators(HistoryRow row, Instrument instrument) {
        List<Interval> parts = new ArrayList<>();
        for (Indicator indicator : checks.structure.indicatorsOf(instrument)) {
            parts.add(Interval.around(figure(row, Integer.toString(indicator.no()))));
        }
        return Interval.mean(parts);
    }

    // Instruments printed as points of 30, 30 and 40 add up to the total by themselves.
    private boolean inPoints(HistoryRow row) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Instrument instrument : Instrument.values()) {
            Figure own = figure(row, instrument.name());
            if (own == null) {
                return false;
            }
            sum = sum.add(own.value());
        }
        Figure total = figure(row, TOTAL);
        if (total == null || total.value().subtract(sum).abs().compareTo(Totals.SUM_TOLERANCE) > 0) {
            return false;
        }
        for (Instrument instrument : Instrument.values()) {
            BigFraction weight = checks.structure.weight(instrument);
            Figure own = figure(row, instrument.name());
            if (weight.getNumerator().signum() != 0 && flagged.add(own)) {
                looksWeighted(own, instrument, new Score(own.score().exact().divide(weight)));
            }
        }
        return true;
    }

    private void compare(HistoryRow row, String key, Score computed, Interval allowed) {
        Figure figure = figure(row, key);
        if (figure == null || computed == null || flagged.contains(figure)) {
            return;
        }
        String label = isInstrumentOrTotal(key) ? key : Labelled.indicator(Integer.parseInt(key));
        checks.compare(figure, allowed, computed, label, () -> {
            Instrument instrument = Instrument.parse(key).orElse(null);
            if (instrument != null
                    && allowed.times(checks.structure.weight(instrument)).allows(figure.value())) {
                looksWeighted(figure, instrument, computed);
            } else {
                checks.add(
                        FindingCode.HISTORY_MISMATCH, figure, Integer.toString(row.year()), label, computed.toString());
            }
        });
        if (!Checks.isShownAs(figure, computed)) {
            flagged.add(figure);
        }
    }

    private void looksWeighted(Figure figure, Instrument instrument, Score computed) {
        checks.add(
                FindingCode.SCORE_LOOKS_WEIGHTED,
                figure,
                instrument.name(),
                computed.toString(),
                checks.structure.framework().weights().get(instrument).toPlainString());
    }

    private static boolean isInstrumentOrTotal(String key) {
        return key.equals(TOTAL) || Instrument.parse(key).isPresent();
    }

    private static Figure figure(HistoryRow row, String key) {
        return row.scores().get(key);
    }
}

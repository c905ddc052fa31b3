package th.itaworkbook.analysis;

import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Analysis.SubIndicatorResult;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Framework.SubIndicator;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.IndicatorRow;
import th.itaworkbook.domain.Submission.SubIndicatorRow;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.domain.Submission.SubtotalRow;
import th.itaworkbook.finding.FindingCode;

/** Published figures of one year against what the inputs of that year give. */
final class PublishedChecks {
    private final Checks checks;
    private final boolean prior;
    private final String year;

    PublishedChecks(Checks checks, boolean prior) {
        this.checks = checks;
        this.prior = prior;
        this.year = Integer.toString(prior ? checks.fiscalYear() - 1 : checks.fiscalYear());
    }

    void run() {
        for (Instrument instrument : Instrument.values()) {
            instrument(instrument);
        }
        total();
        for (Indicator indicator : checks.structure.framework().indicators()) {
            indicator(indicator);
        }
        for (SubIndicator sub : checks.structure.framework().subIndicators()) {
            subIndicator(sub);
        }
        if (!prior) {
            part(Subtotal.EIT_PART_1, checks.analysis.instrument(Instrument.EIT).part1());
            part(Subtotal.EIT_PART_2, checks.analysis.instrument(Instrument.EIT).part2());
        }
    }

    private void instrument(Instrument instrument) {
        Figure figure = published(Subtotal.of(instrument));
        InstrumentResult result = checks.analysis.instrument(instrument);
        Score score = prior ? result.prior() : result.score();
        if (figure == null || score == null) {
            return;
        }
        if ((prior ? result.priorBasis() : result.basis()) == Basis.PUBLISHED) {
            if (!Checks.isShownAs(figure, score)) {
                looksWeighted(figure, instrument, score);
            }
            return;
        }
        Interval allowed = range(instrument);
        checks.compare(figure, allowed, score, instrument.name(), () -> {
            if (allowed.times(checks.structure.weight(instrument)).allows(figure.value())) {
                looksWeighted(figure, instrument, score);
            } else {
                mismatch(figure, instrument.name(), score, allowed);
            }
        });
    }

    private void total() {
        Figure figure = published(Subtotal.ITA);
        var total = checks.analysis.total();
        Score score = prior ? total.prior() : total.score();
        if (figure == null || score == null || (prior ? total.priorBasis() : total.basis()) == Basis.PUBLISHED) {
            return;
        }
        Interval allowed = checks.ranges.total(this::range);
        checks.compare(
                figure,
                allowed,
                score,
                Subtotal.ITA.name(),
                () -> checks.add(
                        FindingCode.PUBLISHED_TOTAL_MISMATCH,
                        figure,
                        year,
                        score.toString(),
                        allowed.shownLow().toPlainString(),
                        allowed.shownHigh().toPlainString()));
    }

    private void part(Subtotal kind, Score score) {
        Figure figure = published(kind);
        if (figure == null || score == null) {
            return;
        }
        Figure typed =
                checks.submission.subtotal(kind).map(SubtotalRow::current).orElse(null);
        Interval allowed = typed != null ? Interval.around(typed) : checks.ranges.indicatorsPart(kind);
        compare(figure, Labelled.sum(kind), score, allowed);
    }

    private void indicator(Indicator indicator) {
        IndicatorRow row = checks.submission.indicators().get(indicator.no());
        IndicatorResult result = checks.analysis.indicator(indicator.no()).orElseThrow();
        Figure figure = row == null ? null : prior ? row.publishedPrior() : row.published();
        Score score = prior ? result.prior() : result.score();
        if (figure != null && score != null) {
            Interval allowed = prior ? checks.ranges.priorIndicator(indicator) : checks.ranges.indicator(indicator);
            compare(figure, Labelled.indicator(indicator.no()), score, allowed);
        }
    }

    private void subIndicator(SubIndicator sub) {
        SubIndicatorRow row = checks.submission.subIndicators().get(sub.no());
        Figure figure = row == null ? null : prior ? row.publishedPrior() : row.published();
        if (figure == null) {
            return;
        }
        SubIndicatorResult result = checks.analysis.subIndicators().stream()
                .filter(s -> s.no().equals(sub.no()))
                .findFirst()
                .orElseThrow();
        Score score = prior ? result.prior() : result.score();
        if (score != null) {
            Interval allowed = prior ? Interval.around(score) : checks.ranges.subIndicator(sub);
            compare(figure, Labelled.subIndicator(sub.no()), score, allowed);
        }
    }

    private void compare(Figure figure, String label, Score score, Interval allowed) {
        checks.compare(figure, allowed, score, label, () -> mismatch(figure, label, score, allowed));
    }

    private void mismatch(Figure figure, String label, Score score, Interval allowed) {
        checks.add(
                FindingCode.PUBLISHED_INSTRUMENT_MISMATCH,
                figure,
                label,
                year,
                score.toString(),
                allowed.shownLow().toPlainString(),
                allowed.shownHigh().toPlainString());
    }

    private void looksWeighted(Figure figure, Instrument instrument, Score score) {
        checks.add(
                FindingCode.SCORE_LOOKS_WEIGHTED,
                figure,
                instrument.name(),
                score.toString(),
                checks.structure.framework().weights().get(instrument).toPlainString());
    }

    private Interval range(Instrument instrument) {
        return prior ? checks.ranges.priorInstrument(instrument) : checks.ranges.instrument(instrument);
    }

    private Figure published(Subtotal kind) {
        SubtotalRow row = checks.submission.subtotals().get(kind);
        return row == null ? null : prior ? row.publishedPrior() : row.published();
    }
}

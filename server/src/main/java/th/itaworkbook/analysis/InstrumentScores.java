package th.itaworkbook.analysis;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import th.itaworkbook.analysis.IndicatorScores.Scored;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.domain.Submission.SubtotalRow;

/** Results of instruments; EIT also by part, as given, else the mean of the parts of its indicators. */
final class InstrumentScores {
    private final Structure structure;
    private final Submission submission;
    private final List<Scored> scored;
    private final Totals totals;
    private final Totals priorTotals;

    InstrumentScores(
            Structure structure, Submission submission, List<Scored> scored, Totals totals, Totals priorTotals) {
        this.structure = structure;
        this.submission = submission;
        this.scored = scored;
        this.totals = totals;
        this.priorTotals = priorTotals;
    }

    Map<Instrument, InstrumentResult> all() {
        Map<Instrument, InstrumentResult> results = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            results.put(instrument, result(instrument));
        }
        return results;
    }

    private InstrumentResult result(Instrument instrument) {
        boolean inParts = instrument == Instrument.EIT && structure.framework().eitParts();
        List<Scored> own = scored.stream()
                .filter(s -> s.indicator().instrument() == instrument)
                .toList();
        Totals.Sum now = totals.of(instrument);
        Totals.Sum before = priorTotals.of(instrument);
        Extremes extremes = WorkbookAnalysis.extremes(scored, instrument);
        return new InstrumentResult(
                instrument,
                now.score(),
                before.score(),
                Changes.between(before.score(), now.score()),
                now.basis(),
                before.basis(),
                now.publishedValue(),
                before.publishedValue(),
                inParts ? part(Subtotal.EIT_PART_1, own, Scored::part1) : null,
                inParts ? part(Subtotal.EIT_PART_2, own, Scored::part2) : null,
                inParts ? given(Subtotal.EIT_PART_1, SubtotalRow::prior) : null,
                inParts ? given(Subtotal.EIT_PART_2, SubtotalRow::prior) : null,
                extremes.highest(),
                extremes.lowest(),
                Describe.of(Means.present(own, Scored::score)));
    }

    private Score part(Subtotal kind, List<Scored> own, Function<Scored, Score> part) {
        Score given = given(kind, SubtotalRow::current);
        return given != null ? given : Means.ofAll(own, part);
    }

    private Score given(Subtotal kind, Function<SubtotalRow, Figure> figure) {
        return submission.subtotal(kind).map(figure).map(Means::score).orElse(null);
    }
}

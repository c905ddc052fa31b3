package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.Statistics;
import th.itaworkbook.domain.Analysis.SubIndicatorResult;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.IndicatorRow;

/** Scores of indicators: as given, else of both EIT parts, else of all items (OIT: of all sub-indicators). */
final class IndicatorScores {
    /** One indicator before it is compared with the others; absent scores are null. */
    record Scored(
            Indicator indicator,
            Score score,
            Score prior,
            Score part1,
            Score part2,
            Score fromItems,
            Basis basis,
            Statistics statistics) {}

    private static final IndicatorRow NO_ROW = new IndicatorRow(0, 0, null, null, null, null, null, null);

    private final Structure structure;
    private final Submission submission;
    private final Map<String, ItemResult> items;
    private final List<SubIndicatorResult> subIndicators;

    IndicatorScores(
            Structure structure,
            Submission submission,
            Map<String, ItemResult> items,
            List<SubIndicatorResult> subIndicators) {
        this.structure = structure;
        this.submission = submission;
        this.items = items;
        this.subIndicators = subIndicators;
    }

    List<Scored> all() {
        List<Scored> scored = new ArrayList<>();
        for (Indicator indicator : structure.framework().indicators()) {
            scored.add(score(indicator, submission.indicators().getOrDefault(indicator.no(), NO_ROW)));
        }
        return scored;
    }

    private Scored score(Indicator indicator, IndicatorRow row) {
        boolean bySub = structure.isBySubIndicator(indicator);
        List<SubIndicatorResult> subs = bySub
                ? subIndicators.stream()
                        .filter(s -> s.indicator() == indicator.no())
                        .toList()
                : List.of();
        boolean inParts = indicator.instrument() == Instrument.EIT
                && structure.framework().eitParts();
        Score part1 = inParts ? part(Means.score(row.part1()), indicator, ItemResult::part1) : null;
        Score part2 = inParts ? part(Means.score(row.part2()), indicator, ItemResult::part2) : null;
        Score fromItems = bySub ? Means.ofAll(subs, SubIndicatorResult::score) : ofItems(indicator, ItemResult::score);
        Score given = Means.score(row.current());
        Score ofParts = Means.ofBoth(part1, part2);
        Score score = given != null ? given : ofParts != null ? ofParts : fromItems;
        Score prior = Means.score(row.prior());
        List<Score> parts = bySub
                ? Means.present(subs, SubIndicatorResult::score)
                : Means.present(structure.itemsOf(indicator.no()), item -> items.get(item.code())
                        .score());
        return new Scored(
                indicator,
                score,
                prior,
                part1,
                part2,
                fromItems,
                given != null ? Basis.GIVEN : score != null ? Basis.COMPUTED : Basis.NONE,
                Describe.of(parts));
    }

    private Score part(Score given, Indicator indicator, Function<ItemResult, Score> part) {
        return given != null ? given : ofItems(indicator, part);
    }

    private Score ofItems(Indicator indicator, Function<ItemResult, Score> score) {
        return Means.ofAll(structure.itemsOf(indicator.no()), item -> score.apply(items.get(item.code())));
    }
}

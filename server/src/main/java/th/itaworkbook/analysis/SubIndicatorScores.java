package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.SubIndicatorResult;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Framework.SubIndicator;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.SubIndicatorRow;

/** Scores of OIT sub-indicators: as given, else the mean of all their items. */
final class SubIndicatorScores {
    private final Structure structure;
    private final Submission submission;
    private final Map<String, ItemResult> items;

    SubIndicatorScores(Structure structure, Submission submission, Map<String, ItemResult> items) {
        this.structure = structure;
        this.submission = submission;
        this.items = items;
    }

    List<SubIndicatorResult> all() {
        List<SubIndicatorResult> results = new ArrayList<>();
        for (SubIndicator sub : structure.framework().subIndicators()) {
            results.add(result(sub, submission.subIndicators().get(sub.no())));
        }
        return results;
    }

    private SubIndicatorResult result(SubIndicator sub, SubIndicatorRow row) {
        Score given = row == null ? null : Means.score(row.current());
        Score prior = row == null ? null : Means.score(row.prior());
        Score fromItems = Means.ofAll(
                structure.itemsOf(sub.no()), item -> items.get(item.code()).score());
        Score score = given != null ? given : fromItems;
        return new SubIndicatorResult(
                sub.no(),
                sub.indicator(),
                sub.name(),
                score,
                prior,
                Changes.between(prior, score),
                fromItems,
                score == null ? null : submission.bands().groupOf(score),
                PointsLost.shown(structure.subIndicatorShare(sub), score),
                given != null ? Basis.GIVEN : score != null ? Basis.COMPUTED : Basis.NONE);
    }
}

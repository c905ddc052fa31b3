package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.SubItemResult;
import th.itaworkbook.domain.Bands;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.ItemRow;

/** Scores of items: as given, else the mean of both EIT parts, else the mean of the sub-items given. */
final class ItemScores {
    private final Structure structure;
    private final Rows rows;
    private final Bands bands;

    ItemScores(Structure structure, Rows rows, Bands bands) {
        this.structure = structure;
        this.rows = rows;
        this.bands = bands;
    }

    List<ItemResult> all() {
        List<ItemResult> results = new ArrayList<>(structure.framework().items().size());
        for (Item item : structure.framework().items()) {
            results.add(result(item, rows.of(item)));
        }
        return results;
    }

    /** The score of a sub-item, or null. */
    static Score ofSubItem(ItemRow row) {
        return row.current() != null
                ? row.current().score()
                : Means.ofBoth(Means.score(row.part1()), Means.score(row.part2()));
    }

    private ItemResult result(Item item, Rows.Typed typed) {
        Score part1 = Means.score(typed.part1());
        Score part2 = Means.score(typed.part2());
        Score given = Means.score(typed.current());
        Score score = given != null ? given : computed(part1, part2, typed.subs());
        Score prior = Means.score(typed.prior());
        Group group = score == null ? typed.setGroup() : groupOf(score, part1, part2);
        return new ItemResult(
                item.code(),
                item.instrument(),
                item.indicator(),
                item.subIndicator(),
                item.topic(),
                typed.label().isEmpty() ? item.label() : typed.label(),
                score,
                part1,
                part2,
                prior,
                Changes.between(prior, score),
                group,
                score == null && group != null,
                PointsLost.shown(structure.itemShare(item), score),
                given != null ? Basis.GIVEN : score != null ? Basis.COMPUTED : Basis.NONE,
                subItems(typed.subs()),
                typed.themes());
    }

    private static Score computed(Score part1, Score part2, List<ItemRow> subs) {
        Score ofParts = Means.ofBoth(part1, part2);
        if (ofParts != null) {
            return ofParts;
        }
        // Only typed scores: a formula cannot average the column that it stands in.
        List<Score> present = Means.present(subs, sub -> Means.score(sub.current()));
        return present.isEmpty() ? null : Score.mean(present);
    }

    // An EIT item is as bad as its worse part: the mean may hide one public that is badly served.
    private Group groupOf(Score score, Score part1, Score part2) {
        if (part1 == null || part2 == null) {
            return bands.groupOf(score);
        }
        return bands.groupOf(part1.compareTo(part2) < 0 ? part1 : part2);
    }

    private List<SubItemResult> subItems(List<ItemRow> subs) {
        if (subs.isEmpty()) {
            return List.of();
        }
        List<SubItemResult> results = new ArrayList<>(subs.size());
        for (ItemRow sub : subs) {
            Score score = ofSubItem(sub);
            results.add(new SubItemResult(sub.subItem(), score, score == null ? sub.setGroup() : bands.groupOf(score)));
        }
        return List.copyOf(results);
    }
}

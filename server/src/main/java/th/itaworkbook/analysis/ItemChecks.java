package th.itaworkbook.analysis;

import java.util.List;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.ItemRow;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Place;

/** Items against their EIT parts and their sub-items. */
final class ItemChecks {
    private final Checks checks;

    ItemChecks(Checks checks) {
        this.checks = checks;
    }

    void run() {
        for (Item item : checks.structure.framework().items()) {
            Rows.Typed typed = checks.rows.of(item);
            parts(item, typed);
            subItems(item, typed);
        }
    }

    private void parts(Item item, Rows.Typed typed) {
        Score mean = Means.ofBoth(Means.score(typed.part1()), Means.score(typed.part2()));
        if (typed.current() == null || mean == null) {
            return;
        }
        Interval allowed = Interval.mean(List.of(Interval.around(typed.part1()), Interval.around(typed.part2())));
        mismatchUnless(FindingCode.EIT_PARTS_MISMATCH, item, typed, mean, allowed);
    }

    private void subItems(Item item, Rows.Typed typed) {
        List<Score> scores = Means.present(typed.subs(), ItemScores::ofSubItem);
        if (scores.isEmpty()) {
            return;
        }
        int all = Math.max(typed.subs().size(), item.subItems().size());
        boolean complete = scores.size() == all;
        boolean used = typed.current() == null && (typed.part1() == null || typed.part2() == null);
        if (complete && typed.current() != null) {
            Interval allowed = checks.ranges.subItems(item, typed);
            mismatchUnless(FindingCode.SUBITEMS_ITEM_MISMATCH, item, typed, Score.mean(scores), allowed);
        } else if (!complete && used) {
            checks.add(
                    FindingCode.SUBITEMS_INCOMPLETE,
                    placeOf(item, typed.subs()),
                    "",
                    item.code(),
                    Integer.toString(scores.size()),
                    Integer.toString(all));
        }
    }

    private void mismatchUnless(FindingCode code, Item item, Rows.Typed typed, Score computed, Interval allowed) {
        checks.compare(
                typed.current(),
                allowed,
                computed,
                item.code(),
                () -> checks.add(
                        code,
                        typed.current(),
                        item.code(),
                        computed.toString(),
                        allowed.shownLow().toPlainString(),
                        allowed.shownHigh().toPlainString()));
    }

    // The item's own row, which shows the score, and the first sub-item where the item has no row.
    private Place placeOf(Item item, List<ItemRow> subs) {
        return checks.submission.items().stream()
                .filter(row -> row.code().equals(item.code()) && row.subItem().isEmpty())
                .findFirst()
                .orElse(subs.get(0))
                .place();
    }
}

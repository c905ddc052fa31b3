package th.itaworkbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.grid.RangeRef;

/** Lists of ranges as the format writes them, such as {@code A1:B2 D4}. */
final class Ranges {
    private Ranges() {}

    /** The list without the cells of other ranges; nothing when the list cannot be read. */
    static Optional<String> minus(String list, List<RangeRef> others) {
        List<RangeRef> left = new ArrayList<>();
        try {
            for (String range : list.trim().split("\\s+", -1)) {
                left.add(RangeRef.parse(range));
            }
        } catch (IllegalArgumentException wholeColumns) {
            return Optional.empty();
        }
        boolean changed = false;
        for (RangeRef other : others) {
            List<RangeRef> rest = new ArrayList<>();
            for (RangeRef range : left) {
                if (SheetPlan.overlap(range, other)) {
                    cut(range, other, rest);
                    changed = true;
                } else {
                    rest.add(range);
                }
            }
            left = rest;
        }
        return Optional.of(changed ? RuleXml.list(left) : list);
    }

    // Above, below, left and right of the hole.
    private static void cut(RangeRef range, RangeRef hole, List<RangeRef> rest) {
        int top = range.first().row();
        int bottom = range.last().row();
        int left = range.first().column();
        int right = range.last().column();
        int from = Math.max(top, hole.first().row());
        int to = Math.min(bottom, hole.last().row());
        if (top < from) {
            rest.add(RangeRef.of(top, left, from - 1, right));
        }
        if (left < hole.first().column()) {
            rest.add(RangeRef.of(from, left, to, hole.first().column() - 1));
        }
        if (hole.last().column() < right) {
            rest.add(RangeRef.of(from, hole.last().column() + 1, to, right));
        }
        if (to < bottom) {
            rest.add(RangeRef.of(to + 1, left, bottom, right));
        }
    }
}

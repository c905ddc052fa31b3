package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import th.itaworkbook.domain.Analysis.GroupShare;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;

/** How the items of each instrument fall into the groups. */
final class GroupShares {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal NONE = new BigDecimal("0.00");

    private GroupShares() {}

    /** Three shares for each instrument, also those that are zero, in per cent of the items that have a group. */
    static List<GroupShare> of(List<ItemResult> items) {
        List<GroupShare> shares = new ArrayList<>();
        for (Instrument instrument : Instrument.values()) {
            List<ItemResult> grouped = items.stream()
                    .filter(i -> i.instrument() == instrument && i.group() != null)
                    .toList();
            for (Group group : Group.values()) {
                List<String> codes = grouped.stream()
                        .filter(i -> i.group() == group)
                        .map(ItemResult::code)
                        .toList();
                shares.add(new GroupShare(
                        instrument, group, codes.size(), grouped.size(), share(codes.size(), grouped.size()), codes));
            }
        }
        return shares;
    }

    private static BigDecimal share(int count, int of) {
        return of == 0
                ? NONE
                : HUNDRED.multiply(BigDecimal.valueOf(count)).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }
}

package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        Map<Instrument, Map<Group, List<String>>> codes = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            Map<Group, List<String>> own = new EnumMap<>(Group.class);
            for (Group group : Group.values()) {
                own.put(group, new ArrayList<>());
            }
            codes.put(instrument, own);
        }
        for (ItemResult item : items) {
            if (item.group() != null) {
                codes.get(item.instrument()).get(item.group()).add(item.code());
            }
        }
        List<GroupShare> shares = new ArrayList<>();
        codes.forEach((instrument, groups) -> {
            int of = groups.values().stream().mapToInt(List::size).sum();
            groups.forEach((group, own) -> shares.add(
                    new GroupShare(instrument, group, own.size(), of, share(own.size(), of), List.copyOf(own))));
        });
        return shares;
    }

    private static BigDecimal share(int count, int of) {
        return of == 0
                ? NONE
                : HUNDRED.multiply(BigDecimal.valueOf(count)).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }
}

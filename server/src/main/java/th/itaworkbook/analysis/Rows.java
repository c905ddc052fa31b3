package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.ItemRow;
import th.itaworkbook.domain.Submission.OitRow;

/** What was typed for each item, whichever sheet it stands in. */
final class Rows {
    /** Inputs of one item; absent figures are null, {@code subs} are its sub-items. */
    record Typed(
            Figure prior,
            Figure current,
            Figure part1,
            Figure part2,
            String label,
            Group setGroup,
            List<String> themes,
            List<ItemRow> subs) {
        static final Typed NOTHING = new Typed(null, null, null, null, "", null, List.of(), List.of());

        private static Typed of(OitRow row) {
            return new Typed(row.prior(), row.current(), null, null, "", null, row.themes(), List.of());
        }

        private static Typed of(ItemRow row) {
            return new Typed(
                    row.prior(),
                    row.current(),
                    row.part1(),
                    row.part2(),
                    row.label(),
                    row.setGroup(),
                    row.themes(),
                    List.of());
        }

        private static Typed of(List<ItemRow> rows) {
            ItemRow own = null;
            Group ofSub = null;
            Set<String> themes = new LinkedHashSet<>();
            List<ItemRow> subs = new ArrayList<>();
            for (ItemRow row : rows) {
                if (!row.subItem().isEmpty()) {
                    subs.add(row);
                    ofSub = ofSub == null ? row.setGroup() : ofSub;
                } else if (own == null) {
                    own = row;
                }
                themes.addAll(row.themes());
            }
            return own == null
                    ? new Typed(null, null, null, null, "", ofSub, List.copyOf(themes), subs)
                    : new Typed(
                            own.prior(),
                            own.current(),
                            own.part1(),
                            own.part2(),
                            own.label(),
                            own.setGroup() == null ? ofSub : own.setGroup(),
                            List.copyOf(themes),
                            subs);
        }
    }

    private final Map<String, Typed> surveys = new HashMap<>();
    private final Map<String, Typed> openData = new HashMap<>();

    Rows(Submission submission) {
        Map<String, List<ItemRow>> severalRows = new HashMap<>();
        for (ItemRow row : submission.items()) {
            severalRows.computeIfAbsent(row.code(), code -> new ArrayList<>(1)).add(row);
        }
        severalRows.forEach((code, rows) -> surveys.put(
                code, rows.size() == 1 && rows.get(0).subItem().isEmpty() ? Typed.of(rows.get(0)) : Typed.of(rows)));
        for (OitRow row : submission.oit()) {
            openData.putIfAbsent(row.code(), Typed.of(row));
        }
    }

    Typed of(Item item) {
        Map<String, Typed> sheet = item.instrument() == Instrument.OIT ? openData : surveys;
        return sheet.getOrDefault(item.code(), Typed.NOTHING);
    }
}

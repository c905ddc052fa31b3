package th.itaworkbook.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Place;

/** Collects findings: bounded for each code, the true count kept, and always in the same order. */
public final class FindingLog {
    /** So many findings of one code are kept; more are only counted. */
    public static final int KEPT_PER_CODE = 100;

    private static final CellRef BEFORE_ALL = new CellRef(0, 0);

    private final Set<Finding> kept = new LinkedHashSet<>();
    private final Map<FindingCode, Integer> counts = new EnumMap<>(FindingCode.class);

    /** Adds a finding; arguments in the order in which the code declares them. */
    public void add(FindingCode code, Place place, String value, String... args) {
        add(Finding.of(code, place, value, args));
    }

    /** Adds a finding; one that is equal to an earlier one is dropped. */
    public void add(Finding finding) {
        if (kept.contains(finding)) {
            return;
        }
        int count = counts.merge(finding.code(), 1, Integer::sum);
        if (count <= KEPT_PER_CODE) {
            kept.add(finding);
        }
    }

    /** Adds all. */
    public void addAll(Iterable<Finding> findings) {
        findings.forEach(this::add);
    }

    /** How many findings of each code there were, also those not kept. */
    public Map<FindingCode, Integer> counts() {
        return new EnumMap<>(counts);
    }

    /** The findings by sheet in the given order, then row, column, code, and as they were added; unknown sheets last. */
    public List<Finding> sorted(List<String> sheetOrder) {
        List<Finding> all = new ArrayList<>(kept);
        all.sort(Comparator.comparingInt((Finding f) -> orderOf(f.place().sheet(), sheetOrder))
                .thenComparing(f -> f.place().sheet())
                .thenComparing(f -> f.place().at().orElse(BEFORE_ALL))
                .thenComparing(Finding::code));
        return List.copyOf(all);
    }

    private static int orderOf(String sheet, List<String> sheetOrder) {
        if (sheet.isEmpty()) {
            return -1;
        }
        int at = sheetOrder.indexOf(sheet);
        return at < 0 ? Integer.MAX_VALUE : at;
    }
}

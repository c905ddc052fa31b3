package th.itaworkbook.rollup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An agency with its rank.
 *
 * @param rank from 1, shared by equal scores (1, 2, 2, 4); null without a score
 */
public record Ranked(AgencyResult result, Integer rank) {
    private static final Comparator<AgencyResult> BEST_FIRST = Comparator.comparing(
                    AgencyResult::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(r -> r.agency().name())
            .thenComparing(AgencyResult::source);

    /** Ranks agencies on their two-decimal scores; those without one follow, without a rank. */
    static List<Ranked> of(List<AgencyResult> results) {
        List<AgencyResult> sorted = results.stream().sorted(BEST_FIRST).toList();
        List<Ranked> ranked = new ArrayList<>(sorted.size());
        for (AgencyResult result : sorted) {
            Ranked last = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            boolean tie = last != null
                    && result.score() != null
                    && last.result().score().compareTo(result.score()) == 0;
            ranked.add(new Ranked(
                    result, result.score() == null ? null : tie ? last.rank() : Integer.valueOf(ranked.size() + 1)));
        }
        return List.copyOf(ranked);
    }
}

package th.itaworkbook.rollup;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a ministry chooses.
 *
 * @param year the fiscal year to rank; the most frequent one where it is not chosen
 * @param target the score that every agency should reach
 */
public record RollupOptions(Optional<Integer> year, Optional<BigDecimal> target) {
    /** Nothing chosen. */
    public static final RollupOptions NONE = new RollupOptions(Optional.empty(), Optional.empty());
}

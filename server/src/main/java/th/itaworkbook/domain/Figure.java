package th.itaworkbook.domain;

import java.math.BigDecimal;
import th.itaworkbook.grid.Place;

/**
 * A number that somebody typed, and where.
 *
 * @param value the number as read
 * @param place the cell
 * @param raw what stands in the cell
 */
public record Figure(BigDecimal value, Place place, String raw) {
    /** The number as a score. */
    public Score score() {
        return Score.of(value);
    }
}

package th.itaworkbook.rollup;

import java.util.List;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.Shortfall;

/**
 * The level of an agency, and what it lacks for the next one.
 *
 * @param certain false where a part that is not known had to be assumed
 * @param nextName the next better level, or empty at the top
 */
public record Level(String code, String name, boolean certain, String nextName, List<Shortfall> missing) {
    public Level {
        missing = List.copyOf(missing);
    }

    /** The level of a rating; null for none. */
    static Level of(Analysis.Rating rating) {
        return rating == null
                ? null
                : new Level(
                        rating.code(),
                        rating.name(),
                        rating.certain(),
                        rating.nextName() == null ? "" : rating.nextName(),
                        rating.missing());
    }
}

package th.itaworkbook.analysis;

import java.math.BigDecimal;
import th.itaworkbook.domain.Analysis.Change;
import th.itaworkbook.domain.Direction;
import th.itaworkbook.domain.Score;

/** Changes since last year. */
final class Changes {
    private Changes() {}

    /** The change between two figures as shown, so that a reader's own subtraction agrees; null unless both are there. */
    static Change between(Score prior, Score current) {
        if (prior == null || current == null) {
            return null;
        }
        BigDecimal delta = current.shown().subtract(prior.shown());
        return new Change(delta, Direction.of(delta));
    }
}

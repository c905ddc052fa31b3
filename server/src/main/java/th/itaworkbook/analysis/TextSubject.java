package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.domain.Analysis.Change;
import th.itaworkbook.domain.Score;

/**
 * Something that prose quotes scores of.
 *
 * @param label how findings name it
 * @param names what may stand behind its number or code and still mean it
 * @param byYear its scores by fiscal year, as far as they are known
 * @param change since last year, or null
 * @param alsoRight further figures, as shown, that are right beside it: its parts, points, size of the change
 */
record TextSubject(
        Kind kind,
        String label,
        List<String> names,
        Map<Integer, Score> byYear,
        Change change,
        Set<BigDecimal> alsoRight) {
    /** What kind of thing it is; a mention of a wider one behind a narrower one only says where that belongs. */
    enum Kind {
        TOTAL,
        INSTRUMENT,
        INDICATOR,
        SUB_INDICATOR,
        ITEM
    }

    TextSubject {
        names = List.copyOf(names);
        byYear = Map.copyOf(byYear);
        alsoRight = Set.copyOf(alsoRight);
    }

    /** The score of a year as shown. */
    Optional<BigDecimal> shown(int year) {
        return Optional.ofNullable(byYear.get(year)).map(Score::shown);
    }

    /** Whether it is one of the ten indicators or something below them. */
    boolean isNarrow() {
        return kind.compareTo(Kind.INDICATOR) >= 0;
    }
}

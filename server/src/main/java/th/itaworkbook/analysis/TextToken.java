package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.Optional;
import th.itaworkbook.domain.Direction;

/** What was recognised in a line of prose, from {@code start} up to but without {@code end}. */
sealed interface TextToken {
    int start();

    int end();

    /**
     * A mention of something that has a score.
     *
     * @param subject empty where the mention cannot be pinned on one thing; no figure is then held against it
     */
    record Mention(int start, int end, Optional<TextSubject> subject) implements TextToken {}

    /** A figure on the scale of scores with two decimals, or full marks. */
    record Points(int start, int end, BigDecimal value) implements TextToken {}

    /**
     * A fiscal year.
     *
     * @param exact whether the year itself is named, not only "last year"
     */
    record Year(int start, int end, int year, boolean exact) implements TextToken {}

    /** A word that says which way a score went. */
    record Moved(int start, int end, String word, Direction direction) implements TextToken {}
}

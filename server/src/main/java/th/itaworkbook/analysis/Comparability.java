package th.itaworkbook.analysis;

import java.util.Optional;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.NotComparable;

/** Whether an indicator still asks what it asked the year before. */
final class Comparability {
    private Comparability() {}

    /** Why the two years of an indicator cannot be compared; empty when they can. */
    static Optional<String> note(Framework framework, int indicator) {
        return framework.notComparable().stream()
                .filter(n -> n.indicator() == indicator && n.priorYear() == framework.year() - 1)
                .map(NotComparable::note)
                .findFirst();
    }
}

package th.itaworkbook.report.word;

import java.math.BigDecimal;
import java.util.List;

/**
 * A chart whose figures stand in it.
 *
 * @param alternative what a reader who cannot see it is told
 * @param pointColors colours of the slices of a pie; empty otherwise
 * @param from where the value axis begins
 */
public record Chart(
        Kind kind,
        String alternative,
        List<String> categories,
        List<Series> series,
        List<String> pointColors,
        BigDecimal from) {
    /** The form of a chart. */
    public enum Kind {
        BARS,
        PIE,
        LINES
    }

    /** One row of figures; a missing one is null. */
    public record Series(String name, String color, List<BigDecimal> values) {}
}

package th.itaworkbook.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.grid.Labels;

/** Reads a year as people write it and gives the Buddhist year: 2568, ๒๕๖๘, พ.ศ. 2568, 68, CE 2025. */
public final class YearParser {
    private static final Pattern YEAR =
            Pattern.compile("(?:ประจำ)?(?:ปีงบประมาณ|ปี)? ?(?:พ\\.? ?ศ\\.?|ค\\.? ?ศ\\.?)? ?(\\d{4}|\\d{2})(?:\\.0)?");
    private static final int OFFSET = 543;

    private YearParser() {}

    /** The Buddhist year that the text names. */
    public static Optional<Integer> read(String text) {
        Matcher matcher = YEAR.matcher(Labels.arabicDigits(Labels.fold(text)));
        return matcher.matches() ? buddhist(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    /** The Buddhist year meant by a number of two or four digits. */
    static Optional<Integer> buddhist(int typed) {
        if (typed >= 0 && typed < 100) {
            return Optional.of(2500 + typed);
        }
        if (typed >= 2400 && typed < 2700) {
            return Optional.of(typed);
        }
        return typed >= 1950 && typed < 2157 ? Optional.of(typed + OFFSET) : Optional.empty();
    }

    /** The common-era year of a Buddhist year. */
    static int commonEra(int buddhistYear) {
        return buddhistYear - OFFSET;
    }
}

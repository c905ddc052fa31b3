package th.itaworkbook.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.grid.Labels;

/** Reads the short lists of a row: numbers, themes, instruments, sub-indicator numbers. */
final class ShortLists {
    private static final Pattern BREAK = Pattern.compile("[\\s,;/&]+|และ|กับ");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d.])(\\d{1,3})(?!\\d)(\\.\\d)? ?(?:(?:[\u2010-\u2015-]|ถึง) ?(\\d{1,3})(?!\\d))?");
    private static final Pattern NUMBER = Pattern.compile("\\D*?(\\d{1,6})\\s*[.)]?(?:\\D.*)?", Pattern.DOTALL);
    private static final Pattern SUB_INDICATOR = Pattern.compile("(\\d{1,2}\\.\\d{1,2})(?:\\D.*)?", Pattern.DOTALL);
    private static final Pattern INSTRUMENT = Pattern.compile("IIT|EIT|OIT", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_RANGE = 50;

    private ShortLists() {}

    /** Whole numbers, also as ranges; of {@code 9.1} the whole part. */
    static List<Integer> numbers(String typed) {
        Set<Integer> found = new LinkedHashSet<>();
        Matcher matcher = NUMBERS.matcher(Labels.arabicDigits(Labels.fold(typed)));
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(3) == null ? first : Integer.parseInt(matcher.group(3));
            for (int n = first; n <= last && n - first < LONGEST_RANGE; n++) {
                found.add(n);
            }
        }
        return List.copyOf(found);
    }

    /** The first whole number of a label such as {@code มาตรการที่ ๒} or {@code 2.}. */
    static Optional<Integer> number(String typed) {
        Matcher matcher = NUMBER.matcher(Labels.arabicDigits(Labels.fold(typed)));
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** Ids of themes, {@code 1;7}. */
    static List<String> themes(String typed) {
        if (ScoreParser.isNone(typed)) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        for (String piece : BREAK.split(Labels.arabicDigits(Labels.fold(typed)), -1)) {
            if (!piece.isEmpty()) {
                found.add(piece);
            }
        }
        return List.copyOf(found);
    }

    /** The instruments that are named. */
    static List<Instrument> instruments(String typed) {
        List<Instrument> found = new ArrayList<>();
        Matcher matcher = INSTRUMENT.matcher(Labels.fold(typed));
        while (matcher.find()) {
            Instrument.parse(matcher.group()).filter(i -> !found.contains(i)).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    /** The sub-indicator number at the start of a text, such as {@code 9.1 ข้อมูลพื้นฐาน}. */
    static Optional<String> subIndicator(String typed) {
        Matcher matcher = SUB_INDICATOR.matcher(Labels.arabicDigits(Labels.fold(typed)));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

package th.itaworkbook.survey;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.grid.Labels;

/** What people write into survey sheets beside answers: numbers as text, codes in headers, years, parts. */
final class Texts {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,6})?");
    private static final Pattern CODE =
            Pattern.compile("[\\[(]?([IEOieo]) ?0*([1-9][0-9]?)(?:[\\])]|$| |:|\\.(?![0-9])|-(?![0-9]))(?s:.*)");
    private static final Pattern YEAR = Pattern.compile("(?:[^0-9]*)([0-9]{4}|[0-9]{2})(?:[^0-9]*)");
    private static final Pattern NUMBERED =
            Pattern.compile("^[0-9]{1,3} ?[.)=:\\-]? ?|[.)=:\\-]? ?\\(?[0-9]{1,3}\\)?$");
    private static final int BUDDHIST = 543;

    private static final Set<String> NO_OPINION = Set.of(
            "ไม่ทราบ",
            "ไม่มีความเห็น",
            "ไม่ทราบ/ไม่มีความเห็น",
            "ไม่ทราบ / ไม่มีความเห็น",
            "ไม่มีความคิดเห็น",
            "ไม่แน่ใจ",
            "ไม่แสดงความเห็น",
            "ไม่ตอบ",
            "ไม่ประสงค์ตอบ",
            "ไม่เกี่ยวข้อง");

    private Texts() {}

    static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }

    /** The item code that a header is or begins with, in lower case: {@code i1} of {@code I1: ท่านเห็นว่า…}. */
    static Optional<String> itemCode(String header) {
        Matcher code = CODE.matcher(Labels.arabicDigits(Labels.fold(header)));
        return code.matches() ? Optional.of(code.group(1).toLowerCase(Locale.ROOT) + code.group(2)) : Optional.empty();
    }

    /** The Buddhist year that a text names. */
    static Optional<Integer> year(String text) {
        Matcher year = YEAR.matcher(text);
        if (!year.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(year.group(1));
        if (number < 100) {
            return Optional.of(2500 + number);
        }
        return Optional.of(number >= 1950 && number < 2157 ? number + BUDDHIST : number);
    }

    /** 1 or 2 for the parts of the external survey, 0 for neither. */
    static int part(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        boolean first = lower.contains("1") || lower.contains("public");
        boolean second = lower.contains("2") || lower.contains("survey");
        return first == second ? 0 : first ? 1 : 2;
    }

    /** Whether the answer is that there is no opinion. */
    static boolean isNoOpinion(String text) {
        return NO_OPINION.contains(text);
    }

    /** A word without the number of its level, as in {@code 5 = มาก} or {@code มาก (5)}. */
    static String withoutNumber(String text) {
        return NUMBERED.matcher(text).replaceAll("").strip();
    }
}

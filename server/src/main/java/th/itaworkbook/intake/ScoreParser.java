package th.itaworkbook.intake;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;

/** Reads a score or a count as people type it: Thai digits, unit words, numbers as text, dashes for none. */
public final class ScoreParser {
    private static final Set<String> NONE_WORDS =
            Set.of("ไม่มี", "ไม่มีข้อมูล", "ไม่มีคะแนน", "ไม่ระบุ", "n/a", "na", "n.a.", "none", "null");
    private static final Pattern DASHES = Pattern.compile("[-\u2010-\u2015\u2212]+");
    private static final String NUMBER = "([-\u2013\u2212+]?) ?(\\d{1,12}(?:\\.\\d{0,12})?|\\.\\d{1,12})";
    private static final Pattern SCORE = Pattern.compile("(?:ร้อยละ|คะแนน)? ?" + NUMBER + " ?(?:คะแนน|%|เปอร์เซ็นต์)?");
    private static final Pattern COUNT = Pattern.compile(NUMBER + " ?(?:คน|ราย|หน่วยงาน|แห่ง|ชุด|ข้อ)?");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?:\\D|$))");

    private ScoreParser() {}

    /** What a cell says. */
    public sealed interface Reading {
        /** Nothing was given. */
        record None() implements Reading {}

        /** A number, typed as one or read out of a text. */
        record Amount(BigDecimal value, boolean fromText) implements Reading {}

        /** Something that is not a number. */
        record Unreadable() implements Reading {}
    }

    /** Reads a score; a decimal comma is no number, because it may as well divide thousands. */
    public static Reading score(CellValue value) {
        return read(value, SCORE, false);
    }

    /** Reads a count of people or agencies; commas between thousands are welcome. */
    public static Reading count(CellValue value) {
        return read(value, COUNT, true);
    }

    /** Whether the text says that there is nothing: blank, a dash, "none". */
    public static boolean isNone(String text) {
        String folded = Labels.fold(text);
        return folded.isEmpty()
                || DASHES.matcher(folded).matches()
                || NONE_WORDS.contains(folded.toLowerCase(Locale.ROOT));
    }

    private static Reading read(CellValue value, Pattern pattern, boolean thousands) {
        if (value instanceof CellValue.Num number) {
            return new Reading.Amount(number.exact(), false);
        }
        if (!(value instanceof CellValue.Text text)) {
            return value.isBlank() ? new Reading.None() : new Reading.Unreadable();
        }
        if (isNone(text.text())) {
            return new Reading.None();
        }
        String plain = Labels.arabicDigits(Labels.fold(text.text()));
        Matcher matcher = pattern.matcher(thousands ? THOUSANDS.matcher(plain).replaceAll("") : plain);
        if (!matcher.matches()) {
            return new Reading.Unreadable();
        }
        BigDecimal read = new BigDecimal(matcher.group(2));
        boolean negative = !matcher.group(1).isEmpty() && !"+".equals(matcher.group(1));
        return new Reading.Amount(negative ? read.negate() : read, true);
    }
}

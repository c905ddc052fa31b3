package th.itaworkbook.report;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.grid.Labels;

/** Which digits a report is printed in. */
public enum Digits {
    /** Our figures in Arabic digits, the officer's text as typed. */
    AS_TYPED,
    /** Thai digits throughout. */
    THAI,
    /** Arabic digits throughout. */
    ARABIC;

    // Codes and addresses such as o25 or https://a.go.th/2568 would mean something else in other digits.
    private static final Pattern LATIN =
            Pattern.compile("[\\p{Alnum}@:/._?=&%+~#-]*[A-Za-z][\\p{Alnum}@:/._?=&%+~#-]*");

    /** Turns the digits of any text that is printed. */
    public UnaryOperator<String> turn() {
        return switch (this) {
            case AS_TYPED -> UnaryOperator.identity();
            case ARABIC -> Labels::arabicDigits;
            case THAI -> Digits::thai;
        };
    }

    private static String thai(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Matcher latin = LATIN.matcher(text);
        int from = 0;
        while (latin.find()) {
            thai(text, from, latin.start(), out);
            out.append(latin.group());
            from = latin.end();
        }
        thai(text, from, text.length(), out);
        return out.toString();
    }

    private static void thai(String text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            out.append(c >= '0' && c <= '9' ? (char) (c - '0' + '๐') : c);
        }
    }
}

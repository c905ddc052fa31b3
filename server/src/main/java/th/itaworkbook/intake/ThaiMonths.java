package th.itaworkbook.intake;

import java.time.LocalDate;
import java.util.List;
import th.itaworkbook.grid.MonthNames;

/** Names of the months in Thai, long and short, and how they are recognised. */
final class ThaiMonths {

    private static final List<String> SHORT_LETTERS =
            MonthNames.SHORT.stream().map(ThaiMonths::letters).toList();

    /** A regular expression, without groups, for any month name after folding; dots and spaces are optional. */
    static final String PATTERN = pattern();

    private ThaiMonths() {}

    private static String pattern() {
        StringBuilder all = new StringBuilder("(?:");
        for (String name : MonthNames.LONG) {
            all.append(name).append('|');
        }
        for (String name : MonthNames.SHORT) {
            String[] halves = name.split("\\.", -1);
            all.append(halves[0]).append("\\.? ?").append(halves[1]).append("\\.?|");
        }
        all.setCharAt(all.length() - 1, ')');
        return all.toString();
    }

    /** The number, 1 to 12, of a text that matches {@link #PATTERN}. */
    static int number(String name) {
        int full = MonthNames.LONG.indexOf(name);
        if (full >= 0) {
            return full + 1;
        }
        int abbreviated = SHORT_LETTERS.indexOf(letters(name));
        if (abbreviated < 0) {
            throw new IllegalArgumentException("not a month: " + name);
        }
        return abbreviated + 1;
    }

    private static String letters(String name) {
        return name.replace(".", "").replace(" ", "");
    }

    /** The date as officers write it, such as {@code 1 ต.ค. 2568}. */
    static String shortDate(LocalDate date) {
        return date.getDayOfMonth() + " " + MonthNames.SHORT.get(date.getMonthValue() - 1) + " "
                + (date.getYear() + 543);
    }

    /** The date in full, such as {@code 1 ตุลาคม 2568}. */
    static String longDate(LocalDate date) {
        return date.getDayOfMonth() + " " + MonthNames.LONG.get(date.getMonthValue() - 1) + " "
                + (date.getYear() + 543);
    }
}

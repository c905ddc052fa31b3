package th.itaworkbook.grid;

import java.time.LocalDate;

/** Days as Thai officials abbreviate them. */
public final class ThaiDays {
    private static final int BUDDHIST_OFFSET = 543;

    private ThaiDays() {}

    /** A day in short form with the last two figures of the Buddhist year, such as {@code 1 ต.ค. 68}. */
    public static String shortForm(LocalDate day) {
        int year = (day.getYear() + BUDDHIST_OFFSET) % 100;
        String month = MonthNames.SHORT.get(day.getMonthValue() - 1);
        return day.getDayOfMonth() + " " + month + (year < 10 ? " 0" : " ") + year;
    }

    /** A period in short form, such as {@code 1 ต.ค. 68 – 30 ก.ย. 69}. */
    public static String shortForm(LocalDate start, LocalDate end) {
        return shortForm(start) + " – " + shortForm(end);
    }
}

package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Labels;

/** The different values of one column, each under a code of one byte: a survey has many answers but few values. */
final class Dictionary {
    /** Code of a cell without an answer. */
    static final int BLANK = 0;

    /** Code of every value beyond those that fit. */
    static final int OTHER = 255;

    /** Number of codes. */
    static final int CODES = 256;

    private static final int GREATEST_WHOLE = 100;
    private static final int LONGEST = 200;

    /**
     * One value.
     *
     * @param raw as it stands in the cell that had it first, cut where it is very long
     * @param text folded for comparison
     * @param number what it is as a number; NaN for a text that is none
     * @param firstRow row of that cell, from 0
     */
    record Entry(String raw, String text, double number, int firstRow) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> byText = new HashMap<>();
    // Most answers are small whole numbers; these need no look into the map.
    private final byte[] wholes = new byte[GREATEST_WHOLE + 1];

    Dictionary() {
        entries.add(new Entry("", "", Double.NaN, -1));
    }

    /** The code of a value, a new one where it was not seen before. */
    int code(CellValue value, int row) {
        if (value instanceof CellValue.Num number) {
            int whole = (int) number.value();
            if (whole == number.value() && whole >= 0 && whole <= GREATEST_WHOLE) {
                int code = wholes[whole] & 0xFF;
                return code != 0 ? code : firstWhole(value, whole, row);
            }
        }
        Integer known = byText.get(value.text());
        return known != null ? known : learn(value, row);
    }

    private int firstWhole(CellValue value, int whole, int row) {
        int code = learn(value, row);
        wholes[whole] = (byte) code;
        return code;
    }

    private int learn(CellValue value, int row) {
        String raw = value.text();
        String text = Labels.arabicDigits(Labels.fold(raw));
        Optional<Double> number = value instanceof CellValue.Num num ? Optional.of(num.value()) : Texts.number(text);
        String key = number.map(n -> CellValue.of(n).text()).orElse(text);
        Integer alike = isNothing(text) ? Integer.valueOf(BLANK) : byText.get(key);
        int code = alike != null ? alike : add(raw, key, number.orElse(Double.NaN), row);
        if (code != OTHER) {
            byText.put(raw, code);
            byText.put(key, code);
        }
        return code;
    }

    private int add(String raw, String text, double number, int row) {
        if (entries.size() >= OTHER) {
            if (entries.size() == OTHER) {
                entries.add(new Entry(cut(raw), cut(text), number, row));
            }
            return OTHER;
        }
        entries.add(new Entry(cut(raw), cut(text), number, row));
        return entries.size() - 1;
    }

    private static boolean isNothing(String text) {
        return text.isEmpty() || text.equals("-") || text.equals("\u2013") || text.equals("\u2014");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Codes that are in use, {@link #BLANK} included. */
    int size() {
        return entries.size();
    }

    /** The value of a code. */
    Entry entry(int code) {
        return entries.get(code);
    }
}

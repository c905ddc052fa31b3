package th.itaworkbook.measure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import th.itaworkbook.grid.Labels;

/** Words of templates that were meant to be replaced; they count only where a cell starts with them. */
final class Placeholders {
    private static final List<String> WORDS =
            List.of("ยกตัวอย่างเช่น", "ยกตัวอย่าง", "ตัวอย่าง", "โปรดระบุ", "xxx", "....", "……");

    // Also an ordinary verb: "ระบุขั้นตอนในคู่มือ ..." is a step, "ระบุชื่อหน่วยงาน" is a blank to fill.
    private static final String SPECIFY = "ระบุ";

    private static final int LONGEST_BLANK_TO_FILL = 30;
    private static final String OPENING = "([<{-•*\"“ ";

    private Placeholders() {}

    /** The word that a cell starts with, if it is one of them. */
    static Optional<String> startOf(String cell) {
        String text = Labels.fold(cell);
        int start = 0;
        while (start < text.length() && OPENING.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        String rest = text.substring(start).toLowerCase(Locale.ROOT);
        Optional<String> word = WORDS.stream().filter(rest::startsWith).findFirst();
        if (word.isEmpty() && rest.startsWith(SPECIFY) && rest.length() <= LONGEST_BLANK_TO_FILL) {
            return Optional.of(SPECIFY);
        }
        return word;
    }
}

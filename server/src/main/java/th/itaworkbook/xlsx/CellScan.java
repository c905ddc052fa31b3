package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;

/**
 * One cell in the bytes of a sheet as nearly all programs write nearly all of them, found in one go: an address, a
 * format and a type in any order, then a formula and a value, or one text. Whatever else a cell may hold is not known
 * here and left to the cursor.
 */
final class CellScan {
    private static final int SHORT = XmlSpan.SHORT;
    private static final int MAX_DIGITS = 7;
    private static final int MAX_LETTERS = 3;

    private static final byte[] START = ascii("<c");
    private static final byte[] END = ascii("</c>");
    private static final byte[] FORMULA = ascii("<f>");
    private static final byte[] FORMULA_END = ascii("</f>");
    private static final byte[] VALUE = ascii("<v>");
    private static final byte[] VALUE_END = ascii("</v>");
    private static final byte[] TEXT = ascii("<is><t>");
    private static final byte[] KEPT_TEXT = ascii("<is><t xml:space=\"preserve\">");
    private static final byte[] TEXT_END = ascii("</t></is>");
    private static final String[] TYPES = {"s", "n", "b", "e", "str", "inlineStr"};
    private static final byte[][] TYPE_BYTES = {
        ascii("s\""), ascii("n\""), ascii("b\""), ascii("e\""), ascii("str\""), ascii("inlineStr\"")
    };

    private final XmlSpan formula = new XmlSpan();
    private final XmlSpan content = new XmlSpan();
    private byte[] part;
    private int limit;

    private int column;
    private int row;
    private int style;
    private String type;
    private boolean hasFormula;
    private boolean hasValue;
    private boolean hasText;
    private int counted;

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }

    /** Where the cell at that place ends; -1 where there is none that is plain and all there. */
    int end(byte[] bytes, int from, int bound) {
        part = bytes;
        limit = bound;
        if (!is(START, from)) {
            return SHORT;
        }
        int i = attributes(from + START.length);
        if (i < 0 || i + 1 >= limit) {
            return SHORT;
        }
        hasFormula = false;
        hasValue = false;
        hasText = false;
        if (part[i] == '/') {
            return part[i + 1] == '>' ? i + 2 : SHORT;
        }
        i = content(i + 1);
        return i >= 0 && is(END, i) ? i + END.length : SHORT;
    }

    // Up to the sign that ends the tag. An attribute that comes twice is left to the cursor, which refuses it.
    private int attributes(int from) {
        byte[] bytes = part;
        int end = limit - 4;
        column = 0;
        style = -1;
        type = null;
        int i = from;
        while (i < end && bytes[i] == ' ' && bytes[i + 2] == '=' && bytes[i + 3] == '"') {
            byte name = bytes[i + 1];
            if (name == 'r' && column == 0) {
                i = address(i + 4);
            } else if (name == 's' && style < 0) {
                i = style(i + 4);
            } else if (name == 't' && type == null) {
                i = type(i + 4);
            } else {
                return SHORT;
            }
            if (i < 0) {
                return SHORT;
            }
        }
        return i < limit && (bytes[i] == '>' || bytes[i] == '/') ? i : SHORT;
    }

    // Letters, a whole number and the quotation mark behind them.
    private int address(int from) {
        byte[] bytes = part;
        int end = limit;
        int i = from;
        int letters = 0;
        while (i < end && bytes[i] >= 'A' && bytes[i] <= 'Z' && i - from < MAX_LETTERS) {
            letters = letters * 26 + (bytes[i] - '@');
            i++;
        }
        column = letters;
        i = number(i);
        row = counted;
        return letters == 0 ? SHORT : i;
    }

    // A whole number and the quotation mark behind it.
    private int number(int from) {
        byte[] bytes = part;
        int end = Math.min(limit, from + MAX_DIGITS + 1);
        int i = from;
        int number = 0;
        while (i < end) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = number * 10 + digit;
            i++;
        }
        counted = number;
        return i > from && i < end && bytes[i] == '"' ? i + 1 : SHORT;
    }

    private int style(int from) {
        int i = number(from);
        style = counted;
        return i;
    }

    private int type(int from) {
        for (int i = 0; i < TYPES.length; i++) {
            if (is(TYPE_BYTES[i], from)) {
                type = TYPES[i];
                return from + TYPE_BYTES[i].length;
            }
        }
        return SHORT;
    }

    private int content(int from) {
        int i = from;
        if (is(FORMULA, i)) {
            hasFormula = true;
            i = after(formula, i + FORMULA.length, FORMULA_END);
        }
        if (i >= 0 && is(VALUE, i)) {
            hasValue = true;
            return after(content, i + VALUE.length, VALUE_END);
        }
        boolean plain = i >= 0 && is(TEXT, i);
        if (plain || (i >= 0 && is(KEPT_TEXT, i))) {
            hasText = true;
            return after(content, i + (plain ? TEXT : KEPT_TEXT).length, TEXT_END);
        }
        return i;
    }

    private int after(XmlSpan span, int from, byte[] end) {
        int i = span.text(part, from, limit);
        return i >= 0 && is(end, i) ? i + end.length : SHORT;
    }

    private boolean is(byte[] word, int from) {
        if (from + word.length > limit) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (part[from + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /** Column from 1, which may be too great; 0 where no address is stated. */
    int column() {
        return column;
    }

    /** Row from 1, which may be too great or 0; only with a column. */
    int row() {
        return row;
    }

    /** The format; 0 where none is stated. */
    int style() {
        return Math.max(style, 0);
    }

    /** The type. */
    String type() {
        return type == null ? "n" : type;
    }

    /** The formula; null where there is none. */
    CharSequence formula() {
        return hasFormula ? formula.characters() : null;
    }

    /** What is stored as value; null where nothing is. */
    CharSequence value() {
        return hasValue ? content.characters() : null;
    }

    /** The text in the cell; null where there is none. */
    CharSequence text() {
        return hasText ? content.characters() : null;
    }
}

package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;

/**
 * A text or the value of an attribute as it stands in the bytes of a part, in UTF-8. Finding its end checks every
 * byte; its characters are only made when they are asked for, and not at all where they are plain ASCII.
 */
final class XmlSpan implements CharSequence {
    /** The end is not among the bytes that are there. */
    static final int SHORT = -1;

    private static final byte PLAIN = 0;
    private static final byte BLANK = 1;
    private static final byte OPENS = 2;
    private static final byte CLOSES = 3;
    private static final byte ENTITY = 4;
    private static final byte QUOTE = 5;
    private static final byte FORBIDDEN = 6;
    private static final byte[] KINDS = kinds();

    private byte[] bytes = {};
    private int from;
    private int to;
    // Whether the bytes are the characters.
    private boolean isAscii = true;
    private boolean isCoded;
    // Most spans never need any.
    private Letters letters;

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (int c = 0; c < ' '; c++) {
            kinds[c] = FORBIDDEN;
        }
        kinds[' '] = BLANK;
        kinds['\t'] = BLANK;
        kinds['\n'] = BLANK;
        kinds['\r'] = BLANK;
        kinds['<'] = OPENS;
        kinds['>'] = CLOSES;
        kinds['&'] = ENTITY;
        kinds['"'] = QUOTE;
        kinds['\''] = QUOTE;
        return kinds;
    }

    private void begin(byte[] part, int start) {
        bytes = part;
        from = start;
        isAscii = true;
        isCoded = false;
    }

    /** Takes the text from there to the next tag, and gives where that begins. */
    int text(byte[] part, int start, int limit) {
        begin(part, start);
        int i = start;
        while (i >= 0 && i < limit) {
            int c = part[i];
            if (c < 0) {
                isAscii = false;
                i = Utf8.after(part, i, limit);
                continue;
            }
            switch (KINDS[c]) {
                case PLAIN -> i++;
                case OPENS -> {
                    to = i;
                    return i;
                }
                case ENTITY -> {
                    isCoded = true;
                    i = XmlEntity.end(part, i, limit);
                }
                case FORBIDDEN -> throw new UnusualXmlException();
                case CLOSES -> {
                    if (i - start >= 2 && part[i - 1] == ']' && part[i - 2] == ']') {
                        throw new UnusualXmlException();
                    }
                    i++;
                }
                default -> {
                    isCoded |= c == '\r';
                    i++;
                }
            }
        }
        return SHORT;
    }

    /** Takes the value from there to that quotation mark, and gives where that stands. */
    int value(byte[] part, int start, int limit, byte quote) {
        begin(part, start);
        int i = start;
        while (i >= 0 && i < limit) {
            int c = part[i];
            if (c < 0) {
                isAscii = false;
                i = Utf8.after(part, i, limit);
                continue;
            }
            switch (KINDS[c]) {
                case QUOTE -> {
                    if (c == quote) {
                        to = i;
                        return i;
                    }
                    i++;
                }
                case ENTITY -> {
                    isCoded = true;
                    i = XmlEntity.end(part, i, limit);
                }
                case BLANK -> {
                    // The others would have to become spaces.
                    if (c != ' ') {
                        throw new UnusualXmlException();
                    }
                    i++;
                }
                case OPENS, FORBIDDEN -> throw new UnusualXmlException();
                default -> i++;
            }
        }
        return SHORT;
    }

    /** Takes nothing. */
    void clear() {
        begin(bytes, 0);
        to = 0;
    }

    /** Whether there is nothing but white space. */
    boolean isWhite() {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0 || KINDS[bytes[i]] != BLANK) {
                return false;
            }
        }
        return true;
    }

    /** The characters; good as long as the bytes stay. */
    CharSequence characters() {
        return isAscii && !isCoded ? this : toString();
    }

    /** The characters without white space around them; good as long as the bytes stay, and perhaps in that view. */
    CharSequence trimmed(XmlSpan view) {
        if (!isAscii || isCoded) {
            return toString().trim();
        }
        view.bytes = bytes;
        view.from = from;
        view.to = to;
        while (view.from < view.to && bytes[view.from] <= ' ') {
            view.from++;
        }
        while (view.from < view.to && bytes[view.to - 1] <= ' ') {
            view.to--;
        }
        return view;
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return (char) bytes[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return toString().substring(start, end);
    }

    @Override
    public String toString() {
        if (isAscii && !isCoded) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        if (letters == null) {
            letters = new Letters();
        }
        return isCoded ? XmlEntity.decoded(bytes, from, to, letters) : letters.text(bytes, from, to);
    }
}

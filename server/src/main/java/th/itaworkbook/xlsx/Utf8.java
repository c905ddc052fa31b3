package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text that grows as the bytes of UTF-8, so that a part is never held as characters too. */
final class Utf8 {
    private byte[] bytes;
    private int length;

    Utf8(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** Appends a text; half of a surrogate pair becomes a question mark, as {@code String.getBytes} does it. */
    Utf8 append(String text) {
        return append(text, 0, text.length());
    }

    /** Appends the characters of a text from one index to before another. */
    Utf8 append(String text, int from, int to) {
        // Three bytes for a character at most: a surrogate pair takes four for two.
        reserve(3 * (to - from));
        byte[] into = bytes;
        int at = length;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                into[at++] = (byte) c;
            } else if (c < 0x800) {
                into[at++] = (byte) (0xC0 | (c >> 6));
                into[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                into[at++] = (byte) (0xE0 | (c >> 12));
                into[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                into[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                at = pair(into, at, Character.toCodePoint(c, text.charAt(++i)));
            } else {
                into[at++] = '?';
            }
        }
        length = at;
        return this;
    }

    private static int pair(byte[] into, int at, int point) {
        into[at] = (byte) (0xF0 | (point >> 18));
        into[at + 1] = (byte) (0x80 | ((point >> 12) & 0x3F));
        into[at + 2] = (byte) (0x80 | ((point >> 6) & 0x3F));
        into[at + 3] = (byte) (0x80 | (point & 0x3F));
        return at + 4;
    }

    /** Appends one character of ASCII. */
    Utf8 append(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Appends a whole number. */
    Utf8 append(int number) {
        if (number < 0) {
            return append(Integer.toString(number));
        }
        int digits = 1;
        for (int rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        reserve(digits);
        length += digits;
        int at = length;
        int rest = number;
        do {
            bytes[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        return this;
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    /** Number of bytes. */
    int length() {
        return length;
    }

    /** Drops what stands behind that many bytes. */
    void cut(int to) {
        length = to;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public String toString() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /**
     * Where the character ends that begins with that byte above 127; -1 where the bytes end before it does. What is no
     * character of XML is {@link UnusualXmlException}.
     */
    static int after(byte[] part, int at, int limit) {
        int first = part[at] & 0xFF;
        // Thai letters are three bytes that begin with these two.
        boolean thai = first == 0xE0 && at + 2 < limit && (part[at + 1] & 0xFE) == 0xB8;
        if (thai && (part[at + 2] & 0xC0) == 0x80) {
            return at + 3;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (at + length > limit) {
            return -1;
        }
        int point = first & (0x7F >> length);
        for (int i = at + 1; i < at + length; i++) {
            if ((part[i] & 0xC0) != 0x80) {
                throw new UnusualXmlException();
            }
            point = point << 6 | (part[i] & 0x3F);
        }
        boolean tooLong = point < (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean none = point == 0xFFFE || point == 0xFFFF || point > Character.MAX_CODE_POINT;
        if (first < 0xC0 || first > 0xF4 || tooLong || surrogate || none) {
            throw new UnusualXmlException();
        }
        return at + length;
    }
}

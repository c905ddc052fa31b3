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
}

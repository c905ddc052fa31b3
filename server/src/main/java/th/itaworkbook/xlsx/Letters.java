package th.itaworkbook.xlsx;

import java.util.Arrays;

/** Makes texts out of sound UTF-8 in room that is used again: a string decoded alone takes four times its size. */
final class Letters {
    private char[] room = new char[64];
    private int count;

    /** The characters of those bytes, which were found sound. */
    String text(byte[] part, int from, int to) {
        add(part, from, to);
        return take();
    }

    /** Adds the characters of those bytes, which were found sound. */
    void add(byte[] part, int from, int to) {
        // No character has fewer bytes than it has places here.
        need(to - from);
        for (int i = from; i < to; ) {
            int first = part[i];
            if (first >= 0) {
                room[count++] = (char) first;
                i++;
            } else if (first < (byte) 0xE0) {
                room[count++] = (char) ((first & 0x1F) << 6 | (part[i + 1] & 0x3F));
                i += 2;
            } else if (first < (byte) 0xF0) {
                room[count++] = (char) ((first & 0x0F) << 12 | (part[i + 1] & 0x3F) << 6 | (part[i + 2] & 0x3F));
                i += 3;
            } else {
                int point = (first & 0x07) << 18
                        | (part[i + 1] & 0x3F) << 12
                        | (part[i + 2] & 0x3F) << 6
                        | (part[i + 3] & 0x3F);
                count += Character.toChars(point, room, count);
                i += 4;
            }
        }
    }

    /** Adds one character, which may take two places. */
    void add(int point) {
        need(2);
        count += Character.toChars(point, room, count);
    }

    /** What was added since the last time. */
    String take() {
        String text = new String(room, 0, count);
        count = 0;
        return text;
    }

    private void need(int more) {
        if (count + more > room.length) {
            room = Arrays.copyOf(room, Math.max(2 * room.length, count + more));
        }
    }
}

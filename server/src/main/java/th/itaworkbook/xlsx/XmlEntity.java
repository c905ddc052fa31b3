package th.itaworkbook.xlsx;

/** The entities that XML knows without being told, and characters by number. */
final class XmlEntity {
    private static final String[] NAMES = {"amp;", "lt;", "gt;", "quot;", "apos;"};
    private static final char[] MEANT = {'&', '<', '>', '"', '\''};
    private static final int LONGEST = 12;

    private XmlEntity() {}

    /** Where the entity at that place ends; -1 where the bytes end before it does. */
    static int end(byte[] part, int start, int limit) {
        for (int i = start + 1; i < start + LONGEST; i++) {
            if (i >= limit) {
                return XmlSpan.SHORT;
            }
            if (part[i] == ';') {
                meaning(part, start + 1, i);
                return i + 1;
            }
        }
        throw new UnusualXmlException();
    }

    private static int meaning(byte[] part, int from, int semicolon) {
        if (part[from] == '#') {
            return number(part, from + 1, semicolon);
        }
        for (int i = 0; i < NAMES.length; i++) {
            if (is(NAMES[i], part, from, semicolon)) {
                return MEANT[i];
            }
        }
        throw new UnusualXmlException();
    }

    private static boolean is(String name, byte[] part, int from, int semicolon) {
        if (semicolon - from != name.length() - 1) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (part[from + i] != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int number(byte[] part, int from, int semicolon) {
        boolean hexadecimal = part[from] == 'x';
        int radix = hexadecimal ? 16 : 10;
        int first = hexadecimal ? from + 1 : from;
        int point = 0;
        for (int i = first; i < semicolon; i++) {
            int digit = part[i] < 0 ? -1 : Character.digit(part[i], radix);
            if (digit < 0 || point > Character.MAX_CODE_POINT) {
                throw new UnusualXmlException();
            }
            point = point * radix + digit;
        }
        boolean control = point < ' ' && point != '\t' && point != '\n' && point != '\r';
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        if (first == semicolon || control || surrogate || point == 0xFFFE || point == 0xFFFF || point > 0x10FFFF) {
            throw new UnusualXmlException();
        }
        return point;
    }

    /** The characters of a text that was found sound, with its entities and line ends as XML means them. */
    static String decoded(byte[] part, int from, int to, Letters letters) {
        int copied = from;
        for (int i = from; i < to; i++) {
            if (part[i] == '&') {
                letters.add(part, copied, i);
                int end = end(part, i, to);
                letters.add(meaning(part, i + 1, end - 1));
                copied = end;
                i = end - 1;
            } else if (part[i] == '\r') {
                letters.add(part, copied, i);
                letters.add('\n');
                boolean pair = i + 1 < to && part[i + 1] == '\n';
                i = pair ? i + 1 : i;
                copied = i + 1;
            }
        }
        letters.add(part, copied, to);
        return letters.take();
    }
}

package th.itaworkbook.xlsx;

import th.itaworkbook.finding.UnusableFileException;

/** Text with or without formatted runs, in shared strings and in cells. */
final class RichText {
    private RichText() {}

    /** The text of the current element: its own and that of its runs, without phonetic hints. */
    static String read(XmlCursor xml) throws UnusableFileException {
        int own = xml.depth();
        String first = "";
        StringBuilder more = null;
        while (xml.nextChild(own)) {
            if (xml.name().equals("t")) {
                if (first.isEmpty()) {
                    first = unescape(xml.text());
                } else {
                    more = append(more, first, unescape(xml.text()));
                }
            } else if (xml.name().equals("r")) {
                while (xml.nextChild(own + 1)) {
                    if (xml.name().equals("t")) {
                        more = append(more, first, unescape(xml.text()));
                    }
                }
            }
        }
        return more == null ? first : more.toString();
    }

    private static StringBuilder append(StringBuilder started, String first, String text) {
        StringBuilder all = started == null ? new StringBuilder(first) : started;
        return all.append(text);
    }

    /** Decodes {@code _x000D_} and the like, by which the format writes characters that XML cannot hold. */
    static String unescape(CharSequence raw) {
        String text = raw.toString();
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        while (at >= 0) {
            int code = code(text, at);
            if (code >= 0) {
                out.append(text, copied, at).append((char) code);
                copied = at + 7;
                at = text.indexOf("_x", copied);
            } else {
                at = text.indexOf("_x", at + 1);
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    private static int code(String text, int at) {
        if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = at + 2; i < at + 6; i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}

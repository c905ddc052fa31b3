package th.itaworkbook.grid;

import java.text.Normalizer;

/** How headers, sheet names, keys and names are compared: what looks alike to a reader is alike. */
public final class Labels {
    private Labels() {}

    /**
     * Folds a label for comparison: NFC, decomposed sara am to one sign, doubled เ to แ, no zero-width marks,
     * no-break and other spaces collapsed to one, trimmed. Letter case stays.
     */
    public static String fold(String label) {
        if (isPlain(label)) {
            return label;
        }
        String nfc = Normalizer.normalize(label, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(nfc.length());
        boolean space = false;
        for (int i = 0; i < nfc.length(); i++) {
            char c = nfc.charAt(i);
            if (isInvisible(c)) {
                continue;
            }
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = out.length() > 0;
                continue;
            }
            if (space) {
                out.append(' ');
                space = false;
            }
            if (c == '\u0E32' && endsWithNikhahit(out)) {
                foldSaraAm(out);
            } else if (c == '\u0E40' && out.length() > 0 && out.charAt(out.length() - 1) == '\u0E40') {
                out.setCharAt(out.length() - 1, '\u0E41');
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether both labels look alike to a reader. */
    public static boolean same(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /** Digits ๐ to ๙ as 0 to 9; all else stays. */
    public static String arabicDigits(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0E50' && c <= '\u0E59') {
                if (out == null) {
                    out = new StringBuilder(text);
                }
                out.setCharAt(i, (char) ('0' + (c - '\u0E50')));
            }
        }
        return out == null ? text : out.toString();
    }

    /** Whether a reader cannot see this character: zero-width marks, direction marks, soft hyphen. */
    public static boolean isInvisible(char c) {
        return (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2064')
                || c == '\uFEFF'
                || c == '\u00AD';
    }

    // Most labels need no folding; looking first keeps the common path free of copies.
    private static boolean isPlain(String label) {
        char before = ' ';
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean plainThai = c >= '\u0E01' && c <= '\u0E5B' && c != '\u0E4D';
            boolean plainLatin = c > ' ' && c < 0x7F;
            boolean singleSpace = c == ' ' && before != ' ';
            boolean doubled = c == '\u0E40' && before == '\u0E40';
            if (doubled || !(plainThai || plainLatin || singleSpace)) {
                return false;
            }
            before = c;
        }
        return label.isEmpty() || before != ' ';
    }

    private static boolean endsWithNikhahit(CharSequence out) {
        int last = out.length() - 1;
        return last >= 0
                && (out.charAt(last) == '\u0E4D'
                        || (isTone(out.charAt(last)) && last > 0 && out.charAt(last - 1) == '\u0E4D'));
    }

    private static boolean isTone(char c) {
        return c >= '\u0E48' && c <= '\u0E4B';
    }

    // U+0E4D (tone) U+0E32 becomes (tone) U+0E33.
    private static void foldSaraAm(StringBuilder out) {
        int last = out.length() - 1;
        if (out.charAt(last) == '\u0E4D') {
            out.setCharAt(last, '\u0E33');
        } else {
            char tone = out.charAt(last);
            out.setCharAt(last - 1, tone);
            out.setCharAt(last, '\u0E33');
        }
    }
}

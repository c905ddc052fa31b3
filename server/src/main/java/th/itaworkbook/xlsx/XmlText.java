package th.itaworkbook.xlsx;

/** How text is written into XML parts, and read from them. */
final class XmlText {
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private XmlText() {}

    /** Text of a cell: characters that XML cannot hold become {@code _x0001_}, and a literal {@code _x0001_} is kept. */
    static String content(String text) {
        return escaped(text, false, true);
    }

    /** Appends the text of a cell. */
    static void content(Utf8 out, String text) {
        escape(out, text, false, true);
    }

    /** An attribute value; it may have the same escapes as cell text where {@code coded} attributes hold text. */
    static String attribute(String text) {
        return escaped(text, true, false);
    }

    /** An attribute that holds text for people, such as a prompt. */
    static String attributeText(String text) {
        return escaped(text, true, true);
    }

    /** A formula: as text, but a literal {@code _x0001_} in it is none of ours. */
    static String formula(String formula) {
        return escaped(formula, false, false);
    }

    /** Appends a formula. */
    static void formula(Utf8 out, String formula) {
        escape(out, formula, false, false);
    }

    private static String escaped(String text, boolean attribute, boolean protect) {
        int first = firstSpecial(text, 0, attribute, protect);
        if (first == text.length()) {
            return text;
        }
        Utf8 out = new Utf8(text.length() + 32);
        escape(out, text, attribute, protect);
        return out.toString();
    }

    private static void escape(Utf8 out, String text, boolean attribute, boolean protect) {
        int from = 0;
        while (from < text.length()) {
            int special = firstSpecial(text, from, attribute, protect);
            out.append(text, from, special);
            if (special < text.length()) {
                out.append(replacement(text, special, text.charAt(special), attribute, protect));
            }
            from = special + 1;
        }
    }

    private static int firstSpecial(String text, int from, boolean attribute, boolean protect) {
        int at = from;
        while (at < text.length()
                && (isPlain(text.charAt(at)) || replacement(text, at, text.charAt(at), attribute, protect) == null)) {
            at++;
        }
        return at;
    }

    // Nearly every character is a Thai one, a letter, a digit or a sign of a formula.
    private static boolean isPlain(char c) {
        return (c > '_' && c < Character.MIN_SURROGATE) || (c > '>' && c < '_') || (c > '&' && c < '<');
    }

    private static String replacement(String text, int i, char c, boolean attribute, boolean protect) {
        if (c == '&') {
            return "&amp;";
        }
        if (c == '<') {
            return "&lt;";
        }
        if (c == '>') {
            return "&gt;";
        }
        if (c == '"') {
            return attribute ? "&quot;" : null;
        }
        if (c == '\n' || c == '\t') {
            return attribute ? "&#" + (int) c + ";" : null;
        }
        if (c == '_') {
            return protect && isCode(text, i) ? "_x005F_" : null;
        }
        if (c < ' ' || c == '\uFFFE' || c == '\uFFFF' || isLoneSurrogate(text, i, c)) {
            return code(c);
        }
        return null;
    }

    private static String code(char c) {
        String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "_x" + "0000".substring(hex.length()) + hex + "_";
    }

    private static boolean isCode(String text, int at) {
        if (at + 6 >= text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + 6) != '_') {
            return false;
        }
        for (int i = at + 2; i < at + 6; i++) {
            if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLoneSurrogate(String text, int i, char c) {
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    /** Whether white space at the ends would be lost without xml:space. */
    static boolean needsSpace(String text) {
        if (text.isEmpty()) {
            return false;
        }
        return XmlScan.isSpace(text.charAt(0))
                || XmlScan.isSpace(text.charAt(text.length() - 1))
                || text.indexOf('\n') >= 0
                || text.indexOf('\t') >= 0
                || text.contains("  ");
    }

    /** Text as XML means it: entities resolved, CDATA opened, comments dropped. */
    static String unescape(String raw) {
        if (raw.indexOf('&') < 0 && raw.indexOf('<') < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int i = 0;
        while (i < raw.length()) {
            char c = raw.charAt(i);
            if (c == '&') {
                i = entity(raw, i, out);
            } else if (c == '<') {
                i = markup(raw, i, out);
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }

    private static int markup(String raw, int at, StringBuilder out) {
        if (raw.startsWith("<![CDATA[", at)) {
            int close = raw.indexOf("]]>", at);
            out.append(raw, at + 9, close < 0 ? raw.length() : close);
            return close < 0 ? raw.length() : close + 3;
        }
        String mark = raw.startsWith("<!--", at) ? "-->" : ">";
        int close = raw.indexOf(mark, at);
        return close < 0 ? raw.length() : close + mark.length();
    }

    private static int entity(String raw, int at, StringBuilder out) {
        int end = raw.indexOf(';', at);
        if (end < 0 || end - at > 10) {
            out.append('&');
            return at + 1;
        }
        String name = raw.substring(at + 1, end);
        switch (name) {
            case "amp" -> out.append('&');
            case "lt" -> out.append('<');
            case "gt" -> out.append('>');
            case "quot" -> out.append('"');
            case "apos" -> out.append('\'');
            default -> number(name, out);
        }
        return end + 1;
    }

    private static void number(String name, StringBuilder out) {
        try {
            int code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.startsWith("#") ? name.substring(1) : "");
            if (Character.isValidCodePoint(code)) {
                out.appendCodePoint(code);
            }
        } catch (NumberFormatException unknown) {
            out.append('&').append(name).append(';');
        }
    }
}

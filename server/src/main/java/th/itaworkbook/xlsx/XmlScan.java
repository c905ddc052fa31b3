package th.itaworkbook.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;

/**
 * Walks over the tags of an XML part and says where each begins and ends in the bytes, so that a patch can leave
 * all the rest as it is. Comments, instructions and CDATA are stepped over; document types are refused.
 */
final class XmlScan {
    /** What {@link #next} found. */
    enum Token {
        START,
        EMPTY,
        END,
        EOF
    }

    final byte[] xml;
    int start;
    int end;
    private int nameStart;
    private int nameEnd;
    private int at;

    XmlScan(byte[] xml, int from) {
        this.xml = xml;
        this.at = from;
    }

    /** Moves to the next tag. */
    Token next() throws UnusableFileException {
        while (true) {
            int open = indexOf('<', at);
            if (open < 0) {
                start = xml.length;
                end = xml.length;
                return Token.EOF;
            }
            int second = open + 1 < xml.length ? xml[open + 1] : -1;
            if (second == '?') {
                at = after("?>", open + 2);
            } else if (second == '!') {
                at = afterDeclaration(open);
            } else {
                return tag(open, second == '/');
            }
        }
    }

    private int afterDeclaration(int open) throws UnusableFileException {
        if (startsWith("<!--", open)) {
            return after("-->", open + 4);
        }
        if (startsWith("<![CDATA[", open)) {
            return after("]]>", open + 9);
        }
        throw damaged();
    }

    private Token tag(int open, boolean closing) throws UnusableFileException {
        start = open;
        nameStart = closing ? open + 2 : open + 1;
        int i = nameStart;
        while (i < xml.length && !isSpace(xml[i]) && xml[i] != '>' && xml[i] != '/') {
            i++;
        }
        nameEnd = i;
        while (i < xml.length && xml[i] != '>') {
            if (xml[i] == '"' || xml[i] == '\'') {
                i = indexOf((char) xml[i], i + 1);
                if (i < 0) {
                    throw damaged();
                }
            }
            i++;
        }
        if (i >= xml.length || nameEnd == nameStart) {
            throw damaged();
        }
        end = i + 1;
        at = end;
        if (closing) {
            return Token.END;
        }
        return xml[i - 1] == '/' ? Token.EMPTY : Token.START;
    }

    /** Moves past the end tag of the element that was just started, and gives where that end tag begins. */
    int skip() throws UnusableFileException {
        int depth = 1;
        while (depth > 0) {
            Token token = next();
            if (token == Token.START) {
                depth++;
            } else if (token == Token.END) {
                depth--;
            } else if (token == Token.EOF) {
                throw damaged();
            }
        }
        return start;
    }

    /** Whether the tag has that local name. */
    boolean is(String local) {
        return matches(xml, localStart(), nameEnd, local);
    }

    private static boolean matches(byte[] xml, int from, int to, String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (xml[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The local name of the tag. */
    String local() {
        return text(localStart(), nameEnd);
    }

    /** The prefix of the tag with its colon, or nothing. */
    String prefix() {
        return text(nameStart, localStart());
    }

    /** The raw value of an attribute without prefix, or the empty string. */
    String attribute(String name) {
        return attribute(xml, nameEnd, end, name).orElse("");
    }

    /** The raw value of an attribute in a tag, between the end of its name and its own end. */
    static Optional<String> attribute(byte[] xml, int from, int end, String name) {
        int i = from;
        while (i < end) {
            while (i < end && isSpace(xml[i])) {
                i++;
            }
            int word = i;
            while (i < end && xml[i] != '=' && !isSpace(xml[i])) {
                i++;
            }
            int to = i;
            while (i < end && xml[i] != '"' && xml[i] != '\'') {
                i++;
            }
            if (i >= end) {
                break;
            }
            int shut = indexOf(xml, (char) xml[i], i + 1);
            if (matches(xml, word, to, name)) {
                return Optional.of(text(xml, i + 1, shut));
            }
            i = shut + 1;
        }
        return Optional.empty();
    }

    private int localStart() {
        for (int i = nameEnd - 1; i >= nameStart; i--) {
            if (xml[i] == ':') {
                return i + 1;
            }
        }
        return nameStart;
    }

    /** The bytes from here to there as text, with nothing unescaped. */
    String text(int from, int to) {
        return text(xml, from, to);
    }

    private static String text(byte[] xml, int from, int to) {
        return new String(xml, from, to - from, StandardCharsets.UTF_8);
    }

    private int after(String mark, int from) throws UnusableFileException {
        for (int i = indexOf(mark.charAt(0), from); i >= 0; i = indexOf(mark.charAt(0), i + 1)) {
            if (startsWith(mark, i)) {
                return i + mark.length();
            }
        }
        throw damaged();
    }

    private boolean startsWith(String mark, int from) {
        if (from + mark.length() > xml.length) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (xml[from + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int indexOf(char c, int from) {
        return indexOf(xml, c, from);
    }

    private static int indexOf(byte[] xml, char c, int from) {
        for (int i = from; i < xml.length; i++) {
            if (xml[i] == c) {
                return i;
            }
        }
        return -1;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static UnusableFileException damaged() {
        return new UnusableFileException(FindingCode.FILE_DAMAGED, "");
    }
}

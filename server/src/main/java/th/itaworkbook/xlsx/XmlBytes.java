package th.itaworkbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.finding.UnusableFileException;

/** The bytes of a part in UTF-8: all of them, or a window that moves along a stream and keeps what is not read yet. */
final class XmlBytes {
    /** Bytes of one text with the tag behind it; the full parser takes more, in any case. */
    private static final int MAX_TOKEN = 1 << 17;

    /** Bytes that are unpacked at a time where a part is not in memory. */
    private static final int WINDOW = 1 << 16;

    private static final int DECLARATION = 200;
    private static final Pattern DECLARED = Pattern.compile(
            "<\\?xml version=([\"'])1\\.0\\1( encoding=([\"'])(?i:utf-8)\\3)?( standalone=([\"'])(yes|no)\\5)?\\s*\\?>");
    private static final boolean[] IN_NAME = inName();

    /** The bytes, of which those before {@link #limit} count. */
    byte[] bytes;

    int limit;

    /** How far everything is read. */
    int at;

    // Null once the part is known to its end: an array that was handed in is never written to.
    private InputStream more;

    private XmlBytes(byte[] bytes, int limit, InputStream more) {
        this.bytes = bytes;
        this.limit = limit;
        this.more = more;
        this.at = afterDeclaration();
    }

    static XmlBytes over(byte[] part) {
        return new XmlBytes(part, part.length, null);
    }

    static XmlBytes over(InputStream part, long size) throws IOException {
        byte[] window = new byte[(int) Math.min(WINDOW, Math.max(size, DECLARATION))];
        return new XmlBytes(window, part.readNBytes(window, 0, window.length), part);
    }

    private int afterDeclaration() {
        if (limit < 2 || bytes[1] != '?') {
            return 0;
        }
        String head = new String(bytes, 0, Math.min(limit, DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (!declared.lookingAt()) {
            throw new UnusualXmlException();
        }
        return declared.end();
    }

    /** Moves to that place. */
    void moveTo(int place) {
        if (place - at > MAX_TOKEN) {
            throw new UnusualXmlException();
        }
        at = place;
    }

    /** Whether nothing is left to read. */
    boolean isAtEnd() {
        return at == limit && more == null;
    }

    /** Adds to the bytes behind {@link #at}, which may stand elsewhere afterwards. */
    void refill() throws UnusableFileException {
        int left = limit - at;
        if (more == null || left > MAX_TOKEN) {
            throw new UnusualXmlException();
        }
        byte[] window = left > bytes.length / 2 ? new byte[2 * bytes.length] : bytes;
        System.arraycopy(bytes, at, window, 0, left);
        bytes = window;
        at = 0;
        limit = left;
        try {
            int got = more.read(bytes, limit, bytes.length - limit);
            if (got < 0) {
                more = null;
            } else {
                limit += got;
            }
        } catch (IOException e) {
            throw Refusals.damaged();
        }
    }

    /** Where the name ends that begins there. */
    int afterName(int from) {
        byte[] part = bytes;
        int i = from;
        while (i < limit && part[i] >= 0 && IN_NAME[part[i]]) {
            i++;
        }
        if (i == from && i < limit) {
            throw new UnusualXmlException();
        }
        return i;
    }

    /** Where the white space ends that may begin there. */
    int afterBlanks(int from) {
        byte[] part = bytes;
        int i = from;
        while (i < limit && (part[i] == ' ' || part[i] == '\n' || part[i] == '\r' || part[i] == '\t')) {
            i++;
        }
        return i;
    }

    private static boolean[] inName() {
        boolean[] allowed = new boolean[128];
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.:"
                .chars()
                .forEach(c -> allowed[c] = true);
        return allowed;
    }
}

package th.itaworkbook.pipeline;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short mark of texts in their order, so that a change can be noticed without keeping them. */
final class Digest {
    private static final int BYTES = 12;
    private static final int END = 9;

    // Thousands of short texts are marked in one run; they share one buffer.
    private final byte[] buffer = new byte[512];
    private final MessageDigest sha256;
    private int used;

    Digest() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Takes one text. */
    Digest add(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
        return end();
    }

    /** Takes one character of a text that {@link #end} closes. */
    void put(char c) {
        if (used == buffer.length) {
            flush();
        }
        buffer[used++] = (byte) (c >>> Byte.SIZE);
        buffer[used++] = (byte) c;
    }

    /** Closes a text, so that two texts are another thing than the two in one. */
    Digest end() {
        put((char) END);
        return this;
    }

    String text() {
        flush();
        return HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
    }

    private void flush() {
        sha256.update(buffer, 0, used);
        used = 0;
    }
}

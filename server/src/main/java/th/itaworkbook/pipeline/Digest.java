package th.itaworkbook.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short mark of texts in their order, so that a change can be noticed without keeping them. */
final class Digest {
    private static final int BYTES = 12;

    private final MessageDigest sha256;

    Digest() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    Digest add(String... texts) {
        for (String text : texts) {
            sha256.update(text.getBytes(StandardCharsets.UTF_8));
            sha256.update((byte) 9);
        }
        return this;
    }

    String text() {
        return HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
    }
}

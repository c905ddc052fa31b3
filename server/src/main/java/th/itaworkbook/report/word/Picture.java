package th.itaworkbook.report.word;

import java.util.Arrays;
import java.util.Optional;

/** A PNG or JPEG picture; not a record because its bytes are a mutable array, which is not copied. */
public final class Picture {
    /** So large may a picture be, in bytes. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int PNG_HEAD = 33;
    private static final int MOST_PIXELS = 20_000;

    private final byte[] bytes;
    private final String type;
    private final int width;
    private final int height;

    private Picture(byte[] bytes, String type, int width, int height) {
        this.bytes = bytes;
        this.type = type;
        this.width = width;
        this.height = height;
    }

    /** Takes a PNG or JPEG file; nothing when it is neither, or has no sensible size. */
    public static Optional<Picture> of(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Optional.empty();
        }
        if (file.length >= PNG_HEAD && Arrays.equals(Arrays.copyOf(file, PNG.length), PNG)) {
            return sensible(file, "png", four(file, 16), four(file, 20));
        }
        return file.length > 3 && two(file, 0) == 0xFFD8 ? jpeg(file) : Optional.empty();
    }

    // Segment by segment up to the one that starts a frame, which holds the size.
    private static Optional<Picture> jpeg(byte[] file) {
        int at = 2;
        while (at + 9 <= file.length && (file[at] & 0xFF) == 0xFF) {
            int marker = file[at + 1] & 0xFF;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return sensible(file, "jpeg", two(file, at + 7), two(file, at + 5));
            }
            // Any number of bytes FF may stand before a marker.
            at += marker == 0xFF ? 1 : 2 + two(file, at + 2);
        }
        return Optional.empty();
    }

    private static Optional<Picture> sensible(byte[] file, String type, int width, int height) {
        boolean fine = width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;
        return fine ? Optional.of(new Picture(file, type, width, height)) : Optional.empty();
    }

    private static int four(byte[] file, int at) {
        return (two(file, at) << 16) | two(file, at + 2);
    }

    private static int two(byte[] file, int at) {
        return ((file[at] & 0xFF) << 8) | (file[at + 1] & 0xFF);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Its part in the document. */
    String part() {
        return "media/logo." + type;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}

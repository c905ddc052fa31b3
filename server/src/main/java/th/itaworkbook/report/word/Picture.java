package th.itaworkbook.report.word;

import java.util.Arrays;
import java.util.Optional;

/** A PNG picture; not a record because its bytes are a mutable array, which is not copied. */
public final class Picture {
    /** So large may a picture be, in bytes. */
    public static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_PIXELS = 20_000;

    private final byte[] bytes;
    private final int width;
    private final int height;

    private Picture(byte[] bytes, int width, int height) {
        this.bytes = bytes;
        this.width = width;
        this.height = height;
    }

    /** Takes a PNG file; nothing when it is none, or has no sensible size. */
    public static Optional<Picture> png(byte[] file) {
        if (file.length < 33
                || file.length > MOST_BYTES
                || !Arrays.equals(Arrays.copyOf(file, SIGNATURE.length), SIGNATURE)) {
            return Optional.empty();
        }
        int width = number(file, 16);
        int height = number(file, 20);
        boolean sensible = width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;
        return sensible ? Optional.of(new Picture(file, width, height)) : Optional.empty();
    }

    private static int number(byte[] file, int at) {
        return ((file[at] & 0xFF) << 24)
                | ((file[at + 1] & 0xFF) << 16)
                | ((file[at + 2] & 0xFF) << 8)
                | (file[at + 3] & 0xFF);
    }

    byte[] bytes() {
        return bytes;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}

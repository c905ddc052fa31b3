package th.itaworkbook.xlsx;

import java.nio.ByteBuffer;
import th.itaworkbook.finding.UnusableFileException;

/**
 * Sizes and offset of an entry, with the Zip64 extra field where the short fields only point at it.
 *
 * @param unpacked unpacked size
 * @param compressed packed size
 * @param header offset of the local header
 */
record Zip64Sizes(long unpacked, long compressed, long header) {
    private static final int ZIP64 = 0x0001;
    private static final long MARKER = 0xFFFFFFFFL;

    static Zip64Sizes read(ByteBuffer zip, int extra, int extraLength, long unpacked, long compressed, long header)
            throws UnusableFileException {
        if (unpacked != MARKER && compressed != MARKER && header != MARKER) {
            return new Zip64Sizes(unpacked, compressed, header);
        }
        int end = extra + extraLength;
        for (int at = extra; at + 4 <= end; at += 4 + (zip.getShort(at + 2) & 0xFFFF)) {
            if ((zip.getShort(at) & 0xFFFF) == ZIP64) {
                int next = at + 4;
                int fieldEnd = next + (zip.getShort(at + 2) & 0xFFFF);
                long[] values = {unpacked, compressed, header};
                for (int i = 0; i < values.length; i++) {
                    if (values[i] == MARKER) {
                        values[i] = next + 8 <= Math.min(fieldEnd, end) ? zip.getLong(next) : -1;
                        next += 8;
                    }
                }
                if (values[0] < 0 || values[1] < 0 || values[2] < 0) {
                    throw Refusals.damaged();
                }
                return new Zip64Sizes(values[0], values[1], values[2]);
            }
        }
        throw Refusals.damaged();
    }
}

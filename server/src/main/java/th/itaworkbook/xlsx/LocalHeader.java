package th.itaworkbook.xlsx;

import java.nio.ByteBuffer;
import th.itaworkbook.finding.UnusableFileException;

/**
 * The header before an entry's data, which must say what the central directory says.
 *
 * @param zip the whole file
 * @param at where the header starts
 */
record LocalHeader(ByteBuffer zip, int at) {
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int FLAG_ENCRYPTED = 0x1;
    private static final int FLAG_DESCRIPTOR = 0x8;
    private static final long MARKER = 0xFFFFFFFFL;

    /** Whether method and sizes are those of the directory, or left to a data descriptor. */
    boolean agrees(int method, long crc, long compressed, long unpacked) {
        return (flags() & FLAG_ENCRYPTED) == 0
                && (zip.getShort(at + 8) & 0xFFFF) == method
                && same(14, crc, false)
                && same(18, compressed, true)
                && same(22, unpacked, true);
    }

    /** Where the entry ends: after its data, or after the descriptor behind them. */
    int end(int dataEnd, long crc, long compressed, long unpacked) throws UnusableFileException {
        if ((flags() & FLAG_DESCRIPTOR) == 0) {
            return dataEnd;
        }
        int signature = dataEnd + 4 <= zip.limit() && zip.getInt(dataEnd) == DESCRIPTOR ? 4 : 0;
        int fields = dataEnd + signature;
        if (fields + 12 <= zip.limit() && u32(fields) == crc) {
            if (u32(fields + 4) == compressed && u32(fields + 8) == unpacked) {
                return fields + 12;
            }
            boolean wide = fields + 20 <= zip.limit()
                    && zip.getLong(fields + 4) == compressed
                    && zip.getLong(fields + 12) == unpacked;
            if (wide) {
                return fields + 20;
            }
        }
        // Some writers announce a descriptor, write none, and fill in the header after all.
        if (u32(at + 18) == compressed && u32(at + 22) == unpacked) {
            return dataEnd;
        }
        throw Refusals.damaged();
    }

    private boolean same(int offset, long expected, boolean mayBeWide) {
        long here = u32(at + offset);
        boolean later = (flags() & FLAG_DESCRIPTOR) != 0 && here == 0;
        return here == expected || later || (mayBeWide && here == MARKER);
    }

    private int flags() {
        return zip.getShort(at + 6) & 0xFFFF;
    }

    private long u32(int offset) {
        return zip.getInt(offset) & MARKER;
    }
}

package th.itaworkbook.xlsx;

import java.nio.ByteBuffer;
import th.itaworkbook.finding.UnusableFileException;

/**
 * Where the central directory lies.
 *
 * @param start first byte of its first record
 * @param end first byte after its last record
 * @param count number of records
 */
record DirectoryBounds(int start, int end, long count) {
    private static final int END64 = 0x06064b50;
    private static final int LOCATOR64 = 0x07064b50;
    private static final int LOCATOR64_LENGTH = 20;
    private static final int END64_LENGTH = 56;
    private static final long U32 = 0xFFFFFFFFL;

    /** Reads the end record at that place, with its Zip64 form where there is one. */
    static DirectoryBounds read(ByteBuffer zip, int endRecord) throws UnusableFileException {
        long disks = zip.getInt(endRecord + 4) & U32;
        long onDisk = zip.getShort(endRecord + 8) & 0xFFFF;
        long count = zip.getShort(endRecord + 10) & 0xFFFF;
        long size = zip.getInt(endRecord + 12) & U32;
        long start = zip.getInt(endRecord + 16) & U32;
        int limit = endRecord;
        int locator = endRecord - LOCATOR64_LENGTH;
        if (locator >= 0 && zip.getInt(locator) == LOCATOR64) {
            long at = zip.getLong(locator + 8);
            if (at < 0 || at > locator - END64_LENGTH || zip.getInt((int) at) != END64) {
                throw Refusals.damaged();
            }
            int record = (int) at;
            count = widened(count, 0xFFFF, zip.getLong(record + 32));
            onDisk = widened(onDisk, 0xFFFF, zip.getLong(record + 24));
            size = widened(size, U32, zip.getLong(record + 40));
            start = widened(start, U32, zip.getLong(record + 48));
            disks = disks == U32 ? 0 : disks;
            limit = record;
        }
        boolean inside = start >= 0 && size >= 0 && start <= limit && size == limit - start;
        if (disks != 0 || onDisk != count || count < 0 || !inside) {
            throw Refusals.damaged();
        }
        return new DirectoryBounds((int) start, limit, count);
    }

    // Both forms must say the same, unless the short one only points at the long one.
    private static long widened(long narrow, long marker, long wide) throws UnusableFileException {
        if (narrow != marker && narrow != wide) {
            throw Refusals.damaged();
        }
        return wide;
    }
}

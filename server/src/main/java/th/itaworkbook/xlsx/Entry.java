package th.itaworkbook.xlsx;

/**
 * One entry of the zip, as the central directory and the local header agree on it.
 *
 * @param name name as stored, without leading slash
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of the unpacked bytes
 * @param compressedSize packed size
 * @param size unpacked size
 * @param flags general purpose flags of the central directory
 * @param dosTime time in the DOS form
 * @param dosDate date in the DOS form
 * @param headerOffset where the local header starts in the file
 * @param dataOffset where the packed bytes start
 * @param endOffset end of the packed bytes with their data descriptor, if there is one
 * @param directoryOffset where the record of the central directory starts
 * @param directoryLength length of that record with name, extra fields and comment
 */
public record Entry(
        String name,
        int method,
        long crc,
        int compressedSize,
        long size,
        int flags,
        int dosTime,
        int dosDate,
        int headerOffset,
        int dataOffset,
        int endOffset,
        int directoryOffset,
        int directoryLength) {
    /** Whether the entry only names a folder. */
    public boolean isFolder() {
        return name.endsWith("/");
    }
}

package th.itaworkbook.xlsx;

/**
 * How much a file may ask for; the size of the upload alone says nothing about what it unpacks to.
 *
 * @param fileBytes bytes of the file itself
 * @param entryBytes unpacked bytes of one part
 * @param unpackedBytes unpacked bytes of all parts, and characters of all expanded shared formulas
 * @param entries number of parts
 * @param cells cells in all sheets that are read
 */
public record Limits(long fileBytes, long entryBytes, long unpackedBytes, int entries, long cells) {
    /** Bytes of one MiB. */
    static final long MIB = 1L << 20;

    /** No part larger than {@link #RATIO_FLOOR} may unpack to more than this many times its packed size. */
    static final long RATIO = 200;

    /** Smaller parts may pack as well as they like: many equal strings are no attack. */
    static final long RATIO_FLOOR = 4 * MIB;

    private static final long BYTES_FOR_EACH_SHOWN_CHARACTER = 16;

    /** For files that strangers send. */
    public static final Limits HTTP = new Limits(20 * MIB, 64 * MIB, 128 * MIB, 1_000, 2_000_000);

    /** For files on the user's own machine: what one Java array can hold. */
    public static final Limits COMMAND_LINE =
            new Limits(1_024 * MIB, Integer.MAX_VALUE - 16L, 16_384 * MIB, 65_535, 200_000_000);

    /**
     * Characters of all texts that cells show. Many cells may share one text, which is stored once and worked on for
     * each of them, so that the bytes say little about the work.
     */
    long textCharacters() {
        return unpackedBytes / BYTES_FOR_EACH_SHOWN_CHARACTER;
    }
}

package th.itaworkbook.pipeline;

import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.xlsx.Entry;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.XlsxPackage;

/** How much a workbook may ask for, known before any of it is worked on. */
public final class WorkbookWeight {
    private WorkbookWeight() {}

    /**
     * Bytes that the parts of an upload unpack to; zero for what will be refused anyway. The reader holds every part to
     * the size that the zip states, so a file cannot lie about it.
     */
    public static long unpackedBytes(byte[] workbook) {
        try {
            return XlsxPackage.open(workbook, Limits.HTTP).entries().stream()
                    .mapToLong(Entry::size)
                    .sum();
        } catch (UnusableFileException e) {
            return 0;
        }
    }
}

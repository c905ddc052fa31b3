package th.itaworkbook.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.pipeline.Workbooks;

/** Half a file is never taken for a whole one, wherever it was cut. */
class TruncationTest {
    private static final int PER_CENT = 100;
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;

    private static List<byte[]> workbooks() throws UnusableFileException {
        Workbooks service = Parts.workbooks();
        List<byte[]> books = new ArrayList<>();
        for (int year : service.templateYears()) {
            books.add(service.template(year).orElseThrow());
        }
        for (String name : service.exampleNames()) {
            byte[] example = service.example(name).orElseThrow();
            books.add(example);
            byte[] analysed = service.analyse(example, false).workbook();
            books.add(analysed);
            books.add(service.clear(analysed));
        }
        return books;
    }

    @Test
    void aCutWorkbookIsRefusedWhereverItWasCut() throws UnusableFileException {
        List<byte[]> books = workbooks();
        int cuts = 0;
        for (byte[] book : books) {
            for (int at : places(book)) {
                byte[] cut = Arrays.copyOf(book, at);
                assertThrows(
                        UnusableFileException.class, () -> Parts.workbooks().analyse(cut, false), "cut at " + at);
                cuts++;
            }
        }
        assertEquals(20, books.size());
        assertTrue(cuts >= 2_000, "cuts: " + cuts);
    }

    // Each per cent, the edges of each entry and of each record of the directory, and the last bytes.
    private static Set<Integer> places(byte[] book) {
        Set<Integer> places = new TreeSet<>();
        for (int i = 0; i < PER_CENT; i++) {
            places.add((int) ((long) book.length * i / PER_CENT));
        }
        ByteBuffer zip = ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at <= book.length - 4; at++) {
            if (zip.getInt(at) == LOCAL || zip.getInt(at) == CENTRAL) {
                places.add(at);
            }
        }
        for (int i = 1; i <= 22; i++) {
            places.add(book.length - i);
        }
        return places;
    }
}

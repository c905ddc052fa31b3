package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Sheet;

/** A sheet that is read as a stream gives the same cells as one that is read whole. */
@Tag("long")
class SheetStreamTest {
    private static final int ROWS = 3_000;

    // Thai text of changing length puts characters of three bytes across every border of the window.
    private static String rows() {
        StringBuilder rows = new StringBuilder("<sheetData>");
        for (int row = 1; row <= ROWS; row++) {
            String text = "ก".repeat(row % 7) + "ำ😀" + row;
            rows.append("<row r=\"").append(row).append("\"><c r=\"A").append(row);
            rows.append("\" t=\"inlineStr\"><is><t>").append(text).append("</t></is></c><c t=\"s\"><v>1</v></c><c><v>");
            rows.append(row).append("</v></c></row>");
        }
        return rows.append("</sheetData><mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>")
                .toString();
    }

    private static Sheet streamed(XlsxPackage file) throws UnusableFileException {
        return SheetStream.read(file, WorkbookParts.read(file), " S ", () -> new Sheet.Builder("S"))
                .orElseThrow()
                .build();
    }

    @Test
    void givesTheSameCells() throws UnusableFileException {
        byte[] bytes = Books.zip(Books.parts(rows()));
        Sheet whole = Refused.read(bytes).sheets().get(0);
        Sheet streamed = streamed(XlsxPackage.open(bytes, Limits.COMMAND_LINE));
        assertEquals(ROWS - 1, streamed.lastRow());
        assertEquals(whole.merges(), streamed.merges());
        for (int row = 0; row < ROWS; row++) {
            assertEquals(whole.row(row), streamed.row(row));
        }
        assertEquals("หนึ่ง สอง", streamed.value(9, 1).text());
    }

    @Test
    void alsoFromMemoryOutsideTheHeap() throws UnusableFileException {
        byte[] bytes = Books.zip(Books.parts(rows()));
        ByteBuffer outside = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        XlsxPackage file = XlsxPackage.open(outside, Limits.COMMAND_LINE);
        file.verify();
        assertEquals(ROWS - 1, streamed(file).lastRow());
    }

    @Test
    void otherEncodingsToo() throws UnusableFileException {
        Map<String, String> parts = Books.parts(rows());
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        RawZip zip = RawZip.of(parts);
        byte[] utf16 = ("\uFEFF" + sheet).getBytes(StandardCharsets.UTF_16BE);
        String name = "xl/worksheets/sheet1.xml";
        zip.items.replaceAll(i -> i.name.equals(name) ? new RawZip.Item(name, utf16) : i);
        assertEquals(
                ROWS - 1,
                streamed(XlsxPackage.open(zip.build(), Limits.COMMAND_LINE)).lastRow());
    }

    @Test
    void damageIsNoticed() throws UnusableFileException {
        byte[] bytes = Books.zip(Books.parts(rows()));
        Entry entry = XlsxPackage.open(bytes, Limits.COMMAND_LINE)
                .entry("xl/worksheets/sheet1.xml")
                .orElseThrow();
        for (int at = entry.dataOffset(); at < entry.dataOffset() + entry.compressedSize(); at += 97) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x10;
            XlsxPackage file = XlsxPackage.open(damaged, Limits.COMMAND_LINE);
            UnusableFileException e = assertThrows(UnusableFileException.class, () -> streamed(file));
            assertEquals(FindingCode.FILE_DAMAGED, e.finding().code());
        }
    }

    @Test
    void aSheetThatIsNotThereGivesNothing() throws UnusableFileException {
        XlsxPackage file = XlsxPackage.open(Books.zip(Books.parts(rows())), Limits.COMMAND_LINE);
        assertTrue(SheetStream.read(file, WorkbookParts.read(file), "T", () -> new Sheet.Builder("T"))
                .isEmpty());
    }

    @Test
    void cellsAreLimited() {
        byte[] bytes = Books.zip(Books.parts(rows()));
        Limits few = new Limits(1 << 20, 1 << 20, 1 << 22, 100, 100);
        UnusableFileException e =
                assertThrows(UnusableFileException.class, () -> streamed(XlsxPackage.open(bytes, few)));
        assertEquals(FindingCode.FILE_LIMIT_EXCEEDED, e.finding().code());
    }
}

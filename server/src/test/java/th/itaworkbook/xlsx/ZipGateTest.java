package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellValue;

/** Only a zip that every program reads in the same way passes. */
class ZipGateTest {
    private static final String DAMAGED = "FILE_DAMAGED";
    private static final String ROWS = "<sheetData><row r=\"1\"><c r=\"A1\"><v>85.54</v></c></row></sheetData>";

    private final RawZip zip = RawZip.of(Books.parts(ROWS));

    @Test
    void soundStoredZipOpens() throws UnusableFileException {
        assertOpens(zip.build());
    }

    @Test
    void commentIsNoDamage() throws UnusableFileException {
        zip.comment = "สวัสดี".getBytes(StandardCharsets.UTF_8);
        assertOpens(zip.build());
    }

    @Test
    void commentThatHidesAnotherEndIsRefused() {
        zip.comment = new LittleEndian().u32(0x06054b50).raw(new byte[18]).bytes();
        assertEquals(DAMAGED, Refused.why(zip.build()));
    }

    @Test
    void junkBeforeOrAfterIsRefused() {
        zip.after = new byte[] {0};
        assertEquals(DAMAGED, Refused.why(zip.build()));
        zip.after = new byte[0];
        zip.before = "PK junk".getBytes(StandardCharsets.US_ASCII);
        assertEquals(DAMAGED, Refused.why(zip.build()));
        zip.before = new byte[] {(byte) 0x89, 1, 2, 3};
        assertEquals(DAMAGED, Refused.why(zip.build()));
    }

    @Test
    void entryThatTheDirectoryDoesNotKnowIsRefused() {
        zip.between = RawZip.local(new RawZip.Item("xl/hidden.xml", new byte[0]));
        assertEquals(DAMAGED, Refused.why(zip.build()));
    }

    @Test
    void wrongCountIsRefused() {
        zip.countShift = -1;
        assertEquals(DAMAGED, Refused.why(zip.build()));
        zip.countShift = 1;
        assertEquals(DAMAGED, Refused.why(zip.build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/xl/evil.xml", "../evil.xml", "xl/../../evil.xml", "xl\\..\\evil.xml", "a\0b", ""})
    void namesThatLeaveThePackageAreRefused(String name) {
        zip.items.add(new RawZip.Item(name, new byte[0]));
        assertEquals(DAMAGED, Refused.why(zip.build()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", "XL/Workbook.xml", "xl\\workbook.xml"})
    void oneNameTwiceIsRefused(String name) {
        zip.items.add(new RawZip.Item(name, new byte[0]));
        assertEquals(DAMAGED, Refused.why(zip.build()));
    }

    @Test
    void localHeaderMustAgree() {
        RawZip.Item item = zip.item("xl/worksheets/sheet1.xml");
        item.localName = "xl/worksheets/sheet9.xml";
        assertEquals(DAMAGED, Refused.why(zip.build()));
        item.localName = item.name;
        item.localSize = 5;
        assertEquals(DAMAGED, Refused.why(zip.build()));
    }

    @Test
    void overlappingEntriesAreRefused() {
        RawZip.Item copy = new RawZip.Item("xl/copy.xml", new byte[0]);
        zip.items.add(copy);
        copy.offsetShift = -10;
        assertEquals(DAMAGED, Refused.why(zip.build()));
        copy.offsetShift = Integer.MAX_VALUE / 2;
        assertEquals(DAMAGED, Refused.why(zip.build()));
    }

    @Test
    void otherMethodsAreRefused() {
        zip.item("xl/sharedStrings.xml").method = 12;
        assertEquals(DAMAGED, Refused.why(zip.build()));
    }

    @Test
    void encryptedEntryIsNamed() {
        zip.item("xl/sharedStrings.xml").flags = 1;
        assertEquals("FILE_ENCRYPTED", Refused.why(zip.build()));
    }

    @Test
    void wrongChecksumIsNoticedWhenThePartIsRead() {
        zip.item("xl/worksheets/sheet1.xml").crc ^= 1;
        assertEquals(DAMAGED, Refused.why(zip.build()));
    }

    @Test
    void wrongChecksumInAPartThatNobodyReadsIsNoticedByVerify() throws UnusableFileException {
        zip.items.add(new RawZip.Item("xl/media/image1.png", new byte[] {1, 2, 3}));
        XlsxPackage.open(zip.build(), Limits.HTTP).verify();
        zip.item("xl/media/image1.png").crc ^= 1;
        XlsxPackage opened = XlsxPackage.open(zip.build(), Limits.HTTP);
        assertThrows(UnusableFileException.class, opened::verify);
    }

    @Test
    void dataDescriptorsInEveryForm() throws UnusableFileException {
        RawZip.Item item = zip.item("xl/workbook.xml");
        item.localFlags = 8;
        int size = item.data.length;
        item.descriptor = descriptor(item).u32(size).u32(size).bytes();
        assertOpens(zip.build());
        item.descriptor = descriptor(item).u64(size).u64(size).bytes();
        assertOpens(zip.build());
        item.descriptor = new LittleEndian().u32(item.crc).u32(size).u32(size).bytes();
        assertOpens(zip.build());
        item.descriptor = descriptor(item).u32(size).u32(size + 1).bytes();
        assertEquals(DAMAGED, Refused.why(zip.build()));
    }

    private static LittleEndian descriptor(RawZip.Item item) {
        return new LittleEndian().u32(0x08074b50).u32(item.crc);
    }

    @Test
    void zip64Opens() throws IOException, UnusableFileException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setUseZip64(Zip64Mode.Always);
            for (Map.Entry<String, String> part : Books.parts(ROWS).entrySet()) {
                out.putArchiveEntry(new ZipArchiveEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeArchiveEntry();
            }
        }
        assertOpens(bytes.toByteArray());
    }

    @Test
    void sizeThatLiesIsRefused() {
        byte[] deflated = Books.zip(Books.parts(ROWS));
        int central = indexOf(deflated, new byte[] {'P', 'K', 1, 2});
        // Unpacked size in the directory: 24 bytes behind the signature.
        deflated[central + 24]++;
        assertEquals(DAMAGED, Refused.why(deflated));
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        byte[] whole = poiWorkbook();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            String why = Refused.why(cut);
            assertTrue(why.equals(DAMAGED) || (length < 2 && why.startsWith("FILE_NOT_XLSX")), length + ": " + why);
        }
    }

    @Test
    void limitsAreNamed() {
        byte[] file = zip.build();
        Limits http = Limits.HTTP;
        long small = 1 << 10;
        assertEquals(
                "FILE_TOO_LARGE 0 MiB",
                Refused.why(file, new Limits(small, http.entryBytes(), http.unpackedBytes(), 1_000, 10)));
        assertEquals(
                "FILE_LIMIT_EXCEEDED 0 MiB per part",
                Refused.why(file, new Limits(http.fileBytes(), 10, http.unpackedBytes(), 1_000, 10)));
        assertEquals(
                "FILE_LIMIT_EXCEEDED 0 MiB unpacked",
                Refused.why(file, new Limits(http.fileBytes(), http.entryBytes(), small, 1_000, 10)));
        assertEquals(
                "FILE_LIMIT_EXCEEDED 5 parts",
                Refused.why(file, new Limits(http.fileBytes(), http.entryBytes(), http.unpackedBytes(), 5, 10)));
        assertEquals(
                "FILE_LIMIT_EXCEEDED 0 cells",
                Refused.why(file, new Limits(http.fileBytes(), http.entryBytes(), http.unpackedBytes(), 1_000, 0)));
    }

    @Test
    void ratioCountsOnlyAboveTheFloor() throws UnusableFileException {
        Map<String, String> parts = Books.parts(ROWS);
        // Spaces pack at about 1,000:1; four MiB are the floor.
        parts.put("xl/padding.xml", " ".repeat(4 << 20));
        assertOpens(Books.zip(parts));
        parts.put("xl/padding.xml", " ".repeat((4 << 20) + 1));
        assertEquals("FILE_LIMIT_EXCEEDED 200:1 packed", Refused.why(Books.zip(parts)));
    }

    @Test
    void rawBytesAreThoseOfTheFile() throws UnusableFileException {
        byte[] file = zip.build();
        XlsxPackage opened = XlsxPackage.open(file, Limits.HTTP);
        Entry entry = opened.entry("XL/workbook.xml").orElseThrow();
        byte[] raw = new byte[entry.compressedSize()];
        opened.raw(entry).get(raw);
        assertArrayEquals(zip.item("xl/workbook.xml").data, raw);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        for (Entry each : opened.entries()) {
            byte[] local = new byte[opened.local(each).remaining()];
            opened.local(each).get(local);
            again.writeBytes(local);
        }
        for (Entry each : opened.entries()) {
            byte[] record = new byte[opened.directoryRecord(each).remaining()];
            opened.directoryRecord(each).get(record);
            again.writeBytes(record);
        }
        // All of the file but its end record of 22 bytes.
        assertArrayEquals(Arrays.copyOf(file, file.length - 22), again.toByteArray());
    }

    private static void assertOpens(byte[] bytes) throws UnusableFileException {
        assertEquals(CellValue.of(85.54), Refused.read(bytes).sheets().get(0).value(0, 0));
    }

    private static byte[] poiWorkbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet("ตัวชี้วัด").createRow(0);
            row.createCell(0).setCellValue("คะแนน");
            row.createCell(1).setCellValue(85.54);
            return Books.bytes(workbook);
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        int at = 0;
        while (!Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
            at++;
        }
        return at;
    }
}

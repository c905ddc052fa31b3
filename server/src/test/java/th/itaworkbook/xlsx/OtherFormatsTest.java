package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.finding.UnusableFileException;

/** A file of another format is named, because each has its own remedy. */
class OtherFormatsTest {
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @Test
    void emptyFile() {
        assertEquals("FILE_NOT_XLSX empty", Refused.why(new byte[0]));
    }

    @Test
    void oldBinaryWorkbookInItsContainer() {
        assertEquals("FILE_NOT_XLSX xls", Refused.why(ole2("Workbook")));
        assertEquals("FILE_NOT_XLSX xls", Refused.why(ole2("Book\0")));
    }

    @Test
    void oldBinaryWorkbookWithoutContainer() {
        // BOF record of Excel 4: id 0x0409, length 6, version 0, type 0x0010.
        byte[] biff4 = {0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00, 0x00, 0x00};
        assertEquals("FILE_NOT_XLSX xls", Refused.why(biff4));
    }

    @Test
    void containerOfAnotherProgram() {
        assertEquals("FILE_NOT_XLSX unknown", Refused.why(ole2("WordDocument")));
    }

    @Test
    void workbookWithPassword() {
        assertEquals("FILE_ENCRYPTED", Refused.why(ole2("EncryptedPackage")));
    }

    @Test
    void pdf() {
        assertEquals("FILE_NOT_XLSX pdf", Refused.why(ascii("%PDF-1.7\n1 0 obj")));
    }

    @Test
    void htmlThatIsCalledAWorkbook() {
        assertEquals("FILE_NOT_XLSX html", Refused.why(ascii("<html><body><table><tr><td>1</table>")));
        assertEquals("FILE_NOT_XLSX html", Refused.why(ascii("\n<TABLE border=1><tr>")));
    }

    @Test
    void textInUtf8AndInTheOldThaiEncoding() {
        String csv = "หน่วยงาน,คะแนน\nเทศบาล,85.54\n";
        assertEquals("FILE_NOT_XLSX csv", Refused.why(csv.getBytes(StandardCharsets.UTF_8)));
        assertEquals("FILE_NOT_XLSX csv", Refused.why(csv.getBytes(Charset.forName("TIS-620"))));
    }

    @Test
    void binaryOfNoKnownKind() {
        assertEquals(
                "FILE_NOT_XLSX unknown", Refused.why(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
    }

    @Test
    void openDocument() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
        parts.put("content.xml", "<office/>");
        assertEquals("FILE_NOT_XLSX ods", Refused.why(Books.zip(parts)));
    }

    @Test
    void anyOtherZip() {
        assertEquals("FILE_NOT_XLSX zip", Refused.why(Books.zip(Map.of("readme.txt", "x"))));
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.ms-excel.sheet.binary.macroEnabled.main, xlsb",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml, docx",
        "application/vnd.ms-word.document.macroEnabled.main+xml, docx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml, pptx",
        "application/x-something, unknown"
    })
    void otherOfficePackage(String type, String kind) {
        assertEquals("FILE_NOT_XLSX " + kind, Refused.why(withType(type)));
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        "application/vnd.ms-excel.template.macroEnabled.main+xml"
    })
    void everyKindOfXlsxOpens(String type) throws UnusableFileException {
        assertEquals("S", Refused.read(withType(type)).sheets().get(0).name());
    }

    @Test
    void strictOoxmlByItsRelationship() {
        Map<String, String> parts = Books.parts("");
        parts.replaceAll((name, xml) -> name.equals("_rels/.rels")
                ? xml.replace(Books.REL, "http://purl.oclc.org/ooxml/officeDocument/relationships")
                : xml);
        assertEquals("FILE_NOT_XLSX strict-ooxml", Refused.why(Books.zip(parts)));
    }

    @Test
    void strictOoxmlByItsNamespace() {
        Map<String, String> parts = Books.parts("");
        parts.replaceAll((name, xml) -> name.equals("xl/workbook.xml")
                ? xml.replace(Books.MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                : xml);
        assertEquals("FILE_NOT_XLSX strict-ooxml", Refused.why(Books.zip(parts)));
    }

    private static byte[] withType(String type) {
        Map<String, String> parts = Books.parts("");
        parts.put("[Content_Types].xml", Books.contentTypes(type));
        return Books.zip(parts);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] ole2(String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        byte[] file = new byte[1024];
        System.arraycopy(OLE2, 0, file, 0, OLE2.length);
        System.arraycopy(name, 0, file, 600, name.length);
        return file;
    }
}

package th.itaworkbook.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.OpenXmlValidator;
import th.itaworkbook.pipeline.Workbooks;

/** What may be chosen of a report, and how what is not known is refused. */
@Tag("long")
class ReportOptionsTest {
    private static Workbooks service;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        service = Workbooks.open(Optional.empty());
    }

    private static byte[] report(ReportChoice choice, Optional<byte[]> logo) throws Exception {
        return service.report(service.example("opm-2568").orElseThrow(), choice.read(logo))
                .document();
    }

    private static ReportChoice columns(String columns) {
        return new ReportChoice("", "measures", "", columns, "indicator");
    }

    // สลน. 2568: theme 4 (state property) has i10 77.46 and i12 86.77, mean 82.12; the report names no target, so 85
    // counts.
    @Test
    void aThemeIsJudgedAgainstTheTarget() throws Exception {
        byte[] document = report(new ReportChoice("", "themes", "", "", "theme"), Optional.empty());
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(document))) {
            XWPFTable table = opened.getTables().get(0);
            assertEquals("ผลเทียบกับเป้าหมาย", table.getRow(0).getCell(2).getText());
            List<String> verdicts = table.getRows().stream()
                    .filter(r -> r.getCell(0).getText().startsWith("4. "))
                    .map(r -> r.getCell(2).getText())
                    .toList();
            assertEquals(1, verdicts.size());
            assertTrue(verdicts.get(0).startsWith("ยังไม่ถึงเป้าหมาย (เป้าหมาย 85) ได้แก่ข้อ i10"), verdicts.get(0));
        }
    }

    private void assertValid(byte[] document) throws IOException {
        assertEquals(List.of(), OpenXmlValidator.errors(Files.write(folder.resolve("report.docx"), document)));
    }

    private static List<String> heads(byte[] document) throws IOException {
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(document))) {
            XWPFTable table = opened.getTables().get(0);
            return table.getRow(0).getTableCells().stream()
                    .map(XWPFTableCell::getText)
                    .toList();
        }
    }

    @Test
    void theTableOfMeasuresHasTheColumnsInTheirOrder() throws Exception {
        byte[] document = report(columns("measure, Steps,responsible,reporting,measure,progress"), Optional.empty());
        assertEquals(
                List.of(
                        "มาตรการ โครงการ หรือกิจกรรม",
                        "ขั้นตอนหรือวิธีการดำเนินการ",
                        "ผู้รับผิดชอบ",
                        "การรายงานผล",
                        "ความก้าวหน้า (ร้อยละ)"),
                heads(document));
        assertValid(document);
    }

    @Test
    void withoutAChoiceItHasTheUsualColumns() throws Exception {
        List<String> heads = heads(report(columns(""), Optional.empty()));
        assertEquals("ที่", heads.get(0));
        assertEquals(ReportColumn.USUAL.size(), heads.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "subject,kind", "period", "number,progress,monitoring", "kind"})
    void anyColumnsGiveAValidDocument(String columns) throws Exception {
        assertValid(report(columns(columns), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "roman |  |  |  |  | “roman” | thai,arabic",
                " | cover,nothing |  |  |  | “nothing” | cover,contents,objective",
                " |  | cover;plan |  |  | “cover;plan” | constraints,texts",
                " |  |  | measure,what |  | “what” | number,subject,kind",
                " |  |  |  | column | “column” | indicator,item,theme"
            })
    void whatIsNotKnownIsRefusedInBothLanguages(
            String digits, String sections, String without, String columns, String layout, String named, String known) {
        ReportChoice choice =
                new ReportChoice(empty(digits), empty(sections), empty(without), empty(columns), empty(layout));
        ReportOptionException refused = assertThrows(ReportOptionException.class, () -> choice.read(Optional.empty()));
        for (String said : List.of(refused.thai(), refused.english())) {
            assertTrue(said.contains(named) && said.contains(known), said);
        }
        assertTrue(refused.thai().startsWith("ไม่รู้จัก"), refused.thai());
        assertTrue(refused.english().startsWith("Unknown "), refused.english());
    }

    private static String empty(String text) {
        return text == null ? "" : text;
    }

    private static byte[] picture(String type, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), type, out), type);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void theLogoStandsOnTheCoverInItsOwnShape(String type) throws Exception {
        byte[] picture = picture(type, 300, 150);
        byte[] document = report(new ReportChoice("", "cover,measures", "", "", ""), Optional.of(picture));
        assertValid(document);
        DocxText docx = new DocxText(document);
        assertArrayEquals(picture, docx.bytes("word/media/logo." + type));
        // 2200 twentieths of a point high, 635 EMU each, and twice as wide.
        assertTrue(docx.xml("word/document.xml").contains("cx=\"2794000\" cy=\"1397000\""), "size");
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(document))) {
            assertEquals(1, opened.getAllPictures().size());
        }
    }

    @Test
    void onlyPicturesAreTakenAsLogo() throws IOException {
        byte[] jpeg = picture("jpeg", 40, 30);
        byte[] cut = Arrays.copyOf(jpeg, 20);
        for (byte[] bad : List.of(new byte[0], "GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII), cut)) {
            ReportOptionException refused =
                    assertThrows(ReportOptionException.class, () -> ReportChoice.NONE.read(Optional.of(bad)));
            assertTrue(refused.english().contains("PNG or JPEG"), refused.english());
            assertFalse(refused.thai().isBlank());
        }
        byte[] large = Arrays.copyOf(jpeg, 4 * 1024 * 1024 + 1);
        assertThrows(ReportOptionException.class, () -> ReportChoice.NONE.read(Optional.of(large)));
    }
}

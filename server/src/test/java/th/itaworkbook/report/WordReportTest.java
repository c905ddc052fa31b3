package th.itaworkbook.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.OpenXmlValidator;
import th.itaworkbook.pipeline.WorkbookService.Reported;
import th.itaworkbook.pipeline.Workbooks;

/** Reports of the four example workbooks, which hold what four agencies published. */
class WordReportTest {
    private static Workbooks service;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        service = Workbooks.open(Optional.empty());
    }

    private static Reported report(String example, ReportOptions options) throws Exception {
        return service.report(service.example(example).orElseThrow(), options);
    }

    private static ReportOptions with(Digits digits, MeasureLayout layout) {
        return new ReportOptions(
                digits, EnumSet.allOf(ReportSection.class), List.of(), Optional.of(layout), Optional.empty());
    }

    private List<String> faults(byte[] document) throws IOException {
        return OpenXmlValidator.errors(Files.write(folder.resolve("report.docx"), document));
    }

    private static String text(byte[] document) throws IOException {
        return new DocxText(document).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void everyReportIsValidAndOpens(String example) throws Exception {
        byte[] document = report(example, ReportOptions.STANDARD).document();
        assertEquals(List.of(), faults(document));
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(document))) {
            assertTrue(opened.getTables().size() > 4, "tables");
            assertFalse(opened.getCharts().isEmpty(), "charts");
        }
    }

    @ParameterizedTest
    @EnumSource(MeasureLayout.class)
    void everyLayoutInThaiDigitsIsValid(MeasureLayout layout) throws Exception {
        byte[] document = report("opm-2568", with(Digits.THAI, layout)).document();
        assertEquals(List.of(), faults(document));
        String text = text(document);
        // 92.61 is the total of the published report.
        assertTrue(text.contains("๙๒.๖๑"), "total");
        assertFalse(text.contains("92.61"), "no Arabic total");
        assertTrue(text.contains("i10"), "codes stay as they are");
    }

    @Test
    void theSameWorkbookGivesTheSameBytes() throws Exception {
        assertArrayEquals(
                report("energy-2565", ReportOptions.STANDARD).document(),
                report("energy-2565", ReportOptions.STANDARD).document());
    }

    @Test
    void publishedFiguresStandBesideComputedOnes() throws Exception {
        // The report of 2567 printed 86.05 where its own indicators give 87.99 (case OPM, inconsistencies).
        String text = text(report("opm-2568", ReportOptions.STANDARD).document());
        assertTrue(
                text.contains("ที่ประกาศคือ 86.05 คะแนน ต่างจากคะแนนที่คำนวณจากตัวชี้วัดซึ่งเท่ากับ 87.99 คะแนน"),
                text);
    }

    @Test
    void gapsStandOnPageOne() throws Exception {
        // tceb-2562 has scores of items but of one indicator only.
        Reported gaps = report("tceb-2562", ReportOptions.STANDARD);
        assertFalse(gaps.gaps().isEmpty());
        assertTrue(text(gaps.document()).strip().startsWith("ข้อมูลที่ต้องเติมให้ครบก่อนเผยแพร่"));
        Reported complete = report("opm-2568", ReportOptions.STANDARD);
        assertEquals(List.of(), complete.gaps());
        assertFalse(text(complete.document()).contains("ข้อมูลที่ต้องเติมให้ครบก่อนเผยแพร่"));
    }

    @Test
    void onlyTheChosenSectionsAreWritten() throws Exception {
        ReportOptions chosen = new ReportChoice("", "measures, plan", "plan", "", "").read(Optional.empty());
        byte[] document = report("opm-2568", chosen).document();
        assertEquals(List.of(), faults(document));
        String text = text(document);
        assertTrue(text.contains("ตารางมาตรการรายข้อคำถาม"));
        assertFalse(text.contains("แผนการดำเนินงานรายเดือน"));
        assertFalse(text.contains("สารบัญ"));
    }
}

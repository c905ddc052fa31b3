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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    @Test
    void whatTheOfficerSaysIsNotSaidAgain() throws Exception {
        String opm = text(report("opm-2568", ReportOptions.STANDARD).document());
        // The officer's paragraph gives the rank of 126 among 160 and the 8,317 agencies.
        assertFalse(opm.contains("อันดับในกลุ่ม"), "rank");
        assertFalse(opm.contains("ทั้งสิ้น 8,317"), "agencies");
        assertTrue(opm.contains("จำนวน 8,317 หน่วยงาน"), "officer");
        String chanuwan = text(report("chanuwan-2568", ReportOptions.STANDARD).document());
        assertTrue(chanuwan.contains("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ โดยรวมได้คะแนนเท่ากับ 99.02"), "officer");
        assertFalse(chanuwan.contains("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ ได้ 99.02 คะแนน"), "ours");
        // His figure for indicator 7 differs from the table (98.52 for 98.58): both stand.
        assertTrue(chanuwan.contains("โดยรวมได้คะแนนเท่ากับ 98.52"), "officer");
        assertTrue(chanuwan.contains("ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร ได้ 98.58 คะแนน"), "ours");
    }

    @Test
    void aSmallNumberAloneSaysNothing() {
        assertFalse(OfficerTexts.says("มี 3 เรื่อง", "จำนวน 3 มาตรการ"));
        assertFalse(OfficerTexts.says("ได้ 98.52 คะแนน", "ได้ 98.58 คะแนน"));
        assertTrue(OfficerTexts.says("ได้ ๙๘.๕๐ คะแนน", "ได้ 98.5 คะแนน"));
        assertTrue(OfficerTexts.says("อันดับ 126 จาก 160 แห่ง", "อันดับที่ 126 จาก 160 หน่วยงาน"));
    }

    @Test
    void unitsAndRequiredElementsHaveTheirTables() throws Exception {
        DocxText opm = new DocxText(report("opm-2568", ReportOptions.STANDARD).document());
        assertTrue(opm.text().contains("ศูนย์ปฏิบัติการต่อต้านการทุจริต (11 มาตรการ)"), "unit");
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(
                report("opm-2568", ReportOptions.STANDARD).document()))) {
            List<String> heads = opened.getTables().stream()
                    .map(t -> t.getRow(0).getTableCells().stream()
                            .map(c -> c.getText())
                            .toList())
                    .filter(h -> h.contains("ช่วงระยะเวลาการดำเนินการ"))
                    .findFirst()
                    .orElseThrow();
            // The five elements of o25 of 2569 in their order, behind the number.
            assertEquals(6, heads.size());
            assertEquals("ผู้รับผิดชอบการดำเนินการ", heads.get(5));
        }
    }

    @Test
    void tablesRepeatTheirHeadsAndContentsLeadToHeadings() throws Exception {
        String xml = new DocxText(report("opm-2568", ReportOptions.STANDARD).document()).xml("word/document.xml");
        assertEquals(count(xml, "<w:tbl>"), count(xml, "</w:tbl>"));
        // The plan by month has two heading rows.
        assertEquals(count(xml, "<w:tbl>") + 1, count(xml, "<w:tblHeader/>"));
        Matcher links =
                Pattern.compile("<w:hyperlink w:anchor=\"(_Toc[0-9]+)\"").matcher(xml);
        int found = 0;
        while (links.find()) {
            assertTrue(xml.contains("w:name=\"" + links.group(1) + "\""), links.group(1));
            found++;
        }
        assertTrue(found > 10, "links: " + found);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    @Test
    void aFigureTakenFromThePublishedResultIsMarkedOnce() throws Exception {
        // tceb-2562 has the published total only.
        String text = text(report("tceb-2562", ReportOptions.STANDARD).document());
        assertTrue(text.contains("คะแนนรวม ITA *\n"), "mark");
        assertTrue(text.contains("*  คะแนนรวมของปีงบประมาณ พ.ศ. 2562 เป็นคะแนนตามที่ประกาศ"), "note");
    }

    @Test
    void aDayOfAppealIsPrintedAsTyped() throws Exception {
        // energy-2565 gives the month only; the first day of it would be a day that nobody named.
        String text = text(report("energy-2565", ReportOptions.STANDARD).document());
        assertTrue(text.contains("(อุทธรณ์เมื่อ มิถุนายน 2565)"), text);
        assertFalse(text.contains("1 มิถุนายน 2565"));
    }

    @Test
    void theSignOfThePlanIsExplainedAboveIt() throws Exception {
        String text = text(report("opm-2568", ReportOptions.STANDARD).document());
        assertTrue(text.contains("แผนการดำเนินงาน ปีงบประมาณ พ.ศ. 2569 (เครื่องหมาย ● แสดงเดือนที่ดำเนินการ)"), text);
    }
}

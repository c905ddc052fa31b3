package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Header.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.OpenXmlValidator;
import th.itaworkbook.app.Main;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.report.DocxText;

/** A workbook that is not complete gives its report all the same: gaps on page one and in the tables, and exit code 1. */
class IncompleteReportTest {
    @TempDir
    private Path folder;

    private static PlanFacts scored() {
        PlanFacts facts = new PlanFacts().agency("agency_name", "กรมตัวอย่าง").agency("agency_type", "กรม");
        for (int no = 1; no <= 10; no++) {
            facts.row(TemplateSheet.INDICATORS, INDICATOR, String.valueOf(no), CURRENT, "96.00");
        }
        return facts;
    }

    private static PlanFacts complete(String indicators) {
        return scored().completeMeasure(indicators);
    }

    private DocxText report(PlanFacts facts, int expectedExit, String... options) throws IOException {
        Path workbook = Files.write(folder.resolve("w.xlsx"), facts.workbook());
        Path document = folder.resolve("r.docx");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] args = new String[options.length + 4];
        args[0] = "report";
        args[1] = workbook.toString();
        args[2] = "-o";
        args[3] = document.toString();
        System.arraycopy(options, 0, args, 4, options.length);
        int exit = Main.run(
                args,
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertEquals(expectedExit, exit, err.toString(StandardCharsets.UTF_8));
        assertEquals(List.of(), OpenXmlValidator.errors(document));
        return new DocxText(Files.readAllBytes(document));
    }

    @Test
    void aCompleteWorkbookHasNoSuchPage() throws IOException {
        DocxText document = report(complete("1-10"), 0);
        assertFalse(document.text().contains("ข้อมูลที่ต้องเติม"));
        assertFalse(document.text().contains("ยังไม่ได้ระบุ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"indicator", "item", "theme"})
    void gapsStandOnPageOneAndInTheTable(String layout) throws IOException {
        PlanFacts facts = complete("1-3;5-8")
                .measure(ORDER, "2", INDICATOR, "4", MEASURE, "จัดทำทะเบียน", STEPS, "1. สำรวจ", PERIOD, "ไตรมาส 2")
                .measure(ORDER, "3", INDICATOR, "4", MEASURE, "ทบทวนทะเบียน", STEPS, "1. ทบทวน", PERIOD, "ไตรมาส 3");
        DocxText document = report(facts, 1, "--layout", layout);
        String first = document.firstPage();
        assertTrue(first.contains("ยังไม่มีมาตรการสำหรับตัวชี้วัดที่ 9, 10"), first);
        assertTrue(first.contains("มาตรการ 2, 3 ยังขาด ผลการวิเคราะห์, ผู้รับผิดชอบ"), first);
        List<String> cells = document.paragraphs().stream()
                .map(DocxText.Paragraph::text)
                .filter(t -> t.equals("ยังไม่ได้ระบุ"))
                .toList();
        // Analysis and unit of two measures, five columns of two indicators; once more the four in the table of
        // elements.
        assertEquals(2 * 2 + 2 * 5 + 4, cells.size());
        // Two measures belong to nobody.
        assertTrue(document.text().contains("ยังไม่ได้ระบุผู้รับผิดชอบ"));
    }

    @Test
    void everyOtherGapStandsOnPageOneToo() throws IOException {
        PlanFacts facts = new PlanFacts()
                .row(TemplateSheet.INDICATORS, INDICATOR, "1", CURRENT, "96.00")
                .row(TemplateSheet.ITEMS, CODE, "e4", INSTRUMENT, "EIT", INDICATOR, "7", CURRENT, "60.00")
                .row(TemplateSheet.TEXTS, HEADING, "สรุป", TEXT, "ได้ {คะแนนน:4} คะแนน")
                .row(
                        TemplateSheet.RECOMMENDATIONS,
                        INSTRUMENT,
                        "EIT",
                        INDICATOR,
                        "7",
                        CODE,
                        "e4",
                        RECOMMENDATION,
                        "เพิ่มช่องทาง")
                .measure(ORDER, "1", INDICATOR, "1", MEASURE, "ยกตัวอย่างเช่น คู่มือ", STEPS, "1. ทบทวน");
        String first = report(facts, 1).firstPage();
        for (String gap : List.of(
                "ชื่อหน่วยงาน",
                "ยังไม่มีคะแนนของตัวชี้วัดที่ 2, 3, 4, 5, 6, 7, 8, 9, 10",
                "ยังไม่มีมาตรการสำหรับตัวชี้วัดที่ 2, 3, 4, 5, 6, 7, 8, 9, 10",
                "ยังไม่มีมาตรการรองรับข้อ e4",
                "ยังไม่มีมาตรการตอบข้อเสนอแนะของผู้ประเมินเกี่ยวกับ",
                "ยกตัวอย่างเช่น",
                "{คะแนนน:4}")) {
            assertTrue(first.contains(gap), gap + " in: " + first);
        }
    }

    @Test
    void noMeasureAtAllIsAGap() throws IOException {
        DocxText document = report(scored(), 1);
        assertTrue(document.firstPage().contains("ยังไม่มีมาตรการ"), document.firstPage());
        assertTrue(document.text().contains("ยังไม่แสดงตารางมาตรการ"), document.text());
    }
}

package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Header.*;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.OpenXmlValidator;
import th.itaworkbook.report.Digits;
import th.itaworkbook.report.DocxText;
import th.itaworkbook.report.ReportOptions;
import th.itaworkbook.report.ReportSection;

/** What the report says about how far the measures are. */
class ProgressReportTest {
    @TempDir
    private Path folder;

    private static final String ADDRESS = "https://www.example.go.th/2569/1.pdf";

    // Plan year 2569. Of measure 1 the first step is done, the second ended on 31 March at 50 of 100, the third has no
    // period of its own; measure 2 says "done" in its first row only; measure 3 begins in April.
    private static PlanFacts facts(String asOf) {
        return new PlanFacts()
                .agency("as_of", asOf)
                .measure(
                        ORDER,
                        "1",
                        INDICATOR,
                        "1",
                        MEASURE,
                        "ปรับปรุงคู่มือ",
                        STEPS,
                        "1. จัดทำคู่มือ",
                        START,
                        "2025-10-01",
                        END,
                        "2025-12-31",
                        RESPONSIBLE,
                        "กองกลาง",
                        PROGRESS,
                        "100",
                        RESULT,
                        "เผยแพร่แล้ว",
                        EVIDENCE,
                        "คู่มือ " + ADDRESS)
                .measure(
                        STEPS,
                        "2. เผยแพร่",
                        START,
                        "2026-01-15",
                        END,
                        "2026-03-31",
                        RESPONSIBLE,
                        "กองคลัง",
                        PROGRESS,
                        "50")
                .measure(STEPS, "3. ประเมินผล")
                .measure(
                        ORDER,
                        "2",
                        INDICATOR,
                        "3, 10",
                        MEASURE,
                        "อบรมบุคลากร",
                        STEPS,
                        "1. วางแผน",
                        PERIOD,
                        "ต.ค. 68 – มี.ค. 69",
                        RESPONSIBLE,
                        "กองกลาง",
                        PROGRESS,
                        "แล้วเสร็จ")
                .measure(STEPS, "2. อบรม")
                .measure(ORDER, "3", INDICATOR, "10", MEASURE, "ทบทวน", STEPS, "1. ก\n2. ข", START, "2026-04-01");
    }

    private static byte[] report(PlanFacts facts, Digits digits) throws Exception {
        ReportOptions options = new ReportOptions(
                digits, EnumSet.of(ReportSection.MONITORING), List.of(), Optional.empty(), Optional.empty());
        return Cases.WORKBOOKS.report(facts.workbook(), options).document();
    }

    private static byte[] report(PlanFacts facts) throws Exception {
        return report(facts, Digits.AS_TYPED);
    }

    private static List<List<String>> table(byte[] document, String... heads) throws IOException {
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(document))) {
            for (XWPFTable table : opened.getTables()) {
                List<List<String>> rows = new ArrayList<>();
                for (XWPFTableRow row : table.getRows()) {
                    rows.add(row.getTableCells().stream()
                            .map(XWPFTableCell::getText)
                            .toList());
                }
                if (rows.get(0).containsAll(List.of(heads))) {
                    return rows.subList(1, rows.size());
                }
            }
        }
        throw new AssertionError("no table with " + List.of(heads));
    }

    @Test
    void everyStepStandsThereWithItsStatus() throws Exception {
        byte[] document = report(facts("2026-04-01"));
        List<List<String>> rows = table(document, "ขั้นตอน", "หลักฐาน");
        assertEquals(
                List.of(
                        // (100 + 50 + 0) / 3
                        List.of("1", "ปรับปรุงคู่มือ", "ล่าช้า", "50.00", ""),
                        List.of(
                                "1.1",
                                "จัดทำคู่มือ",
                                "กองกลาง",
                                "1 ตุลาคม 2568 – 31 ธันวาคม 2568",
                                "แล้วเสร็จ",
                                "100",
                                "เผยแพร่แล้ว",
                                "คู่มือ " + ADDRESS),
                        List.of(
                                "1.2",
                                "เผยแพร่",
                                "กองคลัง",
                                "15 มกราคม 2569 – 31 มีนาคม 2569",
                                "ล่าช้า",
                                "50",
                                "–",
                                "–"),
                        List.of(
                                "1.3",
                                "ประเมินผล",
                                "กองกลาง",
                                "1 ตุลาคม 2568 – 31 ธันวาคม 2568",
                                "ล่าช้า",
                                "–",
                                "–",
                                "–"),
                        List.of("2", "อบรมบุคลากร", "แล้วเสร็จ", "100.00", ""),
                        List.of("2.1", "วางแผน", "กองกลาง", "ต.ค. 68 – มี.ค. 69", "แล้วเสร็จ", "100", "–", "–"),
                        List.of("2.2", "อบรม", "กองกลาง", "ต.ค. 68 – มี.ค. 69", "แล้วเสร็จ", "100", "–", "–"),
                        List.of("3", "ทบทวน", "ยังไม่เริ่ม", "–", ""),
                        List.of("3.1", "ก", "–", "ตั้งแต่ 1 เมษายน 2569", "ยังไม่เริ่ม", "–", "–", "–"),
                        List.of("3.2", "ข", "–", "ตั้งแต่ 1 เมษายน 2569", "ยังไม่เริ่ม", "–", "", "")),
                rows);
    }

    @Test
    void countsAreThoseOfTheSummarySheet() throws Exception {
        byte[] document = report(facts("2026-04-01"));
        // Steps, not begun, running, late, done, mean: (100 + 50 + 0 + 100 + 100 + 0 + 0) / 7, without the last two /
        // 5.
        assertEquals(
                List.of(
                        List.of(
                                "1",
                                "รอบ 6 เดือน (ต.ค. 68 – มี.ค. 69) ขั้นตอนที่ต้องดำเนินการภายในรอบ",
                                "5",
                                "0",
                                "0",
                                "2",
                                "3",
                                "70.00"),
                        List.of("2", "รอบ 12 เดือน (ต.ค. 68 – ก.ย. 69) ทุกขั้นตอน", "7", "2", "0", "2", "3", "50.00")),
                table(document, "รอบรายงาน"));
        List<List<String>> indicators = table(document, "ตัวชี้วัด", "จำนวนขั้นตอน");
        assertEquals(10, indicators.size());
        assertEquals(
                List.of("3", "0", "0", "2", "1", "50.00"), indicators.get(0).subList(2, 8));
        assertEquals(List.of("0", "0", "0", "0", "0", "–"), indicators.get(1).subList(2, 8));
        // Measures 2 and 3: (100 + 100 + 0 + 0) / 4.
        assertEquals(
                List.of("4", "2", "0", "0", "2", "50.00"), indicators.get(9).subList(2, 8));
        assertEquals(
                List.of(
                        List.of("1", "กองกลาง", "4", "0", "0", "1", "3", "75.00"),
                        List.of("2", "กองคลัง", "1", "0", "0", "1", "0", "50.00"),
                        List.of("3", "ยังไม่ได้ระบุผู้รับผิดชอบ", "2", "2", "0", "0", "0", "0.00")),
                table(document, "หน่วยงานผู้รับผิดชอบ", "จำนวนขั้นตอน"));
    }

    @Test
    void theFirstRoundListsItsStepsUnderTheHeadingOfTheSheet() throws Exception {
        byte[] document = report(facts("2026-04-01"));
        List<List<String>> rows = table(document, "ขั้นตอน", "สถานะ");
        assertEquals(
                List.of("1", "1.1", "1.2", "1.3", "2", "2.1", "2.2"),
                rows.stream().map(r -> r.get(0)).toList());
        List<String> headings = new DocxText(document)
                .paragraphs().stream()
                        .filter(p -> p.level() == 3)
                        .map(DocxText.Paragraph::text)
                        .toList();
        assertEquals(
                List.of(
                        "รอบ 6 เดือน (ต.ค. 68 – มี.ค. 69) ขั้นตอนที่ต้องดำเนินการภายในรอบ",
                        "รอบ 12 เดือน (ต.ค. 68 – ก.ย. 69) ทุกขั้นตอน"),
                headings);
    }

    @Test
    void theDayIsStatedInFull() throws Exception {
        String text = new DocxText(report(facts("2026-03-31"))).text();
        assertTrue(
                text.contains("ความก้าวหน้า ณ วันที่ 31 มีนาคม 2569 ของมาตรการปีงบประมาณ พ.ศ. 2569 จำนวน 3 มาตรการ"),
                text);
        assertTrue(text.contains("ความก้าวหน้าของมาตรการทุกขั้นตอน ณ วันที่ 31 มีนาคม 2569"), text);
        // Ends on that day, so it is not late yet; the third step of measure 1 ended in December.
        assertTrue(text.contains("ยังไม่เริ่ม 1 มาตรการ ล่าช้า 1 มาตรการ แล้วเสร็จ 1 มาตรการ"), text);
        String thai = new DocxText(report(facts("2026-03-31"), Digits.THAI)).text();
        assertTrue(thai.contains("รอบ ๖ เดือน (ต.ค. ๖๘ – มี.ค. ๖๙)"), thai);
        assertTrue(thai.contains("ณ วันที่ ๓๑ มีนาคม ๒๕๖๙"), thai);
        assertTrue(thai.contains(ADDRESS), thai);
    }

    @Test
    void withoutADayNothingIsLateAndTheReportSaysSo() throws Exception {
        byte[] document = report(facts(""));
        String text = new DocxText(document).text();
        assertTrue(text.contains("ไม่ได้ระบุวันที่ รายงานฉบับนี้จึงไม่ได้พิจารณาว่าขั้นตอนใดล่าช้า"), text);
        assertFalse(text.contains("ณ วันที่"), text);
        for (List<String> row : table(document, "รอบรายงาน")) {
            assertEquals("–", row.get(5));
        }
        assertEquals(
                List.of("อยู่ระหว่างดำเนินการ", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ยังไม่เริ่ม"),
                table(document, "ขั้นตอน", "หลักฐาน").stream()
                        .limit(4)
                        .map(r -> r.get(r.size() == 5 ? 2 : 4))
                        .toList());
    }

    @Test
    void nothingIsWrittenWhereNobodyReports() throws Exception {
        PlanFacts plain = new PlanFacts().completeMeasure("1").measure(STEPS, "2. อบรม");
        assertFalse(new DocxText(report(plain)).text().contains("ความก้าวหน้า"));
        assertTrue(new DocxText(report(plain.agency("as_of", "2026-03-31")))
                .text()
                .contains("ความก้าวหน้า ณ วันที่ 31 มีนาคม 2569"));
    }

    @Test
    void whereAllStepsBelongToTheFirstRoundTheyAreListedOnce() throws Exception {
        PlanFacts year = new PlanFacts().agency("as_of", "2026-03-31").completeMeasure("1");
        String text = new DocxText(report(year)).text();
        assertTrue(text.contains("ทุกขั้นตอนต้องดำเนินการภายในรอบนี้"), text);
        assertEquals(1, text.split("1\\.1", -1).length - 1);
        PlanFacts later = new PlanFacts()
                .agency("as_of", "2026-03-31")
                .measure(ORDER, "1", MEASURE, "ก", STEPS, "ก", START, "2026-05-01");
        assertTrue(new DocxText(report(later)).text().contains("ไม่มีขั้นตอนที่ต้องดำเนินการภายในรอบนี้"));
    }

    @Test
    void evidenceOnTheWebCanBeFollowedAndTheFileIsValid() throws Exception {
        PlanFacts facts = facts("2026-04-01")
                .measure(
                        ORDER,
                        "4",
                        MEASURE,
                        "=ข้อความ",
                        STEPS,
                        "ทำ",
                        RESULT,
                        "บรรทัดแรก\nบรรทัดที่สอง <&>",
                        EVIDENCE,
                        "https://www.example.go.th/ผลงาน?ก=1&ข=2");
        for (Digits digits : Digits.values()) {
            byte[] document = report(facts, digits);
            assertEquals(List.of(), OpenXmlValidator.errors(Files.write(folder.resolve("report.docx"), document)));
            assertEquals(
                    List.of(
                            ADDRESS,
                            // ผลงาน, ก and ข in UTF-8
                            "https://www.example.go.th/%E0%B8%9C%E0%B8%A5%E0%B8%87%E0%B8%B2%E0%B8%99?%E0%B8%81=1&%E0%B8%82=2"),
                    targets(document));
        }
    }

    private static List<String> targets(byte[] document) throws IOException {
        List<String> targets = new ArrayList<>();
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(document))) {
            for (XWPFTable table : opened.getTables()) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell cell : row.getTableCells()) {
                        for (XWPFParagraph paragraph : cell.getParagraphs()) {
                            paragraph.getRuns().stream()
                                    .filter(XWPFHyperlinkRun.class::isInstance)
                                    .map(run -> ((XWPFHyperlinkRun) run)
                                            .getHyperlink(opened)
                                            .getURL())
                                    .forEach(targets::add);
                        }
                    }
                }
            }
        }
        return targets;
    }
}

package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.pipeline.Examples.analyse;
import static th.itaworkbook.pipeline.Examples.cleared;
import static th.itaworkbook.pipeline.Officer.INDICATORS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import th.itaworkbook.domain.Header;

/** Whatever officers add to a workbook of ours is there after each analysis, and after clearing. */
@Tag("long")
class OwnThingsTest {
    private static final List<String> OURS =
            List.of("สรุปผล", "กลุ่มประเด็น", "แผนการดำเนินงาน", "ผลตรวจข้อมูล", "_ita");
    private static final Pattern MARK = Pattern.compile("FF(F4A7A0|FFD98A|C9DDF5)");
    private static final String OWN = "แผ่นงานของเรา";

    @TestFactory
    Stream<DynamicTest> stay() {
        Map<String, Consumer<Officer>> things = new TreeMap<>();
        things.put("a sheet with formulas and a look", OwnThingsTest::ownSheet);
        things.put("a column beside the indicators", o -> {
            XSSFSheet sheet = o.sheet(INDICATORS);
            int column = sheet.getRow(3).getLastCellNum() + 1;
            Officer.cell(sheet, 3, column).setCellValue("หมายเหตุของเรา");
            Officer.cell(sheet, 4, column).setCellValue("ดูหนังสือที่ 12");
            Officer.cell(sheet, 5, column).setCellFormula("E6*2");
        });
        things.put("rows above a table", o -> {
            o.insert(INDICATORS, 0, 4);
            Officer.cell(o.sheet(INDICATORS), 1, 1).setCellValue("สำเนาคู่ฉบับ");
        });
        things.put("sheets in another order", o -> {
            o.book.setSheetOrder(Officer.MEASURES, 0);
            o.book.setSheetOrder("OIT", 2);
        });
        things.put("colours and letters", o -> {
            o.fill(o.cell(INDICATORS, 6, Header.ENTRY), "92D050");
            o.themeFill(o.cell("ข้อคำถาม", 6, Header.QUESTION));
            o.patternFill(o.cell("OIT", 6, Header.URL));
        });
        things.put("a conditional format", OwnThingsTest::conditionalFormat);
        things.put("a note", o -> {
            XSSFSheet sheet = o.sheet(INDICATORS);
            var note = sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 5, 5, 7, 8));
            note.setString("ตรวจกับประกาศแล้ว");
            o.cell(INDICATORS, 5, Header.CURRENT).setCellComment(note);
        });
        things.put("names", o -> {
            var name = o.book.createName();
            name.setNameName("our_best");
            name.setRefersToFormula("'" + INDICATORS + "'!$E$5:$E$9");
        });
        things.put("hidden and grouped rows, a filter", o -> {
            o.sheet("ข้อคำถาม").getRow(7).setZeroHeight(true);
            o.sheet("OIT").groupRow(6, 9);
            o.sheet("OIT").setAutoFilter(CellRangeAddress.valueOf("A4:O20"));
            o.sheet("OIT").setColumnHidden(7, true);
        });
        things.put("merged cells and widths", o -> {
            XSSFSheet sheet = o.sheet("ข้อความรายงาน");
            sheet.addMergedRegion(CellRangeAddress.valueOf("H10:J11"));
            Officer.cell(sheet, 9, 7).setCellValue("รวมเซลล์");
            sheet.setColumnWidth(8, 33 * 256);
        });
        return things.entrySet().stream().map(t -> DynamicTest.dynamicTest(t.getKey(), () -> stays(t.getValue())));
    }

    @Test
    void aRowInsideATableGetsTheFormulasOfTheTable() {
        byte[] fresh = Officer.edits(Examples.filled("opm-2568"), o -> {
            o.insert("ข้อคำถาม", 8, 1);
            o.cell("ข้อคำถาม", 8, Header.NOTE).setCellValue("แถวคั่น");
        });
        byte[] after = analyse(fresh);
        assertEquals("แถวคั่น", Officer.sees(after, o -> o.text("ข้อคำถาม", 8, Header.NOTE)));
        assertTrue(Officer.sees(after, o -> o.text("ข้อคำถาม", 8, Header.USED)).startsWith("=IF(ISNUMBER(G9)"));
        keeps(fresh, cleared(after));
    }

    private static void ownSheet(Officer o) {
        XSSFSheet sheet = o.book.createSheet(OWN);
        Officer.cell(sheet, 0, 0).setCellValue("ตารางของเรา");
        Officer.cell(sheet, 1, 0).setCellFormula("AVERAGE('" + INDICATORS + "'!E5:E9)");
        o.fill(Officer.cell(sheet, 0, 0), "92D050");
        sheet.createFreezePane(1, 1);
        sheet.addValidationData(sheet.getDataValidationHelper()
                .createValidation(
                        sheet.getDataValidationHelper().createExplicitListConstraint(new String[] {"ใช่", "ไม่ใช่"}),
                        new org.apache.poi.ss.util.CellRangeAddressList(3, 9, 0, 0)));
    }

    private static void conditionalFormat(Officer o) {
        var rules = o.sheet(INDICATORS).getSheetConditionalFormatting();
        var rule = rules.createConditionalFormattingRule("$E5<80");
        rule.createFontFormatting().setFontStyle(true, true);
        rules.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("C5:C20")}, rule);
    }

    private static void stays(Consumer<Officer> thing) {
        byte[] fresh = Officer.edits(Examples.filled("opm-2568"), thing);
        byte[] later = Officer.edits(Examples.analysed("opm-2568"), thing);
        keeps(fresh, analyse(fresh));
        keeps(later, analyse(later));
        keeps(fresh, cleared(analyse(fresh)));
        keeps(fresh, cleared(later));
    }

    // All of the officer's sheets, but for cached values and the fills of cells with findings.
    private static void keeps(byte[] before, byte[] after) {
        Map<String, Map<String, String>> one = officers(before);
        Map<String, Map<String, String>> other = officers(after);
        other.forEach((sheet, lines) -> lines.forEach((at, line) -> {
            if (MARK.matcher(line).find() && one.containsKey(sheet)) {
                one.get(sheet).computeIfPresent(at, (a, l) -> unfilled(l));
                lines.put(at, unfilled(line));
            }
        }));
        assertEquals(List.of(), Book.differences(one, other));
    }

    private static String unfilled(String line) {
        return line.replaceAll("(?s) \\[.*?\\] ", " fill ");
    }

    private static Map<String, Map<String, String>> officers(byte[] workbook) {
        Map<String, Map<String, String>> sheets = Book.read(workbook);
        sheets.keySet().removeAll(OURS);
        List<String> order = new ArrayList<>(sheets.keySet());
        sheets.values().forEach(lines -> lines.replaceAll((at, line) -> line.replaceAll("(?s) -> [^|]*", " -> ")));
        sheets.get("workbook names").keySet().removeIf(name -> OURS.stream().anyMatch(name::startsWith));
        sheets.put("order", Map.of("sheets", order.toString()));
        return sheets;
    }
}

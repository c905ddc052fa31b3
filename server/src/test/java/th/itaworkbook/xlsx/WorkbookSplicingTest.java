package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.grid.CellRef;

class WorkbookSplicingTest {
    private static Edit ensure(String sheet, String after) {
        return new Edit.EnsureSheet(sheet, after, "", false);
    }

    private static XSSFWorkbook poi(Spliced spliced) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(spliced.bytes));
    }

    /** Sheets A, B, C; B and C have print titles of their own; C is in front. */
    private static byte[] three() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            for (String name : List.of("A", "B", "C")) {
                workbook.createSheet(name).createRow(0).createCell(0).setCellValue(name);
            }
            workbook.getSheet("B").setRepeatingRows(CellRangeAddress.valueOf("2:2"));
            workbook.getSheet("C").setRepeatingRows(CellRangeAddress.valueOf("3:3"));
            var name = workbook.createName();
            name.setNameName("of_b");
            name.setRefersToFormula("B!$A$1");
            workbook.setActiveSheet(2);
            workbook.setFirstVisibleTab(1);
            return Books.bytes(workbook);
        }
    }

    @Test
    void positionsStayRightWhenASheetIsInserted() throws Exception {
        try (XSSFWorkbook now = poi(Spliced.of(three(), ensure("ใหม่", "A"), ensure("ท้าย", "")))) {
            assertEquals(List.of("A", "ใหม่", "B", "C", "ท้าย"), sheetNames(now));
            assertEquals(
                    "2:2", now.getSheet("B").getRepeatingRows().formatAsString().replace("$", ""));
            assertEquals(
                    "3:3", now.getSheet("C").getRepeatingRows().formatAsString().replace("$", ""));
            assertEquals(null, now.getSheet("ใหม่").getRepeatingRows());
            assertEquals("C", now.getSheetName(now.getActiveSheetIndex()));
            assertEquals("B", now.getSheetName(now.getFirstVisibleTab()));
        }
    }

    private static List<String> sheetNames(XSSFWorkbook workbook) {
        List<String> names = new java.util.ArrayList<>();
        workbook.sheetIterator().forEachRemaining(s -> names.add(s.getSheetName()));
        return names;
    }

    @Test
    void aSheetThatIsThereKeepsItsPlaceAndItsPart() throws Exception {
        Spliced after = Spliced.of(three(), ensure("b", "C"));
        try (XSSFWorkbook now = poi(after)) {
            assertEquals(List.of("A", "B", "C"), sheetNames(now));
            assertEquals(null, now.getSheet("B").getRow(0));
            assertEquals(null, now.getSheet("B").getRepeatingRows());
            assertEquals(
                    "/xl/worksheets/sheet2.xml",
                    now.getSheet("B").getPackagePart().getPartName().getName());
        }
    }

    @Test
    void aSheetIsTakenOutWithAllThatBelongsToIt() throws Exception {
        Spliced after = Spliced.of(three(), new Edit.RemoveSheet("B"), new Edit.RemoveSheet("nothing"));
        assertFalse(after.has("xl/worksheets/sheet2.xml"));
        assertFalse(after.part("[Content_Types].xml").contains("sheet2.xml"));
        try (XSSFWorkbook now = poi(after)) {
            assertEquals(List.of("A", "C"), sheetNames(now));
            assertEquals(
                    "3:3", now.getSheet("C").getRepeatingRows().formatAsString().replace("$", ""));
            assertEquals("#REF!", now.getName("of_b").getRefersToFormula());
            assertEquals("C", now.getSheetName(now.getActiveSheetIndex()));
        }
        try (XSSFWorkbook now = poi(Spliced.of(three(), new Edit.RemoveSheet("C")))) {
            assertEquals("B", now.getSheetName(now.getActiveSheetIndex()));
        }
    }

    @Test
    void theLastVisibleSheetStays() throws Exception {
        Edit hidden = new Edit.EnsureSheet("_ita", "", "", true);
        Spliced after = Spliced.of(three(), hidden, new Edit.RemoveSheet("A"), new Edit.RemoveSheet("B"))
                .again(new Edit.RemoveSheet("C"));
        try (XSSFWorkbook now = poi(after)) {
            assertEquals(List.of("C", "_ita"), sheetNames(now));
            assertEquals(SheetVisibility.VERY_HIDDEN, now.getSheetVisibility(1));
        }
    }

    @Test
    void chartsGoWithTheirSheet() throws Exception {
        Spliced with = Spliced.of(three(), EveryEdit.onNewSheet().edits().toArray(Edit[]::new));
        assertTrue(with.has("xl/charts/chart5.xml"));
        Spliced without = with.again(new Edit.RemoveSheet(EveryEdit.SHEET));
        for (String gone : List.of("xl/charts/chart1.xml", "xl/drawings/drawing1.xml", "xl/worksheets/sheet4.xml")) {
            assertFalse(without.has(gone), gone);
            assertFalse(without.part("[Content_Types].xml").contains(gone), gone);
        }
        assertEquals(List.of("A", "B", "C"), sheetNames(poi(without)));
    }

    /** A sheet of ours with one chart that an officer drew and a note that he wrote. */
    private static byte[] withOfficersChart() throws Exception {
        byte[] ours = Spliced.of(three(), EveryEdit.onNewSheet().edits().toArray(Edit[]::new)).bytes;
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(ours))) {
            XSSFSheet sheet = workbook.getSheet(EveryEdit.SHEET);
            XSSFDrawing drawing = sheet.getDrawingPatriarch();
            XSSFChart chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 10, 1, 15, 9));
            var categories = chart.createCategoryAxis(org.apache.poi.xddf.usermodel.chart.AxisPosition.BOTTOM);
            var values = chart.createValueAxis(org.apache.poi.xddf.usermodel.chart.AxisPosition.LEFT);
            chart.plot(chart.createData(ChartTypes.BAR, categories, values));
            var note = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3));
            note.setString("ข้อสังเกต");
            sheet.getRow(3).getCell(0).setCellComment(note);
            return Books.bytes(workbook);
        }
    }

    @Test
    void whatOfficersDrewOnOurSheetStays() throws Exception {
        Spliced after = Spliced.of(
                withOfficersChart(),
                ensure(EveryEdit.SHEET, ""),
                EveryEdit.chart(EveryEdit.SHEET, Edit.ChartKind.BAR, 20));
        try (XSSFWorkbook now = poi(after)) {
            XSSFSheet sheet = now.getSheet(EveryEdit.SHEET);
            // His and our new one; our other four went with the emptied sheet.
            assertEquals(2, sheet.getDrawingPatriarch().getCharts().size());
            assertEquals(
                    "ข้อสังเกต",
                    sheet.getCellComment(new org.apache.poi.ss.util.CellAddress("A4"))
                            .getString()
                            .getString());
            assertEquals(null, sheet.getRow(3));
        }
        Spliced cleared = after.again(ensure(EveryEdit.SHEET, ""));
        try (XSSFWorkbook now = poi(cleared)) {
            assertEquals(
                    1,
                    now.getSheet(EveryEdit.SHEET)
                            .getDrawingPatriarch()
                            .getCharts()
                            .size());
        }
        assertArrayEquals(cleared.bytes, cleared.again(ensure(EveryEdit.SHEET, "")).bytes);
    }

    @Test
    void aChartOfTheSameIdIsReplacedInItsPart() throws Exception {
        Edit first = EveryEdit.chart("A", Edit.ChartKind.BAR, 2);
        Edit second = EveryEdit.chart("A", Edit.ChartKind.LINE, 2);
        Spliced once = Spliced.of(three(), first, second);
        Spliced twice = once.again(first, second);
        assertArrayEquals(once.bytes, twice.bytes);
        try (XSSFWorkbook now = poi(once)) {
            assertEquals(2, now.getSheet("A").getDrawingPatriarch().getCharts().size());
        }
    }

    @Test
    void chartsCarryTheValuesOfSheetsThatAreNotTouched() throws Exception {
        byte[] numbers;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("ข้อมูล ก");
            sheet.createRow(0).createCell(0).setCellValue("ชื่อชุด");
            sheet.createRow(1).createCell(0).setCellValue(12.5);
            numbers = Books.bytes(workbook);
        }
        String at = "'ข้อมูล ก'!";
        Edit chart = new Edit.Chart(
                "กราฟ",
                "one",
                Edit.ChartKind.COLUMN,
                "",
                "คำบรรยาย",
                "",
                List.of(new Edit.Series(at + "$A$1", at + "$A$2", List.of())),
                th.itaworkbook.grid.RangeRef.parse("A1:F9"),
                null,
                null);
        Spliced after = Spliced.of(numbers, ensure("กราฟ", ""), chart);
        String xml = after.part("xl/charts/chart1.xml");
        assertTrue(xml.contains("<c:v>ชื่อชุด</c:v>"), xml);
        assertTrue(xml.contains("<c:v>12.5</c:v>"), xml);
        assertTrue(after.part("xl/drawings/drawing1.xml").contains("descr=\"คำบรรยาย\""));
    }

    @Test
    void namesAreAddedOrReplaced() throws Exception {
        Spliced after = Spliced.of(three(), new Edit.Name("OF_B", "C!$A$1"), new Edit.Name("ใหม่", "A!$A$1"));
        try (XSSFWorkbook now = poi(after)) {
            assertEquals("C!$A$1", now.getName("of_b").getRefersToFormula());
            assertEquals("A!$A$1", now.getName("ใหม่").getRefersToFormula());
        }
    }

    @Test
    void aWorkbookWithoutNamesAndStylesGetsThem() throws Exception {
        Map<String, String> parts = Books.parts("<sheetData/>");
        Spliced after = Spliced.of(
                parts,
                new Edit.Name("ita", "S!$A$1"),
                new Edit.Format(
                        "S",
                        List.of(th.itaworkbook.grid.RangeRef.of(new CellRef(0, 0))),
                        th.itaworkbook.edit.Style.NONE.withFill("FFFFFF")));
        assertTrue(after.part("xl/workbook.xml")
                .contains("</sheets><definedNames><definedName name=\"ita\">S!$A$1</definedName></definedNames>"));
        try (XSSFWorkbook now = poi(after)) {
            assertEquals(
                    "FFFFFFFF",
                    now.getSheet("S")
                            .getRow(0)
                            .getCell(0)
                            .getCellStyle()
                            .getFillForegroundColorColor()
                            .getARGBHex());
        }
    }

    @Test
    void nothingToDoGivesTheSameFile() throws Exception {
        byte[] before = three();
        byte[] after = Spliced.of(before).bytes;
        XlsxPackage old = XlsxPackage.open(before, Limits.HTTP);
        XlsxPackage now = XlsxPackage.open(after, Limits.HTTP);
        assertEquals(
                old.entries().stream().map(old::local).toList(),
                now.entries().stream().map(now::local).toList());
    }
}

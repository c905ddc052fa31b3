package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.pipeline.Examples.analyse;
import static th.itaworkbook.pipeline.Examples.cleared;

import java.util.List;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Header;

/** What an officer adds to a sheet that we draw stays when we draw it anew. */
class OurSheetsAgainTest {
    private static final String SUMMARY = "สรุปผล";
    private static final String FINDINGS = "ผลตรวจข้อมูล";
    private final byte[] analysed = Examples.analysed("opm-2568");

    private static int below(Officer o, String sheet) {
        return o.sheet(sheet).getLastRowNum() + 2;
    }

    @Test
    void textBesideAndBelowStaysWithItsLookAndFormulas() {
        byte[] edited = Officer.edits(analysed, o -> {
            XSSFSheet sheet = o.sheet(SUMMARY);
            XSSFCell beside = Officer.cell(sheet, 5, 12);
            beside.setCellValue("ผู้บริหารเห็นชอบ");
            o.fill(beside, "00B0F0");
            Officer.cell(sheet, 6, 12).setCellFormula("ROUND(D14,1)");
            Officer.cell(sheet, below(o, SUMMARY), 1).setCellValue("ลงชื่อ ผู้รับรอง");
            sheet.addMergedRegion(new CellRangeAddress(8, 9, 12, 14));
            Officer.cell(sheet, 8, 12).setCellValue("รวมเซลล์");
            sheet.setColumnWidth(12, 40 * 256);
        });
        byte[] again = analyse(edited);
        assertEquals(List.of(), Book.differences(ours(edited), ours(again)));
        assertEquals(List.of(), Book.differences(Book.read(again), Book.read(analyse(again))));
    }

    private static java.util.Map<String, java.util.Map<String, String>> ours(byte[] workbook) {
        var all = Book.read(workbook);
        return java.util.Map.of(SUMMARY, all.get(SUMMARY));
    }

    @Test
    void textBelowGoesDownWhenTheListGrows() {
        byte[] edited = Officer.edits(analysed, o -> {
            Officer.cell(o.sheet(FINDINGS), o.sheet(FINDINGS).getLastRowNum() + 1, 0)
                    .setCellValue("ตรวจแล้วโดยกองกลาง");
            for (String no : List.of("1.0", "2.0", "3.0")) {
                o.cell(Officer.INDICATORS, o.row(Officer.INDICATORS, Header.INDICATOR, no), Header.CURRENT)
                        .setCellValue(120);
            }
        });
        byte[] again = analyse(edited);
        List<String> before = Officer.sees(edited, o -> o.contents(FINDINGS));
        List<String> after = Officer.sees(again, o -> o.contents(FINDINGS));
        assertTrue(after.size() > before.size());
        assertEquals("ตรวจแล้วโดยกองกลาง", after.get(after.size() - 1));
        assertEquals(List.of(), Book.differences(Book.read(again), Book.read(analyse(again))));
    }

    @Test
    void anOwnChartPictureAndNoteStayOnTheSummary() {
        byte[] edited = Officer.edits(analysed, OurSheetsAgainTest::draw);
        byte[] again = analyse(edited);
        assertEquals(
                Book.read(edited).get(SUMMARY).get("drawn").contains("Picture"),
                Book.read(again).get(SUMMARY).get("drawn").contains("Picture"));
        assertEquals(
                Book.read(edited).get(SUMMARY).get("notes"),
                Book.read(again).get(SUMMARY).get("notes"));
        int charts = Officer.counts(
                edited, o -> o.sheet(SUMMARY).getDrawingPatriarch().getCharts().size());
        assertEquals(charts, Officer.counts(again, o -> o.sheet(SUMMARY)
                .getDrawingPatriarch()
                .getCharts()
                .size()));
        byte[] back = cleared(again);
        // Only what the officer drew is left there.
        assertEquals(1, Officer.counts(back, o -> o.sheet(SUMMARY)
                .getDrawingPatriarch()
                .getCharts()
                .size()));
        assertEquals(charts, Officer.counts(analyse(back), o -> o.sheet(SUMMARY)
                .getDrawingPatriarch()
                .getCharts()
                .size()));
    }

    private static void draw(Officer o) {
        XSSFSheet sheet = o.sheet(SUMMARY);
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(new XSSFClientAnchor(0, 0, 0, 0, 12, 20, 18, 30));
        var data = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(13, 15, 1, 1)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(13, 15, 3, 3)));
        series.setTitle("ของเรา", null);
        chart.plot(data);
        // The smallest PNG there is.
        byte[] png = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        int picture = o.book.addPicture(png, Workbook.PICTURE_TYPE_PNG);
        drawing.createPicture(new XSSFClientAnchor(0, 0, 0, 0, 12, 2, 13, 4), picture);
        var note = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 12, 5, 14, 8));
        note.setString("ตรวจทานแล้ว");
        Officer.cell(sheet, 5, 12).setCellComment(note);
    }

    @Test
    void clearLeavesOnlyWhatTheOfficerPutThere() {
        byte[] edited = Officer.edits(
                analysed, o -> Officer.cell(o.sheet(SUMMARY), 5, 12).setCellValue("ผู้บริหารเห็นชอบ"));
        byte[] back = cleared(edited);
        assertEquals(List.of("ผู้บริหารเห็นชอบ"), Officer.sees(back, o -> o.contents(SUMMARY)));
        Officer.sees(back, o -> {
            assertNull(o.sheet(FINDINGS));
            return 0;
        });
        byte[] again = analyse(back);
        assertEquals("ผู้บริหารเห็นชอบ", Officer.sees(again, o -> Officer.text(o.sheet(SUMMARY), 5, 12)));
        assertArrayEquals(back, cleared(back));
    }

    @Test
    void aSheetOfTheOfficerWithOurTitleIsNotOurs() {
        byte[] own = Officer.edits(Examples.filled("opm-2568"), o -> {
            XSSFSheet sheet = o.book.createSheet(SUMMARY);
            Officer.cell(sheet, 0, 0).setCellValue("สรุปของเรา");
            Officer.cell(sheet, 3, 2).setCellFormula("SUM(1,2)");
        });
        byte[] again = analyse(own);
        assertEquals(Book.read(own).get(SUMMARY), Book.read(again).get(SUMMARY));
        Officer.sees(again, o -> {
            assertNotNull(o.sheet(SUMMARY + " (ITA)"));
            // Its own charts show its own cells.
            String chart = o.sheet(SUMMARY + " (ITA)")
                    .getDrawingPatriarch()
                    .getCharts()
                    .get(0)
                    .getCTChart()
                    .toString();
            assertTrue(chart.contains("'" + SUMMARY + " (ITA)'!"));
            return 0;
        });
        assertEquals(List.of(), Book.differences(Book.read(again), Book.read(analyse(again))));
        assertEquals(List.of(), Book.differences(Book.read(own), Book.read(cleared(again))));
    }
}

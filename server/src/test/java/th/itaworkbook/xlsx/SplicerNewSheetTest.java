package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;

class SplicerNewSheetTest {
    private static byte[] made() {
        return Splicer.create(EveryEdit.onNewSheet());
    }

    @Test
    void blankWorkbookTakesEveryKindOfEdit() throws Exception {
        byte[] bytes = made();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheet(EveryEdit.SHEET);
            assertEquals(
                    "ผลการประเมิน ITA ปี 2568 & <ทดสอบ>",
                    sheet.getRow(0).getCell(0).getStringCellValue());
            Cell formula = sheet.getRow(3).getCell(3);
            assertEquals(CellType.FORMULA, formula.getCellType());
            assertEquals("ROUND(C4-B4,2)", formula.getCellFormula());
            // 85 + 1.27 - (80 + 1.13) = 5.14
            assertEquals(5.14, formula.getNumericCellValue());
            assertEquals("=1+1", sheet.getRow(13).getCell(0).getStringCellValue());
            assertEquals(
                    " ขึ้นบรรทัด\nใหม่ \u0001 _x0041_",
                    sheet.getRow(13).getCell(1).getStringCellValue());
            assertTrue(sheet.getRow(13).getCell(2).getBooleanCellValue());
            assertEquals("+0.00;-0.00;0.00", formula.getCellStyle().getDataFormatString());
            assertEquals(1, sheet.getNumMergedRegions());
            assertEquals(6, sheet.getDataValidations().size());
            assertEquals(2, sheet.getSheetConditionalFormatting().getNumConditionalFormattings());
            assertEquals(5, sheet.getDrawingPatriarch().getCharts().size());
            assertEquals(3, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("1:3", sheet.getRepeatingRows().formatAsString().replace("$", ""));
            assertEquals("'สรุปผล'!$C$13", workbook.getName("ita_total").getRefersToFormula());
        }
    }

    @Test
    void ourOwnReaderReadsItBack() throws Exception {
        XlsxPackage pkg = XlsxPackage.open(made(), Limits.HTTP);
        Grid grid = GridReader.read(pkg, WorkbookParts.read(pkg), name -> true);
        assertEquals(
                CellValue.of(" ขึ้นบรรทัด\nใหม่ \u0001 _x0041_"),
                grid.sheet(EveryEdit.SHEET).orElseThrow().value(13, 1));
        assertEquals(
                CellValue.of("มี & <"),
                grid.sheet(EveryEdit.SHEET).orElseThrow().value(13, 3));
    }

    @Test
    void fastexcelReadsItToo() throws Exception {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(made()))) {
            Row row = workbook.getFirstSheet().read().stream()
                    .filter(r -> r.getRowNum() == 13)
                    .findFirst()
                    .orElseThrow();
            assertEquals("ตัวชี้วัดที่ 10", row.getCell(0).asString());
            // 85 + 10 x 1.27
            assertEquals(new BigDecimal("97.7"), row.getCell(2).asNumber());
        }
    }

    @Test
    void theSameListOnTheResultChangesNothing() throws Exception {
        byte[] once = made();
        byte[] twice = Splicer.apply(XlsxPackage.open(once, Limits.HTTP), EveryEdit.onNewSheet());
        assertArrayEquals(once, twice);
    }
}

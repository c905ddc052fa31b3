package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet.Visibility;

/** Workbooks that POI wrote read the same through POI and through us. */
class PoiWorkbookReadingTest {
    @Test
    void everyTypeOfCell() throws IOException, UnusableFileException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Row row = workbook.createSheet("ตัวชี้วัด").createRow(3);
            row.createCell(0).setCellValue(85.54);
            row.createCell(1).setCellValue(0.1 + 0.2);
            row.createCell(2).setCellValue("  เว้นวรรค\nสองบรรทัด\t_x0041_ ");
            row.createCell(3).setCellValue(true);
            row.createCell(4).setCellErrorValue(FormulaError.NA.getCode());
            row.createCell(5).setCellFormula("A4*2");
            row.createCell(6).setCellFormula("\"a\"&C4");
            row.createCell(7);
            XSSFRichTextString rich = new XSSFRichTextString("หนาและบาง");
            rich.applyFont(0, 3, workbook.createFont());
            row.createCell(8).setCellValue(rich);
            row.createCell(100).setCellValue(-1e300);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertSame(workbook);
        }
    }

    @Test
    void arrayFormulasMergesStylesVisibilityAndNames() throws IOException, UnusableFileException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("หนึ่ง");
            XSSFCellStyle style = workbook.createCellStyle();
            sheet.createRow(0).createCell(1).setCellStyle(style);
            sheet.setArrayFormula("B1:B2*2", CellRangeAddress.valueOf("D1:D2"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("A5:C6"));
            workbook.createSheet("สอง");
            workbook.createSheet("_ita");
            workbook.setSheetVisibility(1, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            XSSFName name = workbook.createName();
            name.setNameName("pass_mark");
            name.setRefersToFormula("'หนึ่ง'!$B$1");

            Grid grid = assertSame(workbook);

            assertEquals(
                    style.getIndex(),
                    grid.sheets().get(0).cell(0, 1).orElseThrow().style());
            assertEquals(List.of(RangeRef.parse("A5:C6")), grid.sheets().get(0).merges());
            assertEquals(Visibility.HIDDEN, grid.sheets().get(1).visibility());
            assertEquals(Visibility.VERY_HIDDEN, grid.sheets().get(2).visibility());
            assertEquals("'หนึ่ง'!$B$1", grid.names().get("pass_mark"));
        }
    }

    @Test
    void sharedFormulasExpandAsPoiExpandsThem() throws IOException, UnusableFileException {
        // POI drops sheet names and rewrites whole rows when it shifts, so those are not asked here.
        String[] leaders = {
            "A1*$B$1+C$2",
            "SUM($A1:A3)+LOG10(B2)",
            "IF(A1>0,\"A1\",-A1%)",
            "SUM(A:A)-SUM(B:C)",
            "VLOOKUP(A1,$A$1:B9,2,FALSE)"
        };
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("S");
            for (int row = 0; row < 5; row++) {
                Row cells = sheet.createRow(row);
                for (int column = 0; column < leaders.length; column++) {
                    cells.createCell(5 + column).setCellFormula("0");
                }
            }
            byte[] plain = Books.bytes(workbook);
            RawZip zip = new RawZip();
            XlsxPackage pkg = XlsxPackage.open(plain, Limits.HTTP);
            for (Entry entry : pkg.entries()) {
                byte[] part = pkg.part(entry);
                if (entry.name().equals("xl/worksheets/sheet1.xml")) {
                    part = share(new String(part, StandardCharsets.UTF_8), leaders)
                            .getBytes(StandardCharsets.UTF_8);
                }
                zip.items.add(new RawZip.Item(entry.name(), part));
            }
            assertSame(zip.build());
        }
    }

    @Test
    void streamedWorkbookWithDataDescriptors() throws IOException, UnusableFileException {
        Random random = new Random(20261120);
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, 10, false, true)) {
            var sheet = workbook.createSheet("ข้อมูล");
            for (int row = 0; row < 200; row++) {
                Row cells = sheet.createRow(row * 3);
                for (int column = 0; column < 20; column++) {
                    if (random.nextBoolean()) {
                        cells.createCell(column).setCellValue(random.nextDouble() * 100);
                    } else {
                        cells.createCell(column).setCellValue("ข้อ " + random.nextInt(50));
                    }
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            assertSame(bytes.toByteArray());
        }
    }

    // Row 1 leads each column, the rows below follow.
    private static String share(String xml, String[] leaders) {
        String shared = xml;
        for (int column = 0; column < leaders.length; column++) {
            char letter = (char) ('F' + column);
            String leader = leaders[column].replace(">", "&gt;");
            for (int row = 1; row <= 5; row++) {
                String text = row == 1 ? " ref=\"" + letter + "1:" + letter + "5\">" + leader + "</f>" : "/>";
                shared = shared.replaceFirst(
                        "(<c r=\"" + letter + row + "\"[^>]*>)<f>0</f>",
                        "$1" + ("<f t=\"shared\" si=\"" + column + "\"" + text).replace("$", "\\$"));
            }
        }
        return shared;
    }

    private static Grid assertSame(XSSFWorkbook workbook) throws IOException, UnusableFileException {
        return assertSame(Books.bytes(workbook));
    }

    private static Grid assertSame(byte[] bytes) throws IOException, UnusableFileException {
        Grid grid = Refused.read(bytes);
        try (XSSFWorkbook again = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertEquals(List.of(), PoiOracle.differences(grid, again));
        }
        return grid;
    }
}

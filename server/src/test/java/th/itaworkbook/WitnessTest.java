package th.itaworkbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The witnesses of other tests must themselves be trusted: each is shown a good and a bad case. */
@Tag("tools")
class WitnessTest {
    @TempDir
    private Path folder;

    private static byte[] workbook(String formula, double cached) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var cell = workbook.createSheet("คะแนน").createRow(0).createCell(0);
            cell.setCellFormula(formula);
            cell.setCellValue(cached);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void theValidatorTellsGoodFromBad() throws IOException {
        assertEquals(List.of(), OpenXmlValidator.errors(workbook("1+1", 2)));
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "PK", StandardCharsets.UTF_8);
        assertFalse(OpenXmlValidator.errors(broken).isEmpty());
    }

    @Test
    void libreOfficeRecalculatesManyWorkbooksInOneGo() throws IOException {
        // The cached values are wrong on purpose; 1+1 is 2 and ROUND(2.345;1) is 2.3.
        Path one = Files.write(folder.resolve("หนึ่ง.xlsx"), workbook("1+1", 99));
        Path two = Files.write(folder.resolve("สอง.xlsx"), workbook("ROUND(2.345,1)", 99));
        List<Path> results = LibreOffice.recalculated(List.of(one, two), Files.createDirectory(folder.resolve("out")));
        assertEquals(2.0, firstNumber(results.get(0)));
        assertEquals(2.3, firstNumber(results.get(1)));
    }

    @Test
    void libreOfficePrints() throws IOException {
        Path one = Files.write(folder.resolve("พิมพ์.xlsx"), workbook("1+1", 2));
        Path pdf = LibreOffice.pdf(List.of(one), Files.createDirectory(folder.resolve("pdf")))
                .get(0);
        assertTrue(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    }

    private static double firstNumber(Path workbook) throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(Files.newInputStream(workbook))) {
            return read.getSheetAt(0).getRow(0).getCell(0).getNumericCellValue();
        }
    }
}

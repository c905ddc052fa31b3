package th.itaworkbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.xlsx.Limits;

/** Themes and prose of the published reports, through the whole service. */
class ThemesAndProseTest {
    private static final Workbooks SERVICE = Workbooks.open(Optional.empty(), Limits.HTTP);

    @TempDir
    private Path folder;

    private static byte[] example(String name) {
        return SERVICE.example(name).orElseThrow();
    }

    private static List<String> texts(byte[] workbook) throws UnusableFileException {
        return SERVICE.check(workbook).findings().stream()
                .filter(f -> f.code().name().startsWith("TEXT_"))
                .map(f -> f.place().sheet() + " " + String.join(" | ", f.args().values()))
                .toList();
    }

    // EN-51-IND4, EN-51-RISE and CHAN-IND7 of the reports; their other paragraphs contradict nothing.
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "tceb-2562; -; -",
                "opm-2568; -; -",
                "chanuwan-2568; ข้อความรายงาน ตัวชี้วัดที่ 7 | 98.52 | 98.58; -",
                "energy-2565; ข้อความรายงาน ตัวชี้วัดที่ 4 | 84.47 | 87.47; ข้อความรายงาน ตัวชี้วัดที่ 2 | เพิ่มขึ้น | -0.74"
            })
    void onlyTheKnownContradictionsOfTheReportsAreFound(String name, String first, String second) throws Exception {
        List<String> expected = new ArrayList<>();
        Optional.ofNullable(first).ifPresent(expected::add);
        Optional.ofNullable(second).ifPresent(expected::add);
        assertEquals(expected, texts(example(name)));
        // Our own generated texts agree with the tables.
        assertEquals(expected, texts(SERVICE.analyse(example(name), false).workbook()));
    }

    private static Map<String, String> cells(byte[] workbook) throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(new java.io.ByteArrayInputStream(workbook))) {
            Map<String, String> cells = new LinkedHashMap<>();
            Sheet sheet = read.getSheet(TemplateSheet.GROUPS.title());
            for (Row row : sheet) {
                for (Cell cell : row) {
                    cells.put(cell.getAddress().formatAsString(), shown(cell));
                }
            }
            return cells;
        }
    }

    private static String shown(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> String.format(java.util.Locale.ROOT, "%.6f", cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue().replace("\r\n", "\n");
            case ERROR -> "#" + cell.getErrorCellValue();
            default -> "";
        };
    }

    @Test
    void themesStandBelowTheGroups() throws Exception {
        var analysed = SERVICE.analyse(example("opm-2568"), false);
        Map<String, String> cells = cells(analysed.workbook());
        assertTrue(cells.containsValue("ผลตามประเด็น"));
        assertTrue(cells.containsValue("มาตรการตามประเด็น"));
        var themes = analysed.checked().analysis().themes();
        assertEquals(7, themes.size());
        themes.forEach(theme -> {
            assertTrue(cells.containsValue(theme.name()), theme.name());
            if (theme.verdict() != null) {
                assertTrue(cells.containsValue(theme.verdict().thai()));
                assertTrue(cells.containsValue(String.join(", ", theme.belowTarget())), theme.toString());
            }
        });
    }

    @Test
    void aSecondRunDrawsTheSame() throws Exception {
        byte[] once = SERVICE.analyse(example("opm-2568"), false).workbook();
        byte[] twice = SERVICE.analyse(once, false).workbook();
        assertEquals(cells(once), cells(twice));
        try (XSSFWorkbook first = new XSSFWorkbook(new java.io.ByteArrayInputStream(once));
                XSSFWorkbook second = new XSSFWorkbook(new java.io.ByteArrayInputStream(twice))) {
            String title = TemplateSheet.GROUPS.title();
            assertEquals(
                    first.getSheet(title).getMergedRegions(),
                    second.getSheet(title).getMergedRegions());
        }
    }

    @Tag("tools")
    @ParameterizedTest
    @ValueSource(strings = {"opm-2568", "energy-2565", "tceb-2562", "chanuwan-2568"})
    void anotherProgramComputesTheSame(String name) throws Exception {
        byte[] ours = SERVICE.analyse(example(name), false).workbook();
        assertEquals(List.of(), OpenXmlValidator.errors(ours));
        Path file = Files.write(folder.resolve(name + ".xlsx"), ours);
        Path out = LibreOffice.recalculated(List.of(file), Files.createDirectory(folder.resolve("out")))
                .get(0);
        Map<String, String> theirs = cells(Files.readAllBytes(out));
        cells(ours).forEach((cell, value) -> assertEquals(value, theirs.getOrDefault(cell, ""), cell));
    }

    @Tag("tools")
    @Test
    void aCorrectedCellMovesTheThemesAtOnce() throws Exception {
        byte[] ours = SERVICE.analyse(example("opm-2568"), false).workbook();
        // สลน. 2568: theme 4 (state property) has i10 77.46 and i12 86.77, mean 82.12, below 85.
        assertTrue(cells(ours).containsValue("i10"));
        Path file = folder.resolve("แก้.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(ours));
                var out = Files.newOutputStream(file)) {
            Sheet items = book.getSheet(TemplateSheet.ITEMS.title());
            found(items, "i10")
                    .getRow()
                    .getCell(found(items, "ปีที่ประเมิน").getColumnIndex())
                    .setCellValue(99);
            Sheet measures = book.getSheet(TemplateSheet.MEASURES.title());
            Cell measure = found(measures, "ตรวจสอบและกำกับดูแลการใช้ทรัพย์สินของราชการ");
            measure.getRow().createCell(measure.getColumnIndex()).setCellValue("ข้อความใหม่");
            book.write(out);
        }
        Path out = LibreOffice.recalculated(List.of(file), Files.createDirectory(folder.resolve("out")))
                .get(0);
        Map<String, String> theirs = cells(Files.readAllBytes(out));
        // (99.00 + 86.77) / 2 = 92.885
        assertTrue(theirs.containsValue("92.885000"), theirs.toString());
        assertTrue(theirs.containsValue("ข้อความใหม่"), theirs.toString());
    }

    private static Cell found(Sheet sheet, String text) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text)) {
                    return cell;
                }
            }
        }
        throw new AssertionError("no cell " + text);
    }
}

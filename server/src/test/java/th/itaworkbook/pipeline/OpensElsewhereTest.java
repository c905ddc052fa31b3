package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.OpenPyXl;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.xlsx.Limits;

/** Other programs open our results and read the same values in the same cells. */
@Tag("tools")
class OpensElsewhereTest {
    private final Workbooks workbooks = Workbooks.open(Optional.empty(), Limits.COMMAND_LINE);
    private final Map<String, byte[]> results = new LinkedHashMap<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void analyse() throws Exception {
        for (String name : workbooks.exampleNames()) {
            byte[] example = workbooks.example(name).orElseThrow();
            results.put(name, workbooks.analyse(example, false).workbook());
        }
    }

    @Test
    void poi() throws IOException {
        for (byte[] result : results.values()) {
            Map<String, String> theirs = new TreeMap<>();
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(result))) {
                workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                    CellType type = cell.getCellType() == CellType.FORMULA
                            ? cell.getCachedFormulaResultType()
                            : cell.getCellType();
                    String at = sheet.getSheetName() + "!" + cell.getAddress();
                    if (type == CellType.NUMERIC) {
                        number(theirs, at, cell.getNumericCellValue());
                    } else if (type == CellType.STRING) {
                        text(theirs, at, cell.getStringCellValue());
                    }
                })));
            }
            same(ours(result), theirs);
        }
    }

    @Test
    void fastexcel() throws IOException {
        for (byte[] result : results.values()) {
            Map<String, String> theirs = new TreeMap<>();
            try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(result))) {
                for (org.dhatim.fastexcel.reader.Sheet sheet :
                        workbook.getSheets().toList()) {
                    for (org.dhatim.fastexcel.reader.Row row : sheet.read()) {
                        row.stream().filter(c -> c != null).forEach(cell -> {
                            String at = sheet.getName() + "!" + cell.getAddress();
                            Object value = cell.getValue();
                            if (value instanceof Number number) {
                                number(theirs, at, number.doubleValue());
                            } else if (value != null) {
                                text(theirs, at, value.toString());
                            }
                        });
                    }
                }
            }
            same(ours(result), theirs);
        }
    }

    @Test
    void openpyxl() throws IOException {
        for (Map.Entry<String, byte[]> result : results.entrySet()) {
            Path file = Files.write(folder.resolve(result.getKey() + ".xlsx"), result.getValue());
            Map<String, String> theirs = new TreeMap<>();
            JsonNode cells = new ObjectMapper().readTree(OpenPyXl.cells(file));
            for (Map.Entry<String, JsonNode> cell : cells.properties()) {
                if (cell.getValue().isNumber()) {
                    number(theirs, cell.getKey(), cell.getValue().asDouble());
                } else {
                    text(theirs, cell.getKey(), cell.getValue().asText());
                }
            }
            same(ours(result.getValue()), theirs);
        }
    }

    @Test
    void libreOffice() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, byte[]> result : results.entrySet()) {
            files.add(Files.write(folder.resolve(result.getKey() + ".xlsx"), result.getValue()));
        }
        List<Path> saved = LibreOffice.recalculated(files, Files.createDirectory(folder.resolve("out")));
        int at = 0;
        for (byte[] result : results.values()) {
            same(ours(result), ours(Files.readAllBytes(saved.get(at++))));
        }
    }

    private static Map<String, String> ours(byte[] workbook) {
        Map<String, String> cells = new TreeMap<>();
        Grid grid = Recalculated.grid(workbook);
        for (Sheet sheet : grid.sheets()) {
            for (int row : sheet.rowNumbers()) {
                for (Cell cell : sheet.row(row)) {
                    String at = sheet.name() + "!" + cell.ref().a1();
                    if (cell.value() instanceof CellValue.Num number) {
                        number(cells, at, number.value());
                    } else {
                        text(cells, at, cell.value().text());
                    }
                }
            }
        }
        return cells;
    }

    // Fifteen digits: programs keep the last bit of a double or do not.
    private static void number(Map<String, String> cells, String at, double number) {
        cells.put(at, "number " + new CellValue.Num(Math.abs(number) < 1e-11 ? 0 : number).text());
    }

    private static void text(Map<String, String> cells, String at, String text) {
        if (!text.isEmpty()) {
            cells.put(at, text.replace("\r\n", "\n"));
        }
    }

    private static void same(Map<String, String> ours, Map<String, String> theirs) {
        assertTrue(ours.size() > 1000, "cells were read: " + ours.size());
        List<String> differences = Stream.concat(ours.keySet().stream(), theirs.keySet().stream())
                .distinct()
                .filter(at -> !ours.getOrDefault(at, "").equals(theirs.getOrDefault(at, "")))
                .map(at -> at + ": ours " + ours.get(at) + ", theirs " + theirs.get(at))
                .toList();
        assertEquals(List.of(), differences.stream().limit(20).toList(), differences.size() + " differences");
    }
}

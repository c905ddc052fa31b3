package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Sheet;

/** Over our own workbooks, the same as POI saves them, and odd files where there are any, both cursors read alike. */
@Tag("long")
class PlainCorpusTest {
    @Test
    void readsOurOwnWorkbooksAndTellsTheSame() throws Exception {
        for (byte[] workbook : ours()) {
            XlsxPackage file = XlsxPackage.open(workbook, Limits.COMMAND_LINE);
            for (Entry entry : file.entries()) {
                assertTrue(!entry.name().endsWith(".xml") || Told.agree(file.part(entry)), entry.name());
            }
        }
    }

    @Test
    void cellsAreThoseOfTheFullParser() throws Exception {
        List<byte[]> workbooks = new ArrayList<>(ours());
        for (byte[] own : ours()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (XSSFWorkbook poi = new XSSFWorkbook(new ByteArrayInputStream(own))) {
                poi.write(out);
            }
            workbooks.add(out.toByteArray());
        }
        workbooks.addAll(corpus());
        int cells = 0;
        for (byte[] workbook : workbooks) {
            cells += compare(workbook);
        }
        assertTrue(cells > 100_000, "so many cells were compared: " + cells);
    }

    // Compares all sheets and gives the number of their cells; none where the file is refused anyway.
    private static int compare(byte[] workbook) {
        int cells = 0;
        try {
            XlsxPackage file = XlsxPackage.open(workbook, Limits.HTTP);
            WorkbookParts parts = WorkbookParts.read(file);
            for (WorkbookParts.SheetPart sheet : parts.sheets()) {
                cells += compare(file, parts, file.part(sheet.path()));
            }
            return cells;
        } catch (UnusableFileException refused) {
            return cells;
        }
    }

    private static int compare(XlsxPackage file, WorkbookParts parts, byte[] part) throws UnusableFileException {
        Told.agree(part);
        String full = cells(file, parts, xml -> xml.from(StaxCursor.over(part)));
        assertEquals(full, cells(file, parts, xml -> XmlCursor.read(part, xml)));
        return full.split("ref=", -1).length - 1;
    }

    /** How a part is read. */
    private interface Way {
        String read(XmlCursor.Reading<String> reading) throws UnusableFileException;
    }

    private static String cells(XlsxPackage file, WorkbookParts parts, Way way) {
        try {
            return way.read(xml -> {
                Sheet.Builder builder = new Sheet.Builder("S");
                SharedStrings strings = new SharedStrings(file, parts.sharedStrings());
                new SheetReader(xml, builder, strings, new Budget(file.limits()), parts.date1904()).read();
                Sheet sheet = builder.build();
                StringBuilder cells = new StringBuilder(sheet.merges().toString());
                sheet.rowNumbers().forEach(row -> cells.append(sheet.row(row)));
                return cells.toString();
            });
        } catch (UnusableFileException e) {
            return e.finding().toString();
        }
    }

    private static List<byte[]> ours() throws IOException {
        List<byte[]> workbooks = new ArrayList<>();
        for (String folder : List.of("templates", "templates/examples")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".xlsx"))
                        .sorted()
                        .toList()) {
                    workbooks.add(Files.readAllBytes(file));
                }
            }
        }
        assertTrue(workbooks.size() > 8, "templates and examples are there");
        return workbooks;
    }

    // Odd and hostile files where there are any; without them nothing more is proved here.
    private static List<byte[]> corpus() throws IOException {
        Path folder = Path.of(System.getProperty("hostile.dir", "../shared/hostile"));
        List<byte[]> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    files.add(Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}

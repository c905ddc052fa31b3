package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.pipeline.Examples.analyse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.UnusableFileException;

/** A workbook that another program saved gives the same figures and findings. */
@Tag("long")
class OtherProgramsTest {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    @TempDir
    Path folder;

    @Test
    void libreOffice() throws IOException {
        List<String> names = List.of("opm-2568", "energy-2565-bare");
        List<Path> files = new java.util.ArrayList<>();
        for (String name : names) {
            files.add(Files.write(folder.resolve(name + ".xlsx"), Examples.filled(name)));
            files.add(Files.write(folder.resolve(name + "-analysed.xlsx"), Examples.analysed(name)));
        }
        List<Path> saved = LibreOffice.recalculated(files, Files.createDirectory(folder.resolve("out")));
        for (int i = 0; i < names.size(); i++) {
            same(names.get(i), Files.readAllBytes(saved.get(2 * i)));
            analysedAgain(names.get(i), Files.readAllBytes(saved.get(2 * i + 1)));
        }
    }

    @Test
    void openpyxl() throws IOException, InterruptedException {
        for (String name : List.of("opm-2568-bare", "tceb-2562")) {
            same(name, resaved(name + ".xlsx", Examples.filled(name)));
            analysedAgain(name, resaved(name + "-analysed.xlsx", Examples.analysed(name)));
        }
    }

    private byte[] resaved(String name, byte[] workbook) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve(name), workbook);
        Process python = new ProcessBuilder(
                        "/usr/bin/python3",
                        "-c",
                        "import sys,openpyxl;b=openpyxl.load_workbook(sys.argv[1]);b.save(sys.argv[1])",
                        file.toString())
                .inheritIO()
                .start();
        assertTrue(python.waitFor(60, TimeUnit.SECONDS) && python.exitValue() == 0, "openpyxl");
        return Files.readAllBytes(file);
    }

    /** Nothing is doubled, deleted or marked for good because a program wrote the file anew in between. */
    private static void analysedAgain(String name, byte[] saved) {
        byte[] again = analyse(saved);
        assertEquals(
                Officer.<Object>sees(Examples.analysed(name), o -> o.contents(Officer.MEASURES)),
                Officer.<Object>sees(again, o -> o.contents(Officer.MEASURES)));
        assertEquals(
                Officer.<Object>sees(Examples.filled(name), o -> o.contents(Officer.MEASURES)),
                Officer.<Object>sees(Examples.cleared(again), o -> o.contents(Officer.MEASURES)));
        assertEquals(fills(Examples.filled(name)), fills(Examples.cleared(again)));
    }

    private static Map<String, String> fills(byte[] workbook) {
        return Officer.sees(workbook, o -> {
            Map<String, String> fills = new TreeMap<>();
            for (String sheet : List.of(Officer.INDICATORS, "ข้อคำถาม", "OIT", Officer.MEASURES)) {
                o.sheet(sheet)
                        .forEach(row -> row.forEach(cell -> {
                            String fill = Officer.fill((org.apache.poi.xssf.usermodel.XSSFCell) cell);
                            if (!fill.equals("NO_FILL")) {
                                fills.put(sheet + cell.getAddress(), fill);
                            }
                        }));
            }
            return fills;
        });
    }

    @Test
    void textsInsideTheCells() throws UnusableFileException {
        // POI keeps texts in one list; our own files have them inside the cells.
        same("opm-2568", Officer.edits(Examples.filled("opm-2568"), o -> {}));
    }

    @Test
    void aPrefixBeforeEveryName() {
        same("opm-2568", changed("opm-2568", "xl/worksheets/", OtherProgramsTest::prefixed));
    }

    private static String prefixed(String xml) {
        return xml.replaceAll("<(/?)([A-Za-z])", "<$1x:$2")
                .replace("xmlns=\"" + MAIN + "\"", "xmlns:x=\"" + MAIN + "\"");
    }

    @Test
    void rowsWithoutNumbers() {
        same("opm-2568", changed("opm-2568", "xl/worksheets/", xml -> xml.replaceAll("<row r=\"[0-9]+\"", "<row")));
    }

    @Test
    void noStylesAtAll() {
        same("opm-2568", changed("opm-2568", "xl/", xml -> xml.replaceAll(" s=\"[0-9]+\"", "")));
    }

    private static byte[] changed(String name, String folder, UnaryOperator<String> change) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part :
                    Book.parts(Examples.filled(name)).entrySet()) {
                boolean sheet =
                        part.getKey().startsWith(folder) && part.getKey().contains("/sheet");
                byte[] bytes = sheet && part.getKey().endsWith(".xml")
                        ? change.apply(new String(part.getValue(), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8)
                        : part.getValue();
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(bytes);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void same(String name, byte[] saved) {
        WorkbookService.Checked one = Examples.analysis(Examples.filled(name)).checked();
        WorkbookService.Checked other = Examples.analysis(saved).checked();
        assertEquals(figures(one.analysis()), figures(other.analysis()));
        assertEquals(findings(one), findings(other));
        assertEquals(List.of(), Book.differences(Book.read(analyse(analyse(saved))), Book.read(analyse(saved))));
    }

    private static String figures(Analysis analysis) {
        return analysis.total() + "\n" + analysis.instruments() + "\n" + analysis.indicators() + "\n"
                + analysis.items();
    }

    private static List<String> findings(WorkbookService.Checked checked) {
        return checked.findings().stream().map(Finding::toString).toList();
    }
}

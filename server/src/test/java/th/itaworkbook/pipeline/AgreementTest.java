package th.itaworkbook.pipeline;

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.Campaign;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.xlsx.Limits;

/** The cached value of every formula is what a spreadsheet program computes, and what the engine computes. */
@Tag("tools")
class AgreementTest {
    private static final int BATCH = 50;

    private final Workbooks workbooks = Workbooks.open(Optional.empty(), Limits.COMMAND_LINE);

    @TempDir
    private Path folder;

    @Test
    void examplesAndTheirResultsAgree() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String example : workbooks.exampleNames()) {
            byte[] workbook = workbooks.example(example).orElseThrow();
            files.put(example, workbook);
            files.put(example + "-analysed", workbooks.analyse(workbook, false).workbook());
        }
        agree(files);
    }

    @Test
    void randomWorkbooksAgree() throws Exception {
        List<Integer> years = workbooks.templateYears();
        Map<String, byte[]> files = new LinkedHashMap<>();
        int cells = 0;
        for (long seed : Campaign.seeds(500).toArray()) {
            int year = years.get((int) (seed % years.size()));
            Facts facts = RandomFacts.of(
                    FrameworkFiles.bundled().year(year).orElseThrow(), seed);
            byte[] filled = workbooks.pack().filled(facts);
            files.put("random-" + seed + "-" + year, workbooks.analyse(filled, false).workbook());
            if (files.size() == BATCH) {
                cells += agree(files);
                files.clear();
            }
        }
        cells += agree(files);
        System.out.println("cells compared: " + cells);
    }

    private int agree(Map<String, byte[]> files) throws IOException, UnusableFileException {
        if (files.isEmpty()) {
            return 0;
        }
        Path in = Files.createTempDirectory(folder, "in");
        List<Path> paths = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            paths.add(Files.write(in.resolve(file.getKey() + ".xlsx"), file.getValue()));
        }
        List<Path> theirs = LibreOffice.recalculated(paths, Files.createTempDirectory(folder, "out"));
        Recalculated compared = new Recalculated();
        int at = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] recalculated = Files.readAllBytes(theirs.get(at++));
            compared.compare(file.getKey(), Recalculated.grid(file.getValue()), Recalculated.grid(recalculated));
        }
        assertTrue(compared.cells() > 100 * files.size(), "formulas were compared: " + compared.cells());
        assertEquals(
                List.of(),
                compared.differences().stream().limit(40).toList(),
                compared.differences().size() + " differences in " + compared.cells() + " cells");
        return compared.cells();
    }
}

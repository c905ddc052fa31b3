package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.Campaign;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.analysis.WorkbookAnalysis;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.intake.Reading;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;
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
    void randomWorkbooksAgree(TestReporter reporter) throws Exception {
        random(500, (filled, seed) -> filled, AgreementTest::formulasGiveWhatTheEngineGives, reporter);
    }

    // Here the engine goes by what the officer means, and formulas by what stands in the cells.
    @Test
    void workbooksWithMistakesShowWhatTheFormulasGive(TestReporter reporter) throws Exception {
        random(200, Mistakes::in, analysed -> 0, reporter);
    }

    // POI knows no N() and takes SEARCH over ranges otherwise: the plan, and the summary that rests on it, keep their
    // values here and are LibreOffice's to compute.
    private static void evaluate(XSSFWorkbook workbook) {
        FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
        for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
            boolean plan = List.of("แผนการดำเนินงาน", "สรุปผล").contains(sheet.getSheetName());
            for (Row row : sheet) {
                for (org.apache.poi.ss.usermodel.Cell cell : row) {
                    if (!plan && cell.getCellType() == CellType.FORMULA) {
                        evaluator.evaluateFormulaCell(cell);
                    }
                }
            }
        }
    }

    @Test
    void poiComputesTheSame() throws Exception {
        for (long seed : Campaign.seeds(30).toArray()) {
            byte[] analysed = analysed(seed, (filled, s) -> filled);
            try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(analysed))) {
                evaluate(workbook);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                workbook.write(out);
                Recalculated compared = new Recalculated();
                compared.compare("seed " + seed, Recalculated.grid(analysed), Recalculated.grid(out.toByteArray()));
                isEmpty(compared, 100);
            }
        }
    }

    /** Something done to a filled workbook before it is analysed. */
    private interface Change {
        byte[] to(byte[] filled, long seed) throws UnusableFileException;
    }

    /** Something that must hold for an analysed workbook; gives how many cells it looked at. */
    private interface Check {
        int of(byte[] analysed) throws UnusableFileException;
    }

    private byte[] analysed(long seed, Change change) throws UnusableFileException {
        List<Integer> years = workbooks.templateYears();
        int year = years.get((int) (seed % years.size()));
        Facts facts = RandomFacts.of(FrameworkFiles.bundled().year(year).orElseThrow(), seed);
        return workbooks
                .analyse(change.to(workbooks.pack().filled(facts), seed), false)
                .workbook();
    }

    private void random(int all, Change change, Check check, TestReporter reporter) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        int cells = 0;
        int checked = 0;
        int count = 0;
        for (long seed : Campaign.seeds(all).toArray()) {
            byte[] analysed = analysed(seed, change);
            checked += check.of(analysed);
            files.put("seed-" + seed, analysed);
            count++;
            if (files.size() == BATCH) {
                cells += agree(files);
                files.clear();
            }
        }
        cells += agree(files);
        reporter.publishEntry(
                count + " workbooks, " + cells + " cells recalculated, " + checked + " compared with the engine");
    }

    private static int formulasGiveWhatTheEngineGives(byte[] analysed) throws UnusableFileException {
        Opened opened = Opened.of(analysed, Limits.COMMAND_LINE);
        Reading reading = WorkbookIntake.read(opened.grid(), FrameworkFiles.bundled());
        Analysis analysis = WorkbookAnalysis.of(reading.asExcelSees());
        Addresses addresses = AddressBook.of(opened.grid(), reading);
        List<String> differences = new ArrayList<>();
        int cells = 0;
        for (FormulaRegister.FormulaCell cell :
                new FormulaRegister(reading.submission().framework()).cells(addresses)) {
            Cell there = opened.grid()
                    .sheet(cell.sheetName())
                    .flatMap(s -> s.cell(cell.cell().row(), cell.cell().column()))
                    .orElseThrow();
            assertEquals(cell.formula(addresses), there.formula(), cell.sheetName() + "!" + cell.cell());
            cells++;
            if (!Recalculated.same(there.value(), cell.value(analysis))) {
                differences.add(cell.sheetName() + "!" + cell.cell() + ": formula " + there.value() + ", engine "
                        + cell.value(analysis) + " =" + there.formula());
            }
        }
        assertEquals(List.of(), differences);
        return cells;
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
        List<Grid> theirs = LibreOffice.computed(paths, Files.createTempDirectory(folder, "out"));
        Recalculated compared = new Recalculated();
        int at = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            compared.compare(file.getKey(), Recalculated.grid(file.getValue()), theirs.get(at++));
        }
        isEmpty(compared, 100 * files.size());
        return compared.cells();
    }

    private static void isEmpty(Recalculated compared, int atLeast) {
        assertTrue(compared.cells() > atLeast, "formulas were compared: " + compared.cells());
        assertEquals(
                List.of(),
                compared.differences().stream().limit(20).toList(),
                compared.differences().size() + " differences in " + compared.cells() + " cells");
    }
}

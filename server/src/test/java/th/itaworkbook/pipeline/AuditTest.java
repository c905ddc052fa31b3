package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.audit.AuditedCell;
import th.itaworkbook.audit.NotChecked;
import th.itaworkbook.audit.Verdict;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.pipeline.WorkbookService.Audited;

/** An audit of whole workbooks. */
class AuditTest {
    private static final String INDICATORS = "ตัวชี้วัด";
    private static final String SHEET = "ตรวจสูตร";

    @TempDir
    private Path folder;

    private static Place at(String sheet, String cell) {
        return new Place(sheet, CellRef.parse(cell));
    }

    private static AuditedCell cell(Audited audited, String sheet, String cell) {
        return audited.result().cells().stream()
                .filter(c -> c.place().equals(at(sheet, cell)))
                .findFirst()
                .orElseThrow();
    }

    /** Indicator 7 of opm-2568 typed over: 82.72 becomes 88.5. */
    private static byte[] typedOver() {
        return new RawBook(Examples.analysed("opm-2568"))
                .number(INDICATORS, CellRef.parse("I12"), "88.5")
                .bytes();
    }

    @Test
    void everyFormulaOfTheFileHasItsLine() {
        byte[] workbook = Examples.analysed("opm-2568");
        int formulas = 0;
        for (Sheet sheet : Cases.grid(workbook).sheets()) {
            for (int row : sheet.name().equals("_ita") ? List.<Integer>of() : sheet.rowNumbers()) {
                formulas +=
                        (int) sheet.row(row).stream().filter(Cell::hasFormula).count();
            }
        }
        Audited audited = Audits.of(workbook);
        assertEquals(formulas, audited.result().cells().size());
        long left = audited.result().notChecked().stream()
                .filter(n -> n.place().at().isPresent())
                .count();
        assertEquals(formulas, audited.result().checked() + left);
        assertTrue(left < formulas / 10, left + " of " + formulas);
        assertTrue(audited.result().notChecked().stream()
                .filter(n -> n.place().at().isPresent())
                .allMatch(n ->
                        n.reason() == NotChecked.Reason.FUNCTION && !n.detail().isEmpty()));
    }

    @Test
    void oneCauseIsOneFindingAndWhatRestsOnItIsNotBlamed() {
        Audited audited = Audits.of(typedOver());
        List<Finding> loud = audited.checked().findings().stream()
                .filter(f -> Audits.CODES.contains(f.code()) && f.severity() != Severity.INFO)
                .toList();
        assertEquals(1, loud.size(), () -> Audits.brief(loud).toString());
        assertEquals(FindingCode.FORMULA_OVERWRITTEN, loud.get(0).code());
        assertEquals(at(INDICATORS, "I12"), loud.get(0).place());
        assertEquals("88.5", loud.get(0).value());
        assertEquals("82.72", loud.get(0).args().get("computed"));
        // The change from last year, 79.27, rests on it: 82.72 - 79.27 and 88.5 - 79.27.
        AuditedCell delta = cell(audited, INDICATORS, "J12");
        assertEquals(Verdict.FOLLOWS, delta.verdict());
        assertEquals(CellValue.of(3.45), delta.engine());
        assertEquals("9.23", delta.recomputed().text());
        // The summary shows the engine's figure beside what its formula gives.
        AuditedCell shown = cell(audited, "สรุปผล", "D22");
        assertEquals(Verdict.FOLLOWS, shown.verdict());
        assertEquals("82.72", shown.engine().text());
        assertEquals("88.5", shown.recomputed().text());
    }

    @Test
    void thePublishedFigureStandsBesideTheFormulas() {
        AuditedCell total = cell(Audits.of(Examples.filled("opm-2568")), INDICATORS, "D27");
        assertEquals("86.05", total.published().text());
        assertEquals(
                "87.99", new CellValue.Num(Math.round(100 * ((CellValue.Num) total.engine()).value()) / 100.0).text());
        assertEquals(Verdict.SOUND, total.verdict());
    }

    @Test
    void changedInputsAreOneNoteAndDrawnSheetsAreSaidToBeUnknown() {
        byte[] changed = Typing.into(Examples.analysed("opm-2568"))
                .row(TemplateSheet.INDICATORS, "1", Header.CURRENT, 70.01)
                .bytes();
        Audited audited = Audits.of(changed);
        assertEquals(
                1,
                audited.checked().findings().stream()
                        .filter(f -> f.code() == FindingCode.ANALYSIS_STALE)
                        .count());
        assertEquals(
                List.of("กลุ่มประเด็น", "สรุปผล", "แผนการดำเนินงาน"),
                audited.result().notChecked().stream()
                        .filter(n -> n.reason() == NotChecked.Reason.INPUTS_CHANGED)
                        .map(n -> n.place().sheet())
                        .toList());
        assertFalse(audited.checked().findings().stream().anyMatch(f -> f.code() == FindingCode.CONTENT_CHANGED));
    }

    @Test
    void theSheetIsTakenOffAgainAndLeavesTheWorkbookAsItWas() {
        byte[] before = Examples.filled("opm-2568");
        byte[] audited = Audits.of(before).workbook();
        assertTrue(Cases.grid(audited).sheet(SHEET).isPresent());
        assertEquals(List.of(), Book.differences(Book.read(before), Book.read(Examples.cleared(audited))));
    }

    @Test
    void anotherAuditWritesTheSameAndAnAnalysisLeavesTheSheet() {
        byte[] once = Audits.of(typedOver()).workbook();
        byte[] twice = Audits.of(once).workbook();
        assertEquals(List.of(), Book.differences(Book.read(once), Book.read(twice)));
        byte[] analysed = Examples.analyse(twice);
        assertTrue(Cases.grid(analysed).sheet(SHEET).isPresent());
        assertFalse(Cases.grid(Examples.cleared(analysed)).sheet(SHEET).isPresent());
    }

    @Test
    void marksOnCellsGoWhenTheWorkbookIsCleared() {
        byte[] audited = Audits.of(typedOver()).workbook();
        String marked = Officer.<String>sees(audited, o -> Officer.fill(Officer.cell(o.sheet(INDICATORS), 11, 8)));
        assertEquals(th.itaworkbook.layout.Look.mark(Severity.ERROR), marked);
        assertEquals(
                List.of(),
                Book.differences(Book.read(Examples.cleared(typedOver())), Book.read(Examples.cleared(audited))));
    }

    @Test
    void linksAreFoundWhereverTheyHide() {
        byte[] before = Examples.analysed("opm-2568");
        String other = "[1]Sheet1!\\$A\\$1";
        byte[] format = new RawBook(before)
                .sheet(INDICATORS, x -> x.replaceFirst("<formula>[^<]*</formula>", "<formula>" + other + "</formula>"))
                .bytes();
        byte[] rule = new RawBook(before)
                .sheet(INDICATORS, x -> x.replaceFirst("<formula1>0</formula1>", "<formula1>" + other + "</formula1>"))
                .bytes();
        byte[] chart = new RawBook(before)
                .change("xl/charts/chart1.xml", x -> x.replaceFirst("<c:f>[^<]*</c:f>", "<c:f>" + other + "</c:f>"))
                .bytes();
        assertEquals(List.of("FORMAT"), holders(format));
        assertEquals(List.of("VALIDATION"), holders(rule));
        assertEquals(List.of("CHART"), holders(chart));
    }

    private static List<String> holders(byte[] workbook) {
        return Audits.findings(workbook).stream()
                .filter(f -> f.code() == FindingCode.EXTERNAL_LINK)
                .map(f -> f.args().get("holder"))
                .toList();
    }

    @Test
    void hiddenColumnsAndLooserRulesAreFound() {
        byte[] before = Examples.filled("opm-2568");
        byte[] hidden = new RawBook(before)
                .sheet(
                        INDICATORS,
                        x -> x.replaceFirst("<col min=\"5\" max=\"5\"", "<col min=\"5\" max=\"5\" hidden=\"1\""))
                .bytes();
        Finding column = Audits.findings(hidden).stream()
                .filter(f -> f.code() == FindingCode.HIDDEN_CONTENT)
                .findFirst()
                .orElseThrow();
        assertEquals("E", column.args().get("what"));
        byte[] looser = new RawBook(before)
                .sheet(INDICATORS, x -> x.replaceFirst("<formula2>100</formula2>", "<formula2>1000</formula2>"))
                .bytes();
        assertTrue(Audits.findings(looser).stream().anyMatch(f -> f.code() == FindingCode.VALIDATION_BROKEN));
    }

    @Test
    void anOfficersSheetOfThatNameStays() {
        byte[] own = Book.edit(
                Examples.filled("opm-2568"),
                book -> book.createSheet(SHEET).createRow(0).createCell(0).setCellValue("บันทึกของผู้ตรวจ"));
        Grid audited = Cases.grid(Audits.of(own).workbook());
        assertEquals(
                "บันทึกของผู้ตรวจ",
                audited.sheet(SHEET).orElseThrow().value(0, 0).text());
        assertTrue(audited.sheet(SHEET + " (ITA)").isPresent());
    }

    @Test
    void nothingIsRepaired() {
        Grid before = Cases.grid(typedOver());
        Grid after = Cases.grid(Audits.of(typedOver()).workbook());
        for (Sheet sheet : before.sheets()) {
            for (int row : sheet.name().equals("_ita") ? List.<Integer>of() : sheet.rowNumbers()) {
                for (Cell cell : sheet.row(row)) {
                    Cell now = after.sheet(sheet.name())
                            .flatMap(s -> s.cell(cell.ref().row(), cell.ref().column()))
                            .orElseThrow();
                    assertEquals(cell.formula(), now.formula(), sheet.name() + cell.ref());
                    assertEquals(cell.value(), now.value(), sheet.name() + cell.ref());
                }
            }
        }
    }

    @Test
    @Tag("tools")
    void theSheetGoesOnChecking() throws IOException {
        byte[] tampered = Audits.of(typedOver()).workbook();
        // Afterwards somebody puts the right figure back, without asking us.
        byte[] mended = new RawBook(tampered)
                .number(INDICATORS, CellRef.parse("I12"), "82.72")
                .bytes();
        List<Path> files = List.of(
                Files.write(folder.resolve("tampered.xlsx"), tampered),
                Files.write(folder.resolve("mended.xlsx"), mended));
        List<Path> saved = LibreOffice.recalculated(files, Files.createDirectory(folder.resolve("out")));
        Recalculated compared = new Recalculated();
        Grid ours = only(Recalculated.grid(tampered));
        compared.compare("audit", ours, Recalculated.grid(Files.readAllBytes(saved.get(0))));
        assertEquals(List.of(), compared.differences());
        assertTrue(compared.cells() > 100, () -> compared.cells() + " cells");
        assertTrue(words(Recalculated.grid(tampered)).get("ไม่ตรง") > 1);
        assertEquals(
                null, words(Recalculated.grid(Files.readAllBytes(saved.get(1)))).get("ไม่ตรง"));
    }

    private static Grid only(Grid grid) {
        return Grid.of(grid.sheet(SHEET).orElseThrow());
    }

    private static Map<String, Long> words(Grid grid) {
        Sheet sheet = grid.sheet(SHEET).orElseThrow();
        return java.util.stream.StreamSupport.stream(sheet.rowNumbers().spliterator(), false)
                .filter(row -> row > 6)
                .map(row -> sheet.value(row, 10).text())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }
}

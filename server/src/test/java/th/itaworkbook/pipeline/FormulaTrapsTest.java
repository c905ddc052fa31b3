package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.Splicer;

/** Three ways in which formulas of such templates have gone wrong before. */
@Tag("tools")
class FormulaTrapsTest {
    private static final Pattern REFERENCE = Pattern.compile(
            "(?:'([^']+)'!)?\\$?([A-Z]{1,2})\\$?([0-9]+)(?::\\$?([A-Z]{1,2})\\$?([0-9]+))?(?![A-Za-z0-9(])");

    private final Workbooks workbooks = Workbooks.open(Optional.empty(), Limits.COMMAND_LINE);

    @TempDir
    private Path folder;

    private Grid recalculated(byte[] workbook) throws Exception {
        Path in = Files.write(Files.createTempDirectory(folder, "in").resolve("trap.xlsx"), workbook);
        return LibreOffice.computed(List.of(in), Files.createTempDirectory(folder, "out"))
                .get(0);
    }

    // 9.1 is a text in both sheets; Excel makes it a number as soon as somebody types it again.
    @Test
    void keysMatchWhetherTheyAreTextsOrNumbers() throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        Framework framework = FrameworkFiles.bundled().year(2568).orElseThrow();
        framework.items().stream()
                .filter(i -> i.instrument() == Instrument.OIT)
                .forEach(i -> rows.add(Map.of(Header.CODE, i.code(), Header.CURRENT, "50")));
        byte[] texts =
                workbooks.pack().filled(new Facts(2568, Map.of(), Map.of(), Map.of(TemplateSheet.OIT.title(), rows)));
        for (boolean keys : new boolean[] {false, true}) {
            for (boolean rowsToo : new boolean[] {false, true}) {
                byte[] workbook = withNumbers(texts, keys, rowsToo);
                Grid computed = recalculated(workbook);
                byte[] analysed = workbooks.analyse(workbook, false).workbook();
                Addresses.Area area = addresses(texts).area(TemplateSheet.INDICATORS);
                CellRef fromItems = new CellRef(area.row("9.1"), area.column(Header.FROM_ITEMS));
                for (Grid grid : List.of(computed, Recalculated.grid(analysed))) {
                    // All items have 50, so has their mean.
                    assertEquals(CellValue.of(50), value(grid, TemplateSheet.INDICATORS, fromItems));
                }
            }
        }
    }

    private static byte[] withNumbers(byte[] workbook, boolean keys, boolean rowsToo) throws Exception {
        Opened opened = Opened.of(workbook, Limits.COMMAND_LINE);
        Addresses addresses = addresses(workbook);
        List<Edit> edits = new ArrayList<>();
        if (keys) {
            Addresses.Area area = addresses.area(TemplateSheet.INDICATORS);
            edits.add(number(area, area.row("9.1"), Header.INDICATOR));
        }
        if (rowsToo) {
            Addresses.Area area = addresses.area(TemplateSheet.OIT);
            Sheet sheet = opened.grid().sheet("OIT").orElseThrow();
            for (int row : area.rows().values()) {
                if (sheet.value(row, area.column(Header.SUB_INDICATOR)).text().equals("9.1")) {
                    edits.add(number(area, row, Header.SUB_INDICATOR));
                }
            }
        }
        return edits.isEmpty() ? workbook : Splicer.apply(opened.file(), new EditList(edits));
    }

    private static Edit number(Addresses.Area area, int row, String header) {
        CellRef cell = new CellRef(row, area.column(header));
        return new Edit.Cells(area.sheetName(), cell, List.of(List.of(Content.number(9.1))));
    }

    private static Addresses addresses(byte[] workbook) throws Exception {
        Opened opened = Opened.of(workbook, Limits.COMMAND_LINE);
        return AddressBook.of(opened.grid(), WorkbookIntake.read(opened.grid(), FrameworkFiles.bundled()));
    }

    private static CellValue value(Grid grid, TemplateSheet sheet, CellRef cell) {
        return grid.sheet(sheet.title()).orElseThrow().value(cell.row(), cell.column());
    }

    // A column that averages itself: Excel warns and shows 0, LibreOffice shows Err:522.
    @TestFactory
    Stream<DynamicTest> noCellRestsOnItself() {
        return workbooks.templateYears().stream()
                .map(year -> DynamicTest.dynamicTest(String.valueOf(year), () -> {
                    Map<String, Set<String>> reads =
                            reads(Recalculated.grid(workbooks.pack().template(year)));
                    assertTrue(reads.size() > 300, "formulas were found: " + reads.size());
                    Set<String> done = new HashSet<>();
                    for (String cell : reads.keySet()) {
                        follow(cell, reads, done, new ArrayList<>());
                    }
                }));
    }

    @Test
    void aCircleWouldBeSeen() {
        Map<String, Set<String>> circle = Map.of("S!A1", Set.of("S!B1"), "S!B1", Set.of("S!A1"));
        AssertionError error =
                assertThrows(AssertionError.class, () -> follow("S!A1", circle, new HashSet<>(), new ArrayList<>()));
        assertTrue(error.getMessage().contains("S!B1"));
    }

    private static void follow(String cell, Map<String, Set<String>> reads, Set<String> done, List<String> path) {
        if (path.contains(cell)) {
            throw new AssertionError("rests on itself: " + path + " " + cell);
        }
        if (done.contains(cell)) {
            return;
        }
        path.add(cell);
        for (String next : reads.getOrDefault(cell, Set.of())) {
            follow(next, reads, done, path);
        }
        path.remove(path.size() - 1);
        done.add(cell);
    }

    /** The cells with formulas, each with the cells that its formula reads. */
    private static Map<String, Set<String>> reads(Grid grid) {
        Map<String, Set<String>> reads = new HashMap<>();
        for (Sheet sheet : grid.sheets()) {
            for (int row : sheet.rowNumbers()) {
                sheet.row(row).stream()
                        .filter(Cell::hasFormula)
                        .forEach(
                                c -> reads.put(sheet.name() + "!" + c.ref(), cellsIn(c.formula(), sheet.name(), grid)));
            }
        }
        return reads;
    }

    private static Set<String> cellsIn(String formula, String own, Grid grid) {
        Set<String> cells = new HashSet<>();
        String plain = formula;
        for (Map.Entry<String, String> name : grid.names().entrySet()) {
            plain = plain.replaceAll(
                    "(?<![A-Za-z0-9_])" + name.getKey() + "(?![A-Za-z0-9_(])",
                    Matcher.quoteReplacement(name.getValue()));
        }
        Matcher reference = REFERENCE.matcher(plain.replaceAll("\"[^\"]*\"", "\"\""));
        while (reference.find()) {
            String sheet = reference.group(1) == null ? own : reference.group(1);
            String first = reference.group(2) + reference.group(3);
            String last = reference.group(4) == null ? first : reference.group(4) + reference.group(5);
            RangeRef range = RangeRef.parse(first + ":" + last);
            for (int row = range.first().row(); row <= range.last().row(); row++) {
                for (int column = range.first().column(); column <= range.last().column(); column++) {
                    cells.add(sheet + "!" + new CellRef(row, column));
                }
            }
        }
        return cells;
    }

    // An empty cell looked up is 0, and 0 is the worst group: an unfilled template must not call anything urgent.
    @Test
    void nothingFilledInIsInNoGroup() throws Exception {
        byte[] template = workbooks.pack().template(2568);
        Grid computed = recalculated(template);
        Addresses addresses = addresses(template);
        int cells = 0;
        for (TemplateSheet sheet : List.of(TemplateSheet.INDICATORS, TemplateSheet.ITEMS, TemplateSheet.OIT)) {
            Addresses.Area area = addresses.area(sheet);
            for (int row : area.rows().values()) {
                CellRef cell = new CellRef(row, area.column(Header.GROUP));
                assertEquals("", value(computed, sheet, cell).text(), sheet.title() + "!" + cell);
                cells++;
            }
        }
        // Ten indicators and more, 24 items of the surveys, 28 of OIT or so.
        assertTrue(cells > 60, "cells were looked at: " + cells);
        // The result at a glance says nothing either, and no level is reached.
        CellRef rating = addresses.names().get("result_rating").first();
        assertEquals("", value(computed, TemplateSheet.AGENCY, rating).text());
    }
}

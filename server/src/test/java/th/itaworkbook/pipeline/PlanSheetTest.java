package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Header.*;
import static th.itaworkbook.pipeline.PlanFacts.bar;
import static th.itaworkbook.pipeline.PlanFacts.shown;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.OpenXmlValidator;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;

/** The generated plan: bars, status, units; live in a second spreadsheet program. */
class PlanSheetTest {
    @TempDir
    private Path folder;

    // Measure 1 stands in row 7 of the plan with its steps in 8 to 10, measure 2 in 11 with 12 and 13.
    private static PlanFacts facts() {
        return new PlanFacts()
                .agency("as_of", "2026-04-01")
                .measure(
                        ORDER,
                        "1",
                        INDICATOR,
                        "1",
                        MEASURE,
                        "ปรับปรุงคู่มือ",
                        STEPS,
                        "1. จัดทำคู่มือ",
                        START,
                        "2025-10-01",
                        END,
                        "2025-12-31",
                        RESPONSIBLE,
                        "กองกลาง",
                        PROGRESS,
                        "100")
                .measure(
                        STEPS,
                        "2. เผยแพร่",
                        START,
                        "2026-01-15",
                        END,
                        "2026-03-31",
                        RESPONSIBLE,
                        "กองคลัง",
                        PROGRESS,
                        "50")
                .measure(STEPS, "3. ประเมินผล")
                .measure(
                        ORDER,
                        "2",
                        INDICATOR,
                        "3, 10",
                        MEASURE,
                        "อบรมบุคลากร",
                        STEPS,
                        "1. วางแผน\n2. อบรม",
                        PERIOD,
                        "ตลอดปี 69",
                        RESPONSIBLE,
                        "กองกลาง");
    }

    private static Grid analysed(PlanFacts facts) throws Exception {
        return PlanFacts.grid(PlanFacts.analysed(facts.workbook()));
    }

    @Test
    void barsFollowTheDates() throws Exception {
        Grid grid = analysed(facts());
        assertEquals("111.........", bar(grid, 8));
        assertEquals("...111......", bar(grid, 9));
        // No dates of its own: those of the measure's row.
        assertEquals("111.........", bar(grid, 10));
        // The measure from its first day to its last.
        assertEquals("111111......", bar(grid, 7));
        // Read from "ตลอดปี 69", for both steps of the one cell.
        assertEquals("111111111111", bar(grid, 11));
        assertEquals("อบรม", shown(grid, "D13"));
        assertEquals("111111111111", bar(grid, 13));
    }

    @Test
    void noBarForAPeriodInReverseOrOutsideTheYear() throws Exception {
        Grid grid = analysed(new PlanFacts()
                .measure(ORDER, "1", MEASURE, "ก", STEPS, "ก", START, "2026-05-01", END, "2026-02-01")
                .measure(ORDER, "2", MEASURE, "ข", STEPS, "ข", START, "2025-04-01", END, "2025-06-30")
                .measure(ORDER, "3", MEASURE, "ค", STEPS, "ค", END, "2026-03-30")
                .measure(ORDER, "4", MEASURE, "ง", STEPS, "ง"));
        assertEquals("............", bar(grid, 8));
        assertEquals("............", bar(grid, 10));
        // Only the last day is known: its month.
        assertEquals(".....1......", bar(grid, 12));
        assertEquals("............", bar(grid, 14));
    }

    @Test
    void statusIsJudgedAtTheDay() throws Exception {
        Grid grid = analysed(facts());
        assertEquals("แล้วเสร็จ", shown(grid, "H8"));
        // Ended on 31 March, judged on 1 April, 50 of 100.
        assertEquals("ล่าช้า", shown(grid, "H9"));
        assertEquals("ล่าช้า", shown(grid, "H7"));
        assertEquals("ยังไม่เริ่ม", shown(grid, "H11"));
        // (100 + 50 + 0) / 3
        assertEquals("50", shown(grid, "I7"));
        Grid onTheLastDay = analysed(facts().agency("as_of", "2026-03-31"));
        assertEquals("อยู่ระหว่างดำเนินการ", shown(onTheLastDay, "H9"));
        Grid noDay = analysed(facts().agency("as_of", ""));
        assertEquals("อยู่ระหว่างดำเนินการ", shown(noDay, "H9"));
        assertEquals("อยู่ระหว่างดำเนินการ", shown(noDay, "H7"));
    }

    @Test
    void progressOnTheMeasureRowOnlyCountsForAllSteps() throws Exception {
        PlanFacts facts = new PlanFacts()
                .measure(ORDER, "1", MEASURE, "ก", STEPS, "ก", PROGRESS, "40")
                .measure(STEPS, "ข")
                .measure(STEPS, "ค");
        Grid grid = analysed(facts);
        assertEquals("40", shown(grid, "I9"));
        assertEquals("40", shown(grid, "I7"));
        Grid own = analysed(new PlanFacts()
                .measure(ORDER, "1", MEASURE, "ก", STEPS, "ก", PROGRESS, "40")
                .measure(STEPS, "ข", PROGRESS, "80")
                .measure(STEPS, "ค"));
        assertEquals("", shown(own, "I10"));
        // (40 + 80 + 0) / 3
        assertEquals("40", shown(own, "I7"));
    }

    @Test
    void unitsFollowSortedWithTheirSteps() throws Exception {
        Grid grid = analysed(facts());
        assertEquals("กองกลาง", shown(grid, "A16"));
        assertEquals("เสร็จ 1 จาก 4", shown(grid, "H16"));
        assertEquals("จัดทำคู่มือ", shown(grid, "D18").replace("1. ", ""));
        assertEquals("กองคลัง", shown(grid, "A23"));
        assertEquals("เสร็จ 0 จาก 1", shown(grid, "H23"));
        assertEquals("...111......", bar(grid, 25));
    }

    @Test
    void summaryCountsByPeriodAndHoldsTheTableOfTheReport() throws Exception {
        Sheet summary = analysed(facts()).sheet(TemplateSheet.SUMMARY.title()).orElseThrow();
        List<String> half = rowBeginning(summary, "รอบ 6 เดือน");
        // All five steps begin before April; one is done, two are late, two wait.
        assertEquals(List.of("5", "2", "0", "2", "1", "30"), half.subList(2, 8));
        List<String> tenth = summaryRows(summary).stream()
                .filter(r -> r.size() > 7 && r.get(0).equals("10") && r.get(2).equals("2"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("2", "2", "0", "0", "0", "0"), tenth.subList(2, 8));
        int title = rowOf(summary, "ตาราง o25 การนำผลการประเมิน ITA ไปสู่การพัฒนาองค์กร ปีงบประมาณ พ.ศ. 2569");
        // Title, headers, three rows of measure 1, one of measure 2.
        assertEquals("ปรับปรุงคู่มือ", summary.value(title + 2, 1).text());
        assertEquals("2. เผยแพร่", summary.value(title + 3, 5).text());
        assertEquals("15 ม.ค. 69 – 31 มี.ค. 69", summary.value(title + 3, 8).text());
        assertEquals("กองคลัง", summary.value(title + 3, 9).text());
        assertEquals("ตลอดปี 69", summary.value(title + 5, 8).text());
    }

    private static List<List<String>> summaryRows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        for (int row : sheet.rowNumbers()) {
            List<String> texts = new ArrayList<>();
            for (int column = 0; column <= sheet.lastColumn(); column++) {
                texts.add(sheet.value(row, column).text());
            }
            rows.add(texts);
        }
        return rows;
    }

    private static List<String> rowBeginning(Sheet sheet, String label) {
        return summaryRows(sheet).stream()
                .filter(r -> r.get(1).startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private static int rowOf(Sheet sheet, String first) {
        for (int row : sheet.rowNumbers()) {
            if (sheet.value(row, 0).text().equals(first)) {
                return row;
            }
        }
        throw new AssertionError("no row " + first);
    }

    @Test
    void twiceIsTheSameAndClearTakesItOff() throws Exception {
        byte[] once = PlanFacts.analysed(facts().workbook());
        byte[] twice = PlanFacts.analysed(once);
        for (TemplateSheet sheet : List.of(TemplateSheet.PLAN, TemplateSheet.SUMMARY)) {
            assertEquals(cells(PlanFacts.grid(once), sheet), cells(PlanFacts.grid(twice), sheet));
        }
        Grid cleared = PlanFacts.grid(PlanFacts.WORKBOOKS.clear(twice));
        assertTrue(cleared.sheet(TemplateSheet.PLAN.title()).isEmpty());
        assertTrue(cleared.sheet(TemplateSheet.MEASURES.title()).isPresent());
    }

    private static List<Cell> cells(Grid grid, TemplateSheet sheet) {
        List<Cell> cells = new ArrayList<>();
        Sheet found = grid.sheet(sheet.title()).orElseThrow();
        found.rowNumbers().forEach(row -> cells.addAll(found.row(row)));
        return cells;
    }

    @Test
    @Tag("tools")
    void aChangedDateMovesTheBarInASpreadsheetProgram() throws Exception {
        byte[] analysed = PlanFacts.analysed(facts().workbook());
        // 1 May 2026 and 30 June 2026 as Excel counts days; 1/10/68 typed into a blank cell is 1 Oct 1968 to Excel.
        byte[] moved = PlanFacts.typed(analysed, 0, START, CellValue.of(46143.0));
        moved = PlanFacts.typed(moved, 0, END, CellValue.of(46203.0));
        moved = PlanFacts.typed(moved, 3, START, CellValue.of(25112.0));
        moved = PlanFacts.typed(moved, 3, END, CellValue.of(46022.0));
        Path file = Files.write(folder.resolve("moved.xlsx"), moved);
        Path out = Files.createDirectory(folder.resolve("out"));
        Grid theirs = LibreOffice.computed(List.of(file), out).get(0);
        assertEquals(".......11...", bar(theirs, 8));
        assertEquals(".......11...", bar(theirs, 10));
        assertEquals("...111111...", bar(theirs, 7));
        // 31 December 2025
        assertEquals("111.........", bar(theirs, 12));
        assertEquals(".......11...", bar(theirs, 18));
    }

    @Test
    @Tag("tools")
    void cachedValuesAreWhatASpreadsheetProgramComputes() throws Exception {
        byte[] odd = new PlanFacts()
                .agency("as_of", "2026-04-01")
                .measure(
                        ORDER,
                        "1",
                        INDICATOR,
                        "1",
                        CODE,
                        "e4",
                        MEASURE,
                        "ก",
                        STEPS,
                        "1) ก\n2) ข",
                        START,
                        "1 ต.ค. 68",
                        END,
                        "ธ.ค. 68",
                        PROGRESS,
                        "แล้วเสร็จ")
                .measure(STEPS, "3) ค", PERIOD, "ภายใน 30 มี.ค. 69", PROGRESS, "50%", RESPONSIBLE, "กองกลาง")
                .measure(ORDER, "2", MEASURE, "ข", STEPS, "ข", START, "1968-10-01", END, "2569-03-31", PROGRESS, "0.25")
                .measure(STEPS, "ค", START, "2026-02-01", PROGRESS, "150")
                .measure(STEPS, "ง", PERIOD, "ไตรมาส 2")
                .measure(ORDER, "3", MEASURE, "ไม่มีขั้นตอน", PERIOD, "ตลอดปี 69", RESPONSIBLE, "กองกลาง")
                .workbook();
        List<Path> files = new ArrayList<>();
        files.add(Files.write(folder.resolve("plain.xlsx"), PlanFacts.analysed(facts().workbook())));
        files.add(Files.write(folder.resolve("odd.xlsx"), PlanFacts.analysed(odd)));
        files.add(Files.write(
                folder.resolve("opm.xlsx"),
                PlanFacts.analysed(PlanFacts.WORKBOOKS.example("opm-2568").orElseThrow())));
        Path out = Files.createDirectory(folder.resolve("out"));
        List<Grid> theirs = LibreOffice.computed(files, out);
        for (int i = 0; i < files.size(); i++) {
            Grid ours = PlanFacts.grid(Files.readAllBytes(files.get(i)));
            Grid recalculated = theirs.get(i);
            assertEquals(
                    List.of(), differences(ours, recalculated), files.get(i).toString());
            assertEquals(List.of(), OpenXmlValidator.errors(files.get(i)));
        }
    }

    private static List<String> differences(Grid ours, Grid theirs) {
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (TemplateSheet kind : List.of(TemplateSheet.PLAN, TemplateSheet.SUMMARY)) {
            Sheet other = theirs.sheet(kind.title()).orElseThrow();
            for (Cell cell : cells(ours, kind)) {
                if (cell.hasFormula()) {
                    compared++;
                    CellValue found = other.value(cell.ref().row(), cell.ref().column());
                    if (!same(cell.value(), found)) {
                        differences.add(kind + " " + cell.ref().a1() + ": " + cell.value() + " / " + found + " ="
                                + cell.formula());
                    }
                }
            }
        }
        assertFalse(compared < 100, "formulas were compared: " + compared);
        return differences;
    }

    private static boolean same(CellValue one, CellValue other) {
        if (one instanceof CellValue.Num a && other instanceof CellValue.Num b) {
            return Math.abs(a.value() - b.value()) < 1e-9 * Math.max(1, Math.abs(b.value()));
        }
        return one.text().equals(other.text());
    }
}

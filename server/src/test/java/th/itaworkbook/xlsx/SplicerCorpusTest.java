package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.edit.Style;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;

/**
 * Nothing is lost: over a folder of odd workbooks where there is one ({@code -Dhostile.dir=…}, else {@code
 * ../shared/hostile}), each gets a new sheet, a colour and a value, and all the rest must be as before.
 */
@Tag("long")
class SplicerCorpusTest {
    private static final String OWN = "ITA ทดสอบ";

    @TestFactory
    Stream<DynamicTest> keepsEverything() throws IOException {
        Path folder = Path.of(System.getProperty("hostile.dir", "../shared/hostile"));
        assumeTrue(Files.isRegularFile(folder.resolve("INDEX.tsv")), "no corpus here");
        return Files.readAllLines(folder.resolve("INDEX.tsv")).stream()
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields[1].equals("keep-everything"))
                .map(fields -> DynamicTest.dynamicTest(fields[0], () -> check(folder.resolve(fields[0]))));
    }

    private static void check(Path file) throws Exception {
        byte[] before = Files.readAllBytes(file);
        XlsxPackage source;
        Grid old;
        WorkbookParts parts;
        try {
            source = XlsxPackage.open(before, Limits.COMMAND_LINE);
            parts = WorkbookParts.read(source);
            old = GridReader.read(source, parts, name -> true);
        } catch (UnusableFileException refused) {
            assumeTrue(false, "refused: " + refused.getMessage());
            return;
        }
        Optional<WorkbookParts.SheetPart> part = parts.sheets().stream()
                .filter(s -> s.kind() == WorkbookParts.SheetKind.WORKSHEET)
                .findFirst();
        assumeTrue(part.isPresent(), "no worksheet");
        Sheet sheet = old.sheet(part.get().name()).orElseThrow();
        CellRef coloured = firstCell(sheet);
        CellRef written = new CellRef(sheet.lastRow() + 2, sheet.lastColumn() + 2);
        EditList edits = edits(part.get().name(), coloured, written);
        byte[] after = Splicer.apply(source, edits);
        keep(after, "new-" + file.getFileName());
        XlsxPackage result = XlsxPackage.open(after, Limits.COMMAND_LINE);
        untouchedEntriesAreTheSame(source, parts, part.get().path(), result);
        cellsAreTheSame(old, GridReader.read(result, WorkbookParts.read(result), name -> true), sheet.name(), written);
        assertArrayEquals(after, Splicer.apply(result, edits), "the same list twice");
        poiAgrees(before, after, sheet.name(), coloured, written);
        everyEditOnTheOldSheet(source, before, file, sheet.name());
    }

    private static void everyEditOnTheOldSheet(XlsxPackage source, byte[] before, Path file, String sheet)
            throws Exception {
        EditList edits = new EditList(EveryEdit.everythingOn(sheet));
        byte[] after = Splicer.apply(source, edits);
        keep(after, "old-" + file.getFileName());
        XlsxPackage result = XlsxPackage.open(after, Limits.COMMAND_LINE);
        Grid grid = GridReader.read(result, WorkbookParts.read(result), sheet::equals);
        // 85 + 10 x 1.27
        assertEquals(CellValue.of(97.7), grid.sheet(sheet).orElseThrow().value(12, 2));
        assertArrayEquals(after, Splicer.apply(result, edits), "the same list twice on an old sheet");
        try (XSSFWorkbook old = open(before)) {
            if (old != null) {
                new XSSFWorkbook(new ByteArrayInputStream(after)).close();
            }
        }
    }

    // For a look with other tools.
    private static void keep(byte[] bytes, String name) throws IOException {
        String folder = System.getProperty("hostile.out");
        if (folder != null) {
            Files.write(Path.of(folder, name), bytes);
        }
    }

    private static CellRef firstCell(Sheet sheet) {
        for (int row : sheet.rowNumbers()) {
            List<Cell> cells = sheet.row(row);
            if (!cells.isEmpty()) {
                return cells.get(0).ref();
            }
        }
        return new CellRef(0, 0);
    }

    private static EditList edits(String sheet, CellRef coloured, CellRef written) {
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.EnsureSheet(OWN, sheet, "1F3864", false));
        edits.addAll(EveryEdit.everythingOn(OWN));
        edits.add(new Edit.Format(sheet, List.of(RangeRef.of(coloured)), Style.NONE.withFill("FCE4D6")));
        edits.add(new Edit.Cells(sheet, written, List.of(List.of(Edit.Content.number(92.61)))));
        return new EditList(edits);
    }

    private static void untouchedEntriesAreTheSame(
            XlsxPackage source, WorkbookParts parts, String sheet, XlsxPackage result) {
        Set<String> touched = new HashSet<>(List.of(ContentTypes.PART, parts.path(), sheet));
        touched.add(PartPath.relationshipsOf(parts.path()));
        parts.styles().ifPresent(touched::add);
        parts.calcChain().ifPresent(touched::add);
        List<String> order = result.entries().stream().map(Entry::name).toList();
        int place = 0;
        for (Entry entry : source.entries()) {
            if (!touched.contains(entry.name())) {
                Entry now = result.entry(entry.name()).orElseThrow();
                assertEquals(source.local(entry), result.local(now), entry.name());
                assertTrue(order.indexOf(entry.name()) >= place, "order");
                place = order.indexOf(entry.name());
            }
        }
    }

    private static void cellsAreTheSame(Grid old, Grid now, String sheet, CellRef written) {
        for (Sheet before : old.sheets()) {
            Sheet after = now.sheet(before.name()).orElseThrow();
            assertEquals(before.merges(), after.merges());
            assertEquals(before.visibility(), after.visibility());
            for (int row : before.rowNumbers()) {
                for (Cell cell : before.row(row)) {
                    Cell same = after.cell(row, cell.ref().column()).orElseThrow();
                    assertEquals(cell.value(), same.value(), before.name() + cell.ref());
                    assertEquals(cell.formula(), same.formula(), before.name() + cell.ref());
                }
            }
        }
        assertEquals(CellValue.of(92.61), now.sheet(sheet).orElseThrow().value(written.row(), written.column()));
        old.names().forEach((name, text) -> assertEquals(text, now.names().get(name)));
    }

    private static void poiAgrees(byte[] before, byte[] after, String sheet, CellRef coloured, CellRef written)
            throws IOException {
        ZipSecureFile.setMinInflateRatio(0.001);
        try (XSSFWorkbook old = open(before)) {
            if (old == null) {
                return;
            }
            try (XSSFWorkbook now = new XSSFWorkbook(new ByteArrayInputStream(after))) {
                assertEquals(old.getNumberOfSheets() + 1, now.getNumberOfSheets());
                XSSFSheet changed = now.getSheet(sheet);
                assertEquals(
                        92.61,
                        changed.getRow(written.row()).getCell(written.column()).getNumericCellValue());
                XSSFColor fill = changed.getRow(coloured.row())
                        .getCell(coloured.column())
                        .getCellStyle()
                        .getFillForegroundColorColor();
                assertEquals("FFFCE4D6", fill.getARGBHex());
                assertEquals(
                        5, now.getSheet(OWN).getDrawingPatriarch().getCharts().size());
                for (int i = 0; i < old.getNumberOfSheets(); i++) {
                    sameLooks(old.getSheetAt(i), now.getSheet(old.getSheetName(i)), sheet, coloured);
                }
            }
        }
    }

    private static void sameLooks(XSSFSheet old, XSSFSheet now, String sheet, CellRef coloured) {
        for (Row row : old) {
            assertEquals(row.getZeroHeight(), now.getRow(row.getRowNum()).getZeroHeight());
            for (org.apache.poi.ss.usermodel.Cell each : row) {
                XSSFCell cell = now.getRow(row.getRowNum()).getCell(each.getColumnIndex());
                boolean same = !(old.getSheetName().equals(sheet)
                        && row.getRowNum() == coloured.row()
                        && each.getColumnIndex() == coloured.column());
                if (same) {
                    assertEquals(
                            ((XSSFCell) each).getCTCell().getS(),
                            cell.getCTCell().getS());
                }
                assertEquals(each.getCellType(), cell.getCellType());
            }
        }
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (RuntimeException poiCannot) {
            return null;
        }
    }
}

package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.intake.Reading;
import th.itaworkbook.intake.WorkbookIntake;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.register.FormulaRegister;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.Splicer;

/** What goes wrong in a filled workbook: rows under a wrong number, rows twice, odd codes, formulas typed over. */
final class Mistakes {
    private final Random random;
    private final Opened opened;
    private final Addresses addresses;
    private final FormulaRegister register;
    private final List<Edit> edits = new ArrayList<>();

    private Mistakes(byte[] workbook, long seed) throws UnusableFileException {
        this.random = new Random(seed);
        this.opened = Opened.of(workbook, Limits.COMMAND_LINE);
        Reading reading = WorkbookIntake.read(opened.grid(), FrameworkFiles.bundled());
        this.addresses = AddressBook.of(opened.grid(), reading);
        this.register = new FormulaRegister(reading.submission().framework());
    }

    /** The workbook with a few mistakes; the same seed makes the same ones. */
    static byte[] in(byte[] workbook, long seed) throws UnusableFileException {
        Mistakes mistakes = new Mistakes(workbook, seed);
        int count = 1 + mistakes.random.nextInt(6);
        for (int i = 0; i < count; i++) {
            mistakes.one();
        }
        return Splicer.apply(mistakes.opened.file(), new EditList(mistakes.edits));
    }

    private void one() {
        TemplateSheet sheet = random.nextBoolean() ? TemplateSheet.ITEMS : TemplateSheet.OIT;
        switch (random.nextInt(9)) {
            case 0 -> put(sheet, anyRow(sheet), key(sheet), wrongKey(sheet));
            case 1 -> twice(sheet);
            case 2 -> put(sheet, anyRow(sheet), Header.CODE, oddCode());
            case 3 -> stranger(sheet);
            case 4, 5 -> typedOver();
            case 6 -> bands();
            case 7 -> put(TemplateSheet.ITEMS, anyRow(TemplateSheet.ITEMS), Header.CODE, Content.EMPTY);
            default -> formulaAsInput();
        }
    }

    private static String key(TemplateSheet sheet) {
        return sheet == TemplateSheet.ITEMS ? Header.INDICATOR : Header.SUB_INDICATOR;
    }

    private Content wrongKey(TemplateSheet sheet) {
        if (random.nextInt(4) == 0) {
            return Content.EMPTY;
        }
        if (sheet == TemplateSheet.ITEMS) {
            int number = 1 + random.nextInt(10);
            return random.nextInt(3) == 0 ? Content.text(String.valueOf(number)) : Content.number(number);
        }
        // Not as a number: LibreOffice lets 9.* match the number 9.1, Excel does not.
        return random.nextInt(3) == 0
                ? Content.text("๙.๑")
                : Content.text(List.of("9.1", "9.2", "10.1", "9.3 ข้อมูล").get(random.nextInt(4)));
    }

    private int anyRow(TemplateSheet sheet) {
        List<Integer> rows = List.copyOf(addresses.area(sheet).rows().values());
        return rows.get(random.nextInt(rows.size()));
    }

    private void twice(TemplateSheet sheet) {
        Addresses.Area area = addresses.area(sheet);
        int from = anyRow(sheet);
        int to = area.lastRow() - random.nextInt(4);
        for (String header : List.of(Header.CODE, key(sheet), Header.CURRENT)) {
            Content copy = new Content(
                    opened.grid().sheet(sheet.title()).orElseThrow().value(from, area.column(header)), null);
            put(sheet, to, header, copy);
        }
    }

    // A code that this year does not have, in a row that the formulas count all the same.
    private void stranger(TemplateSheet sheet) {
        int row = addresses.area(sheet).lastRow() - 5;
        put(sheet, row, Header.CODE, Content.text("i99"));
        put(sheet, row, key(sheet), sheet == TemplateSheet.ITEMS ? Content.number(3) : Content.text("9.2"));
        put(sheet, row, Header.CURRENT, Content.number(77.77));
    }

    private Content oddCode() {
        return Content.text(
                List.of("I1", "ข้อ 1", "๐25", "1", "e2 ", "i3\u00A0").get(random.nextInt(6)));
    }

    private void typedOver() {
        List<FormulaRegister.FormulaCell> cells = register.cells(addresses);
        FormulaRegister.FormulaCell cell = cells.get(random.nextInt(cells.size()));
        // Numbers in place of words are left out: LibreOffice lets ?* match them, Excel does not.
        boolean word = cell.rule().header().equals(Header.GROUP);
        Content content =
                switch (random.nextInt(word ? 2 : 5)) {
                    case 0 -> Content.text("พิมพ์ทับ");
                    case 1 -> Content.EMPTY;
                    case 2 -> Content.formula("40+2.5", th.itaworkbook.grid.CellValue.of(42.5));
                    default -> Content.number(random.nextInt(10001) / 100.0);
                };
        edits.add(new Edit.Cells(cell.sheetName(), cell.cell(), List.of(List.of(content))));
    }

    private void bands() {
        RangeRef range = addresses.names().get("bands");
        CellRef second = new CellRef(range.first().row() + 1, range.first().column());
        Content content =
                switch (random.nextInt(3)) {
                    case 0 -> Content.text("๘๐");
                    case 1 -> Content.EMPTY;
                    // Still ascending: what a look-up gives on a list that does not is anybody's guess.
                    default -> Content.number(82.5);
                };
        edits.add(new Edit.Cells(TemplateSheet.AGENCY.title(), second, List.of(List.of(content))));
    }

    private void formulaAsInput() {
        put(
                TemplateSheet.INDICATORS,
                anyRow(TemplateSheet.INDICATORS),
                Header.PUBLISHED,
                Content.formula("80+1.25", th.itaworkbook.grid.CellValue.of(81.25)));
        put(
                TemplateSheet.ITEMS,
                anyRow(TemplateSheet.ITEMS),
                Header.CURRENT,
                Content.formula("(80+91.5)/2", th.itaworkbook.grid.CellValue.of(85.75)));
    }

    private void put(TemplateSheet sheet, int row, String header, Content content) {
        Addresses.Area area = addresses.area(sheet);
        edits.add(new Edit.Cells(area.sheetName(), new CellRef(row, area.column(header)), List.of(List.of(content))));
    }
}

package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;

/** Sheet XML as other programs, old versions and hands write it. */
class SheetReadingTest {
    private static final String DAMAGED = "FILE_DAMAGED";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r='A1'><v>85.54</v></c>|Num[value=85.54]",
                "<c r='A1' t='n'><v> 5 </v></c>|Num[value=5.0]",
                "<c r='A1'><v>NaN</v></c>|Text[text=NaN]",
                "<c r='A1'><v></v></c>|BLANK",
                "<c r='A1' s='3'/>|BLANK",
                "<c r='A1' t='s'><v>0</v></c>|Text[text=ศูนย์]",
                "<c r='A1' t='s'><v>1</v></c>|Text[text=หนึ่ง สอง]",
                "<c r='A1' t='s'><v/></c>|BLANK",
                "<c r='A1' t='str'><f>B1</f><v>ผล</v></c>|Text[text=ผล]",
                "<c r='A1' t='str'><f>B1</f></c>|Text[text=]",
                "<c r='A1' t='str'><v><![CDATA[<&]]></v></c>|Text[text=<&]",
                "<c r='A1' t='b'><v>1</v></c>|Bool[value=true]",
                "<c r='A1' t='b'><v>0</v></c>|Bool[value=false]",
                "<c r='A1' t='e'><v>#DIV/0!</v></c>|Fault[text=#DIV/0!]",
                "<c r='A1' t='inlineStr'><is><t>ใน</t></is></c>|Text[text=ใน]",
                "<c r='A1' t='inlineStr'><is><r><t>a</t></r><r><rPr/><t xml:space='preserve'> b</t></r></is></c>|Text[text=a b]",
                "<c r='A1' t='inlineStr'><v>v</v></c>|Text[text=v]",
                "<c r='A1' t='inlineStr'/>|Text[text=]",
                // Serial numbers as Excel shows them for these days.
                "<c r='A1' t='d'><v>2025-10-01</v></c>|Num[value=45931.0]",
                "<c r='A1' t='d'><v>2025-10-01T12:00:00Z</v></c>|Num[value=45931.5]",
                "<c r='A1' t='d'><v>1900-02-28</v></c>|Num[value=59.0]",
                "<c r='A1' t='d'><v>06:00:00</v></c>|Num[value=0.25]",
                "<c r='A1' t='d'><v>soon</v></c>|Text[text=soon]"
            })
    void valuesOfEachType(String cell, String expected) throws UnusableFileException {
        assertEquals(
                expected, sheet("<row r='1'>" + cell + "</row>").value(0, 0).toString());
    }

    @Test
    void escapedCharactersAreDecodedOnce() throws UnusableFileException {
        assertEquals(
                "a\rb_x0041_",
                sheet("<row><c t='s'><v>2</v></c></row>").value(0, 0).text());
    }

    @Test
    void missingAddressesCountOn() throws UnusableFileException {
        Sheet sheet =
                sheet("<row><c><v>1</v></c><c><v>2</v></c></row><row r='5'><c r='C5'><v>3</v></c><c><v>4</v></c></row>"
                        + "<row><c><v>5</v></c></row><row><c r='B9'><v>6</v></c></row>");
        assertEquals(List.of("A1", "B1", "C5", "D5", "A6", "B9"), addresses(sheet));
    }

    @Test
    void orderDoesNotMatterAndTheLastCellWins() throws UnusableFileException {
        Sheet sheet = sheet("<row r='2'><c r='B2'><v>1</v></c><c r='A2'><v>2</v></c></row>"
                + "<row r='1'><c r='A1'><v>3</v></c></row><row r='2'><c r='B2'><v>4</v></c></row>");
        assertEquals(List.of("A1", "A2", "B2"), addresses(sheet));
        assertEquals(CellValue.of(4), sheet.value(1, 1));
    }

    @Test
    void anyPrefixWillDo() throws UnusableFileException {
        Map<String, String> parts = Books.parts("");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<x:worksheet xmlns:x='" + Books.MAIN
                        + "'><x:sheetData><x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c></x:row>"
                        + "</x:sheetData><x:mergeCells><x:mergeCell ref='B2:A1'/></x:mergeCells></x:worksheet>");
        parts.replaceAll((name, xml) -> name.equals("xl/workbook.xml")
                ? xml.replace("xmlns=", "xmlns:w=").replace("<", "<w:").replace("<w:/", "</w:")
                : xml);
        Sheet sheet = Refused.read(Books.zip(parts)).sheets().get(0);
        assertEquals("ศูนย์", sheet.value(0, 0).text());
        assertEquals(List.of(RangeRef.parse("A1:B2")), sheet.merges());
    }

    @Test
    void utf16IsRead() throws UnusableFileException {
        RawZip zip = RawZip.of(Books.parts(""));
        String xml =
                "<?xml version='1.0' encoding='UTF-16'?><worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>";
        zip.items.removeIf(item -> item.name.equals("xl/worksheets/sheet1.xml"));
        zip.items.add(new RawZip.Item("xl/worksheets/sheet1.xml", xml.getBytes(StandardCharsets.UTF_16)));
        assertEquals(CellValue.of(7), Refused.read(zip.build()).sheets().get(0).value(0, 0));
    }

    @Test
    void followersGetTheirOwnFormula() throws UnusableFileException {
        Sheet sheet = sheet("<row r='1'><c r='B1'><f t='shared' ref='B1:B3' si='0'>A1*2</f><v>2</v></c></row>"
                + "<row r='2'><c r='B2'><f t='shared' si='0'/><v>4</v></c></row>"
                + "<row r='3'><c r='B3'><f t='shared' si='0'>ignored</f></c><c r='C3'><f>A3</f></c></row>");
        assertEquals("A1*2", formula(sheet, 0, 1));
        assertEquals("A2*2", formula(sheet, 1, 1));
        assertEquals("A3*2", formula(sheet, 2, 1));
        assertEquals("A3", formula(sheet, 2, 2));
    }

    @Test
    void followerMayComeFirst() throws UnusableFileException {
        Sheet sheet = sheet("<row r='2'><c r='B2'><f t='shared' si='0'/><v>4</v></c></row>"
                + "<row r='1'><c r='B1'><f t='shared' ref='B1:B2' si='0'>A1*2</f><v>2</v></c></row>");
        assertEquals("A2*2", formula(sheet, 1, 1));
        assertEquals(CellValue.of(4), sheet.value(1, 1));
    }

    @Test
    void arrayFormulaKeepsItsText() throws UnusableFileException {
        Sheet sheet = sheet("<row r='1'><c r='A1'><f t='array' ref='A1:A2'>B1:B2*2</f><v>1</v></c></row>"
                + "<row r='2'><c r='A2'><v>2</v></c></row>");
        assertEquals("B1:B2*2", formula(sheet, 0, 0));
        assertTrue(sheet.cell(1, 0).orElseThrow().formulaText().isEmpty());
    }

    @Test
    void dataTableIsShownAsExcelShowsIt() throws UnusableFileException {
        Sheet sheet = sheet("<row r='1'><c r='A1'><f t='dataTable' ref='A1:A2' r1='B1' r2='C1'/><v>1</v></c></row>");
        assertEquals("TABLE(B1,C1)", formula(sheet, 0, 0));
    }

    @Test
    void styleIsKept() throws UnusableFileException {
        Sheet sheet = sheet("<row r='1' s='9'><c s='3' r='A1'/><c r='B1'/></row>");
        assertEquals(3, sheet.cell(0, 0).orElseThrow().style());
        assertEquals(0, sheet.cell(0, 1).orElseThrow().style());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='1'><c r='A2'/></row>",
                "<row r='0'><c/></row>",
                "<row r='1048577'/>",
                "<row r='x'/>",
                "<row r='1'><c r='XFE1'/></row>",
                "<row r='1'><c r='ZZZZZZZZZ9999999999'/></row>",
                "<row r='1'><c r='A'/></row>",
                "<row r='1'><c r='1'/></row>",
                "<row r='1'><c r='XFD1'/><c/></row>",
                "<row r='1048576'/><row><c/></row>",
                "<row r='1'><c t='s'><v>3</v></c></row>",
                "<row r='1'><c t='s'><v>-1</v></c></row>",
                "<row r='1'><c t='odd'><v>3</v></c></row>",
                "<row r='1'><c><f t='shared' si='7'/></c></row>",
                "<row r='1'><c><v>&unknown;</v></c></row>",
                "<row r='1'>",
                "<row r='1'><c><v>\u0001</v></c></row>"
            })
    void nonsenseIsRefused(String rows) {
        assertEquals(DAMAGED, Refused.why(Books.sheetData(rows)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1:", "XFE1:A1", "", "A1:B2:C3"})
    void mergeThatIsNoneIsRefused(String ref) {
        assertEquals(
                DAMAGED,
                Refused.why(Books.zip(Books.parts("<mergeCells><mergeCell ref='" + ref + "'/></mergeCells>"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/worksheets/sheet1.xml",
                "xl/workbook.xml",
                "[Content_Types].xml",
                "_rels/.rels",
                "xl/_rels/workbook.xml.rels"
            })
    void documentTypeIsRefusedInEveryPart(String part) {
        Map<String, String> parts = Books.parts("");
        parts.computeIfPresent(part, (name, xml) -> "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>" + xml);
        assertEquals(DAMAGED, Refused.why(Books.zip(parts)));
    }

    @Test
    void documentTypeIsRefusedInSharedStringsThatAreNeeded() {
        Map<String, String> parts = Books.parts("<sheetData><row><c t='s'><v>0</v></c></row></sheetData>");
        parts.computeIfPresent("xl/sharedStrings.xml", (name, xml) -> "<!DOCTYPE sst>" + xml);
        assertEquals(DAMAGED, Refused.why(Books.zip(parts)));
    }

    @Test
    void sharedStringsThatNobodyNeedsAreNotRead() throws UnusableFileException {
        Map<String, String> parts = Books.parts("<sheetData><row><c><v>1</v></c></row></sheetData>");
        parts.put("xl/sharedStrings.xml", "broken");
        assertEquals(
                CellValue.of(1), Refused.read(Books.zip(parts)).sheets().get(0).value(0, 0));
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertEquals(DAMAGED, Refused.why(Books.zip(Books.parts("<extLst>" + deep + "</extLst>"))));
    }

    @Test
    void longFormulaSharedByVeryManyCellsIsALimit() {
        // 8,000 characters in 2,000 cells are 16 million, from a few kB.
        StringBuilder rows = new StringBuilder("<row r='1'><c r='A1'><f t='shared' ref='A1:A2000' si='0'>");
        rows.append("B1+".repeat(2_666)).append("B1</f></c></row>");
        rows.append("<row><c><f t='shared' si='0'/></c></row>".repeat(1_999));
        Limits limits = new Limits(1 << 20, 1 << 20, 1 << 20, 100, 10_000);
        assertEquals("FILE_LIMIT_EXCEEDED 1 MiB unpacked", Refused.why(Books.sheetData(rows.toString()), limits));
    }

    @Test
    void aLongTextSharedByVeryManyCellsIsALimit() {
        // One text of 32,000 characters in 4 cells is 128,000 of them; a sixteenth of 1 MiB is 65,536.
        Map<String, String> parts =
                Books.parts("<sheetData><row>" + "<c t='s'><v>0</v></c>".repeat(4) + "</row></sheetData>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns='" + Books.MAIN + "'><si><t>" + "ก".repeat(32_000) + "</t></si></sst>");
        byte[] book = Books.zip(parts);
        Limits limits = new Limits(1 << 20, 1 << 20, 1 << 20, 100, 10_000);
        assertEquals("FILE_LIMIT_EXCEEDED 65,536 characters", Refused.why(book, limits));
    }

    @Test
    void whoNobodyWaitsForStopsReading() throws InterruptedException {
        byte[] book = Books.sheetData("<row>" + "<c/>".repeat(10_000) + "</row>");
        List<String> said = new ArrayList<>();
        Thread reader = new Thread(() -> {
            Thread.currentThread().interrupt();
            said.add(Refused.why(book, Limits.HTTP));
        });
        reader.start();
        reader.join();
        assertEquals(List.of("FILE_LIMIT_EXCEEDED time"), said);
    }

    @Test
    void oneCellInTheLastColumnOfManyRowsIsCheap() throws UnusableFileException {
        // As full rows these would take 100,000 x 16,384 places, which no heap has.
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 100_000; row++) {
            rows.append("<row><c r='XFD").append(row).append("'/></row>");
        }
        Sheet sheet = sheet(rows.toString());
        assertEquals(99_999, sheet.lastRow());
        assertEquals(16_383, sheet.lastColumn());
    }

    private static Sheet sheet(String rows) throws UnusableFileException {
        return Refused.read(Books.sheetData(rows)).sheets().get(0);
    }

    private static String formula(Sheet sheet, int row, int column) {
        return sheet.cell(row, column).flatMap(Cell::formulaText).orElseThrow();
    }

    private static List<String> addresses(Sheet sheet) {
        List<String> all = new ArrayList<>();
        sheet.rowNumbers().forEach(row -> sheet.row(row)
                .forEach(cell -> all.add(cell.ref().a1())));
        return all;
    }
}

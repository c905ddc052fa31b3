package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.xlsx.Spliced.set;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.RangeRef;

class CellSplicingTest {
    private static final Edit.Content ONE = Edit.Content.number(1);

    @Test
    void onlyTheNamedCellChanges() throws Exception {
        String before =
                "<row r=\"1\" spans=\"1:3\" x14ac:dyDescent=\"0.25\"><!-- note --><c  r=\"A1\" s=\"0\"><v>5</v></c>"
                        + "\n<c t=\"s\" r='B1'><v>1</v></c><c r=\"C1\"><f>A1*2</f><v>10</v><extLst><ext uri=\"u\"/></extLst></c></row>";
        assertEquals(before.replace("<v>5</v>", "<v>1</v>"), Spliced.rows(before, set("A1", ONE)));
        assertEquals(
                before.replace("<c t=\"s\" r='B1'><v>1</v></c>", "<c t=\"inlineStr\" r='B1'><is><t>ก</t></is></c>"),
                Spliced.rows(before, set("B1", Edit.Content.text("ก"))));
        assertEquals(before.replace("<f>A1*2</f><v>10</v>", "<v>1</v>"), Spliced.rows(before, set("C1", ONE)));
    }

    @Test
    void rowsWithoutNumbersStandWhereTheirCellsSay() throws Exception {
        // Readers take the address of the cell: this is row 4, and the next one row 5.
        String before = "<row><c r=\"A4\"><v>5</v></c></row><row><c><v>6</v></c></row>";
        assertEquals(before.replace("<v>5</v>", "<v>1</v>"), Spliced.rows(before, set("A4", ONE)));
        assertEquals(before.replace("<v>6</v>", "<v>1</v>"), Spliced.rows(before, set("A5", ONE)));
        assertEquals("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + before, Spliced.rows(before, set("A1", ONE)));
    }

    @Test
    void nullLeavesACellAsItIs() throws Exception {
        String before = "<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><v>6</v></c></row>";
        Edit edit = new Edit.Cells("S", new CellRef(0, 0), List.of(java.util.Arrays.asList(null, ONE)));
        assertEquals(before.replace("<v>6</v>", "<v>1</v>"), Spliced.rows(before, edit));
    }

    @Test
    void emptyTakesTheValueButNotTheLook() throws Exception {
        assertEquals(
                "<row r=\"1\"><c r=\"A1\" s=\"3\"/></row>",
                Spliced.rows(
                        "<row r=\"1\"><c r=\"A1\" s=\"3\" t=\"s\"><v>1</v></c></row>", set("A1", Edit.Content.EMPTY)));
    }

    @Test
    void newCellsAndRowsComeInOrder() throws Exception {
        String before = "<row r=\"2\" spans=\"1:3\"><c r=\"A2\"><v>1</v></c><c r=\"C2\"><v>3</v></c></row>"
                + "<row r=\"9\" hidden=\"1\"/>";
        String after = Spliced.rows(
                before,
                set("B2", Edit.Content.number(2)),
                set("D2", Edit.Content.number(4)),
                set("A1", ONE),
                set("A5", ONE),
                set("B9", ONE),
                set("A12", ONE));
        assertEquals(
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\"><v>2</v></c>"
                        + "<c r=\"C2\"><v>3</v></c><c r=\"D2\"><v>4</v></c></row><row r=\"5\"><c r=\"A5\"><v>1</v></c></row>"
                        + "<row r=\"9\" hidden=\"1\"><c r=\"B9\"><v>1</v></c></row><row r=\"12\"><c r=\"A12\"><v>1</v></c></row>",
                after);
    }

    @Test
    void rowsAndCellsWithoutAddressesAreCounted() throws Exception {
        String before =
                "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"4\"><c/><c r=\"D4\"><v>4</v></c><c><v>5</v></c></row>";
        assertEquals(
                before.replace("<v>2</v>", "<v>7</v>").replace("<v>5</v>", "<v>8</v>"),
                Spliced.rows(before, set("B1", Edit.Content.number(7)), set("E4", Edit.Content.number(8))));
        assertEquals(
                before.replace("<c r=\"D4\">", "<c r=\"C4\"><v>1</v></c><c r=\"D4\">"),
                Spliced.rows(before, set("C4", ONE)));
    }

    @Test
    void anEmptySheetGetsItsFirstRow() throws Exception {
        assertEquals(
                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>",
                Spliced.sheet("<sheetData/>", set("A1", ONE)));
        assertEquals(
                "<dimension ref=\"A1:B7\"/><sheetData><row r=\"7\"><c r=\"B7\"><v>1</v></c></row></sheetData>",
                Spliced.sheet("<dimension ref=\"A1\"/><sheetData></sheetData>", set("B7", ONE)));
    }

    @Test
    void aKnownFormulaStaysVerbatimAndGetsANewValue() throws Exception {
        String before =
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><f ca=\"1\">IF(B1&lt;2,\"น้อย\",\"\")</f><v>x</v></c></row>";
        Edit.Content content = Edit.Content.formula("IF(B1<2,\"น้อย\",\"\")", CellValue.of("น้อย"));
        assertEquals(before.replace("<v>x</v>", "<v>น้อย</v>"), Spliced.rows(before, set("A1", content)));
        assertEquals(
                "<row r=\"1\"><c r=\"A1\"><f>B1</f><v>2</v></c></row>",
                Spliced.rows(before, set("A1", Edit.Content.formula("B1", CellValue.of(2)))));
    }

    private static final String SHARED =
            "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A3\" si=\"0\">B1+$C$1</f><v>1</v></c></row>"
                    + "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"
                    + "<row r=\"3\"><c r=\"A3\"><f t=\"shared\" si=\"0\"/><v>3</v></c></row>";

    @Test
    void aFollowerOfASharedFormulaStaysOne() throws Exception {
        Edit.Content same = Edit.Content.formula("B2+$C$1", CellValue.of(9));
        assertEquals(SHARED.replace("<v>2</v>", "<v>9</v>"), Spliced.rows(SHARED, set("A2", same)));
    }

    @Test
    void followersGetTheTextWhenTheirLeaderGoes() throws Exception {
        assertEquals(
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><f>B2+$C$1</f><v>9</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><f>B3+$C$1</f><v>3</v></c></row>",
                Spliced.rows(SHARED, set("A1", ONE), set("A2", Edit.Content.formula("B2+$C$1", CellValue.of(9)))));
    }

    @Test
    void textThatLooksLikeADeclarationIsJustText() throws Exception {
        String before = "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1</f><v>encoding='x' ?></v></c></row>";
        assertEquals(
                before,
                Spliced.rows(before, set("A1", Edit.Content.formula("B1", CellValue.of("encoding='x' ?>"))))
                        .replace("?&gt;", "?>"));
    }

    @Test
    void prefixesAreKept() throws Exception {
        Map<String, String> parts = Books.parts("");
        parts.put(
                Spliced.SHEET_PART,
                "<x:worksheet xmlns:x=\"" + Books.MAIN
                        + "\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>5</x:v></x:c>"
                        + "</x:row></x:sheetData></x:worksheet>");
        String after = Spliced.of(parts, set("A1", Edit.Content.text("ก")), set("B1", ONE))
                .part(Spliced.SHEET_PART);
        assertTrue(
                after.contains("<x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>ก</x:t></x:is></x:c>"
                        + "<x:c r=\"B1\"><x:v>1</x:v></x:c></x:row>"),
                after);
    }

    @Test
    void aPartInUtf16IsTranscoded() throws Exception {
        Map<String, String> parts = Books.parts("");
        String sheet = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet xmlns=\"" + Books.MAIN
                + "\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>ไทย</t></is></c></row></sheetData></worksheet>";
        RawZip zip = RawZip.of(parts);
        zip.items.remove(zip.item(Spliced.SHEET_PART));
        zip.items.add(new RawZip.Item(Spliced.SHEET_PART, sheet.getBytes(StandardCharsets.UTF_16)));
        String after = Spliced.of(zip.build(), set("B1", ONE)).part(Spliced.SHEET_PART);
        assertTrue(after.startsWith(XmlText.DECLARATION + "<worksheet"), after);
        assertTrue(after.contains("<t>ไทย</t></is></c><c r=\"B1\"><v>1</v></c>"), after);
    }

    @Test
    void textIsAlwaysText() throws Exception {
        for (String text : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "1234", "TRUE", "#REF!")) {
            Spliced after = Spliced.of(Books.parts("<sheetData/>"), set("A1", Edit.Content.text(text)));
            XlsxPackage pkg = XlsxPackage.open(after.bytes, Limits.HTTP);
            Grid grid = GridReader.read(pkg, WorkbookParts.read(pkg), name -> true);
            assertEquals(CellValue.of(text), grid.sheets().get(0).value(0, 0));
            assertFalse(after.part(Spliced.SHEET_PART).contains("<f>"));
        }
    }

    @Test
    void numbersAreShortestAndReadBack() {
        assertEquals("92.61", CellXml.number(92.61));
        assertEquals("0", CellXml.number(-0.0));
        assertEquals("100", CellXml.number(100));
        for (double d : new double[] {0.1 + 0.2, 1e-7, 2e22, 2.0e-3, Math.PI, 85.54, 1e300, -1e15}) {
            assertEquals(d, Double.parseDouble(CellXml.number(d)));
            assertTrue(CellXml.number(d).length() <= Double.toString(d).length());
        }
        // The shortest text of 2/1000.
        assertEquals("0.002", CellXml.number(0.002));
    }

    @Test
    void theListOfFormulasGoesOnlyWhenFormulasDo() throws Exception {
        Map<String, String> parts = Books.parts(
                "<sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\"><v>1</v></c></row></sheetData>");
        parts.put("xl/calcChain.xml", "<calcChain xmlns=\"" + Books.MAIN + "\"><c r=\"A1\" i=\"1\"/></calcChain>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                parts.get("xl/_rels/workbook.xml.rels")
                        .replace("</Rel", Books.relation("rId9", "calcChain", "calcChain.xml") + "</Rel"));
        Edit.Content cached = Edit.Content.formula("1+1", CellValue.of(3));
        assertTrue(Spliced.of(parts, set("B1", ONE), set("A1", cached)).has("xl/calcChain.xml"));
        for (Edit edit : List.of(set("A1", ONE), set("B1", Edit.Content.formula("2", CellValue.of(2))))) {
            Spliced after = Spliced.of(parts, edit);
            assertFalse(after.has("xl/calcChain.xml"));
            assertFalse(after.part("xl/_rels/workbook.xml.rels").contains("calcChain"));
        }
    }

    @Test
    void looksGoOverWhatRowsAndColumnsSay() throws Exception {
        Edit fill = new Edit.Format("S", List.of(RangeRef.parse("A1:C1")), Style.NONE.withFill("FCE4D6"));
        Map<String, String> parts = Books.parts("<cols><col min=\"3\" max=\"3\" style=\"1\"/></cols>"
                + "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c></row></sheetData>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + Books.MAIN
                        + "\"><cellXfs><xf/><xf numFmtId=\"2\" xfId=\"7\" quotePrefix=\"1\"/>"
                        + "</cellXfs></styleSheet>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                parts.get("xl/_rels/workbook.xml.rels")
                        .replace("</Rel", Books.relation("rId9", "styles", "styles.xml") + "</Rel"));
        Spliced after = Spliced.of(parts, fill);
        assertTrue(after.part(Spliced.SHEET_PART)
                .contains("<c r=\"A1\" s=\"2\"><v>1</v></c><c r=\"B1\" s=\"3\"/><c r=\"C1\" s=\"2\"/></row>"));
        String styles = after.part("xl/styles.xml");
        assertTrue(
                styles.contains("<cellXfs count=\"4\"><xf/><xf numFmtId=\"2\" xfId=\"7\" quotePrefix=\"1\"/>"
                        + "<xf numFmtId=\"2\" xfId=\"7\" quotePrefix=\"1\" fillId=\"2\" applyFill=\"1\"/>"
                        + "<xf fillId=\"2\" applyFill=\"1\"/></cellXfs>"),
                styles);
        // Programs take fills 0 and 1 for granted, so they are there although the file had none.
        assertTrue(styles.contains("<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill>"
                + "<patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\">"));
        assertEquals(after.part("xl/styles.xml"), after.again(fill).part("xl/styles.xml"));
    }

    @Test
    void rowsOutOfOrderAndTwiceAreFoundAllTheSame() throws Exception {
        String before =
                "<row r=\"5\"><c r=\"A5\"><v>5</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c><c r=\"A2\"><v>3</v></c>"
                        + "</row><row r=\"2\"><c r=\"A2\"><v>4</v></c></row>";
        // Of two cells with one address readers take the later one.
        assertEquals(before.replace("<v>4</v>", "<v>1</v>"), Spliced.rows(before, set("A2", ONE)));
        assertEquals(before.replace("<v>5</v>", "<v>1</v>"), Spliced.rows(before, set("A5", ONE)));
    }

    @Test
    void textThatExcelWouldRefuseIsCut() throws Exception {
        String after = Spliced.rows("", set("A1", Edit.Content.text("ก".repeat(40_000))));
        assertTrue(after.contains("<t>" + "ก".repeat(32_766) + "…</t>"));
    }

    @Test
    void anUnknownSheetIsOurMistake() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Spliced.of(
                        Books.parts("<sheetData/>"),
                        new Edit.Cells("ไม่มี", new CellRef(0, 0), List.of(List.of(ONE)))));
    }

    @Test
    void aDamagedSheetIsSaidToBeDamaged() {
        for (String broken :
                List.of("<sheetData><row r=\"1\"><c r=\"A1\"", "<sheetData><row r=\"1\">", "<!DOCTYPE x>")) {
            Map<String, String> parts = Books.parts("");
            parts.put(Spliced.SHEET_PART, "<worksheet xmlns=\"" + Books.MAIN + "\">" + broken);
            assertThrows(th.itaworkbook.finding.UnusableFileException.class, () -> Spliced.of(parts, set("A1", ONE)));
        }
    }
}

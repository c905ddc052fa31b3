package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet.Visibility;
import th.itaworkbook.xlsx.WorkbookParts.CalcMode;
import th.itaworkbook.xlsx.WorkbookParts.DefinedName;
import th.itaworkbook.xlsx.WorkbookParts.SheetKind;

class WorkbookPartsTest {
    private static final String DAMAGED = "FILE_DAMAGED";

    private final Map<String, String> parts = Books.parts("");

    @Test
    void everythingThatTheWorkbookPartSays() throws UnusableFileException {
        workbook("<workbookPr date1904='1'/><sheets><sheet name='คำแนะนำ' sheetId='7' r:id='rId1'/>"
                + "<sheet name='_ita' sheetId='2' state='veryHidden' r:id='rId3'/>"
                + "<sheet name='กราฟ' sheetId='3' state='hidden' r:id='rId4'/></sheets>"
                + "<definedNames><definedName name='agency_name'>'คำแนะนำ'!$B$2</definedName>"
                + "<definedName name='_xlnm.Print_Area' localSheetId='1' hidden='1'>_ita!$A$1</definedName></definedNames>"
                + "<calcPr calcMode='manual'/>");
        relations(Books.relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + Books.relation("rId3", "worksheet", "/xl/worksheets/sheet2.xml")
                + Books.relation("rId4", "chartsheet", "../xl/./chartsheets/sheet1.xml")
                + Books.relation("rId5", "styles", "styles.xml"));
        parts.put("xl/worksheets/sheet2.xml", "<worksheet/>");
        parts.put("xl/chartsheets/sheet1.xml", "<chartsheet/>");

        WorkbookParts read = read();

        assertEquals("xl/workbook.xml", read.path());
        assertEquals(
                List.of(
                        new WorkbookParts.SheetPart(
                                "คำแนะนำ",
                                "7",
                                "rId1",
                                Visibility.VISIBLE,
                                SheetKind.WORKSHEET,
                                "xl/worksheets/sheet1.xml"),
                        new WorkbookParts.SheetPart(
                                "_ita",
                                "2",
                                "rId3",
                                Visibility.VERY_HIDDEN,
                                SheetKind.WORKSHEET,
                                "xl/worksheets/sheet2.xml"),
                        new WorkbookParts.SheetPart(
                                "กราฟ",
                                "3",
                                "rId4",
                                Visibility.HIDDEN,
                                SheetKind.CHARTSHEET,
                                "xl/chartsheets/sheet1.xml")),
                read.sheets());
        assertEquals(
                List.of(
                        new DefinedName("agency_name", -1, "'คำแนะนำ'!$B$2", false),
                        new DefinedName("_xlnm.Print_Area", 1, "_ita!$A$1", true)),
                read.names());
        assertTrue(read.date1904());
        assertEquals(CalcMode.MANUAL, read.calcMode());
        assertEquals(Optional.of("xl/styles.xml"), read.styles());
        assertEquals(Optional.empty(), read.sharedStrings());
        Grid grid = Refused.read(Books.zip(parts));
        assertEquals(Map.of("agency_name", "'คำแนะนำ'!$B$2"), grid.names());
        assertEquals(3, grid.sheets().size());
    }

    @Test
    void defaultsWhereTheWorkbookSaysNothing() throws UnusableFileException {
        WorkbookParts read = read();
        assertFalse(read.date1904());
        assertEquals(CalcMode.AUTO, read.calcMode());
        assertEquals(List.of(), read.names());
    }

    @Test
    void sheetsThatNobodyWantsAreNotParsed() throws UnusableFileException {
        parts.put("xl/worksheets/sheet1.xml", "broken");
        XlsxPackage pkg = XlsxPackage.open(Books.zip(parts), Limits.HTTP);
        Grid grid = GridReader.read(pkg, WorkbookParts.read(pkg), name -> false);
        assertEquals("S", grid.sheets().get(0).name());
        assertEquals(-1, grid.sheets().get(0).lastRow());
        assertEquals(DAMAGED, Refused.why(Books.zip(parts)));
    }

    @Test
    void daysCountFrom1904WhenTheWorkbookSaysSo() throws UnusableFileException {
        workbook("<workbookPr date1904='true'/><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row><c t='d'><v>1904-01-02</v></c></row></sheetData></worksheet>");
        assertEquals(
                "1", Refused.read(Books.zip(parts)).sheets().get(0).value(0, 0).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sheets/>",
                "",
                "<sheets><sheet name='S' sheetId='1'/></sheets>",
                "<sheets><sheet name='S' sheetId='1' id='rId1'/></sheets>",
                "<sheets><sheet name='S' sheetId='1' r:id='rId9'/></sheets>",
                "<sheets><sheet name='' sheetId='1' r:id='rId1'/></sheets>",
                "<sheets><sheet name='S' sheetId='1' r:id='rId1'/><sheet name='T' sheetId='2' r:id='rId1'/></sheets>",
                "<sheets><sheet name='S' sheetId='1' r:id='rId1'/><sheet name='s' sheetId='2' r:id='rId2'/></sheets>"
            })
    void sheetsThatMeanNothingAreRefused(String content) {
        workbook(content);
        assertEquals(DAMAGED, Refused.why(Books.zip(parts)));
    }

    @ParameterizedTest
    @CsvSource({
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml"
    })
    void everyNeededPartMustBeThere(String part) {
        parts.remove(part);
        assertEquals(DAMAGED, Refused.why(Books.zip(parts)));
    }

    @ParameterizedTest
    @CsvSource({
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/worksheets/sheet1.xml"
    })
    void everyNeededPartMustBeWholeAndOfItsKind(String part) {
        String xml = parts.get(part);
        parts.put(part, xml.substring(0, xml.length() - 3));
        assertEquals(DAMAGED, Refused.why(Books.zip(parts)));
        parts.put(part, "<other/>");
        assertEquals(DAMAGED, Refused.why(Books.zip(parts)));
        parts.put(part, "");
        assertEquals(DAMAGED, Refused.why(Books.zip(parts)));
    }

    @Test
    void targetsOutsideThePackageAreRefused() {
        relations(Books.relation("rId1", "worksheet", "../../sheet1.xml"));
        assertEquals(DAMAGED, Refused.why(Books.zip(parts)));
        relations(Books.relation("rId1", "worksheet", "worksheets/sheet1.xml")
                .replace("/>", " TargetMode=\"External\"/>"));
        assertEquals(DAMAGED, Refused.why(Books.zip(parts)));
    }

    @Test
    void letterCaseOfPartNamesDoesNotMatter() throws UnusableFileException {
        relations(Books.relation("rId1", "worksheet", "Worksheets\\SHEET1.xml"));
        assertEquals("S", read().sheets().get(0).name());
    }

    private WorkbookParts read() throws UnusableFileException {
        return WorkbookParts.read(XlsxPackage.open(Books.zip(parts), Limits.HTTP));
    }

    private void workbook(String content) {
        parts.put("xl/workbook.xml", Books.workbook(content));
    }

    private void relations(String content) {
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships>" + content + "</Relationships>");
    }
}

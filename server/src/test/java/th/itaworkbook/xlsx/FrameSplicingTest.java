package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;

class FrameSplicingTest {
    private static final String DATA = "<sheetData/>";
    private static final Style RED = Style.NONE.withFill("FFC7CE");

    @Test
    void widthsCutColumnsThatWereOne() throws Exception {
        assertEquals(
                "<cols><col min=\"1\" max=\"2\" width=\"9\" style=\"4\"/><col min=\"3\" max=\"3\" width=\"20.5\" style=\"4\""
                        + " customWidth=\"1\"/><col min=\"4\" max=\"5\" width=\"9\" style=\"4\"/>"
                        + "<col min=\"8\" max=\"8\" width=\"3\" customWidth=\"1\"/><col min=\"9\" max=\"9\" hidden=\"1\"/>"
                        + "</cols>" + DATA,
                Spliced.sheet(
                        "<cols><col min=\"1\" max=\"5\" width=\"9\" style=\"4\"/><col min=\"9\" max=\"9\" hidden=\"1\"/></cols>"
                                + DATA,
                        new Edit.Widths("S", Map.of(2, 20.5, 7, 3.0))));
        assertEquals(
                "<sheetFormatPr defaultRowHeight=\"15\"/><cols><col min=\"1\" max=\"1\" width=\"5\" customWidth=\"1\"/></cols>"
                        + DATA,
                Spliced.sheet("<sheetFormatPr defaultRowHeight=\"15\"/>" + DATA, new Edit.Widths("S", Map.of(0, 5.0))));
    }

    @Test
    void heightsKeepTheRest() throws Exception {
        assertEquals(
                "<row r=\"1\" ht=\"24\" hidden=\"1\"><c r=\"A1\"/></row><row r=\"3\" ht=\"8.25\"/>",
                Spliced.rows(
                        "<row r=\"1\" ht=\"15\" hidden=\"1\"><c r=\"A1\"/></row>",
                        new Edit.Heights("S", Map.of(0, 24.0, 2, 8.25))));
    }

    @Test
    void mergesThatWouldOverlapGiveWay() throws Exception {
        assertEquals(
                DATA + "<mergeCells count=\"2\"><mergeCell ref=\"D1:E1\"/><mergeCell ref=\"A1:B2\"/></mergeCells>"
                        + "<pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\" header=\"1\" footer=\"1\"/>",
                Spliced.sheet(
                        DATA
                                + "<mergeCells count=\"2\"><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"D1:E1\"/></mergeCells>"
                                + "<pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\" header=\"1\" footer=\"1\"/>",
                        new Edit.Merge("S", RangeRef.parse("A1:B2"))));
        String same = DATA + "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>";
        assertEquals(same, Spliced.sheet(same, new Edit.Merge("S", RangeRef.parse("A1:B2"))));
    }

    @Test
    void frozenPanesReplaceOthersAndKeepTheCursorWhereTheyAreRight() throws Exception {
        String frozen =
                "<sheetViews><sheetView zoomScale=\"80\" workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A40\""
                        + " state=\"frozen\"/><selection pane=\"bottomLeft\" sqref=\"D44\"/></sheetView></sheetViews>"
                        + DATA;
        assertEquals(frozen, Spliced.sheet(frozen, new Edit.Freeze("S", 1, 0)));
        String other = Spliced.sheet(frozen, new Edit.Freeze("S", 0, 2));
        assertTrue(
                other.startsWith("<sheetViews><sheetView zoomScale=\"80\" workbookViewId=\"0\"><pane xSplit=\"2\""
                        + " topLeftCell=\"C1\" activePane=\"topRight\" state=\"frozen\"/><selection pane=\"topRight\""),
                other);
        assertEquals(
                "<sheetViews><sheetView zoomScale=\"80\" workbookViewId=\"0\"/></sheetViews>" + DATA,
                Spliced.sheet(frozen, new Edit.Freeze("S", 0, 0)));
    }

    @Test
    void conditionalFormatsComeAfterThoseThatAreThereAndOnlyOnce() throws Exception {
        String there =
                "<conditionalFormatting sqref=\"A1\"><cfRule type=\"cellIs\" dxfId=\"0\" priority=\"4\" operator=\"lessThan\">"
                        + "<formula>1</formula></cfRule></conditionalFormatting>";
        Edit rule = new Edit.ConditionalFormat("S", List.of(RangeRef.parse("A1:A9")), "A1<\"ก\"", RED);
        Edit other = new Edit.ConditionalFormat("S", List.of(RangeRef.parse("A1:A9")), "A1>9", RED);
        Spliced after = Spliced.of(Books.parts(DATA + there + "<hyperlinks/>"), rule, other);
        String sheet = after.part(Spliced.SHEET_PART);
        assertTrue(
                sheet.contains(there + "<conditionalFormatting sqref=\"A1:A9\"><cfRule type=\"expression\" dxfId=\"0\""
                        + " priority=\"5\"><formula>A1&lt;\"ก\"</formula></cfRule></conditionalFormatting>"
                        + "<conditionalFormatting sqref=\"A1:A9\"><cfRule type=\"expression\" dxfId=\"0\" priority=\"6\">"
                        + "<formula>A1&gt;9</formula></cfRule></conditionalFormatting><hyperlinks/>"),
                sheet);
        assertEquals(sheet, after.again(rule, other).part(Spliced.SHEET_PART));
        Edit green = new Edit.ConditionalFormat(
                "S", List.of(RangeRef.parse("A1:A9")), "A1>9", Style.NONE.withFill("C6EFCE"));
        assertEquals(
                sheet.replace("dxfId=\"0\" priority=\"6\"", "dxfId=\"1\" priority=\"6\""),
                after.again(rule, green).part(Spliced.SHEET_PART));
    }

    @Test
    void looksOfRulesAreWrittenInTheOrderOfTheSchema() throws Exception {
        Style style = RED.withFont(new Style.Font(null, null, true, false, null, "9C0006"))
                .withNumberFormat("0.000")
                .withBorder(new Style.Border("9C0006", null, "", null));
        Spliced after = Spliced.of(
                Books.parts(DATA), new Edit.ConditionalFormat("S", List.of(RangeRef.parse("A1")), "TRUE", style));
        assertTrue(after.part("xl/styles.xml")
                .contains("<dxfs count=\"1\"><dxf><font><b/><i val=\"0\"/><color rgb=\"FF9C0006\"/></font>"
                        + "<numFmt numFmtId=\"164\" formatCode=\"0.000\"/><fill><patternFill><bgColor rgb=\"FFFFC7CE\"/>"
                        + "</patternFill></fill><border><top style=\"thin\"><color rgb=\"FF9C0006\"/></top><bottom/>"
                        + "</border></dxf></dxfs>"));
    }

    private static Edit validation(String range, String source) {
        return new Edit.Validation(
                "S",
                List.of(RangeRef.parse(range)),
                Edit.ValidationType.LIST,
                source,
                "",
                false,
                "",
                "เลือก",
                "",
                "ผิด");
    }

    @Test
    void validationsOfTheSameRangesAreReplacedOthersStay() throws Exception {
        String other = "<dataValidation type=\"whole\" sqref=\"C1\"><formula1>1</formula1></dataValidation>";
        String before = DATA + "<dataValidations disablePrompts=\"0\" count=\"2\">" + other
                + "<dataValidation type=\"list\" sqref=\"A1:A9\"><formula1>\"x\"</formula1></dataValidation></dataValidations>";
        String after = Spliced.sheet(before, validation("A1:A9", "\"ก,ข\""), validation("B1", "รายการ!$A$1:$A$9"));
        String rest =
                " errorStyle=\"warning\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\" error=\"ผิด\""
                        + " prompt=\"เลือก\"";
        assertEquals(
                DATA + "<dataValidations disablePrompts=\"0\" count=\"3\">" + other + "<dataValidation type=\"list\""
                        + rest
                        + " sqref=\"A1:A9\"><formula1>\"ก,ข\"</formula1></dataValidation><dataValidation type=\"list\""
                        + rest
                        + " sqref=\"B1\"><formula1>รายการ!$A$1:$A$9</formula1></dataValidation></dataValidations>",
                after);
    }

    @Test
    void aValidationThatExcelPutTogetherIsCutWhereOursStands() throws Exception {
        String before = DATA
                + "<dataValidations count=\"2\"><dataValidation type=\"whole\" sqref=\"A1:C9 E1\"><formula1>1</formula1></dataValidation>"
                + "<dataValidation type=\"whole\" sqref=\"B3\"/></dataValidations>";
        String after = Spliced.sheet(before, validation("B2:B4", "\"ก\""));
        assertTrue(
                after.contains("count=\"2\"><dataValidation type=\"whole\" sqref=\"A1:C1 A2:A4 C2:C4 A5:C9 E1\">"
                        + "<formula1>1</formula1></dataValidation><dataValidation type=\"list\""),
                after);
    }

    @Test
    void rulesThatExcelMovedToTheExtensionListAreNotAddedAgain() throws Exception {
        String before = DATA + "<extLst><ext uri=\"u\"><x14:conditionalFormattings xmlns:x14=\"x\" xmlns:xm=\"y\">"
                + "<x14:conditionalFormatting><x14:cfRule type=\"expression\" priority=\"7\"><xm:f>A1&gt;อื่น!B1</xm:f></x14:cfRule>"
                + "<xm:sqref>A1:A9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>"
                + "<x14:dataValidations xmlns:x14=\"x\" xmlns:xm=\"y\"><x14:dataValidation><xm:sqref>B1</xm:sqref>"
                + "</x14:dataValidation></x14:dataValidations></ext></extLst>";
        Edit known = new Edit.ConditionalFormat("S", List.of(RangeRef.parse("A1:A9")), "A1>อื่น!B1", RED);
        assertEquals(before, Spliced.sheet(before, known, validation("B1", "อื่น!$A$1:$A$9")));
        Edit other = new Edit.ConditionalFormat("S", List.of(RangeRef.parse("A1:A9")), "A1>1", RED);
        assertTrue(Spliced.sheet(before, other).contains("priority=\"8\""));
    }

    @Test
    void hintsThatExcelWouldRefuseAreCut() throws Exception {
        Edit wordy = new Edit.Validation(
                "S",
                List.of(RangeRef.parse("A1")),
                Edit.ValidationType.ANY,
                "",
                "",
                true,
                "ห".repeat(40),
                "ก".repeat(300),
                "",
                "");
        String after = Spliced.sheet(DATA, wordy);
        assertTrue(
                after.contains("promptTitle=\"" + "ห".repeat(31) + "…\" prompt=\"" + "ก".repeat(254) + "…\""), after);
    }

    @Test
    void linksReplaceThoseOfTheSameCell() throws Exception {
        Edit link = new Edit.Link("S", CellRef.parse("B2"), "'ก ข'!A1", "ไป \"ดู\"");
        String ours =
                "<hyperlink ref=\"B2\" location=\"'ก ข'!A1\" tooltip=\"ไป &quot;ดู&quot;\" display=\"'ก ข'!A1\"/>";
        assertEquals(
                DATA + "<hyperlinks><hyperlink ref=\"A1\" location=\"x\"/>" + ours + "</hyperlinks><drawing/>",
                Spliced.sheet(
                        DATA
                                + "<hyperlinks><hyperlink ref=\"A1\" location=\"x\"/><hyperlink ref=\"B2\" location=\"y\"/>"
                                + "</hyperlinks><drawing/>",
                        link));
    }

    @Test
    void pageSetUpKeepsWhatItDoesNotName() throws Exception {
        Spliced after = Spliced.of(
                Books.parts("<sheetPr codeName=\"x\"><outlinePr/></sheetPr>" + DATA
                        + "<pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\" header=\"1\" footer=\"1\"/>"
                        + "<pageSetup scale=\"50\" orientation=\"portrait\" draft=\"1\"/>"
                        + "<headerFooter><oddHeader>&amp;C หัว</oddHeader><oddFooter>x</oddFooter></headerFooter>"),
                new Edit.PageSetup("S", true, 0, 3, "A&B"));
        String sheet = after.part(Spliced.SHEET_PART);
        assertTrue(
                sheet.contains("<sheetPr codeName=\"x\"><outlinePr/><pageSetUpPr fitToPage=\"1\"/></sheetPr>"), sheet);
        assertTrue(
                sheet.contains(
                        "footer=\"1\"/><pageSetup orientation=\"landscape\" draft=\"1\" paperSize=\"9\" fitToWidth=\"1\""
                                + " fitToHeight=\"0\"/><headerFooter><oddHeader>&amp;C หัว</oddHeader>"
                                + "<oddFooter>&amp;LA&amp;&amp;B&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"),
                sheet);
        assertTrue(after.part("xl/workbook.xml")
                .contains("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'S'!$1:$4</definedName>"));
    }
}

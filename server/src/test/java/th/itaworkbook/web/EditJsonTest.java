package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

class EditJsonTest {
    private static final String SHEET = "สรุปผล";
    private static final List<RangeRef> RANGES = List.of(RangeRef.parse("A1:C3"), RangeRef.parse("E5"));
    private static final Style STYLE = new Style(
            "0.00",
            "FBE3E1",
            new Style.Font("TH Sarabun New", 16.0, true, false, null, "8C1D18"),
            Style.Border.all("BFBFBF"),
            new Style.Alignment(Style.Horizontal.CENTER, null, true, 0));

    private static final List<Edit> ALL = List.of(
            new Edit.EnsureSheet(SHEET, "", "1F3864", false),
            new Edit.RemoveSheet("สถิติ"),
            new Edit.Cells(SHEET, CellRef.parse("B2"), rows()),
            new Edit.Format(SHEET, RANGES, STYLE),
            new Edit.Merge(SHEET, RangeRef.parse("A1:C1")),
            new Edit.Widths(SHEET, Map.of(26, 12.5, 0, 8.0)),
            new Edit.Heights(SHEET, Map.of(0, 30.0)),
            new Edit.Freeze(SHEET, 3, 2),
            new Edit.ConditionalFormat(SHEET, RANGES, "$A1=\"x\"", Style.NONE.withFill("")),
            new Edit.Validation(SHEET, RANGES, Edit.ValidationType.DECIMAL, "0", "100", true, "คะแนน", "0-100", "", ""),
            new Edit.Name("ita_total", "'สรุปผล'!$B$2"),
            new Edit.Link(SHEET, CellRef.parse("A9"), "'ตัวชี้วัด'!N19", ""),
            new Edit.Chart(
                    SHEET,
                    "c1",
                    Edit.ChartKind.COLUMN,
                    "คะแนน",
                    "",
                    "'สรุปผล'!$A$2:$A$11",
                    List.of(new Edit.Series("'สรุปผล'!$B$1", "'สรุปผล'!$B$2:$B$11", List.of("1F3864"))),
                    RangeRef.parse("H2:P20"),
                    0.0,
                    null),
            new Edit.Unmark(SHEET, CellRef.parse("D4"), "", 7),
            new Edit.PageSetup(SHEET, true, 0, null, "ITA"),
            new Edit.Keep(SHEET, RangeRef.parse("A1:J80")));

    private static List<List<Edit.Content>> rows() {
        return List.of(
                Arrays.asList(Edit.Content.text("=1+1"), null, Edit.Content.EMPTY),
                List.of(
                        Edit.Content.number(2568),
                        Edit.Content.number(0.1 + 0.2),
                        new Edit.Content(new CellValue.Bool(true), null)),
                List.of(
                        Edit.Content.formula("SUM(A1:A3)", CellValue.of(92.61)),
                        Edit.Content.formula("IF(A1=\"\",\"\",1)", CellValue.of("")),
                        Edit.Content.formula("1/0", new CellValue.Fault("#DIV/0!"))));
    }

    private static byte[] bytes(Edit... edits) {
        return Json.bytes(EditJson.of(new EditList(List.of(edits))));
    }

    @Test
    void everyKindHasAFormThatFitsTheSchema() {
        byte[] document = bytes(ALL.toArray(Edit[]::new));
        assertEquals(Set.of(), Schemas.complaints("edits.schema.json", document));
        // No kind may be forgotten here when one is added to the sealed type.
        Set<Class<?>> tested = ALL.stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(Set.of(Edit.class.getPermittedSubclasses()), tested);
    }

    @Test
    void contentsKeepTheirTypes() {
        String cells = new String(bytes(ALL.get(2)), StandardCharsets.UTF_8);
        // 0.1 + 0.2 as a double is 0.30000000000000004: cached values keep every digit.
        assertEquals(
                "{\"schema\":\"ita-edits/1\",\"edits\":[{\"kind\":\"cells\",\"sheet\":\"สรุปผล\",\"at\":\"B2\",\"rows\":["
                        + "[\"=1+1\",null,{\"value\":null}],[2568,0.30000000000000004,true],"
                        + "[{\"formula\":\"SUM(A1:A3)\",\"value\":92.61},{\"formula\":\"IF(A1=\\\"\\\",\\\"\\\",1)\",\"value\":\"\"},"
                        + "{\"formula\":\"1/0\",\"error\":\"#DIV/0!\"}]]}]}",
                cells);
    }

    @Test
    void rowsAndColumnsAreNamedAsInExcel() {
        assertEquals(
                "{\"A\":8.0,\"AA\":12.5}",
                Schemas.parsed(bytes(ALL.get(5))).at("/edits/0/widths").toString());
        assertEquals(
                1, Schemas.parsed(bytes(ALL.get(14))).at("/edits/0/repeatFirst").asInt());
    }

    @Test
    void whatAStyleLeavesOutIsLeftOut() {
        String style = Schemas.parsed(bytes(ALL.get(3))).at("/edits/0/style").toString();
        assertFalse(style.contains("underline") || style.contains("vertical"), style);
        assertEquals(
                "{}",
                Schemas.parsed(bytes(new Edit.Format(SHEET, RANGES, Style.NONE)))
                        .at("/edits/0/style")
                        .toString());
    }

    @Test
    void theSchemaRefusesAnUnknownKind() {
        byte[] unknown = "{\"schema\":\"ita-edits/1\",\"edits\":[{\"kind\":\"paint\",\"sheet\":\"x\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        assertFalse(Schemas.complaints("edits.schema.json", unknown).isEmpty());
    }
}

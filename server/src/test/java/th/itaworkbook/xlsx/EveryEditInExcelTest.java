package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.excel.FakeExcel;
import th.itaworkbook.excel.StateDifferences;
import th.itaworkbook.excel.WorkbookState;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.web.EditJson;

/** Every kind of edit and of chart through both doors, on a new sheet and on one that an officer made. */
@Tag("tools")
class EveryEditInExcelTest {
    private static final String OFFICERS = "งานของฉัน";

    private static FakeExcel excel;

    @BeforeAll
    static void start() {
        excel = FakeExcel.start();
    }

    @AfterAll
    static void stop() {
        excel.close();
    }

    private static byte[] workbook() {
        return Splicer.create(EveryEdit.list(
                new Edit.EnsureSheet(OFFICERS, "", "", false),
                List.of(new Edit.Cells(
                        OFFICERS,
                        new CellRef(40, 1),
                        List.of(List.of(Edit.Content.text("ของเดิม"), new Edit.Content(CellValue.of(7), null)))))));
    }

    @Test
    void onANewSheet() throws UnusableFileException {
        same(EveryEdit.list(
                new Edit.EnsureSheet(EveryEdit.SHEET, OFFICERS, "1F3864", false),
                EveryEdit.everythingOn(EveryEdit.SHEET)));
    }

    @Test
    void onASheetThatIsThere() throws UnusableFileException {
        same(new EditList(EveryEdit.everythingOn(OFFICERS).stream()
                // New pages and links are made on sheets of ours only.
                .filter(e -> !(e instanceof Edit.PageBreaks || e instanceof Edit.Link))
                .toList()));
    }

    private static void same(EditList edits) throws UnusableFileException {
        byte[] before = workbook();
        byte[] after = Splicer.apply(XlsxPackage.open(before, Limits.COMMAND_LINE), edits);
        excel.open(WorkbookState.of(before));
        JsonNode list = EditJson.of(edits);
        assertEquals("", excel.apply(list).path("problem").toString());
        JsonNode once = excel.state();
        assertEquals("", String.join("\n", StateDifferences.of(WorkbookState.of(after), once)));
        assertEquals("", excel.apply(onWhatIsThere(list)).path("problem").toString());
        assertEquals("", String.join("\n", StateDifferences.of(once, excel.state())));
    }

    // Only sheets that our notes name are made anew; here there are no notes.
    private static JsonNode onWhatIsThere(JsonNode list) {
        JsonNode rest = list.deepCopy();
        for (int i = rest.path("edits").size() - 1; i >= 0; i--) {
            String kind = rest.path("edits").get(i).path("kind").asText();
            if (List.of("ensureSheet", "pageBreaks", "link").contains(kind)) {
                ((ArrayNode) rest.path("edits")).remove(i);
            }
        }
        return rest;
    }
}

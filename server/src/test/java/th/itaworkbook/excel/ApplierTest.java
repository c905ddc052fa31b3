package th.itaworkbook.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the add-in refuses, survives and never does when it writes into an open workbook. */
@Tag("tools")
class ApplierTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MINE = "งานของฉัน";
    private static final String OURS = "สรุปผล";

    private static final String LOOK =
            """
            {"numberFormat":"General","fill":"","font":{"name":"Calibri","size":11,"bold":false,"italic":false,
             "underline":false,"color":"000000"},"border":{"top":"","right":"","bottom":"","left":""},
             "alignment":{"horizontal":"GENERAL","vertical":"BOTTOM","wrap":false,"indent":0}}""";

    private static FakeExcel excel;

    @BeforeAll
    static void start() {
        excel = FakeExcel.start();
    }

    @AfterAll
    static void stop() {
        excel.close();
    }

    @BeforeEach
    void open() {
        excel.open(book(""));
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook with a sheet of the officer, and perhaps more about it. */
    private static JsonNode book(String more) {
        return parsed("{\"plain\":" + LOOK + ",\"styles\":[" + LOOK + "," + LOOK.replace("General", "@")
                + "],\"names\":{},\"sheets\":[{\"name\":\"" + MINE
                + "\",\"cells\":[[\"A1\",\"ของเดิม\",0],[\"B2\",\"๙\",1],[\"B3\",\"๙\",1]]" + more + "}]}");
    }

    private static JsonNode list(String edits) {
        return parsed("{\"schema\":\"ita-edits/1\",\"edits\":[" + edits + "]}");
    }

    private static String cells(String at, String rows) {
        return "{\"kind\":\"cells\",\"sheet\":\"" + MINE + "\",\"at\":\"" + at + "\",\"rows\":" + rows + "}";
    }

    private static String ensure(String sheet, boolean hidden) {
        return "{\"kind\":\"ensureSheet\",\"sheet\":\"" + sheet + "\",\"after\":\"\",\"tabColor\":\"\",\"veryHidden\":"
                + hidden + "}";
    }

    private static String content(String sheet, String at) {
        for (JsonNode each : excel.state().path("sheets")) {
            for (JsonNode cell : each.path("cells")) {
                if (each.path("name").asText().equals(sheet)
                        && cell.get(0).asText().equals(at)) {
                    return cell.get(1).toString();
                }
            }
        }
        return "nothing";
    }

    private static String problem(JsonNode done) {
        return done.path("problem").path("code").asText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schema\":\"ita-edits/2\",\"edits\":[]}",
                "{\"schema\":\"ita-edits/1\",\"edits\":[{\"kind\":\"unknown\",\"sheet\":\"งานของฉัน\"}]}",
                "{\"schema\":\"ita-edits/1\",\"edits\":[{\"kind\":\"toString\"}]}",
                "{\"schema\":\"ita-edits/1\",\"edits\":[{\"kind\":\"merge\",\"sheet\":\"งานของฉัน\",\"range\":\"A1:B2\",\"how\":1}]}",
                "{\"schema\":\"ita-edits/1\",\"edits\":[{\"kind\":\"merge\",\"sheet\":\"งานของฉัน\",\"range\":\"1\"}]}",
                "{\"schema\":\"ita-edits/1\"}",
                "null"
            })
    void aListThatIsNotWhollyKnownIsRefusedBeforeAnythingIsTouched(String unknown) {
        JsonNode done = excel.apply(parsed(unknown));
        assertEquals("LIST_UNKNOWN", problem(done));
        assertEquals(0, done.path("requests").size());
    }

    @Test
    void aProtectedSheetIsNamedAndNothingIsTouched() {
        excel.open(book(",\"protected\":true"));
        JsonNode before = excel.state();
        JsonNode done = excel.apply(list(ensure(OURS, false) + "," + cells("A1", "[[1]]")));
        assertEquals("SHEET_PROTECTED", problem(done));
        assertEquals(MINE, done.path("problem").path("detail").asText());
        assertEquals(before, excel.state());
    }

    @Test
    void aSheetThatIsNotOursIsNeitherEmptiedNorDeleted() {
        JsonNode before = excel.state();
        assertEquals("SHEET_NOT_OURS", problem(excel.apply(list(ensure(MINE, false)))));
        assertEquals(
                "SHEET_NOT_OURS", problem(excel.apply(list("{\"kind\":\"removeSheet\",\"sheet\":\"" + MINE + "\"}"))));
        assertEquals(before, excel.state());
    }

    @Test
    void aSheetThatOurNotesNameIsOurs() {
        String notes = "{\"kind\":\"cells\",\"sheet\":\"_ita\",\"at\":\"A1\",\"rows\":[[\"drawn\",{\"formula\":\"ROWS('"
                + OURS + "'!$A$1:$B$2)\",\"value\":2}]]}";
        JsonNode first = list(ensure(OURS, false) + "," + ensure("_ita", true) + "," + notes);
        assertEquals("", problem(excel.apply(first)));
        assertEquals(3, excel.state().path("sheets").size());
        assertEquals("", problem(excel.apply(list("{\"kind\":\"removeSheet\",\"sheet\":\"" + OURS + "\"}"))));
        assertEquals(2, excel.state().path("sheets").size());
        assertEquals(
                "VeryHidden",
                excel.state().path("sheets").get(1).path("visibility").asText());
    }

    @Test
    void aSheetThatIsMissingIsNamed() {
        JsonNode done = excel.apply(list(cells("A1", "[[1]]").replace(MINE, "ไม่มี")));
        assertEquals("SHEET_MISSING", problem(done));
        assertEquals("ไม่มี", done.path("problem").path("detail").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+66 2 123 4567",
                "-",
                "- ข้อ",
                "@ita",
                "'x",
                "85.54",
                "๘๕.๕๔",
                "1 ต.ค. 68",
                "TRUE",
                "#N/A",
                "10%",
                "ข้อ 1",
                "1-2",
                "มาตรการ"
            })
    void aTextStaysThatText(String text) {
        assertEquals("", problem(excel.apply(list(cells("C3", "[[\"" + text + "\"]]")))));
        assertEquals("\"" + text + "\"", content(MINE, "C3"));
    }

    @Test
    void aFormulaInACellFormattedAsTextIsAFormula() {
        assertEquals("", problem(excel.apply(list(cells("B2", "[[{\"formula\":\"SUM(A1)\",\"value\":1}],[7]]")))));
        assertEquals("{\"f\":\"SUM(A1)\"}", content(MINE, "B2"));
        assertEquals("7", content(MINE, "B3"));
    }

    @Test
    void whatIsLeftOutStays() {
        assertEquals("", problem(excel.apply(list(cells("A1", "[[null,1],[{\"value\":null},2]]")))));
        assertEquals("\"ของเดิม\"", content(MINE, "A1"));
        assertEquals("1", content(MINE, "B1"));
    }

    @Test
    void muchIsSentInManyRequests() {
        ArrayNode rows = JSON.createArrayNode();
        for (int row = 0; row < 4000; row++) {
            ArrayNode cells = rows.addArray();
            for (int column = 0; column < 15; column++) {
                cells.add("ข้อความภาษาไทยที่ยาวพอสมควร");
            }
        }
        ArrayNode ranges = JSON.createArrayNode();
        for (int row = 1; row < 6000; row += 2) {
            ranges.add("A" + row);
        }
        ObjectNode list = (ObjectNode) list(cells("A5", rows.toString()));
        ((ArrayNode) list.path("edits"))
                .addObject()
                .put("kind", "format")
                .put("sheet", MINE)
                .<ObjectNode>set("ranges", ranges)
                .putObject("style")
                .put("fill", "FCE4D6");
        JsonNode done = excel.apply(list);
        assertEquals("", problem(done), done.toString());
        for (JsonNode request : done.path("requests")) {
            assertTrue(
                    request.path("bytes").asInt() <= 1_500_000,
                    request.path("bytes").toString());
            assertTrue(
                    request.path("cells").asInt() <= 20_000,
                    request.path("cells").toString());
        }
        assertEquals("\"ข้อความภาษาไทยที่ยาวพอสมควร\"", content(MINE, "O4004"));
    }

    private static final String STOPPED =
            """
            const { apply } = await import('/excel/applier.js');
            const stop = new AbortController();
            await apply(JSON.parse(input), { signal: stop.signal, progress: (done, all) => { result.done = [done, all]; stop.abort(); } });
            """;

    @Test
    void stoppingLeavesNothingHalfDoneThatCannotBeDoneAgain() {
        String notes = "{\"kind\":\"cells\",\"sheet\":\"_ita\",\"at\":\"A1\",\"rows\":[[\"drawn\",{\"formula\":\"ROWS('"
                + OURS + "'!$A$1:$B$2)\",\"value\":2}]]}";
        JsonNode list = list(ensure(OURS, false) + "," + cells("A9", "[[1]]").replace(MINE, OURS) + ","
                + cells("D1", "[[1]]") + "," + ensure("_ita", true) + "," + notes);
        JsonNode all = excel.run(
                "const { apply } = await import('/excel/applier.js'); await apply(JSON.parse(input),"
                        + " { progress: (done, all) => { result.done = [done, all]; } });",
                list.toString());
        assertEquals("[5,5]", all.path("done").toString());
        JsonNode whole = excel.state();
        excel.open(book(""));
        assertEquals("CANCELLED", problem(excel.run(STOPPED, list.toString())));
        // Stopped before the first change: nothing was touched.
        assertEquals("nothing", content(MINE, "D1"));
        JsonNode later = excel.run(STOPPED.replace("stop.abort()", "done > 2 && stop.abort()"), list.toString());
        assertEquals("CANCELLED", problem(later));
        assertEquals("1", content(MINE, "D1"));
        assertEquals("nothing", content(OURS, "A9"));
        assertEquals("", problem(excel.apply(list)));
        assertEquals("", String.join("\n", StateDifferences.of(whole, excel.state())));
    }

    private static final String COUNTED =
            """
            const { apply } = await import('/excel/applier.js');
            const { fingerprint } = await import('/excel/fingerprint.js');
            const { countSteps } = await import('/fake-host/undo.js');
            const asRead = await Excel.run(fingerprint);
            const counted = countSteps(host, NEWEST);
            try {
              await apply(JSON.parse(input), { asRead });
            } finally {
              counted.stop();
            }
            Object.assign(result, counted);
            """;

    @Test
    void allThatIsWrittenIsOneStepBackWhereExcelCanGroup() {
        String list = list(ensure(OURS, false) + "," + cells("A9", "[[1]]").replace(MINE, OURS) + ","
                        + cells("D1", "[[1]]") + "," + ensure("_ita", true))
                .toString();
        JsonNode grouped = excel.run(COUNTED.replace("NEWEST", "20"), list);
        assertEquals("", problem(grouped));
        assertEquals(1, grouped.path("steps").size());
        assertTrue(grouped.path("steps").path(0).size() > 1, "several requests, one step");
        assertEquals("1", content(OURS, "A9"));
        open();
        JsonNode single = excel.run(COUNTED.replace("NEWEST", "19"), list);
        assertEquals("", problem(single));
        assertEquals(grouped.path("steps").path(0).size(), single.path("steps").size());
        assertFalse(single.path("options").toString().contains("mergeUndoGroup"), "an older Excel is not asked for it");
    }

    private static final String AFTER_A_CHANGE =
            """
            const { apply } = await import('/excel/applier.js');
            const { fingerprint } = await import('/excel/fingerprint.js');
            const asRead = await Excel.run(fingerprint);
            if (CHANGE) {
              await Excel.run(async (context) => {
                context.workbook.worksheets.getItem('งานของฉัน').getRange('A1').formulas = [['แก้แล้ว']];
                await context.sync();
              });
            }
            await apply(JSON.parse(input), { asRead, confirmChanged: async () => { result.asked = true; return ANSWER; } });
            """;

    @Test
    void aWorkbookThatChangedSinceItWasReadIsAskedAbout() {
        String list = list(cells("D1", "[[1]]")).toString();
        JsonNode same = excel.run(AFTER_A_CHANGE.replace("CHANGE", "false").replace("ANSWER", "false"), list);
        assertEquals("", problem(same));
        assertFalse(same.has("asked"));
        JsonNode no = excel.run(AFTER_A_CHANGE.replace("CHANGE", "true").replace("ANSWER", "false"), list);
        assertEquals("CHANGED", problem(no));
        open();
        JsonNode yes = excel.run(AFTER_A_CHANGE.replace("CHANGE", "true").replace("ANSWER", "true"), list);
        assertEquals("", problem(yes));
        assertTrue(yes.path("asked").asBoolean());
        assertEquals("1", content(MINE, "D1"));
    }

    private static final String FAILING =
            """
            const { apply } = await import('/excel/applier.js');
            const { HostError } = await import('/fake-host/protocol.js');
            host.beforeRequest = (request, number) => { if (number > first + 4) { throw new HostError('CODE'); } };
            try { await apply(JSON.parse(input)); } finally { host.beforeRequest = () => {}; }
            """;

    @ParameterizedTest
    @CsvSource({
        "GeneralException, HOST_FAILED",
        "AccessDenied, SHEET_PROTECTED",
        "InvalidOperationInCellEditMode, EDITING"
    })
    void whatTheHostSaysIsSaidInOurWords(String host, String ours) {
        String list = list(cells("D1", "[[1]]")).toString();
        assertEquals(ours, problem(excel.run(FAILING.replace("CODE", host), list)));
        assertEquals("", problem(excel.apply(parsed(list))));
        assertEquals("1", content(MINE, "D1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moveTo('B1')", "format.fill.tintAndShade = 1", "getSpillParent()"})
    void theFakeHostTakesNothingButWhatExcelHas(String call) {
        JsonNode done = excel.run(
                "try { await Excel.run(async (context) => { context.workbook.worksheets.getItem('" + MINE
                        + "').getRange('A1')." + call
                        + "; await context.sync(); }); } catch (error) { result.code = error.code; }",
                "");
        // tintAndShade came with 1.9, but the fake host does not have it: also no reason to pass silently.
        assertEquals(
                call.contains("tint") ? "NotInFakeHost" : "ApiNotAvailable",
                done.path("code").asText());
    }
}

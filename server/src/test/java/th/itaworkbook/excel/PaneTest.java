package th.itaworkbook.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.xlsx.Splicer;

/** What the pane does inside Excel: where it runs, how it reads the workbook, and what each button does. */
@Tag("tools")
class PaneTest {
    private static final String SHEET = "ตัวชี้วัด";

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
        excel.open(WorkbookState.of(Splicer.create(new EditList(java.util.List.of(
                new Edit.EnsureSheet(SHEET, "", "", false), new Edit.EnsureSheet("ซ่อน", "", "", true))))));
    }

    private static final String READ =
            """
            const { offerFile } = await import('/fake-host/document.js');
            const { readWorkbook } = await import('/excel/reader.js');
            const count = offerFile(HOW);
            try {
              const bytes = await readWorkbook({ timeoutMs: 300, progress: (read, all) => { result.progress = [read, all]; } });
              result.size = bytes.length;
              result.right = bytes.every((byte, i) => byte === i % 251);
            } finally {
              await new Promise((resolve) => setTimeout(resolve, 500));
              result.open = count.opened - count.closed;
              result.opened = count.opened;
            }
            """;

    @Test
    void theOpenWorkbookIsReadInSlicesAndClosed() {
        JsonNode read = excel.run(READ.replace("HOW", "{ size: 9_000_001 }"), "");
        assertEquals(9_000_001, read.path("size").asInt());
        assertTrue(read.path("right").asBoolean());
        assertEquals("[9000001,9000001]", read.path("progress").toString());
        assertEquals(1, read.path("opened").asInt());
        assertEquals(0, read.path("open").asInt());
    }

    // 11001 and 7000: Excel on third-party hosts, and a manifest without the right to read.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ fail: 11001 } | 11001 | 0",
                "{ fail: 7000 } | 7000 | 0",
                "{ size: 5_000_000, failSlice: 1 } | 5000 | 1",
                "{ size: 0 } | '' | 1",
                "{ silent: true } | '' | 0",
                "{ late: 400 } | '' | 1"
            })
    void aFileThatIsNotGivenIsSaidAndNeverLeftOpen(String how, String code, int opened) {
        JsonNode read = excel.run(READ.replace("HOW", how), "");
        assertEquals("READ_FAILED", read.path("problem").path("code").asText());
        assertEquals(code, read.path("problem").path("detail").asText());
        assertEquals(opened, read.path("opened").asInt());
        assertEquals(0, read.path("open").asInt());
    }

    private static final String WHERE =
            """
            const { findPlace } = await import('/excel/host.js');
            const before = Office.onReady;
            try {
              READY;
              result.place = await findPlace({ guardMs: 200 });
            } finally {
              Office.onReady = before;
            }
            """;

    // The client library itself never gets ready here, as where Excel's servers are blocked.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | page null false true",
                "Office.onReady = async () => ({ host: null }) | page null false false",
                "Office.onReady = async () => ({ host: 'Excel' }); Office.context.displayLanguage = 'th-TH' | pane th true false",
                "Office.onReady = async () => ({ host: 'Excel' }); Office.context.displayLanguage = 'en-US' | pane en true false",
                "Office.onReady = async () => ({ host: 'Excel' }); Office.context.displayLanguage = 'ja-JP' | pane th true false"
            })
    void whereThePageRunsIsFoundInTime(String ready, String place) {
        JsonNode found = excel.run(WHERE.replace("READY", ready == null ? "" : ready), "")
                .path("place");
        assertEquals(
                place,
                String.join(
                        " ",
                        found.path("mode").asText(),
                        found.path("language").asText("null"),
                        found.path("canWrite").asText(),
                        found.path("blocked").asText()));
    }

    @Test
    void outsideExcelNothingIsAskedFor() {
        JsonNode found = excel.run(
                "const { isForExcel, askedFor } = await import('/excel/host.js');"
                        + " result.place = [isForExcel(''), isForExcel('?lang=en'), isForExcel('?in=excel'),"
                        + " isForExcel('?_host_Info=Excel$Win32$16.01$th-TH')];"
                        + " result.asked = [askedFor('?in=excel&do=check'), askedFor('?in=excel&do=analyse'),"
                        + " askedFor('?in=excel&do=clear'), askedFor('?do=check')];",
                "");
        assertEquals("[false,false,true,true]", found.path("place").toString());
        // A link from elsewhere cannot make the page do anything.
        assertEquals("[\"check\",\"analyse\",null,null]", found.path("asked").toString());
    }

    private static final String ACT =
            """
            const { offerFile } = await import('/fake-host/document.js');
            const { Pane } = await import('/excel/pane.js');
            const count = offerFile({});
            const heard = (result.heard = []);
            const list = JSON.parse(input);
            const service = {
              check: async (file) => ({ checked: file.size }),
              analyse: async () => { await BEFORE; return { editsSchema: list.schema, edits: list.edits, measures: [1], coverage: {} }; },
              audit: async (file) => ({ audited: file.size }),
              clearing: async () => list,
            };
            const views = {
              busy: (status) => status !== null && heard.push(status),
              done: (status) => heard.push('done ' + status),
              analysis: (answer) => heard.push('analysis ' + (answer.checked ?? '')),
              audit: (answer) => heard.push('audit ' + answer.audited),
              measures: (measures) => heard.push('measures ' + measures.length),
              problem: (problem) => heard.push('problem ' + problem.code),
              ask: async (question) => { heard.push('ask ' + question); return false; },
            };
            const pane = new Pane({ service, views, language: () => 'th' });
            await pane.ACTION;
            result.open = count.opened - count.closed;
            result.selected = [host.book.active ?? null, host.book.selected ?? null];
            """;

    private static JsonNode act(String action) {
        return act(action, "0");
    }

    private static JsonNode act(String action, String before) {
        String list = "{\"schema\":\"ita-edits/1\",\"edits\":[{\"kind\":\"cells\",\"sheet\":\"" + SHEET
                + "\",\"at\":\"A1\",\"rows\":[[1]]}]}";
        JsonNode done = excel.run(ACT.replace("ACTION", action).replace("BEFORE", before), list);
        assertEquals(0, done.path("open").asInt());
        return done.path("heard");
    }

    @Test
    void checkingShowsWhatWasFound() {
        assertEquals(
                "[\"กำลังอ่านไฟล์ที่เปิดอยู่\",\"กำลังตรวจข้อมูล\",\"analysis 10\"]",
                act("check()").toString());
    }

    @Test
    void auditingShowsTheFormulas() {
        assertEquals(
                "[\"กำลังอ่านไฟล์ที่เปิดอยู่\",\"กำลังตรวจสูตร\",\"audit 10\"]",
                act("audit()").toString());
    }

    @Test
    void measuresAreShownAndNothingIsWritten() {
        JsonNode before = excel.state();
        assertTrue(act("measures()").toString().endsWith("\"measures 1\"]"));
        assertEquals(before, excel.state());
    }

    @Test
    void analysingWritesAndShows() {
        String heard = act("analyse()").toString();
        assertTrue(heard.contains("กำลังเขียนผลลงไฟล์ 100%"), heard);
        assertTrue(heard.endsWith("\"analysis \",\"done เขียนผลลงไฟล์แล้ว\"]"), heard);
        assertTrue(excel.state().toString().contains("[\"A1\",1,"));
    }

    @Test
    void clearingAppliesWhatTheServiceSays() {
        assertTrue(act("clear()").toString().endsWith("\"done ล้างเครื่องหมายแล้ว\"]"));
        assertTrue(excel.state().toString().contains("[\"A1\",1,"));
    }

    @Test
    void aChangeWhileTheServiceWorksIsAskedAbout() {
        String change = "Excel.run(async (c) => { c.workbook.worksheets.getItem('" + SHEET
                + "').getRange('B9').formulas = [[5]]; await c.sync(); })";
        String heard = act("analyse()", change).toString();
        assertTrue(heard.contains("ask ไฟล์ถูกแก้ไขหลังจากที่ระบบอ่าน"), heard);
        assertTrue(heard.endsWith("\"problem CHANGED\"]"), heard);
    }

    @Test
    void aSecondClickWhileOneIsUnderWayDoesNothing() {
        String heard = act("check && (await Promise.all([pane.check(), pane.check()]))")
                .toString();
        assertEquals(heard.indexOf("analysis"), heard.lastIndexOf("analysis"), heard);
        assertTrue(heard.contains("analysis 10"), heard);
    }

    @Test
    void aFindingLeadsToItsCell() {
        JsonNode done = excel.run(
                ACT.replace("ACTION", "show({ sheet: '" + SHEET + "', cell: 'D7' })")
                        .replace("BEFORE", "0"),
                "{}");
        assertEquals("[\"" + SHEET + "\",\"D7\"]", done.path("selected").toString());
        assertEquals("[]", done.path("heard").toString());
    }

    @ParameterizedTest
    @CsvSource({"ซ่อน", "ไม่มี"})
    void aSheetThatCannotBeShownIsSaid(String sheet) {
        assertEquals(
                "[\"done แผ่นงาน “" + sheet + "” ถูกซ่อนอยู่ หรือไม่มีแล้ว\"]",
                act("show({ sheet: '" + sheet + "', cell: 'D7' })").toString());
    }

    @Test
    void everyProblemHasWordsInBothLanguages() {
        JsonNode said = excel.run(
                """
                const { words, sentence } = await import('/excel/texts.js');
                const { ExcelProblem } = await import('/excel/problem.js');
                const codes = Object.keys(words('th').problems);
                result.same = JSON.stringify(codes) === JSON.stringify(Object.keys(words('en').problems));
                result.said = codes.flatMap((code) => ['th', 'en'].map((language) =>
                  sentence(new ExcelProblem(code, 'X'), language)));
                """,
                "");
        assertTrue(said.path("same").asBoolean());
        assertTrue(said.path("said").size() >= 20);
        said.path("said")
                .forEach(s -> assertTrue(
                        s.path("message").asText().length() > 10
                                && s.path("fix").asText().length() > 10,
                        s.toString()));
    }
}

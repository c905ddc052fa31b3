package th.itaworkbook.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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

/** What the pane does inside Excel: where it runs, how it reads the workbook, writes into it and shows it. */
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
        excel.open(WorkbookState.of(Splicer.create(new EditList(
                List.of(new Edit.EnsureSheet(SHEET, "", "", false), new Edit.EnsureSheet("ซ่อน", "", "", true))))));
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
            const { words } = await import('/excel/texts.js');
            const count = offerFile(OFFER);
            const heard = (result.heard = []);
            const list = JSON.parse(input);
            const said = (saying) => saying(words('th'));
            const service = {
              analysis: async (file) => { await BEFORE; heard.push('sent ' + file.size); return { editsSchema: list.schema, edits: list.edits }; },
              clearing: async () => list,
            };
            const talk = {
              say: (saying) => heard.push(said(saying)),
              ask: async ({ question, details }) => { heard.push(['ask', said(question), ...details].join(' ')); return YES; },
            };
            const pane = new Pane(service, talk);
            const stop = new AbortController();
            const run = { progress: () => {}, signal: stop.signal };
            const saved = () => pane.useFile(new Blob(['saved']), 'แบบ.xlsx', stop.signal);
            const size = () => pane.workbook(run).then((file) => file.size);
            const filling = async () => ({ editsSchema: list.schema, edits: list.edits, occupied: OCCUPIED });
            try {
              heard.push('gave ' + JSON.stringify(await ACTION));
            } finally {
              result.open = count.opened - count.closed;
              result.selected = [host.book.active ?? null, host.book.selected ?? null];
            }
            """;

    private static final String LIST = "{\"schema\":\"ita-edits/1\",\"edits\":[{\"kind\":\"cells\",\"sheet\":\"" + SHEET
            + "\",\"at\":\"A1\",\"rows\":[[1]]},{\"kind\":\"cells\",\"sheet\":\"" + SHEET
            + "\",\"at\":\"A2\",\"rows\":[[2]]}]}";

    private static JsonNode act(String action, String... with) {
        String script = ACT.replace("ACTION", action);
        for (int i = 0; i < with.length; i += 2) {
            script = script.replace(with[i], with[i + 1]);
        }
        script = script.replace("OFFER", "{}")
                .replace("BEFORE", "0")
                .replace("YES", "false")
                .replace("OCCUPIED", "[]");
        JsonNode done = excel.run(script, LIST);
        assertEquals(0, done.path("open").asInt());
        return done;
    }

    private static String heard(String action, String... with) {
        return act(action, with).path("heard").toString();
    }

    @Test
    void theOpenWorkbookIsGiven() {
        assertEquals(
                "[\"กำลังอ่านไฟล์ที่เปิดอยู่\",\"gave 10\"]", heard("pane.workbook(run).then((file) => file.size)"));
    }

    @Test
    void analysingWrites() {
        String heard = heard("pane.analyse(run).then(() => 'done')");
        assertTrue(
                heard.startsWith(
                        "[\"กำลังอ่านไฟล์ที่เปิดอยู่\",\"กำลังวิเคราะห์\",\"sent 10\",\"กำลังเขียนผลลงไฟล์ 0%\""),
                heard);
        assertTrue(heard.endsWith("\"กำลังเขียนผลลงไฟล์ 100%\",\"gave \\\"done\\\"\"]"), heard);
        assertTrue(excel.state().toString().contains("[\"A1\",1,"));
    }

    @Test
    void clearingAppliesWhatTheServiceSays() {
        assertTrue(heard("pane.clear(run).then(() => 'done')").contains("กำลังล้างเครื่องหมาย"));
        assertTrue(excel.state().toString().contains("[\"A1\",1,"));
    }

    @Test
    void aChangeWhileTheServiceWorksIsAskedAbout() {
        String change = "Excel.run(async (c) => { c.workbook.worksheets.getItem('" + SHEET
                + "').getRange('B9').formulas = [[5]]; await c.sync(); })";
        JsonNode done = act("pane.analyse(run)", "BEFORE", change);
        assertEquals("CHANGED", done.path("problem").path("code").asText());
        assertTrue(done.path("heard").toString().contains("ask ไฟล์ถูกแก้ไขหลังจากที่ระบบอ่าน"));
        assertFalse(excel.state().toString().contains("[\"A1\",1,"));
        act("pane.analyse(run).then(() => 1)", "BEFORE", change.replace("5", "6"), "YES", "true");
        assertTrue(excel.state().toString().contains("[\"A1\",1,"));
    }

    @Test
    void whatAnotherCellHoldsStaysUnlessTheOfficerSaysSo() {
        String held = "[{ sheet: '" + SHEET + "', cell: 'A2', before: 'x', after: '2' }]";
        String heard = heard("pane.fill(filling, run)", "OCCUPIED", held);
        assertTrue(
                heard.contains("ask มี 1 ช่องที่กรอกค่าอื่นไว้แล้ว ต้องการแทนที่หรือไม่ " + SHEET + "!A2: x → 2"),
                heard);
        assertTrue(heard.endsWith("\"gave 1\"]"), heard);
        assertTrue(excel.state().toString().contains("[\"A1\",1,"));
        assertFalse(excel.state().toString().contains("[\"A2\",2,"));
        assertTrue(heard("pane.fill(filling, run)", "OCCUPIED", held, "YES", "true")
                .endsWith("\"gave 2\"]"));
        assertTrue(excel.state().toString().contains("[\"A2\",2,"));
    }

    @Test
    void aSavedFileServesTheWorkItWasChosenForAndThenExcelIsAskedAgain() {
        assertEquals("[\"gave 5\"]", heard("saved().then(size)"));
        assertEquals(
                "[\"กำลังอ่านไฟล์ที่เปิดอยู่\",\"gave 10\"]",
                heard("saved().then(size).then(size)"),
                "Excel gives it now");
        String written = heard("saved().then(() => pane.analyse(run)).then(size)", "YES", "true");
        assertTrue(written.contains("\"sent 5\",\"ask ผลนี้มาจากไฟล์ “แบบ.xlsx”"), written);
        assertTrue(written.endsWith("\"กำลังอ่านไฟล์ที่เปิดอยู่\",\"gave 10\"]"), written);
    }

    private static final String TWICE =
            "saved().then(size).then(size).catch((error) => [error.code, pane.source.name ?? 'open']).then((said) =>"
                    + " [said, pane.source.name, pane.source.at <= new Date()])";

    @Test
    void whereExcelStillGivesNothingTheChosenFileIsNamedAndNeverTakenInSilence() {
        String yes = heard(TWICE, "OFFER", "{ fail: 11001 }", "YES", "true");
        assertTrue(
                yes.startsWith(
                        "[\"กำลังอ่านไฟล์ที่เปิดอยู่\",\"ask Excel ยังไม่ส่งไฟล์ที่เปิดอยู่ให้ระบบอ่าน ใช้ไฟล์ “แบบ.xlsx” ที่เลือกไว้เมื่อ "),
                yes);
        assertTrue(yes.endsWith("\"gave [5,\\\"แบบ.xlsx\\\",true]\"]"), yes);
        String no = heard(TWICE, "OFFER", "{ fail: 11001 }");
        assertTrue(no.contains("gave [[\\\"READ_FAILED\\\""), no);
        // Who chooses again is not offered the old file once more.
        String third = heard(
                "saved().then(size).then(size).catch(() => size()).catch((error) => error.code)",
                "OFFER",
                "{ fail: 11001 }");
        assertEquals(2, third.split("ask Excel", -1).length, third);
        assertTrue(third.endsWith("\"gave \\\"READ_FAILED\\\"\"]"), third);
    }

    private static final String DELETING = LIST.replace(
            "\"edits\":[",
            "\"edits\":[{\"kind\":\"removeSheet\",\"sheet\":\"สรุปผล\"},{\"kind\":\"removeSheet\",\"sheet\":\"_ita\"},");

    @Test
    void sheetsAreDeletedOnlyWhenTheOfficerSaysSo() {
        String with =
                "(Object.assign(list, " + DELETING + "), pane.clear(run).then(() => 'done', (error) => error.name))";
        JsonNode before = excel.state();
        String no = heard(with);
        assertTrue(no.contains("ask ล้างเครื่องหมายและลบแผ่นงานผลวิเคราะห์ 1 แผ่นหรือไม่"), no);
        assertTrue(no.contains("สรุปผล") && !no.contains("_ita"), no);
        assertTrue(no.endsWith("\"gave \\\"AbortError\\\"\"]"), no);
        assertEquals(before, excel.state());
        String yes = heard(with, "YES", "true");
        assertTrue(yes.contains("\"กำลังล้างเครื่องหมาย 100%\""), yes);
        assertFalse(yes.contains("กำลังเขียนผล"), yes);
        assertTrue(excel.state().toString().contains("[\"A1\",1,"));
    }

    private static final String STOPPING =
            "((talk.say = (saying) => { heard.push(said(saying)); if (said(saying).includes('100%')) { stop.abort(); } }), ";

    @Test
    void stoppingBehindTheLastChangeIsTooLate() {
        assertTrue(heard(STOPPING + "pane.fill(filling, run))").endsWith("\"gave 2\"]"));
        assertTrue(excel.state().toString().contains("[\"A2\",2,"));
    }

    @Test
    void whoStopsBeforeWritingLeavesTheWorkbookAsItWas() {
        JsonNode before = excel.state();
        String heard = heard("(stop.abort(), pane.analyse(run).catch((error) => error.name))");
        assertEquals("[\"กำลังอ่านไฟล์ที่เปิดอยู่\",\"gave \\\"AbortError\\\"\"]", heard);
        assertEquals(before, excel.state());
    }

    @Test
    void aFindingLeadsToItsCell() {
        JsonNode done = act("pane.show({ sheet: '" + SHEET + "', cell: 'D7' }, run.signal)");
        assertEquals("[\"" + SHEET + "\",\"D7\"]", done.path("selected").toString());
        assertEquals("[\"gave true\"]", done.path("heard").toString());
    }

    @ParameterizedTest
    @CsvSource({"ซ่อน", "ไม่มี"})
    void aSheetThatCannotBeShownIsTold(String sheet) {
        assertEquals("[\"gave false\"]", heard("pane.show({ sheet: '" + sheet + "', cell: 'D7' }, run.signal)"));
    }

    @Test
    void everyProblemHasWordsInBothLanguages() {
        JsonNode said = excel.run(
                """
                const { words, sentence } = await import('/excel/texts.js');
                const { ExcelProblem } = await import('/excel/problem.js');
                const codes = Object.keys(words('th').problems);
                result.same = JSON.stringify(codes) === JSON.stringify(Object.keys(words('en').problems));
                const all = codes.flatMap((code) => [null, ...Object.keys(words('th').tasks)].flatMap((task) => ['th', 'en'].map((language) =>
                  [code, task, language, sentence(Object.assign(new ExcelProblem(code, 'X'), { task }), language)])));
                result.said = all.map(([, , , said]) => said);
                result.thai = Object.fromEntries(all.filter(([, , language]) => language === 'th')
                  .map(([code, task, , { message, fix }]) => [`${code} ${task}`, `${message} ${fix}`]));
                """,
                "");
        assertTrue(said.path("same").asBoolean());
        assertTrue(said.path("said").size() >= 20);
        said.path("said")
                .forEach(s -> assertTrue(
                        s.path("message").asText().length() > 10
                                && s.path("fix").asText().length() > 10,
                        s.toString()));
        // Words fit what is done: only an analysis writes results, and who only looks writes nothing.
        JsonNode thai = said.path("thai");
        for (String code : List.of("CHANGED", "CANCELLED", "EDITING", "HOST_FAILED")) {
            for (String task : List.of("clear", "fill")) {
                String words = thai.path(code + " " + task).asText();
                assertTrue(words.length() > 20 && !words.matches(".*(สั่งวิเคราะห์|วิเคราะห์ใหม่|เขียนผล).*"), words);
            }
        }
        assertFalse((thai.path("EDITING null").asText()
                        + thai.path("HOST_FAILED null").asText())
                .contains("เขียน"));
    }
}

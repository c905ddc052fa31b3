package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.web.PaneChecks.assertProblem;
import static th.itaworkbook.web.PaneChecks.assertWritten;
import static th.itaworkbook.web.PaneChecks.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure in Excel says what happened and what to do, and loses nothing. */
@Tag("tools")
class PaneFailuresTest {
    private static final Path EXAMPLE = Path.of("templates/examples/opm-2568.xlsx");

    // 7000: the manifest gives no permission; 11001 and 5001: hosts that never give the file, and Excel's own failures.
    @ParameterizedTest
    @ValueSource(ints = {7000, 11001, 5001})
    void aWorkbookThatIsNotHandedOverIsChosenAsAFile(int code) throws Exception {
        try (OpenPane pane = example()) {
            Page page = pane.page;
            page.evaluate("code => void window.offer({ fail: code })", code);
            page.click("#excel-analyse");
            assertProblem(pane, "Excel ยังทำรายการนี้ไม่ได้", "Excel ไม่ส่งไฟล์ที่เปิดอยู่ให้ระบบอ่าน");
            assertThat(page.locator("#drop")).isVisible();
            page.setInputFiles("#file", EXAMPLE);
            assertThat(page.locator("#asked")).containsText("opm-2568.xlsx");
            page.locator(".ask button.main").click();
            assertWritten(pane);
            assertThat(page.locator("#drop")).isHidden();
            // Excel is asked again, and what was read from a file says so.
            page.click("#excel-check");
            assertProblem(pane, "Excel ยังทำรายการนี้ไม่ได้", "Excel ไม่ส่งไฟล์ที่เปิดอยู่ให้ระบบอ่าน");
            page.setInputFiles("#file", EXAMPLE);
            assertThat(page.locator("#result")).containsText("ผลจากไฟล์ “opm-2568.xlsx” ที่เลือกเมื่อ ");
            page.click("#excel-check");
            assertThat(page.locator("#asked")).containsText("“opm-2568.xlsx” ที่เลือกไว้เมื่อ ");
            page.locator(".ask button.quiet").click();
            assertProblem(pane, "Excel ยังทำรายการนี้ไม่ได้", "Excel ไม่ส่งไฟล์ที่เปิดอยู่ให้ระบบอ่าน");
            assertThat(page.locator("#drop")).isVisible();
        }
    }

    @Test
    void aFileThatMayBeAnotherIsNotWrittenWithoutAsking() throws Exception {
        try (OpenPane pane = example()) {
            Page page = pane.page;
            JsonNode before = pane.workbook();
            page.evaluate("() => void window.offer({ fail: 5001 })");
            page.click("#excel-analyse");
            page.setInputFiles("#file", EXAMPLE);
            page.locator(".ask button.quiet").click();
            assertThat(page.locator("#state")).containsText("ยกเลิกแล้ว");
            assertEquals(before, pane.workbook());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "host.book.sheets.find((s) => s.name === 'มาตรการ').protected = true; | แผ่นงาน “มาตรการ” ถูกป้องกันไว้",
                "host.book.workbook.protection.protected = true; | โครงสร้างสมุดงานถูกป้องกันไว้",
                "host.book.workbook.worksheets.add('สรุปผล'); host.book.sheets.at(-1).put(1, 1, { content: 'ของเรา', style: host.book.plain }); | แผ่นงาน “สรุปผล” มีข้อมูลของหน่วยงาน",
                "let left = 3; host.beforeRequest = () => { if (left-- === 0) { throw new Error('x'); } }; | Excel อ่านสมุดงานหรือไปยังเซลล์ไม่สำเร็จ",
                "host.beforeRequest = () => { if (document.getElementById('state').textContent.includes('%')) { throw new Error('x'); } }; | Excel เขียนผลลงไฟล์ไม่สำเร็จ"
            })
    void whatExcelRefusesIsSaidAndCanBeDoneAgain(String trouble, String message) throws Exception {
        try (OpenPane pane = example()) {
            JsonNode before = pane.workbook();
            pane.inHost("window.undo = JSON.stringify(host.book.dump());" + trouble);
            pane.page.click("#excel-analyse");
            assertProblem(pane, "Excel ยังทำรายการนี้ไม่ได้", message);
            pane.inHost("host.beforeRequest = () => {};"
                    + " host.book.sheets.forEach((s) => (s.protected = false)); host.book.workbook.protection.protected = false;"
                    + " const own = host.book.sheets.findIndex((s) => s.name === 'สรุปผล');"
                    + " if (own >= 0) { host.book.sheets.splice(own, 1); }");
            assertEquals(before, pane.workbook(), "nothing was touched");
            pane.page.click(".problem button.main");
            assertWritten(pane);
        }
    }

    @Test
    void aCellThatIsBeingEditedIsSaid() throws Exception {
        try (OpenPane pane = example()) {
            pane.inHost("const { HostError } = await import('/fake-host/protocol.js');"
                    + " host.beforeRequest = () => { throw new HostError('InvalidOperationInCellEditMode'); };");
            pane.page.click("#excel-check");
            assertProblem(pane, "Excel ยังทำรายการนี้ไม่ได้", "มีเซลล์ที่กำลังแก้ไขค้างอยู่");
            pane.inHost("host.beforeRequest = () => {};");
            pane.page.click(".problem button.main");
            assertThat(pane.page.locator("#agency")).isVisible();
        }
    }

    @Test
    void excelThatWaitsForACellIsExplainedAndCanBeLeft() throws Exception {
        try (OpenPane pane = example()) {
            pane.page.evaluate("() => { window.run = Excel.run; Excel.run = () => new Promise(() => {}); }");
            pane.page.click("#excel-check");
            assertThat(pane.page.locator("#state")).containsText("หากกำลังพิมพ์ในเซลล์ใด ให้กด Enter");
            pane.page.click("#cancel");
            assertThat(pane.page.locator("#state")).containsText("ยกเลิกแล้ว");
            pane.page.evaluate("() => { Excel.run = window.run; }");
            pane.page.click("#excel-check");
            assertThat(pane.page.locator("#agency")).isVisible();
        }
    }

    @Test
    void aStepToACellThatExcelDelaysIsExplainedAndCanBeLeft() throws Exception {
        try (OpenPane pane = example()) {
            Page page = pane.page;
            page.click("#excel-check");
            assertThat(page.locator("#agency")).isVisible();
            page.evaluate("() => { window.run = Excel.run; Excel.run = (...all) => new Promise((resolve, reject) => {"
                    + " window.finish = () => window.run(...all).then(resolve, reject); }); }");
            page.locator(".finding button.leads").first().click();
            assertThat(page.locator("#state")).containsText("หากกำลังพิมพ์ในเซลล์ใด ให้กด Enter");
            page.click("#cancel");
            assertThat(page.locator("#state")).containsText("ยกเลิกแล้ว");
            assertThat(page.locator("#problem")).isEmpty();
            Object before = pane.selected();
            page.evaluate("() => window.finish().catch(() => {})");
            assertEquals(before, pane.selected(), "who left is not taken there later");
        }
    }

    @Test
    void whoStopsTheClearingReadsOfClearingAndClearsTheRest() throws Exception {
        try (OpenPane pane = OpenPane.beside(PaneModeTest.analysed(), PaneModeTest.NARROW)) {
            Page page = pane.page;
            page.evaluate(
                    "() => { window.said = []; new MutationObserver(() => window.said.push("
                            + "document.getElementById('state').textContent)).observe(document.getElementById('state'), { childList: true }); }");
            pane.inHost(
                    "host.beforeRequest = (request) => { if (/\\d%/.test(document.getElementById('state').textContent)) {"
                            + " document.getElementById('cancel').click(); } };");
            page.click("#excel-clear");
            page.locator(".ask button.main").click();
            assertProblem(pane, "Excel ยังทำรายการนี้ไม่ได้", "หยุดล้างแล้ว ข้อมูลของหน่วยงานอยู่ครบ");
            assertThat(page.locator(".problem .fix")).containsText("สั่งล้างเครื่องหมายอีกครั้ง");
            pane.inHost("host.beforeRequest = () => {};");
            page.click(".problem button.main");
            page.locator(".ask button.main").click();
            assertThat(page.locator("#state")).hasText("ล้างเครื่องหมายแล้ว");
            assertEquals(List.of(), pane.differencesTo(PaneModeTest.cleared()));
            assertEquals(false, page.evaluate("() => window.said.some((words) => words.includes('เขียนผล'))"));
        }
    }

    private static void changeWhileAnalysing(OpenPane pane) {
        pane.page.route("**/api/v1/analyse", route -> {
            APIResponse answer = route.fetch();
            pane.inHost(
                    "window.row = (window.row ?? 60) + 1; host.book.sheets[2].put(window.row, 20, { content: 'new', style: host.book.plain });");
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
    }

    @Test
    void aWorkbookThatWasChangedMeanwhileIsAskedAbout() throws Exception {
        try (OpenPane pane = example()) {
            List<String> sheets = sheets(pane);
            pane.page.onceDialog(dialog -> {
                throw new AssertionError("add-ins have no dialogs");
            });
            changeWhileAnalysing(pane);
            pane.page.click("#excel-analyse");
            assertThat(pane.page.locator("#asked")).containsText("ไฟล์ถูกแก้ไขหลังจากที่ระบบอ่าน");
            pane.page.locator(".ask button.quiet").click();
            assertProblem(pane, "Excel ยังทำรายการนี้ไม่ได้", "ไฟล์ถูกแก้ไขหลังจากที่ระบบอ่าน");
            assertEquals(sheets, sheets(pane));
            pane.page.click(".problem button.main");
            pane.page.locator(".ask button.main").click();
            assertThat(pane.page.locator("#state")).hasText("เขียนผลลงไฟล์แล้ว");
            assertTrue(sheets(pane).contains("สรุปผล"));
            assertTrue(pane.workbook().toString().contains("\"new\""), "what was typed meanwhile stays");
        }
    }

    private static List<String> sheets(OpenPane pane) {
        List<String> names = new ArrayList<>();
        pane.workbook().path("sheets").forEach(s -> names.add(s.path("name").asText()));
        return names;
    }

    @Test
    void whoStopsTheWritingGetsTheRestWithTheNextAnalysis() throws Exception {
        try (OpenPane pane = example()) {
            pane.inHost("let count = 0; host.beforeRequest = (request) => {"
                    + " if (host.book.sheets.some((s) => s.name === 'สรุปผล') && (count += 1) === 2) {"
                    + " document.getElementById('cancel').click(); } };");
            pane.page.click("#excel-analyse");
            assertProblem(pane, "Excel ยังทำรายการนี้ไม่ได้", "หยุดเขียนแล้ว ข้อมูลของหน่วยงานอยู่ครบ");
            assertNotEquals(List.of(), pane.differencesTo(PaneModeTest.analysed()));
            pane.inHost("host.beforeRequest = () => {};");
            pane.page.click(".problem button.main");
            assertThat(pane.page.locator("#state")).hasText("เขียนผลลงไฟล์แล้ว");
        }
    }

    @Test
    void waitingForTheServiceCanBeCancelled() throws Exception {
        try (OpenPane pane = example()) {
            JsonNode before = pane.workbook();
            List<Route> held = new ArrayList<>();
            pane.page.route("**/api/v1/analyse", held::add);
            pane.page.click("#excel-analyse");
            assertThat(pane.page.locator("#state")).containsText("กำลังวิเคราะห์");
            pane.page.click("#cancel");
            assertThat(pane.page.locator("#state")).containsText("ยกเลิกแล้ว");
            assertThat(pane.page.locator("#excel-analyse")).isFocused();
            assertEquals(before, pane.workbook());
        }
    }

    @Test
    void instructionsThatThePaneDoesNotKnowAreRefusedAsAWhole() throws Exception {
        String body =
                "{\"editsSchema\":\"ita-edits/1\",\"edits\":[{\"kind\":\"cells\",\"sheet\":\"มาตรการ\",\"at\":\"A1\","
                        + "\"rows\":[[1]]},{\"kind\":\"explode\",\"sheet\":\"มาตรการ\"}]}";
        try (OpenPane pane = example()) {
            JsonNode before = pane.workbook();
            pane.page.route(
                    "**/api/v1/analyse",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setHeaders(Map.of("Content-Type", "application/json"))
                            .setBodyBytes(body.getBytes(StandardCharsets.UTF_8))));
            pane.page.click("#excel-analyse");
            assertProblem(pane, "Excel ยังทำรายการนี้ไม่ได้", "ยังไม่รู้จัก จึงไม่ได้เขียนสิ่งใดลงไฟล์");
            assertEquals(before, pane.workbook());
        }
    }

    @Test
    void aSheetThatIsGoneIsSaid() throws Exception {
        try (OpenPane pane = example()) {
            pane.page.click("#excel-check");
            assertThat(pane.page.locator("#agency")).isVisible();
            pane.inHost("host.book.sheets.forEach((s) => (s.visibility = 'Hidden'));");
            pane.page.locator(".finding button.leads").first().click();
            assertThat(pane.page.locator("#state")).containsText("ถูกซ่อนอยู่ หรือไม่มีแล้ว");
        }
    }

    @Test
    void withoutExcelsLibraryThePaneWorksWithFiles() throws Exception {
        try (OpenPane pane = OpenPane.closed(PaneModeTest.example(), PaneModeTest.NARROW)) {
            pane.page.route("**/office/office.js", Route::abort);
            pane.open("&do=check");
            assertThat(pane.page.locator("#problem-title")).hasText("Excel ยังทำรายการนี้ไม่ได้");
            assertThat(pane.page.locator(".problem .message")).hasText("โหลดส่วนเชื่อมต่อกับ Excel ไม่ได้");
            pane.page.setInputFiles("#file", EXAMPLE);
            assertThat(pane.page.locator("#agency")).isVisible();
            assertThat(pane.page.locator(".actions .main")).hasText("ดาวน์โหลดสมุดงานที่วิเคราะห์แล้ว");
        }
    }

    @Test
    void anOldExcelIsToldAndWorksWithFiles() throws Exception {
        try (OpenPane pane = OpenPane.closed(PaneModeTest.example(), PaneModeTest.NARROW)) {
            pane.page.addInitScript("window.old = true;");
            pane.open("");
            assertThat(pane.page.locator(".problem .message")).containsText("Excel รุ่นนี้ไม่มีส่วนที่ใช้เขียนผล");
            pane.page.setInputFiles("#file", EXAMPLE);
            assertThat(pane.page.locator("#agency")).isVisible();
        }
    }
}

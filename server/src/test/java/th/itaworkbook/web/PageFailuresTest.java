package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;

/** Every failure says what happened and what to do, and loses nothing. */
@Tag("tools")
class PageFailuresTest {
    private static final Path EXAMPLE = Path.of("templates/examples/opm-2568.xlsx");
    private static final String CHECK = "**/api/v1/check";

    private static void answer(Page page, int status, Map<String, String> headers, String body) {
        page.route(
                CHECK,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(headers)
                        .setBodyBytes(body.getBytes(StandardCharsets.UTF_8))));
    }

    private static void upload(Page page) {
        page.setInputFiles("#file", EXAMPLE);
    }

    private static void assertProblem(Page page, String title, String message) {
        assertThat(page.locator("#problem-title")).hasText(title);
        assertThat(page.locator("#problem-title")).isFocused();
        assertThat(page.locator(".problem .message")).containsText(message);
        assertThat(page.locator(".problem .fix")).not().isEmpty();
        assertThat(page.locator("#state")).isEmpty();
        assertThat(page.locator("#cancel")).isHidden();
    }

    /** The trouble ends, and the same work goes on without choosing the file again. */
    private static void assertNothingLost(Page page) {
        page.unroute(CHECK);
        page.click(".problem button.main");
        assertThat(page.locator("#agency")).containsText("สำนักเลขาธิการนายกรัฐมนตรี");
        assertThat(page.locator("#problem")).isEmpty();
    }

    // Answers that are not ours, as a proxy in between gives them.
    @ParameterizedTest
    @CsvSource({
        "502, ทำรายการไม่สำเร็จ, ติดต่อเครื่องแม่ข่ายไม่ได้",
        "503, ระบบมีผู้ใช้มากในขณะนี้, เครื่องแม่ข่ายกำลังทำงานให้ผู้อื่น",
        "429, ระบบมีผู้ใช้มากในขณะนี้, เครื่องแม่ข่ายกำลังทำงานให้ผู้อื่น",
        "408, ทำรายการไม่สำเร็จ, รอคำตอบนานเกินเวลา",
        "500, ทำรายการไม่สำเร็จ, เครื่องแม่ข่ายขัดข้อง"
    })
    void troubleOfTheServiceCanBeRepeated(int status, String title, String message) {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            answer(visit.page, status, Map.of("Content-Type", "text/html", "Retry-After", "7"), "<h1>proxy</h1>");
            upload(visit.page);
            assertProblem(visit.page, title, message);
            assertThat(visit.page.locator(".problem")).containsText("ประมาณ 7 วินาที");
            assertThat(visit.page.locator(".problem")).containsText("ไฟล์และข้อความที่ท่านใส่ไว้ยังอยู่ครบ");
            assertNothingLost(visit.page);
        }
    }

    @Test
    void aProxyThatTakesLessThanTheServiceIsNotMistakenForIt() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            answer(visit.page, 413, Map.of("Content-Type", "text/html"), "<h1>413 Request Entity Too Large</h1>");
            upload(visit.page);
            assertProblem(visit.page, "ใช้ไฟล์นี้ไม่ได้", "เครือข่ายระหว่างทางไม่รับไฟล์ขนาดนี้");
            assertThat(visit.page.locator(".problem")).not().containsText("413");
        }
    }

    @Test
    void aConnectionThatIsCutMidwayIsToldFromAServiceThatIsDown() throws Exception {
        try (CutLine line = new CutLine(PageBrowser.get().address());
                Visit visit = PageBrowser.get().blank(Look.USUAL)) {
            visit.page.navigate(line.address());
            visit.page.waitForSelector("#example-list button:not([disabled])");
            line.cut(true);
            upload(visit.page);
            assertProblem(visit.page, "ทำรายการไม่สำเร็จ", "การเชื่อมต่อขาดระหว่างทำรายการ");
            line.cut(false);
            assertNothingLost(visit.page);
        }
    }

    @Test
    void ourOwnWordsOfAFailureAreShownInTheLanguageOfThePage() {
        String busy = "{\"status\":503,\"code\":\"BUSY\",\"requestId\":\"id-1\",\"message\":{\"th\":\"ไม่ว่าง\",\"en\":"
                + "\"No room\"},\"fix\":{\"th\":\"รอ\",\"en\":\"Wait\"}}";
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            answer(visit.page, 503, Map.of("Content-Type", "application/problem+json"), busy);
            upload(visit.page);
            assertProblem(visit.page, "ระบบมีผู้ใช้มากในขณะนี้", "ไม่ว่าง");
            visit.page.click("#language");
            assertThat(visit.page.locator(".problem .message")).hasText("No room");
            assertThat(visit.page.locator(".problem")).containsText("id-1");
        }
    }

    @Test
    void aLostNetworkKeepsTheFile() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            visit.page.route(CHECK, Route::abort);
            upload(visit.page);
            assertThat(visit.page.locator("#problem-title")).hasText("ทำรายการไม่สำเร็จ");
            assertNothingLost(visit.page);
        }
    }

    @Test
    void aServiceThatIsDownFromTheStartIsToldAndTriedAgain() {
        try (Visit visit = PageBrowser.get().blank(Look.USUAL)) {
            visit.page.route("**/api/v1/templates", Route::abort);
            visit.page.navigate(PageBrowser.get().address());
            assertProblem(visit.page, "ทำรายการไม่สำเร็จ", "ติดต่อเครื่องแม่ข่ายไม่ได้");
            visit.page.unroute("**/api/v1/templates");
            visit.page.click(".problem button.main");
            assertThat(visit.page.locator("#year option")).hasCount(8);
        }
    }

    @Test
    void whoIsNotAllowedInGivesATokenAndGoesOn() {
        List<String> seen = new ArrayList<>();
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            visit.page.route(CHECK, route -> {
                String given = route.request().headerValue("authorization");
                seen.add(String.valueOf(given));
                if ("Bearer right".equals(given)) {
                    route.resume();
                } else {
                    route.fulfill(new Route.FulfillOptions().setStatus(given == null ? 401 : 403));
                }
            });
            upload(visit.page);
            assertProblem(visit.page, "ต้องใช้รหัสเข้าใช้งาน", "เฉพาะผู้ที่มีรหัส");
            visit.page.fill("#token", "wrong");
            visit.page.press("#token", "Enter");
            assertProblem(visit.page, "ท่านไม่มีสิทธิ์ใช้งาน", "ไม่มีสิทธิ์");
            visit.page.fill("#token", "right");
            visit.page.press("#token", "Enter");
            assertThat(visit.page.locator("#agency")).isVisible();
            assertEquals(List.of("null", "Bearer wrong", "Bearer right"), seen);
            assertEquals(
                    "0",
                    String.valueOf(
                            visit.page.evaluate(
                                    "() => Object.values(localStorage).concat(document.cookie).filter(v => v.includes('right')).length")));
        }
    }

    @Test
    void aFileThatIsTooLargeIsNotSent() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            int before = visit.requests.size();
            visit.page.evaluate("() => { const file = new File([new Uint8Array(21 * 1024 * 1024)], 'big.xlsx'); const"
                    + " data = new DataTransfer(); data.items.add(file); document.getElementById('drop').dispatchEvent("
                    + "new DragEvent('drop', { dataTransfer: data, bubbles: true })); }");
            assertProblem(visit.page, "ใช้ไฟล์นี้ไม่ได้", "เกิน 20 MB");
            assertEquals(before, visit.requests.size());
        }
    }

    @Test
    void whatIsNoWorkbookOfOursIsToldInFull() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            visit.page.setInputFiles(
                    "#file", new FilePayload("a.xlsx", "text/plain", "no zip".getBytes(StandardCharsets.UTF_8)));
            assertThat(visit.page.locator("#problem-title")).hasText("ใช้ไฟล์นี้ไม่ได้");
            assertThat(visit.page.locator(".problem .code").first()).hasText("FILE_NOT_XLSX");
            assertEquals(0, visit.page.locator(".problem button").count());
        }
    }

    @Test
    void aServiceWithoutAuditSaysSoAndKeepsTheResult() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            visit.page.route("**/api/v1/audit", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
            upload(visit.page);
            visit.page
                    .locator(".actions")
                    .getByText("ตรวจสูตร", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertProblem(visit.page, "ทำรายการไม่สำเร็จ", "ยังไม่มีบริการตรวจสูตร");
            assertThat(visit.page.locator(".big")).hasText("92.61");
        }
    }

    @Test
    void waitingCanBeCancelledAndTheFileStays() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            List<Route> held = new ArrayList<>();
            visit.page.route(CHECK, held::add);
            upload(visit.page);
            assertThat(visit.page.locator("#state")).containsText("opm-2568.xlsx");
            assertThat(visit.page.locator("body")).hasAttribute("aria-busy", "true");
            visit.page.click("#cancel");
            assertThat(visit.page.locator("#state")).containsText("ยกเลิกแล้ว");
            assertThat(visit.page.locator("body")).hasAttribute("aria-busy", "false");
            assertNull(visit.page.querySelector("#problem-title"));
        }
    }
}

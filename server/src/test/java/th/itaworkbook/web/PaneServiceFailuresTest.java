package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.web.PaneChecks.assertProblem;
import static th.itaworkbook.web.PaneChecks.assertWritten;
import static th.itaworkbook.web.PaneChecks.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.xlsx.BlankWorkbook;

/** In the pane, trouble with the service or the network leaves the open workbook as it was and can be repeated. */
@Tag("tools")
class PaneServiceFailuresTest {
    @ParameterizedTest
    @CsvSource({
        "502, ทำรายการไม่สำเร็จ, ติดต่อเครื่องแม่ข่ายไม่ได้",
        "503, ระบบมีผู้ใช้มากในขณะนี้, เครื่องแม่ข่ายกำลังทำงานให้ผู้อื่น",
        "429, ระบบมีผู้ใช้มากในขณะนี้, เครื่องแม่ข่ายกำลังทำงานให้ผู้อื่น",
        "408, ทำรายการไม่สำเร็จ, รอคำตอบนานเกินเวลา",
        "500, ทำรายการไม่สำเร็จ, เครื่องแม่ข่ายขัดข้อง"
    })
    void troubleOfTheServiceLeavesTheWorkbookAndCanBeRepeated(int status, String title, String message)
            throws Exception {
        try (OpenPane pane = example()) {
            JsonNode before = pane.workbook();
            pane.page.route("**/api/v1/analyse", route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
            pane.page.click("#excel-analyse");
            assertProblem(pane, title, message);
            assertEquals(before, pane.workbook());
            pane.page.unroute("**/api/v1/analyse");
            pane.page.click(".problem button.main");
            assertWritten(pane);
        }
    }

    @Test
    void aLostNetworkKeepsWhatWasThere() throws Exception {
        try (OpenPane pane = example()) {
            pane.page.click("#excel-check");
            assertThat(pane.page.locator("#agency")).isVisible();
            pane.page.route("**/api/v1/**", Route::abort);
            pane.page.click("#excel-analyse");
            assertThat(pane.page.locator("#problem-title")).hasText("ทำรายการไม่สำเร็จ");
            assertThat(pane.page.locator("#agency")).isVisible();
            pane.page.unroute("**/api/v1/**");
            pane.page.click(".problem button.main");
            assertWritten(pane);
        }
    }

    @Test
    void whoIsNotAllowedInGivesATokenAndGoesOn() throws Exception {
        try (OpenPane pane = example()) {
            pane.page.route("**/api/v1/check", route -> {
                if ("Bearer right".equals(route.request().headerValue("authorization"))) {
                    route.resume();
                } else {
                    route.fulfill(new Route.FulfillOptions().setStatus(401));
                }
            });
            pane.page.click("#excel-check");
            assertProblem(pane, "ต้องใช้รหัสเข้าใช้งาน", "เฉพาะผู้ที่มีรหัส");
            pane.page.fill("#token", "right");
            pane.page.press("#token", "Enter");
            assertThat(pane.page.locator("#agency")).isVisible();
            assertEquals(
                    0,
                    pane.page.evaluate(
                            "() => [...Object.values(localStorage), ...Object.values(sessionStorage), document.cookie]"
                                    + ".filter((kept) => kept.includes('right')).length"));
        }
    }

    @Test
    void whatIsNoWorkbookOfOursIsToldWithTheWayToATemplate() throws Exception {
        byte[] empty = BlankWorkbook.bytes();
        try (OpenPane pane = OpenPane.beside(empty, PaneModeTest.NARROW)) {
            pane.page.click("#excel-check");
            assertThat(pane.page.locator("#problem-title")).hasText("ใช้ไฟล์นี้ไม่ได้");
            assertThat(pane.page.locator(".problem .code").first()).not().isEmpty();
            assertThat(pane.page.locator("#template")).isVisible();
            assertEquals(8, pane.page.locator("#year option").count());
        }
    }

    @Test
    void aWorkbookThatIsTooLargeIsNotSent() throws Exception {
        try (OpenPane pane = example()) {
            pane.page.evaluate("() => void window.offer({ size: 21 * 1024 * 1024 })");
            pane.page.click("#excel-check");
            assertProblem(pane, "ใช้ไฟล์นี้ไม่ได้", "เกิน 20 MB");
            assertTrue(pane.visit.requests.stream().noneMatch(url -> url.endsWith("/check")));
        }
    }
}

package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;

/** What goes wrong on the page for ministries is told before anything is sent where possible, and loses nothing. */
@Tag("tools")
class MinistryFailuresTest {
    private static final String ROLLUP = "**/api/v1/rollup";

    private static void rollUp(Page page) {
        page.click("#rollup-form button[type=submit]");
    }

    /** Drops so many files of so many bytes. */
    private static void drop(Page page, int count, int bytes) {
        page.evaluate(
                "([count, bytes]) => { const data = new DataTransfer(); const content = new Uint8Array(bytes);"
                        + "for (let i = 0; i < count; i++) data.items.add(new File([content], `f${bytes}-${i}.csv`));"
                        + "document.getElementById('drop').dispatchEvent("
                        + "new DragEvent('drop', { dataTransfer: data, bubbles: true })); }",
                List.of(count, bytes));
    }

    private static void assertRefused(Page page, String message) {
        rollUp(page);
        assertThat(page.locator("#problem-title")).hasText("ยังส่งไม่ได้");
        assertThat(page.locator("#problem-title")).isFocused();
        assertThat(page.locator(".problem .message")).containsText(message);
        assertThat(page.locator(".problem .fix")).not().isEmpty();
        assertEquals(0, page.locator(".problem button").count());
    }

    @Test
    void whatTheServiceWouldRefuseIsNotSent(@TempDir Path folder) throws Exception {
        try (Visit visit = PageBrowser.get().openMinistry(Look.USUAL)) {
            Page page = visit.page;
            int before = visit.requests.size();
            assertRefused(page, "ยังไม่ได้เลือกไฟล์");
            drop(page, 1_001, 1);
            assertThat(page.locator("#chosen summary .refused")).containsText("1,001 ไฟล์");
            assertRefused(page, "1,001 ไฟล์ แต่รับได้ครั้งละไม่เกิน 1,000 ไฟล์");
            page.reload();
            drop(page, 1, 20 * 1024 * 1024 + 1);
            assertThat(page.locator(".file-list .refused")).containsText("เกิน 20 MB");
            assertRefused(page, "f20971521-0.csv");
            page.click(".file-list button");
            assertThat(page.locator("#many")).isFocused();
            assertThat(page.locator("#chosen")).isHidden();
            drop(page, 5, 20 * 1024 * 1024);
            assertRefused(page, "รวม 100.0 MB แต่รับได้ครั้งละไม่เกิน 96 MB");
            page.reload();
            Path table = Files.writeString(folder.resolve("ผล.csv"), "หน่วยงาน,ITA\nกรม ก,90");
            page.setInputFiles("#many", table);
            assertThat(page.locator(".file-name")).hasText("ผล.csv");
            Files.delete(table);
            assertRefused(page, "เปิด 1 ไฟล์ไม่ได้");
            page.fill("#target", "เก้าสิบ");
            assertRefused(page, "อ่านค่าเป้าหมาย “เก้าสิบ” ไม่ได้");
            assertThat(page.locator("#target")).hasAttribute("aria-invalid", "true");
            assertEquals(
                    List.of(),
                    visit.requests.stream()
                            .skip(before)
                            .filter(url -> url.contains("rollup?") || url.endsWith("api/v1/rollup"))
                            .toList());
            assertEquals(List.of(), visit.complaints);
        }
    }

    @Test
    void aFailureOfTheServiceKeepsTheFilesAndWaitingCanBeCancelled() {
        List<String> tokens = new ArrayList<>();
        List<Route> held = new ArrayList<>();
        try (Visit visit = PageBrowser.get().openMinistry(Look.USUAL)) {
            Page page = visit.page;
            page.setInputFiles("#many", MinistryFiles.all());
            page.route(ROLLUP, held::add);
            rollUp(page);
            assertThat(page.locator("body")).hasAttribute("aria-busy", "true");
            page.click("#cancel");
            assertThat(page.locator("#state")).hasText("ยกเลิกแล้ว ไฟล์ของท่านยังอยู่");
            page.unroute(ROLLUP);

            page.route(
                    ROLLUP,
                    route -> route.fulfill(
                            new Route.FulfillOptions()
                                    .setStatus(413)
                                    .setBody(
                                            "{\"code\":\"FILE_TOO_LARGE\",\"message\":{\"th\":\"m\"},\"fix\":{\"th\":\"f\"}}")));
            assertRefused(page, "kB ในครั้งเดียวไม่ได้");
            page.unroute(ROLLUP);

            page.route(ROLLUP, Route::abort);
            rollUp(page);
            assertThat(page.locator("#problem-title")).hasText("ทำรายการไม่สำเร็จ");
            page.unroute(ROLLUP);

            page.route(ROLLUP, route -> {
                String given = String.valueOf(route.request().headerValue("authorization"));
                tokens.add(given);
                if (given.equals("Bearer right")) {
                    route.resume();
                } else {
                    route.fulfill(new Route.FulfillOptions().setStatus(401));
                }
            });
            page.click(".problem button.main");
            assertThat(page.locator("#problem-title")).hasText("ต้องใช้รหัสเข้าใช้งาน");
            page.fill("#token", "right");
            page.press("#token", "Enter");
            assertThat(page.locator("#rollup")).isFocused();
            assertThat(page.locator("#problem")).isEmpty();
            assertEquals(List.of("null", "Bearer right"), tokens);

            page.click("#chosen summary");
            page.locator(".file-list button").last().click();
            assertThat(page.locator("#state")).containsText("โปรดรวมผลใหม่");
            rollUp(page);
            assertThat(page.locator(".unusable")).hasCount(0);
            assertThat(page.locator(".ranking tbody tr")).hasCount(6);
        }
    }
}

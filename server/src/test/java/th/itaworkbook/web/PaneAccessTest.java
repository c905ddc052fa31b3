package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import th.itaworkbook.web.PageBrowser.Look;

/** The pane for those who see, hear or move otherwise. */
@Tag("tools")
class PaneAccessTest {
    private static void assertNoBarrier(OpenPane pane, String where) {
        assertEquals(List.of(), pane.visit.barriers(), where);
        assertFalse(
                (Boolean) pane.page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth"), where);
    }

    @TestFactory
    Stream<DynamicTest> axeFindsNoBarrier() {
        return Look.each()
                .map(look -> DynamicTest.dynamicTest(look.toString(), () -> {
                    try (OpenPane pane = OpenPane.beside(PaneModeTest.example(), look)) {
                        Page page = pane.page;
                        assertNoBarrier(pane, "start");
                        page.click("#excel-analyse");
                        page.waitForSelector("#written");
                        page.click("#excel-measures");
                        page.waitForSelector("#measures");
                        page.click("#excel-audit");
                        page.waitForSelector("#audit");
                        page.evaluate("() => document.querySelectorAll('details').forEach(d => (d.open = true))");
                        assertNoBarrier(pane, "result, measures and audit");
                        page.evaluate("() => void window.offer({ fail: 5001 })");
                        page.click("#excel-check");
                        page.waitForSelector("#problem-title");
                        assertNoBarrier(pane, "problem, and the saved file instead");
                        pane.handsOver(PaneModeTest.example());
                        page.click("#tab-paste");
                        page.fill("#pasted", "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ๙๑.๕๐\nการใช้งบประมาณ 82.25 92.70");
                        page.selectOption("#paste-year", "2568");
                        page.click("#paste-form button[type=submit]");
                        page.waitForSelector("#paste-found");
                        page.click("#paste-actions .main");
                        page.waitForSelector("#asked");
                        assertNoBarrier(pane, "paste, and a question");
                    }
                }));
    }

    @Test
    void contrastThemesKeepWhatColoursSaid() throws Exception {
        Look contrast = new Look("th", 320, ColorScheme.LIGHT, ForcedColors.ACTIVE);
        try (OpenPane pane = OpenPane.beside(PaneModeTest.example(), contrast)) {
            pane.page.click("#excel-check");
            pane.page.waitForSelector("#agency");
            assertEquals(
                    "solid",
                    pane.page.evaluate(
                            "() => getComputedStyle(document.querySelector('.severity > summary')).borderTopStyle"));
            assertNoBarrier(pane, "contrast");
        }
    }

    @Test
    void theKeyboardIsEnough() throws Exception {
        try (OpenPane pane = OpenPane.beside(PaneModeTest.example(), PaneModeTest.NARROW)) {
            Page page = pane.page;
            tabTo(page, "#tab-upload");
            tabTo(page, "#excel-check");
            page.keyboard().press("Enter");
            assertThat(page.locator("#agency")).isFocused();
            tabTo(page, ".finding button.leads");
            String place = page.locator(":focus").textContent().replace("ไปที่ ", "");
            page.keyboard().press("Enter");
            page.waitForFunction(
                    "async (cell) => { const { host } = await import('/fake-host/install.js');"
                            + " return `${host.book.active}!${host.book.selected}` === cell; }",
                    place);
            assertEquals(place, pane.selected());
            page.keyboard().press("Home");
            page.evaluate("() => document.getElementById('main').focus()");
            tabTo(page, "#excel-analyse");
            page.keyboard().press("Space");
            page.waitForSelector("#written");
            assertThat(page.locator("#agency")).isFocused();
        }
    }

    /** Presses Tab until the focus is there; every step must have a visible focus. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            assertEquals(true, page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle !== 'none'"));
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }
}

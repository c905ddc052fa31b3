package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;

/** The page for those who see, hear or move otherwise, and on narrow screens. */
@Tag("tools")
class PageAccessTest {
    private static final Path EXAMPLE = Path.of("templates/examples/opm-2568.xlsx");

    @TestFactory
    Stream<DynamicTest> axeFindsNoBarrier() {
        return Look.each()
                .map(look -> DynamicTest.dynamicTest(look.toString(), () -> {
                    try (Visit visit = PageBrowser.get().open(look)) {
                        Page page = visit.page;
                        assertEquals(List.of(), visit.barriers(), "start");
                        page.click("#tab-paste");
                        page.fill(
                                "#pasted",
                                "การปฏิบัติหน้าที่ 81.50 91.60\nการใช้งบประมาณ 82.25 92.70\nตัวชี้วัดที่ 3 การใช้อำนาจ 90.00");
                        page.click("#paste-form button[type=submit]");
                        page.waitForSelector("#paste-found");
                        assertEquals(List.of(), visit.barriers(), "paste");
                        page.click("#tab-upload");
                        page.setInputFiles("#file", EXAMPLE);
                        page.waitForSelector("canvas");
                        page.evaluate("() => document.querySelectorAll('details').forEach(d => (d.open = true))");
                        assertEquals(List.of(), visit.barriers(), "result");
                        assertFalse(scrollsSideways(page), "nothing is wider than the screen");
                    }
                }));
    }

    private static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    }

    @Test
    void axeWouldSeeABarrier() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            visit.page.evaluate("() => document.body.append(document.createElement('button'))");
            assertTrue(visit.barriers().stream().anyMatch(b -> b.startsWith("button-name")));
        }
    }

    @Test
    void contrastThemesKeepWhatColoursSaid() {
        Look contrast = new Look("th", 1280, ColorScheme.LIGHT, ForcedColors.ACTIVE);
        try (Visit visit = PageBrowser.get().open(contrast)) {
            visit.page.setInputFiles("#file", EXAMPLE);
            visit.page.waitForSelector("#agency");
            assertEquals(
                    "solid",
                    visit.page.evaluate("() => getComputedStyle(document.querySelector('.chip')).borderTopStyle"));
            assertEquals(List.of(), visit.barriers());
        }
    }

    @Test
    void theKeyboardIsEnough() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            Page page = visit.page;
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator(".other-page")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator("#language")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator("#tab-upload")).isFocused();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#tab-paste")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.locator("#pasted")).isFocused();
            page.keyboard().insertText("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ 91.50");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#paste-found")).isFocused();
            tabTo(page, "#paste-actions button:nth-child(2)");
            page.keyboard().press("Enter");
            assertThat(page.locator("#agency")).isFocused();
            tabTo(page, ".severity > summary");
            boolean open = (Boolean) page.evaluate("() => document.activeElement.parentElement.open");
            page.keyboard().press("Enter");
            assertEquals(!open, page.evaluate("() => document.activeElement.parentElement.open"));
        }
    }

    /** Presses Tab until the focus is there; every step must have a visible focus. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            assertEquals(
                    true,
                    page.evaluate("() => { const e = document.activeElement; const seen = e.closest('.drop') ?? e;"
                            + " return getComputedStyle(seen).outlineStyle !== 'none'; }"));
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not reach " + selector);
    }
}

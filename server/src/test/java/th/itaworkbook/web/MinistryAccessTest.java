package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;

/** The page for ministries for those who see, hear or move otherwise, in both languages and on narrow screens. */
@Tag("tools")
class MinistryAccessTest {
    @TestFactory
    Stream<DynamicTest> axeFindsNoBarrier() {
        return Look.each()
                .map(look -> DynamicTest.dynamicTest(look.toString(), () -> {
                    try (Visit visit = PageBrowser.get().openMinistry(look)) {
                        Page page = visit.page;
                        MinistryFiles.rollUp(page);
                        page.evaluate("() => document.querySelectorAll('details').forEach(d => (d.open = true))");
                        assertEquals(List.of(), visit.barriers(), "result");
                        assertFits(page);
                        page.click("#tab-prefill");
                        page.selectOption("#prefill-year", "2568");
                        page.setInputFiles("#table", MinistryFiles.table());
                        page.waitForDownload(() -> page.click("#prefill-form button[type=submit]"));
                        assertEquals(List.of(), visit.barriers(), "prefill");
                        assertFits(page);
                    }
                }));
    }

    private static void assertFits(Page page) {
        assertEquals(
                false,
                page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth"),
                "nothing is wider than the screen");
    }

    @Test
    void theKeyboardIsEnoughAndBothPagesLeadToEachOther() {
        try (Visit visit = PageBrowser.get().openMinistry(Look.USUAL)) {
            Page page = visit.page;
            assertEquals(List.of(), visit.barriers(), "start");
            page.click("#language");
            assertThat(page.locator("#title")).hasText("The ITA results of your agencies together");
            assertEquals("ITA Workbook: the ITA results of your agencies together", page.title());
            page.setInputFiles("#many", MinistryFiles.all());
            page.focus("#many");
            for (String next : new String[] {
                "summary",
                "#folder",
                "#chosen summary",
                ".file-list button",
                ".file-list button",
                ".file-list button",
                ".file-list button",
                "#year",
                "#target",
                "#rollup-form button"
            }) {
                page.keyboard().press("Tab");
                assertEquals(true, page.evaluate("s => document.activeElement.matches(s)", next), next);
            }
            page.keyboard().press("Enter");
            assertThat(page.locator("#rollup")).isFocused();
            page.focus("#tab-rollup");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("#tab-prefill")).isFocused();
            assertThat(page.locator("#rollup-result")).isHidden();
            page.click(".other-page");
            assertThat(page.locator("#title")).hasText("Analyse your ITA result from an Excel workbook");
            page.click(".other-page");
            assertThat(page.locator("#title")).hasText("The ITA results of your agencies together");
        }
    }
}

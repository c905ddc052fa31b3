package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;

/** A file that comes early is not forgotten. */
@Tag("tools")
class PageWaitingTest {
    private static final Path EXAMPLE = Path.of("templates/examples/opm-2568.xlsx");

    @Test
    void aFileThatIsChosenWhileThePageIsBusyIsCheckedAfterwards() {
        try (Visit visit = PageBrowser.get().blank(Look.USUAL)) {
            Page page = visit.page;
            List<Route> held = new ArrayList<>();
            page.route("**/api/v1/templates", held::add);
            page.navigate(PageBrowser.get().address());
            assertThat(page.locator("#state")).hasText("กำลังโหลดรายการแบบจากเครื่องแม่ข่าย");
            assertThat(page.locator("#template")).isDisabled();
            page.setInputFiles("#file", EXAMPLE);
            assertThat(page.locator("#state"))
                    .hasText("รับไฟล์ opm-2568.xlsx แล้ว จะเริ่มเมื่อรายการที่กำลังทำอยู่เสร็จ");
            held.get(0).resume();
            assertThat(page.locator("#agency")).isVisible();
            assertThat(page.locator("#year option")).hasCount(8);
            assertEquals(List.of(), visit.complaints);
        }
    }

    @Test
    void aFileThatIsChosenBeforeThePageIsThereIsCheckedToo() {
        try (Visit visit = PageBrowser.get().blank(Look.USUAL)) {
            Page page = visit.page;
            List<Route> held = new ArrayList<>();
            page.route("**/main.js", held::add);
            page.navigate(PageBrowser.get().address(), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            page.setInputFiles("#file", EXAMPLE);
            held.get(0).resume();
            assertThat(page.locator("#agency")).isVisible();
        }
    }
}

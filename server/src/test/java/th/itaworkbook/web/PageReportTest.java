package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.pipeline.TypedValue;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.report.ReportChoice;
import th.itaworkbook.report.ReportSection;
import th.itaworkbook.report.word.Picture;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;

/** What an officer chooses of the Word report, in the page and in the pane, is what the file holds. */
@Tag("tools")
class PageReportTest {
    private static final Path EXAMPLE = Path.of("templates/examples/opm-2568.xlsx");
    private static final Path LOGO = Path.of("addin/icons/icon-64.png");
    private static final String DOCUMENT = "word/document.xml";
    private static final Workbooks SERVICE = Workbooks.open(Optional.empty());

    private static void upload(Page page) {
        page.setInputFiles("#file", EXAMPLE);
        page.waitForSelector("#agency");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Map<String, byte[]> downloaded(Page page, Locator button) throws IOException {
        return parts(Files.readAllBytes(page.waitForDownload(button::click).path()));
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static String document(Map<String, byte[]> report) {
        return new String(report.get(DOCUMENT), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> expected(ReportChoice choice, Optional<byte[]> logo) throws Exception {
        return parts(
                SERVICE.report(Files.readAllBytes(EXAMPLE), choice.read(logo)).document());
    }

    @Test
    void whoLoadsAReportWithGapsIsTold() throws Exception {
        byte[] scoresOnly = SERVICE.template(2569, List.of(new TypedValue("ตัวชี้วัด", "1", "ปีที่ประเมิน", "91.62")))
                .orElseThrow();
        int gaps = SERVICE.report(scoresOnly, ReportChoice.NONE.read(Optional.empty()))
                .gaps()
                .size();
        assertTrue(gaps > 1, "a workbook with one score: " + gaps);
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            visit.page.setInputFiles("#file", new FilePayload("ita-2569.xlsx", "application/octet-stream", scoresOnly));
            visit.page.waitForSelector("#agency");
            downloaded(visit.page, button(visit.page, "รายงาน Word"));
            assertThat(visit.page.locator("#state")).containsText("รายงานยังไม่ครบ " + gaps + " รายการ");
        }
    }

    @Test
    void thePageSendsWhatIsChosenByKeyboard() throws Exception {
        byte[] logo = Files.readAllBytes(LOGO);
        Map<String, byte[]> usual = expected(ReportChoice.NONE, Optional.empty());
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            Page page = visit.page;
            upload(page);
            page.focus("#report-options > summary");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("#report-layout")).isFocused();
            page.selectOption("#report-layout", "theme");
            page.keyboard().press("Tab");
            assertThat(page.locator("#report-digits")).isFocused();
            page.selectOption("#report-digits", "thai");
            page.keyboard().press("Tab");
            assertThat(page.locator("#logo")).isFocused();
            page.setInputFiles("#logo", LOGO);
            assertThat(page.locator(".logo [role=status]")).hasText("icon-64.png");
            page.focus("#report-options input[value=units]");
            page.keyboard().press("Space");
            assertThat(page.locator(".chosen"))
                    .hasText("แยกตามประเด็น · เลขไทยทั้งฉบับ · ไม่รวม 1 ส่วน · มีตราหน่วยงาน");
            page.click("#language");
            assertThat(page.locator(".chosen")).hasText("By theme · Thai throughout · without 1 section · with logo");
            Map<String, byte[]> report = downloaded(page, button(page, "Word report"));

            assertArrayEquals(logo, report.get("word/media/logo.png"));
            // The score of that example; 92.61 in Arabic digits.
            assertTrue(document(report).contains("๙๒.๖๑"));
            assertFalse(document(report).contains("92.61"));
            assertTrue(
                    document(usual).contains("แผนรายหน่วยงานผู้รับผิดชอบ"),
                    "the section is there when it is not left out");
            assertFalse(document(report).contains("แผนรายหน่วยงานผู้รับผิดชอบ"));
            Map<String, byte[]> same = expected(new ReportChoice("thai", "", "units", "", "theme"), Optional.of(logo));
            assertArrayEquals(same.get(DOCUMENT), report.get(DOCUMENT));
            assertEquals(List.of(), visit.complaints);
        }
    }

    @Test
    void thePaneKeepsTheChoicesWhenItIsLoadedAgain() throws Exception {
        try (OpenPane pane = OpenPane.beside(Files.readAllBytes(EXAMPLE), PaneModeTest.NARROW)) {
            Page page = pane.page;
            page.click("#report-options > summary");
            page.selectOption("#report-digits", "thai");
            page.uncheck("#report-options input[value=charts]");
            page.reload();
            page.waitForSelector("#excel-report:not([disabled])");
            assertThat(page.locator(".chosen")).hasText("เลขไทยทั้งฉบับ · ไม่รวม 1 ส่วน");
            Map<String, byte[]> report = downloaded(page, page.locator("#excel-report"));

            Map<String, byte[]> same = expected(new ReportChoice("thai", "", "charts", "", ""), Optional.empty());
            assertArrayEquals(same.get(DOCUMENT), report.get(DOCUMENT));
            assertEquals(same.keySet(), report.keySet());
            assertTrue(report.keySet().stream().noneMatch(name -> name.contains("chart")), report.keySet()::toString);
            assertEquals(List.of(), pane.visit.complaints);
        }
    }

    @Test
    void everySectionOfTheServiceCanBeLeftOut() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            upload(visit.page);
            Object values = visit.page.evaluate(
                    "() => [...document.querySelectorAll('#report-options input[type=checkbox]')].map(b => b.value)");
            List<String> sections =
                    Arrays.stream(ReportSection.values()).map(ReportSection::id).toList();
            assertEquals(
                    sections.stream().sorted().toList(),
                    ((List<?>) values).stream().map(String::valueOf).sorted().toList());
        }
    }

    private static void choose(Page page, byte[] logo) {
        page.setInputFiles("#logo", new FilePayload("logo.png", "image/png", logo));
    }

    @Test
    void aLogoThatIsNoneIsRefusedInWords() throws Exception {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            Page page = visit.page;
            upload(page);
            page.click("#report-options > summary");
            Locator refused = page.locator("#logo-refused");
            choose(page, "no picture".getBytes(StandardCharsets.UTF_8));
            assertThat(refused).containsText("ไม่ใช่ภาพ PNG หรือ JPEG");
            assertEquals(List.of(), visit.barriers());
            choose(page, Arrays.copyOf(Files.readAllBytes(LOGO), Picture.MOST_BYTES + 1));
            assertThat(refused).containsText("เกิน 4 MB");
            page.click("#language");
            assertThat(refused).containsText("larger than 4 MB");
            assertEquals(List.of(), visit.barriers());
            assertThat(page.locator(".chosen")).isEmpty();

            // It begins as a picture does, and only the service sees that nothing follows.
            choose(page, Arrays.copyOf(Files.readAllBytes(LOGO), 16));
            assertThat(refused).isEmpty();
            button(page, "Word report").click();
            assertThat(page.locator(".problem .message"))
                    .hasText("The logo must be a PNG or JPEG file of at most 4 MiB.");
            assertThat(page.locator(".chosen")).hasText("with logo");
            page.click("#logo-remove");
            assertThat(page.locator("#logo")).isFocused();
            assertTrue(downloaded(page, button(page, "Word report")).keySet().stream()
                    .noneMatch(name -> name.contains("media")));
            assertThat(page.locator("#problem")).isEmpty();
            assertEquals(List.of(), visit.complaints);
        }
    }
}

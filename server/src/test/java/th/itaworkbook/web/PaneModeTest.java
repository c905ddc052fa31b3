package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.excel.StateDifferences;
import th.itaworkbook.excel.WorkbookState;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.pipeline.TypedValue;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.Splicer;
import th.itaworkbook.xlsx.XlsxPackage;

/** The page as Excel shows it: from the open workbook to findings, and results back into it. */
@Tag("tools")
class PaneModeTest {
    static final Look NARROW = Look.of("th", 320, ColorScheme.LIGHT);
    private static final Workbooks SERVICE = Workbooks.open(Optional.empty());

    static byte[] example() throws Exception {
        return Files.readAllBytes(Path.of("templates/examples/opm-2568.xlsx"));
    }

    /** The example as the service analyses it; made once. */
    static byte[] analysed() {
        return Analysed.FILE;
    }

    /** That one without our marks and sheets. */
    static byte[] cleared() throws Exception {
        return SERVICE.clear(analysed());
    }

    private static final class Analysed {
        private static final byte[] FILE = analyse();

        private static byte[] analyse() {
            try {
                return SERVICE.analyse(example(), false).workbook();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void says(OpenPane pane, String words) {
        assertThat(pane.page.locator("#state")).hasText(words);
    }

    @Test
    void aFindingIsAClickAwayFromItsCell() throws Exception {
        List<Finding> expected = SERVICE.check(example()).findings();
        try (OpenPane pane = OpenPane.beside(example(), NARROW)) {
            Page page = pane.page;
            JsonNode before = pane.workbook();
            assertThat(page.locator("#way-upload")).isHidden();
            page.click("#excel-check");
            assertThat(page.locator("#agency")).containsText("สำนักเลขาธิการนายกรัฐมนตรี");
            assertThat(page.locator("#agency")).isFocused();
            page.evaluate("() => document.querySelectorAll('details').forEach(d => (d.open = true))");
            Locator more = page.locator("button.more:visible");
            while (more.count() > 0) {
                more.first().click();
            }
            assertThat(page.locator(".finding")).hasCount(expected.size());
            Locator place = page.locator(".finding button.leads").first();
            String words = place.textContent().replace("ไปที่ ", "");
            assertTrue(words.matches("[^!]+![A-Z]+[0-9]+"), words);
            place.click();
            page.waitForFunction(
                    "async (cell) => { const { host } = await import('/fake-host/install.js');"
                            + " return `${host.book.active}!${host.book.selected}` === cell; }",
                    words);
            assertEquals(before, pane.workbook(), "checking writes nothing");
            assertEquals(0, pane.openFiles());
            assertEquals(List.of(), pane.visit.complaints);
        }
    }

    @Test
    void anAnalysisIsWrittenAndTakenOffAgain() throws Exception {
        byte[] analysed = analysed();
        try (OpenPane pane = OpenPane.beside(example(), NARROW)) {
            Page page = pane.page;
            page.click("#excel-analyse");
            says(pane, "เขียนผลลงไฟล์แล้ว");
            assertEquals(List.of(), pane.differencesTo(analysed));
            assertThat(page.locator(".big")).hasText("92.61");
            page.locator(".sheets button", new Page.LocatorOptions().setHasText("กลุ่มประเด็น"))
                    .click();
            page.waitForFunction(
                    "async () => (await import('/fake-host/install.js')).host.book.active === 'กลุ่มประเด็น'");
            pane.handsOver(analysed);
            page.click("#excel-analyse");
            says(pane, "เขียนผลลงไฟล์แล้ว");
            assertEquals(List.of(), pane.differencesTo(analysed), "a second time changes nothing");
            page.click("#excel-clear");
            assertThat(page.locator("#asked")).isFocused();
            assertThat(page.locator(".ask .details")).containsText("กลุ่มประเด็น");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            says(pane, "ล้างเครื่องหมายแล้ว");
            assertThat(page.locator("#excel-clear")).isFocused();
            assertEquals(List.of(), pane.differencesTo(cleared()));
            assertEquals(List.of(), pane.visit.complaints);
        }
    }

    @Test
    void measuresAreShownBeforeTheyAreWritten() throws Exception {
        int measures = SERVICE.analyse(example(), false).checked().measures().size();
        try (OpenPane pane = OpenPane.beside(example(), NARROW)) {
            JsonNode before = pane.workbook();
            pane.page.click("#excel-measures");
            assertThat(pane.page.locator("#measures")).isFocused();
            says(pane, "มาตรการ " + measures + " รายการ ยังไม่ได้เขียนลงไฟล์");
            Locator more = pane.page.locator("button.more:visible");
            while (more.count() > 0) {
                more.first().click();
            }
            assertThat(pane.page.locator(".measures > li")).hasCount(measures);
            assertEquals(before, pane.workbook());
        }
    }

    @Test
    void anAuditShowsFormulasAndLeadsToThem() throws Exception {
        byte[] analysed = analysed();
        try (OpenPane pane = OpenPane.beside(analysed, NARROW)) {
            Page page = pane.page;
            page.click("#excel-audit");
            assertThat(page.locator("#audit")).isFocused();
            int checked = SERVICE.audit(analysed).result().checked();
            assertThat(page.locator(".audit .lead")).containsText("ตรวจแล้ว " + checked + " เซลล์");
            page.evaluate("() => document.querySelectorAll('details').forEach(d => (d.open = true))");
            Locator place = page.locator(".audited button.leads").first();
            String words = place.textContent().replace("ไปที่ ", "");
            place.click();
            page.waitForFunction(
                    "async (cell) => { const { host } = await import('/fake-host/install.js');"
                            + " return `${host.book.active}!${host.book.selected}` === cell; }",
                    words);
        }
    }

    @Test
    void theReportIsDownloaded() throws Exception {
        try (OpenPane pane = OpenPane.beside(example(), NARROW)) {
            Download download = pane.page.waitForDownload(() -> pane.page.click("#excel-report"));
            assertTrue(download.suggestedFilename().endsWith(".docx"), download.suggestedFilename());
            assertTrue(Files.size(download.path()) > 20_000);
        }
    }

    // Figures made up for this test.
    private static final String TABLE = "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ๙๑.๕๐\nตัวชี้วัดที่ ๒ การใช้งบประมาณ ๘๘.๒๕\n"
            + "e1 เจ้าหน้าที่ให้บริการตามขั้นตอนและระยะเวลาที่กำหนด (Eit Public ๘๖.๙๐ คะแนน) (Eit Survey ๘๔.๗๐ คะแนน)";

    private static void paste(Page page, String year, String text) {
        page.click("#tab-paste");
        page.selectOption("#paste-year", year);
        page.fill("#pasted", text);
        page.click("#paste-form button[type=submit]");
        page.waitForSelector("#paste-found");
        page.click("#paste-actions .main");
    }

    @Test
    void pastedScoresGoIntoTheOpenWorkbookAndReplaceNothingUnasked() throws Exception {
        byte[] template = SERVICE.template(2568).orElseThrow();
        try (OpenPane pane = OpenPane.beside(template, NARROW)) {
            Page page = pane.page;
            paste(page, "2568", TABLE);
            says(pane, "ใส่คะแนน 4 ช่องแล้ว");
            assertThat(page.locator("#paste-actions .main")).hasText("ใส่ 4 ค่าลงในสมุดงานนี้");
            List<TypedValue> values = List.of(
                    new TypedValue("ตัวชี้วัด", "1", "ปีที่ประเมิน", "91.50"),
                    new TypedValue("ตัวชี้วัด", "2", "ปีที่ประเมิน", "88.25"),
                    new TypedValue("ข้อคำถาม", "e1", "EIT ส่วนที่ 1", "86.90"),
                    new TypedValue("ข้อคำถาม", "e1", "EIT ส่วนที่ 2", "84.70"));
            byte[] typed = Splicer.apply(
                    XlsxPackage.open(template, Limits.HTTP),
                    SERVICE.typing(template, OptionalInt.empty(), values).edits());
            assertEquals(List.of(), pane.differencesTo(typed));
            assertFalse(StateDifferences.of(WorkbookState.of(template), pane.workbook())
                    .isEmpty());
            assertEquals(List.of(), pane.visit.complaints);
        }
    }

    @Test
    void whatWasTypedIsReplacedOnlyWhenTheOfficerSaysSo() throws Exception {
        try (OpenPane pane = OpenPane.beside(example(), NARROW)) {
            Page page = pane.page;
            JsonNode before = pane.workbook();
            paste(page, "2568", TABLE);
            assertThat(page.locator("#asked")).hasText("มี 4 ช่องที่กรอกค่าอื่นไว้แล้ว ต้องการแทนที่หรือไม่");
            assertThat(page.locator("#asked")).isFocused();
            // The published score of indicator 1 in that example.
            assertThat(page.locator(".ask .details")).containsText("91.62 → 91.5");
            page.keyboard().press("Escape");
            says(pane, "ไม่มีช่องที่ต้องเปลี่ยน");
            assertEquals(before, pane.workbook());
            page.click("#paste-actions .main");
            page.locator(".ask button.main").click();
            says(pane, "ใส่คะแนน 4 ช่องแล้ว");
            assertFalse(pane.workbook().toString().contains(",91.62,"));
        }
    }

    @Test
    void scoresOfAnotherYearAreRefused() throws Exception {
        try (OpenPane pane = OpenPane.beside(example(), NARROW)) {
            JsonNode before = pane.workbook();
            paste(pane.page, "2569", TABLE);
            assertThat(pane.page.locator(".problem .message")).hasText("สมุดงานนี้ไม่ใช่แบบของปีที่ใช้อ่านคะแนน");
            assertThat(pane.page.locator("#pasted")).hasValue(TABLE);
            assertEquals(before, pane.workbook());
        }
    }

    @Test
    void aButtonOfTheRibbonIsObeyedOnceAndTheResultStays() throws Exception {
        try (OpenPane pane = OpenPane.closed(example(), NARROW)) {
            Page page = pane.page;
            pane.open("&do=check");
            assertThat(page.locator("#agency")).isFocused();
            assertFalse(page.url().contains("do=check"), page.url());
            page.click("#tab-paste");
            page.fill("#pasted", TABLE);
            page.press("#pasted", "Tab");
            page.reload();
            assertThat(page.locator("#pasted")).hasValue(TABLE);
            assertThat(page.locator("#agency")).containsText("สำนักเลขาธิการนายกรัฐมนตรี");
            page.waitForSelector("#excel-check:not([disabled])");
            assertEquals(
                    1,
                    pane.visit.requests.stream()
                            .filter(url -> url.endsWith("/api/v1/check"))
                            .count());
            assertEquals("2568", page.inputValue("#paste-year"));
        }
        try (OpenPane pane = OpenPane.closed(example(), NARROW)) {
            pane.open("&do=analyse");
            says(pane, "เขียนผลลงไฟล์แล้ว");
            assertEquals(List.of(), pane.differencesTo(analysed()));
        }
    }

    @Test
    void theLanguageIsThatOfExcelUntilItIsSwitched() throws Exception {
        try (OpenPane pane = OpenPane.beside(example(), Look.of("en", 320, ColorScheme.LIGHT))) {
            Page page = pane.page;
            assertThat(page.locator("#excel-check")).hasText("Check data");
            page.click("#excel-check");
            assertThat(page.locator("#findings")).hasText("Findings");
            page.click("#language");
            assertThat(page.locator("#findings")).hasText("ผลตรวจข้อมูล");
            page.reload();
            assertThat(page.locator("#excel-check")).hasText("ตรวจข้อมูล");
        }
    }

    @Test
    void nothingLeavesTheMachineAndTheLibraryIsOurs() throws Exception {
        try (OpenPane pane = OpenPane.beside(example(), NARROW)) {
            pane.page.click("#excel-analyse");
            says(pane, "เขียนผลลงไฟล์แล้ว");
            String own = PageBrowser.get().address();
            assertEquals(
                    List.of(),
                    pane.visit.requests.stream()
                            .filter(url -> !url.startsWith(own) && !url.startsWith("blob:" + own))
                            .toList());
            assertTrue(pane.visit.requests.contains(own + "office/office.js"));
            assertEquals(List.of(), pane.visit.complaints);
        }
    }

    @Test
    void aPageThatIsNotInExcelKnowsNothingOfIt() {
        try (PageBrowser.Visit visit = PageBrowser.get().open(Look.USUAL)) {
            assertThat(visit.page.locator("#way-excel")).isHidden();
            assertTrue(visit.requests.stream().noneMatch(url -> url.contains("office")), visit.requests.toString());
        }
    }
}

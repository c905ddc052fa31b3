package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.pipeline.WorkbookService.Checked;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;

/** From a file to its result and what can be downloaded, in a real browser. */
@Tag("tools")
class PageUploadTest {
    private static final Path EXAMPLE = Path.of("templates/examples/opm-2568.xlsx");
    private final Workbooks workbooks = Workbooks.open(Optional.empty());

    private static void upload(Page page) {
        page.setInputFiles("#file", EXAMPLE);
        page.waitForSelector("#agency");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static byte[] downloaded(Page page, String name) throws IOException {
        Download download = page.waitForDownload(() -> button(page, name).click());
        return Files.readAllBytes(download.path());
    }

    @Test
    void aFileComesBackAnalysed() throws Exception {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            upload(visit.page);
            assertThat(visit.page.locator("#agency")).containsText("สำนักเลขาธิการนายกรัฐมนตรี");
            // The published result of 2568 is 92.61; the page shows what is computed from its indicators.
            assertThat(visit.page.locator(".big")).hasText("92.61");
            assertThat(visit.page.locator("table.stacked tbody tr")).hasCount(10);
            byte[] analysed = downloaded(visit.page, "ดาวน์โหลดสมุดงานที่วิเคราะห์แล้ว");
            Checked again = workbooks.check(analysed);
            assertEquals("92.61", again.analysis().total().score().toString());
            assertTrue(again.measures().size() > 5, "the plan was drafted");
            assertEquals(List.of(), visit.complaints);
        }
    }

    @Test
    void everyDownloadIsWhatItSays() throws Exception {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            upload(visit.page);
            assertTrue(entries(downloaded(visit.page, "รายงาน Word")).contains("word/document.xml"));
            assertTrue(entries(downloaded(visit.page, "ข้อมูลเปิด (ZIP)")).stream()
                    .anyMatch(name -> name.endsWith(".csv")));
            byte[] next = downloaded(visit.page, "แบบปี 2569 จากไฟล์นี้");
            assertEquals(
                    2569, workbooks.check(next).analysis().submission().agency().fiscalYear());
            byte[] cleared = downloaded(visit.page, "ล้างเครื่องหมายในไฟล์");
            assertEquals(
                    "92.61", workbooks.check(cleared).analysis().total().score().toString());
        }
    }

    private static List<String> entries(byte[] zip) throws IOException {
        List<String> names = new java.util.ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    @Test
    void theTemplateOfAnyYearIsThere() throws Exception {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            visit.page.selectOption("#year", "/api/v1/templates/2564.xlsx");
            Download download = visit.page.waitForDownload(() -> visit.page.click("#template"));
            byte[] file = Files.readAllBytes(download.path());
            assertEquals(
                    2564, workbooks.check(file).analysis().submission().agency().fiscalYear());
        }
    }

    @Test
    void everyFindingCanBeReached() throws Exception {
        int expected = workbooks.check(Files.readAllBytes(EXAMPLE)).findings().size();
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            upload(visit.page);
            visit.page.evaluate("() => document.querySelectorAll('details').forEach(d => (d.open = true))");
            Locator more = visit.page.locator("button.more:visible");
            while (more.count() > 0) {
                more.first().click();
            }
            assertThat(visit.page.locator(".finding")).hasCount(expected);
            String counts = visit.page
                    .locator(".severity > summary .count")
                    .allInnerTexts()
                    .toString();
            assertEquals(
                    expected,
                    visit.page.locator(".severity > summary .count").allInnerTexts().stream()
                            .mapToInt(c -> Integer.parseInt(c.replaceAll("[^0-9]", "")))
                            .sum(),
                    counts);
        }
    }

    @Test
    void anExampleIsTriedAndChartsAreDrawn() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            button(visit.page, "สำนักงานปลัดกระทรวงพลังงาน 2565").click();
            assertThat(visit.page.locator("#agency")).containsText("พลังงาน");
            visit.page.waitForFunction("() => { const canvases = [...document.querySelectorAll('canvas')];"
                    + " return canvases.length === 2 && canvases.every(c => { const blank = document.createElement('canvas');"
                    + " Object.assign(blank, { width: c.width, height: c.height });"
                    + " return c.toDataURL() !== blank.toDataURL(); }); }");
            assertThat(visit.page.locator("canvas").first())
                    .hasAttribute("aria-label", java.util.regex.Pattern.compile(".*94\\.07.*"));
            assertEquals(List.of(), visit.complaints);
        }
    }

    @Test
    void theLanguageSwitchesWithTheResultAndIsKept() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            upload(visit.page);
            visit.page.click("#language");
            assertThat(visit.page.locator("#findings")).hasText("Findings");
            assertThat(visit.page.locator("html")).hasAttribute("lang", "en");
            assertThat(visit.page.locator(".big")).hasText("92.61");
            visit.page.reload();
            assertThat(visit.page.locator("#title")).containsText("Analyse your ITA result");
            visit.page.click("#language");
            assertThat(visit.page.locator("#title")).containsText("วิเคราะห์ผลการประเมิน");
        }
    }

    @Test
    void nothingLeavesTheMachine() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            upload(visit.page);
            visit.page.waitForSelector("canvas");
            String own = PageBrowser.get().address();
            assertEquals(
                    List.of(),
                    visit.requests.stream()
                            .filter(url -> !url.startsWith(own) && !url.startsWith("blob:" + own))
                            .toList());
        }
    }

    @Test
    void thePolicyForbidsOtherAddressesAndInlineCode() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            Object blocked = visit.page.evaluate("async () => {"
                    + "const seen = []; document.addEventListener('securitypolicyviolation', e => seen.push(e.effectiveDirective));"
                    + "await fetch('http://127.0.0.2:9/').catch(() => {});"
                    + "const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.head.append(s);"
                    + "const d = document.createElement('div'); d.setAttribute('style', 'color: red'); document.body.append(d);"
                    + "await new Promise(r => setTimeout(r, 50));"
                    + "return [window.ran === true, ...seen].join(' '); }");
            String told = String.valueOf(blocked);
            assertTrue(told.startsWith("false "), told);
            for (String directive : List.of("connect-src", "script-src", "style-src")) {
                assertTrue(told.contains(directive), told);
            }
        }
    }

    @Test
    void anAuditShowsDeviationsFirstAndWhatWasNotChecked() {
        try (Visit visit = PageBrowser.get().open(Look.USUAL)) {
            upload(visit.page);
            String check = (String) visit.page.evaluate("async () => { const file = await (await"
                    + " fetch('api/v1/examples/opm-2568.xlsx')).blob(); return await (await fetch('api/v1/check',"
                    + " { method: 'POST', body: file })).text(); }");
            String audited = check.substring(0, check.lastIndexOf('}'))
                    + ",\"formulas\":[{\"sheet\":\"ตัวชี้วัด\",\"cell\":\"E10\",\"formula\":\"SUM(E5:E9)\",\"expected\":"
                    + "\"SUM(E5:E9)\",\"cached\":91.07,\"recomputed\":91.07,\"engine\":91.07,\"published\":null,"
                    + "\"verdict\":\"OK\"},"
                    + "{\"sheet\":\"ตัวชี้วัด\",\"cell\":\"E14\",\"formula\":null,\"expected\":\"AVERAGE(E11:E13)\","
                    + "\"cached\":84.3,\"recomputed\":null,\"engine\":84.29,\"published\":null,\"verdict\":\"FORMULA_OVERWRITTEN\"}],"
                    + "\"checked\":2,\"notChecked\":[{\"sheet\":\"สถิติ\",\"cell\":null,\"reason\":\"LIMIT\",\"code\":\"LIMIT\",\"function\":null,\"reasonEn\":\"too large\"}]}";
            visit.page.route(
                    "**/api/v1/audit",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(200)
                            .setContentType("application/json")
                            .setBodyBytes(audited.getBytes(StandardCharsets.UTF_8))));
            button(visit.page, "ตรวจสูตร").click();
            assertThat(visit.page.locator("#audit")).isFocused();
            assertThat(visit.page.locator(".audit .lead"))
                    .hasText("ตรวจแล้ว 2 เซลล์ พบที่ต้องดู 1 เซลล์ ไม่ได้ตรวจ 1 รายการ");
            Locator first = visit.page.locator(".audited tbody tr").first();
            assertThat(first).containsText("E14");
            assertThat(first).containsText("พิมพ์ทับสูตร");
            assertThat(first).containsText("84.29");
            assertThat(visit.page.locator(".audit .reasons")).containsText("LIMIT");
            assertFalse(visit.page.locator(".audit .reasons").isVisible());
        }
    }
}

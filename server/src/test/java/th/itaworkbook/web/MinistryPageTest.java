package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.rollup.RollupOptions;
import th.itaworkbook.rollup.RollupPart;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;

/** From the files of many agencies to one ranking, and from a table to templates, in a real browser. */
@Tag("tools")
class MinistryPageTest {
    private static final Workbooks WORKBOOKS = Workbooks.open(Optional.empty());

    @Test
    void manyFilesGiveTheRankingOfTheServiceAndItsWorkbook() throws Exception {
        try (Visit visit = PageBrowser.get().openMinistry(Look.USUAL)) {
            Page page = visit.page;
            page.setInputFiles("#many", MinistryFiles.all());
            assertThat(page.locator("#chosen summary")).containsText("4 ไฟล์");
            page.fill("#target", "๙๓");
            Response response = page.waitForResponse("**/api/v1/rollup?target=93", () -> rollUp(page));
            JsonNode answer = new ObjectMapper().readTree(response.body());
            assertThat(page.locator("#rollup")).isFocused();
            assertOverview(page, answer);
            assertRows(page, answer);
            assertUnusable(page, answer);

            Download download = page.waitForDownload(() -> page.click(".actions button.main"));
            assertEquals("รวมผล ITA 2568.xlsx", download.suggestedFilename());
            assertArrayEquals(workbook(), Files.readAllBytes(download.path()));
            assertNothingIsKeptOrSentElsewhere(visit);
        }
    }

    private static void rollUp(Page page) {
        page.click("#rollup-form button[type=submit]");
    }

    private static String shown(JsonNode figure) {
        return figure.isNull() ? "–" : figure.decimalValue().setScale(2).toPlainString();
    }

    private static String change(JsonNode delta) {
        if (delta.isNull()) {
            return "–";
        }
        BigDecimal value = delta.decimalValue().setScale(2);
        String[] sign = {"− ลด", " เท่าเดิม", "+ เพิ่ม"};
        String[] words = sign[value.signum() + 1].split(" ", -1);
        return words[0] + value.abs().toPlainString() + " " + words[1];
    }

    private static void assertOverview(Page page, JsonNode answer) {
        Locator card = page.locator(".summary");
        assertThat(card.locator(".big")).hasText(shown(answer.path("mean")));
        assertThat(card.locator(".total")).containsText(shown(answer.path("meanPrior")));
        assertThat(card.locator(".total")).containsText(shown(answer.path("meanOfAll")));
        assertThat(card.locator(".level"))
                .hasText(answer.path("passed").asInt() + " จาก "
                        + answer.path("count").asInt() + " หน่วยงาน");
        assertThat(card.locator(".next"))
                .hasText("ถึงค่าเป้าหมาย 93.00: " + answer.path("onTarget").asInt() + " จาก 5 หน่วยงาน");
        assertThat(card.locator(".names li"))
                .hasText(answer.path("failed").get(0).asText());
        for (String side : new String[] {"largestRise", "largestFall"}) {
            JsonNode extreme = answer.path(side);
            Locator tile = card.locator(".extremes li")
                    .filter(new Locator.FilterOptions()
                            .setHasText(extreme.path("names").get(0).asText()));
            assertThat(tile).containsText(change(extreme.path("delta")));
        }
    }

    private static void assertRows(Page page, JsonNode answer) {
        List<String> expected = new ArrayList<>();
        for (JsonNode agency : answer.path("agencies")) {
            if (agency.path("problem").isNull()) {
                JsonNode pass = agency.path("pass");
                JsonNode level = agency.path("rating");
                expected.add(String.join(
                        " | ",
                        agency.path("rank").isNull() ? "–" : agency.path("rank").asText(),
                        agency.path("name").asText(),
                        shown(agency.path("prior")),
                        shown(agency.path("score")),
                        change(agency.path("delta")),
                        pass.isNull() ? "–" : pass.asBoolean() ? "ผ่าน" : "ไม่ผ่าน",
                        level.isNull()
                                ? "–"
                                : level.path("th").asText()
                                        + (level.path("certain").asBoolean() ? "" : " (โดยประมาณ)")));
                for (JsonNode missing : level.path("missing")) {
                    assertThat(page.locator(".ranking tbody tr").nth(expected.size() - 1))
                            .containsText("ขาดอีก " + shown(missing.path("gap")));
                }
            }
        }
        assertEquals(6, expected.size());
        Object rows = page.evaluate("() => [...document.querySelectorAll('.ranking tbody tr')].map(row =>"
                + " [...row.cells].slice(0, 7).map(c => (c.tagName === 'TH' ? c.firstChild : c).textContent.trim())"
                + ".join(' | '))");
        assertEquals(expected, rows);
    }

    private static void assertUnusable(Page page, JsonNode answer) {
        JsonNode broken = answer.path("agencies").get(6);
        Locator line = page.locator(".unusable .finding");
        assertThat(line).hasCount(1);
        assertThat(line.locator(".place")).hasText("เสียหาย.xlsx");
        assertThat(line.locator(".code")).hasText(broken.path("problem").asText());
        assertThat(line.locator(".message"))
                .hasText(broken.path("finding").path("message").path("th").asText());
        assertThat(line.locator(".fix"))
                .containsText(broken.path("finding").path("fix").path("th").asText());
    }

    private static byte[] workbook() {
        List<RollupPart> parts = new ArrayList<>();
        for (FilePayload file : MinistryFiles.all()) {
            parts.add(WORKBOOKS.ministry().read(file.name, file.buffer));
        }
        RollupOptions options = new RollupOptions(Optional.empty(), Optional.of(new BigDecimal("93")));
        return WORKBOOKS.ministry().workbook(WORKBOOKS.ministry().rollup(parts, options), source -> Optional.empty());
    }

    private static void assertNothingIsKeptOrSentElsewhere(Visit visit) {
        String own = PageBrowser.get().address();
        assertEquals(
                List.of(),
                visit.requests.stream()
                        .filter(url -> !url.startsWith(own) && !url.startsWith("blob:" + own))
                        .toList());
        assertEquals(
                0,
                visit.page.evaluate("async () => localStorage.length + sessionStorage.length + document.cookie.length"
                        + " + (await indexedDB.databases()).length + (await caches.keys()).length"));
        assertEquals(List.of(), visit.complaints);
    }

    @Test
    void aTableGivesFilledTemplates() throws Exception {
        try (Visit visit = PageBrowser.get().openMinistry(Look.USUAL)) {
            Page page = visit.page;
            page.click("#tab-prefill");
            page.setInputFiles(
                    "#table",
                    MinistryFiles.payload("ผล.csv", "หน่วยงาน,ปี,ITA,ไม่รู้จัก\nกรม ก,2568,90,1\nกรม ข,2568,80,2"));
            assertThat(page.locator("#table-name")).containsText("ผล.csv");
            page.selectOption("#prefill-year", "2567");
            page.click("#prefill-form button[type=submit]");
            assertThat(page.locator("#state")).hasText("ตารางนี้ไม่มีแถวของปี 2567");
            page.selectOption("#prefill-year", "2568");
            Download download = page.waitForDownload(() -> page.click("#prefill-form button[type=submit]"));
            assertEquals("แบบวิเคราะห์ ITA 2568.zip", download.suggestedFilename());
            assertEquals(List.of("กรม ก 2568.xlsx", "กรม ข 2568.xlsx"), names(Files.readAllBytes(download.path())));
            assertThat(page.locator("#prefill-result .file-list li")).hasCount(2);
            assertThat(page.locator("#prefill-result .rule")).hasAttribute("aria-label", "TABLE_COLUMN_UNKNOWN");
            assertEquals(List.of(), visit.complaints);
        }
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
                assertTrue(WORKBOOKS.check(in.readAllBytes()).analysis().total().score() != null, entry.getName());
            }
        } catch (th.itaworkbook.finding.UnusableFileException e) {
            throw new AssertionError(e);
        }
        return names;
    }

    @Test
    void aFolderIsTakenWithItsFoldersAndWithoutWhatDoesNotBelong(@TempDir Path folder) throws Exception {
        Path inner = Files.createDirectory(folder.resolve("กรม ก"));
        for (String name : new String[] {"ผล.csv", "~$ผล.xlsx", ".hidden.csv", "บันทึก.pdf", "เก่า.xls"}) {
            Files.writeString(inner.resolve(name), "หน่วยงาน,ITA\nกรม ก,90", StandardCharsets.UTF_8);
        }
        try (Visit visit = PageBrowser.get().openMinistry(Look.USUAL)) {
            Page page = visit.page;
            page.setInputFiles("#folder", folder);
            assertThat(page.locator("#chosen summary")).containsText("2 ไฟล์");
            assertThat(page.locator("#chosen .note")).containsText("บันทึก.pdf");
            String within = folder.getFileName() + "/กรม ก/";
            assertThat(page.locator(".file-name")).hasText(new String[] {within + "ผล.csv", within + "เก่า.xls"});
            page.setInputFiles("#folder", folder);
            assertThat(page.locator(".file-name")).hasCount(2);
            rollUp(page);
            assertThat(page.locator(".unusable .place")).hasText(within + "เก่า.xls");

            // A drop hands over a folder a hundred entries at a time; one of these cannot be opened.
            assertEquals(
                    "250 249 d/f249.csv",
                    page.evaluate(
                            "async () => { const { filesOf } = await import('/ministry/folders.js');"
                                    + "const file = (i) => ({ isFile: true, fullPath: '/d/f' + i + '.csv', file: (ok, bad) =>"
                                    + " i === 0 ? bad(new Error()) : ok(new File(['x'], 'f')) });"
                                    + "const all = Array.from({ length: 250 }, (_, i) => file(i));"
                                    + "const reader = { readEntries: (ok) => ok(all.splice(0, 100)) };"
                                    + "const folder = { isFile: false, fullPath: '/d', createReader: () => reader };"
                                    + "const found = await filesOf({ items: [{ webkitGetAsEntry: () => folder }], files: [] })"
                                    + "(new AbortController().signal);"
                                    + "return [found.length, found.filter(f => f.file).length, found.at(-1).name].join(' '); }"));
        }
    }
}

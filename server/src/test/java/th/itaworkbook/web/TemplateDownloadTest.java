package th.itaworkbook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.NodeTools;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;
import th.itaworkbook.web.guard.TokenFile;
import th.itaworkbook.web.guard.TrustedProxies;
import th.itaworkbook.web.pane.PaneSettings;

/** The template of a year is there for who has a token, where a service asks for one. */
@Tag("tools")
class TemplateDownloadTest {
    private static final String TOKEN = "made0up0for0this0test0aaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final Workbooks SERVICE = Workbooks.open(Optional.empty());

    @TempDir
    private static Path folder;

    private static WorkbookServer server;

    @BeforeAll
    static void start() throws Exception {
        Path file = Files.writeString(folder.resolve("tokens"), "office " + TOKEN + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Path library =
                NodeTools.installed("@microsoft/office-js/dist/office.js").getParent();
        UploadLimits uploads = UploadLimits.standard();
        server = WorkbookServer.start(
                SERVICE,
                MessageCatalog.standard(),
                new ServerSettings(
                        "127.0.0.1",
                        0,
                        uploads,
                        WorkLimits.standard(uploads.turn()),
                        Optional.of(TokenFile.open(file)),
                        0,
                        Optional.empty(),
                        TrustedProxies.none(),
                        Duration.ZERO,
                        new PaneSettings(Optional.empty(), Optional.of(library), List.of()),
                        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String address() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    private static void giveToken(Page page) {
        assertThat(page.locator("#problem-title")).hasText("ต้องใช้รหัสเข้าใช้งาน");
        assertThat(page.locator("#template")).isDisabled();
        page.fill("#token", TOKEN);
        page.press("#token", "Enter");
        assertThat(page.locator("#template")).isEnabled();
    }

    private static void assertDownloads(Page page, int year) throws Exception {
        page.selectOption("#year", "/api/v1/templates/" + year + ".xlsx");
        Download download = page.waitForDownload(() -> page.click("#template"));
        byte[] file = Files.readAllBytes(download.path());
        assertEquals(year, SERVICE.check(file).analysis().submission().agency().fiscalYear());
        assertThat(page.locator("#state")).hasText("ดาวน์โหลด " + download.suggestedFilename() + " แล้ว");
    }

    @Test
    void thePageSendsTheTokenAndSaysWhatFails() throws Exception {
        try (Visit visit = PageBrowser.get().blank(Look.USUAL)) {
            Page page = visit.page;
            page.navigate(address());
            giveToken(page);
            assertDownloads(page, 2564);
            page.route("**/templates/2564.xlsx", route -> route.fulfill(new Route.FulfillOptions().setStatus(502)));
            page.click("#template");
            assertThat(page.locator("#problem-title")).isFocused();
            assertThat(page.locator(".problem .message")).hasText("ติดต่อเครื่องแม่ข่ายไม่ได้");
            page.unroute("**/templates/2564.xlsx");
            page.waitForDownload(() -> page.click(".problem button.main"));
            assertThat(page.locator("#problem")).isEmpty();
        }
    }

    @Test
    void soDoesThePane() throws Exception {
        try (OpenPane pane = OpenPane.closed(PaneModeTest.example(), PaneModeTest.NARROW)) {
            pane.open(address(), "");
            giveToken(pane.page);
            assertDownloads(pane.page, 2568);
        }
    }
}

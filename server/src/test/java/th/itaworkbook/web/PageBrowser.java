package th.itaworkbook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import th.itaworkbook.Campaign;
import th.itaworkbook.NodeTools;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.web.pane.PaneSettings;

/** The page of a real server in the installed Chromium; one browser serves all tests, each in a page of its own. */
final class PageBrowser {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double PATIENCE_MS = 30_000;
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    // An option of a closed list is there, but never visible.
    private static final Page.WaitForSelectorOptions ATTACHED =
            new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

    private static PageBrowser shared;

    private final WorkbookServer server;
    private final Browser browser;
    private final Map<List<?>, BrowserContext> contexts = new HashMap<>();

    /** How a page is looked at. */
    record Look(String language, int width, ColorScheme scheme, ForcedColors contrast) {
        static final Look USUAL = new Look("th", 1280, ColorScheme.LIGHT, ForcedColors.NONE);

        static Look of(String language, int width, ColorScheme scheme) {
            return new Look(language, width, scheme, ForcedColors.NONE);
        }

        // 320 pixels is what Excel gives a pane at first; 1280 is a page, or a pane that was drawn wide on a large
        // screen.
        /** Languages, widths and schemes: all together in a full check, each of them once in every other. */
        static Stream<Look> each() {
            return Campaign.share() < 1
                    ? Stream.of(of("th", 320, ColorScheme.LIGHT), of("en", 1280, ColorScheme.DARK))
                    : Stream.of("th", "en").flatMap(language -> Stream.of(320, 1280)
                            .flatMap(width -> Stream.of(ColorScheme.LIGHT, ColorScheme.DARK)
                                    .map(scheme -> of(language, width, scheme))));
        }
    }

    /** A page under test, and all that went wrong or out of it unnoticed; what it left in the browser goes with it. */
    static final class Visit implements AutoCloseable {
        final Page page;
        final List<String> requests = new ArrayList<>();
        final List<String> complaints = new ArrayList<>();

        private Visit(BrowserContext context) {
            this.page = context.newPage();
            page.setDefaultTimeout(PATIENCE_MS);
            page.onRequest(request -> requests.add(request.url()));
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                // A failed request is told by the browser too; what it means is tested on the page.
                boolean told = message.text().startsWith("Failed to load resource");
                if (!told && (message.type().equals("error") || message.type().equals("warning"))) {
                    complaints.add(message.text());
                }
            });
        }

        /** Rule and place of everything that axe objects to. */
        List<String> barriers() {
            page.evaluate(axe());
            Object found = page.evaluate(
                    "async () => JSON.stringify((await axe.run(document)).violations.flatMap(v => v.nodes.map(n =>"
                            + " v.id + ' ' + n.target.join(' ') + ' ' + (n.failureSummary ?? ''))))");
            List<String> barriers = new ArrayList<>();
            parsed((String) found).forEach(b -> barriers.add(b.asText()));
            return barriers;
        }

        @Override
        public void close() {
            if (page.url().startsWith("http")) {
                page.evaluate("() => localStorage.clear()");
            }
            page.context().clearCookies();
            page.close();
        }
    }

    private PageBrowser() {
        Path library =
                NodeTools.installed("@microsoft/office-js/dist/office.js").getParent();
        server = WorkbookServer.start(
                Workbooks.open(Optional.empty()),
                MessageCatalog.standard(),
                ServerSettings.local(
                                "127.0.0.1",
                                0,
                                UploadLimits.standard(),
                                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                        .with(new PaneSettings(Optional.empty(), Optional.of(library), List.of())));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1",
                        "PLAYWRIGHT_NODEJS_PATH",
                        installed("node").toString())));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed("chromium"))
                        .setArgs(QUIET));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            playwright.close();
            server.close();
        }));
    }

    static synchronized PageBrowser get() {
        if (shared == null) {
            shared = new PageBrowser();
        }
        return shared;
    }

    private static Path installed(String program) {
        Path path = Path.of("/usr/bin", program);
        if (!Files.isExecutable(path)) {
            throw new AssertionError(program + " is missing; ./check installs what the tests need");
        }
        return path;
    }

    String address() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    /** Opens the page and waits until it offers its templates. */
    Visit open(Look look) {
        Visit visit = blank(look);
        visit.page.navigate(address() + (look.language().equals("th") ? "" : "?lang=" + look.language()));
        visit.page.waitForSelector("#example-list button:not([disabled])");
        return visit;
    }

    /** Opens the page for ministries and waits until it knows the years. */
    Visit openMinistry(Look look) {
        Visit visit = blank(look);
        visit.page.navigate(address() + "ministry.html?lang=" + look.language());
        visit.page.waitForSelector("body[aria-busy=false] #year option:nth-child(2)", ATTACHED);
        return visit;
    }

    /** A page that has gone nowhere yet, for routes that must be there from the start. */
    Visit blank(Look look) {
        return blank(look, 900, 1);
    }

    /** The same in a window of that height, on a screen with so many dots to a pixel. */
    Visit blank(Look look, int height, double density) {
        // Pages that look alike share what the browser made of the scripts, as those of an officer do.
        return new Visit(contexts.computeIfAbsent(
                List.of(look, height, density),
                key -> browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(look.width(), height)
                        .setDeviceScaleFactor(density)
                        .setColorScheme(look.scheme())
                        .setForcedColors(look.contrast())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("th-TH")
                        .setAcceptDownloads(true))));
    }

    private static String axe() {
        try {
            return Files.readString(NodeTools.installed("axe-core/axe.min.js"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package th.itaworkbook.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The add-in's Excel side in a real browser with Microsoft's real client library; behind it answers a workbook in
 * memory that refuses whatever is not in the interface up to ExcelApi 1.9.
 */
public final class FakeExcel implements AutoCloseable {
    private static final Path NODE = Path.of("server/src/test/node");
    private static final Path LIBRARY = NODE.resolve("node_modules/@microsoft/office-js/dist");
    /** Where the scripts of the fake host are. */
    public static final Path HOST = NODE.resolve("fake-host");

    private static final Path ADDIN = Path.of("addin");
    private static final String ORIGIN = "https://excel.test";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EMPTY_PAGE =
            "<!doctype html><html lang=\"th\"><meta charset=\"utf-8\"><script src=\"/office/office.js\"></script>";

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    private FakeExcel(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
        this.page = browser.newPage();
    }

    /** Starts a browser in which Excel's library believes to be inside Excel. */
    public static FakeExcel start() {
        if (!Files.isRegularFile(LIBRARY.resolve("office.js"))) {
            throw new AssertionError("@microsoft/office-js is missing; ./check installs what the tests need");
        }
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        FakeExcel excel = new FakeExcel(playwright, browser);
        excel.load();
        return excel;
    }

    private void load() {
        page.route("**/*", FakeExcel::answer);
        // What Excel itself puts into the address, so that the library loads its part for Excel on Windows.
        page.navigate(ORIGIN + "/?_host_Info=Excel$Win32$16.01$th-TH$$$$0");
        page.waitForFunction("() => typeof Excel !== 'undefined' && Boolean(Excel.run)");
        page.evaluate("members => { window.members = JSON.parse(members); }", members());
    }

    private static void answer(Route route) {
        URI address = URI.create(route.request().url());
        String path = address.getPath();
        if (!ORIGIN.endsWith("//" + address.getHost())) {
            route.abort();
            return;
        }
        if (path.equals("/")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(EMPTY_PAGE));
            return;
        }
        Path file = path.startsWith("/office/")
                ? LIBRARY.resolve(path.substring("/office/".length()))
                : path.startsWith("/fake-host/")
                        ? HOST.resolve(path.substring("/fake-host/".length()))
                        : ADDIN.resolve(path.substring(1));
        if (!Files.isRegularFile(file)) {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
            return;
        }
        try {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(path.endsWith(".js") ? "text/javascript" : "application/octet-stream")
                    .setBodyBytes(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Excel's interface has, with the version in which each part came, as JSON. */
    public static String members() {
        try {
            Path file = Files.createTempFile("office", ".json");
            try {
                Process process = new ProcessBuilder(
                                "node", HOST.resolve("members.mjs").toString(), file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    process.destroyForcibly();
                    throw new AssertionError("the list of what Excel's interface has could not be made");
                }
                return Files.readString(file, StandardCharsets.UTF_8);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Opens a workbook in the fake host. */
    public void open(JsonNode state) {
        page.evaluate(
                "async state => { (await import('/fake-host/install.js')).open(window.members, JSON.parse(state)); }",
                state.toString());
    }

    /** The workbook as it is now. */
    public JsonNode state() {
        return json("async () => JSON.stringify((await import('/fake-host/install.js')).host.book.dump())", null);
    }

    /**
     * Applies an edit list with the add-in's own code; gives {@code requests} (bytes and cells of each), {@code
     * milliseconds} and, when it was refused or failed, {@code problem} with its code and detail.
     */
    public JsonNode apply(JsonNode list) {
        return run(
                "const { apply } = await import('/excel/applier.js'); await apply(JSON.parse(input));",
                list.toString());
    }

    /** Runs a script of the add-in, which sees {@code input}, {@code host} and {@code result}. */
    public JsonNode run(String script, String input) {
        return json(
                "async input => {"
                        + " const { host } = await import('/fake-host/install.js');"
                        + " const first = host.requests.length; const start = performance.now(); const result = {};"
                        + " try { " + script + " } catch (error) {"
                        + "  if (error.name !== 'ExcelProblem') { throw error; }"
                        + "  result.problem = { code: error.code, detail: error.detail,"
                        + "   cause: String(error.cause?.message ?? '') };"
                        + " }"
                        + " result.milliseconds = performance.now() - start;"
                        + " result.requests = host.requests.slice(first);"
                        + " return JSON.stringify(result); }",
                input);
    }

    private JsonNode json(String script, Object input) {
        try {
            return JSON.readTree((String) page.evaluate(script, input));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

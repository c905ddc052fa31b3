package th.itaworkbook.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.excel.FakeExcel;
import th.itaworkbook.excel.StateDifferences;
import th.itaworkbook.excel.WorkbookState;
import th.itaworkbook.web.PageBrowser.Look;
import th.itaworkbook.web.PageBrowser.Visit;

/**
 * The page as Excel opens it beside a workbook: our own server, from which Microsoft's real client library comes too,
 * and behind that library a workbook in memory.
 */
final class OpenPane implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MEMBERS = FakeExcel.members();

    /**
     * Stands in for what Excel does around the page: once the library is there it becomes ready, knows the language of
     * the menus, and hands the workbook over. The guard against a library that never answers is made patient, as a busy
     * test machine is slower than any officer's.
     */
    private static final String EXCEL =
            """
            const patient = window.setTimeout;
            window.setTimeout = (f, ms, ...more) => patient(f, ms === 5000 ? 60000 : ms, ...more);
            const load = (file) => import(new URL('/fake-host/' + file, location.href).href);
            const json = async (file) => (await fetch('/fake-host/' + file)).json();
            async function becomeReady() {
              while (typeof Excel === 'undefined' || !Excel.run) {
                await new Promise((resolve) => patient(resolve, 20));
              }
              const [{ open }, { offerFile }] = await Promise.all([load('install.js'), load('document.js')]);
              open(await json('members.json'), await json('state.json'));
              if (window.old) {
                Office.context.requirements = { isSetSupported: (set, version) => Number(version.split('.')[1]) <= 7 };
              }
              Office.context.displayLanguage = 'LANGUAGE';
              window.give = (text) => (window.files = offerFile({ bytes: Uint8Array.from(atob(text), (c) => c.charCodeAt(0)) }));
              window.offer = (how) => (window.files = offerFile(how));
              window.give(await json('file.json'));
              return { host: 'Excel', platform: 'PC' };
            }
            document.addEventListener('load', ({ target }) => {
              if (target.src?.endsWith('/office.js')) {
                const ready = becomeReady();
                Office.onReady = () => ready;
              }
            }, true);
            """;

    /** States of the few workbooks that most tests open; reading one takes longer than many a test. */
    private static final Map<ByteBuffer, JsonNode> STATES = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, JsonNode> eldest) {
            return size() > 4;
        }
    };

    final Visit visit;
    final Page page;
    private final byte[] file;
    private final JsonNode state;

    private OpenPane(byte[] workbook, Look look, Visit visit) {
        this.file = workbook.clone();
        this.state = state(workbook);
        this.visit = visit;
        this.page = visit.page;
        page.route("**/fake-host/*", this::answer);
        page.addInitScript(EXCEL.replace("LANGUAGE", look.language().equals("th") ? "th-TH" : "en-US"));
    }

    private static JsonNode state(byte[] workbook) {
        return STATES.computeIfAbsent(ByteBuffer.wrap(workbook.clone()), file -> WorkbookState.of(workbook));
    }

    /** Opens the pane beside a workbook and waits until it takes orders. */
    static OpenPane beside(byte[] workbook, Look look) {
        return ready(closed(workbook, look));
    }

    /** The same for a picture of that height. */
    static OpenPane pictured(byte[] workbook, Look look, int height) {
        return ready(new OpenPane(workbook, look, PageBrowser.get().blank(look, height, 2)));
    }

    private static OpenPane ready(OpenPane pane) {
        pane.open("");
        pane.page.waitForSelector("#excel-check:not([disabled])");
        pane.page.waitForSelector("#year option", new Page.WaitForSelectorOptions().setState(ATTACHED));
        return pane;
    }

    private static final com.microsoft.playwright.options.WaitForSelectorState ATTACHED =
            com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;

    /** A pane that is not open yet, for routes that must be there from the start. */
    static OpenPane closed(byte[] workbook, Look look) {
        return new OpenPane(workbook, look, PageBrowser.get().blank(look));
    }

    /** Opens the address of the manifest with what Excel adds to it, and what a button adds. */
    void open(String wish) {
        open(PageBrowser.get().address(), wish);
    }

    /** The same of another server. */
    void open(String address, String wish) {
        page.navigate(address + "?in=excel" + wish + "&_host_Info=Excel$Win32$16.01$th-TH$$$$0");
    }

    private void answer(Route route) {
        String name = Path.of(URI.create(route.request().url()).getPath())
                .getFileName()
                .toString();
        String json =
                switch (name) {
                    case "members.json" -> MEMBERS;
                    case "state.json" -> state.toString();
                    case "file.json" -> "\"" + Base64.getEncoder().encodeToString(file) + "\"";
                    default -> "";
                };
        try {
            byte[] body = json.isEmpty()
                    ? Files.readAllBytes(FakeExcel.HOST.resolve(name))
                    : json.getBytes(StandardCharsets.UTF_8);
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(json.isEmpty() ? "text/javascript" : "application/json")
                    .setBodyBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script that sees the fake host as {@code host}. */
    Object inHost(String script) {
        return page.evaluate("async () => { const { host } = await import('/fake-host/install.js'); " + script + " }");
    }

    /** The workbook as it is now. */
    JsonNode workbook() {
        try {
            return JSON.readTree((String) inHost("return JSON.stringify(host.book.dump());"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the workbook differs from a file. */
    List<String> differencesTo(byte[] other) {
        return StateDifferences.of(state(other), workbook());
    }

    /** From now on Excel hands over this file: what it makes of a workbook in memory is not part of the fake host. */
    void handsOver(byte[] workbook) {
        page.evaluate("text => void window.give(text)", Base64.getEncoder().encodeToString(workbook));
    }

    /** Sheet and cell on which the officer stands. */
    String selected() {
        return (String) inHost("return `${host.book.active}!${host.book.selected}`;");
    }

    /** Files of the workbook that were opened and not closed. */
    int openFiles() {
        return (Integer) page.evaluate("() => window.files.opened - window.files.closed");
    }

    @Override
    public void close() {
        visit.close();
    }
}

package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.FakeWorkbookService;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.web.pane.PaneSettings;

/** What Excel asks the service for. */
class PaneRoutesTest {
    private static final String POLICY = "Content-Security-Policy";

    /** A service with those settings, while it is needed. */
    private record Door(WorkbookServer server) implements AutoCloseable {
        static Door open(PaneSettings settings) {
            return new Door(WorkbookServer.start(
                    new FakeWorkbookService(),
                    MessageCatalog.standard(),
                    ServerSettings.local(
                                    "127.0.0.1",
                                    0,
                                    UploadLimits.standard(),
                                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                            .with(settings)));
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            server.close();
        }
    }

    private static String policy(HttpResponse<String> answer) {
        return String.join("", answer.headers().allValues(POLICY));
    }

    @Test
    void byDefaultTheAddressIsThatOfTheRequestAndTheLibraryComesFromMicrosoft() throws Exception {
        try (Door door = Door.open(PaneSettings.USUAL)) {
            HttpResponse<String> manifest = door.get("/manifest.xml");
            assertEquals(
                    "application/xml; charset=utf-8",
                    manifest.headers().firstValue("Content-Type").orElseThrow());
            String base = "https://127.0.0.1:" + door.server().port();
            assertTrue(manifest.body().contains("<SourceLocation DefaultValue=\"" + base + "/?in=excel\"/>"));
            assertEquals(
                    "{\"src\":\"https://appsforoffice.microsoft.com/lib/1/hosted/office.js\"}",
                    door.get("/office.json").body());
            assertEquals(404, door.get("/office/office.js").statusCode());
        }
    }

    @Test
    void thePageMayBeFramedByExcelOnlyWhenExcelOpensIt() throws Exception {
        try (Door door = Door.open(PaneSettings.USUAL)) {
            String inExcel = policy(door.get("/?in=excel"));
            assertTrue(inExcel.contains("script-src 'self' https://appsforoffice.microsoft.com;"), inExcel);
            assertTrue(inExcel.contains("frame-ancestors 'self' https://*.officeapps.live.com"), inExcel);
            String inBrowser = policy(door.get("/"));
            assertFalse(inBrowser.contains("microsoft"), inBrowser);
            assertTrue(inBrowser.contains("frame-ancestors 'self';"), inBrowser);
            assertFalse(inExcel.contains(inBrowser), "one policy, not two");
        }
    }

    @Test
    void aClosedNetworkServesTheLibraryItself(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("office.js"), "// the library");
        PaneSettings settings = new PaneSettings(
                Optional.of(URI.create("https://ita.example.go.th/")),
                Optional.of(folder),
                List.of(URI.create("https://office.example.go.th")));
        try (Door door = Door.open(settings)) {
            assertEquals(
                    "{\"src\":\"office/office.js\"}", door.get("/office.json").body());
            assertEquals("// the library", door.get("/office/office.js").body());
            assertTrue(policy(door.get("/?in=excel")).contains("script-src 'self';"));
            assertTrue(policy(door.get("/?in=excel")).contains(" https://office.example.go.th; base-uri"));
            assertFalse(policy(door.get("/")).contains("office.example.go.th"), "only Excel may show it in a frame");
            assertTrue(door.get("/manifest.xml").body().contains("\"https://ita.example.go.th/icons/icon-32.png\""));
        }
    }
}

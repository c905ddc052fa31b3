package th.itaworkbook.app;

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
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.FakeWorkbookService;

/** The service does not start where it would let strangers in by mistake. */
class ServeCommandTest {
    private static final String TOKEN = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path tokens;

    @BeforeEach
    void writeTokens() throws IOException {
        tokens = Files.writeString(folder.resolve("tokens"), "moph " + TOKEN + "\n");
        Files.setPosixFilePermissions(tokens, PosixFilePermissions.fromString("rw-------"));
    }

    private int run(String... args) {
        List<String> all = new ArrayList<>(List.of("serve", "--port", "0"));
        all.addAll(List.of(args));
        return new CommandLineApp(
                        (frameworks, limits) -> new FakeWorkbookService(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(all.toArray(String[]::new));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--host=0.0.0.0",
                "--host=::",
                "--host=192.0.2.1",
                "--behind-proxy=127.0.0.1",
                "--host=0.0.0.0 --requests-per-minute=10"
            })
    void whereOthersCanComeInItAsksForTokens(String options) {
        assertEquals(2, run(options.split(" ", -1)));
        assertTrue(said().contains("--tokens") && said().contains("--open-to-everyone"), said());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--tokens=none",
                "--behind-proxy=localhost --open-to-everyone",
                "--requests-per-minute=-1",
                "--tls-cert=none",
                "--tls-key=none",
                "--tls-cert=none --tls-key=none",
                "--tls-keystore=none",
                "--tls-keystore=none --tls-cert=none --tls-key=none",
                "--tls-keystore=none --tls-password=none",
                "--stop-delay=-1",
                "--stop-delay=301"
            })
    void wrongOptionsAreSaidBeforeAnythingStarts(String options) {
        assertEquals(2, run(options.split(" ", -1)));
        assertEquals(1, said().lines().count(), said());
    }

    @Test
    void tokensAndEveryoneExcludeEachOther() {
        assertEquals(2, run("--tokens", tokens.toString(), "--open-to-everyone"));
    }

    @Test
    void withTokensItStartsAndAsksForThem() throws Exception {
        assertEquals(List.of(401, 200), statuses("--host", "0.0.0.0", "--tokens", tokens.toString()));
    }

    @Test
    void inSoManyWordsItIsOpen() throws Exception {
        assertEquals(List.of(200, 200), statuses("--host", "0.0.0.0", "--open-to-everyone"));
    }

    @Test
    void tokensWithoutEncryptionAreSaid() throws Exception {
        statuses("--host", "0.0.0.0", "--tokens", tokens.toString());
        assertTrue(said().contains("\"event\":\"unencrypted\""), said());
        err.reset();
        out.reset();
        statuses("--tokens", tokens.toString(), "--behind-proxy", "127.0.0.1");
        assertFalse(said().contains("unencrypted"), said());
    }

    // Without and with the token, from a service that is ended again.
    private List<Integer> statuses(String... args) throws Exception {
        Thread serving = new Thread(() -> run(args));
        serving.start();
        String said = out.toString(StandardCharsets.UTF_8);
        for (int i = 0; i < 600 && !said.contains(System.lineSeparator()); i++) {
            Thread.sleep(50);
            said = out.toString(StandardCharsets.UTF_8);
        }
        String url = said.strip().replace("ITA Workbook: ", "").replace("0.0.0.0", "127.0.0.1") + "/api/v1/templates";
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url));
        HttpClient client = HttpClient.newHttpClient();
        HttpResponse<Void> without = client.send(request.build(), BodyHandlers.discarding());
        HttpResponse<Void> with =
                client.send(request.header("Authorization", "Bearer " + TOKEN).build(), BodyHandlers.discarding());
        serving.interrupt();
        serving.join(20_000);
        assertFalse(serving.isAlive());
        return List.of(without.statusCode(), with.statusCode());
    }
}

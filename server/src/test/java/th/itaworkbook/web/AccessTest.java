package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.FakeWorkbookService;
import th.itaworkbook.web.guard.GuardSetupException;
import th.itaworkbook.web.guard.OpenPaths;
import th.itaworkbook.web.guard.TokenFile;
import th.itaworkbook.web.guard.TrustedProxies;
import th.itaworkbook.web.pane.PaneSettings;

/** Where there are tokens, nobody gets past without one, at no address. */
class AccessTest {
    private static final String TOKEN = "canary0token0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private static final String SECOND = TOKEN.replace('a', 'b');
    private static final String OTHER = TOKEN.replace('a', 'c');
    private static final int PER_MINUTE = 200;

    @TempDir
    private static Path folder;

    private static HttpDoor door;

    @BeforeAll
    static void start() throws IOException {
        Path file = folder.resolve("tokens");
        Files.writeString(file, "moph " + TOKEN + "\nmoph " + SECOND + "\nslow " + OTHER + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        door = new HttpDoor(new FakeWorkbookService(), log -> settings(log, file));
    }

    private static ServerSettings settings(PrintStream log, Path file) {
        UploadLimits uploads =
                new UploadLimits(200_000, Duration.ofSeconds(20), Duration.ofSeconds(10), 16 * 1024 * 1024);
        try {
            return new ServerSettings(
                    "127.0.0.1",
                    0,
                    uploads,
                    WorkLimits.standard(uploads.turn()),
                    Optional.of(TokenFile.open(file)),
                    PER_MINUTE,
                    Optional.empty(),
                    TrustedProxies.none(),
                    Duration.ZERO,
                    PaneSettings.USUAL,
                    log);
        } catch (GuardSetupException e) {
            throw new AssertionError(e);
        }
    }

    @AfterAll
    static void stop() {
        door.close();
    }

    private static HttpResponse<byte[]> ask(String method, String path, String authorization) throws Exception {
        var request = door.request(path).method(method, BodyPublishers.ofString("clean"));
        return door.send(authorization == null ? request : request.header("Authorization", authorization));
    }

    private static void assertShut(HttpResponse<byte[]> answer, String where) throws IOException {
        assertEquals(401, answer.statusCode(), where);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertEquals("TOKEN_NEEDED", problem.path("code").asText(), where);
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer realm="), where);
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""), where);
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""), where);
        assertEquals(
                problem.path("requestId").asText(),
                answer.headers().firstValue("X-Request-Id").orElse(""));
    }

    @Test
    void everyRouteThatIsNotOnTheListAsksForAToken() throws Exception {
        List<String> routes = door.server.routes();
        assertTrue(routes.contains("POST /api/v1/analyse"), routes.toString());
        for (String route : routes) {
            String[] words = route.split(" ", 2);
            String path = words[1].replaceAll("\\{[^}]*}", "2568");
            HttpResponse<byte[]> answer = ask(words[0], path, null);
            if (OpenPaths.isOpen(words[0], path)) {
                assertEquals(200, answer.statusCode(), route);
            } else {
                assertShut(answer, route);
            }
        }
    }

    @Test
    void thePageIsOpenAndTheServiceBehindItIsNot() throws Exception {
        assertEquals(200, door.get("/").statusCode());
        assertEquals(200, door.get("/main.js").statusCode());
        assertEquals(404, door.get("/none.js").statusCode());
        assertShut(door.get("/api/v1/nothing"), "an address that does not exist");
        assertShut(ask("PATCH", "/api/v1/check", null), "a method that does not exist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/API/v1/check", "/api/v1/check/", "/api/v1//check", "/api/v1/check;x=.js", "/api/v1/%63heck"})
    void oddSpellingsDoNotGetPast(String path) throws Exception {
        int status = ask("POST", path, null).statusCode();
        assertTrue(status == 401 || status == 400, path + " " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Basic bW9waDp4", "Bearer", TOKEN})
    void wrongTokensAreRefusedAsSuch(String authorization) throws Exception {
        HttpResponse<byte[]> answer = ask("POST", "/api/v1/check", authorization);
        assertShut(answer, authorization);
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").contains("invalid_token"));
    }

    @Test
    void aTokenInTheAddressIsNone() throws Exception {
        assertShut(ask("POST", "/api/v1/check?access_token=" + TOKEN, null), "query");
    }

    @Test
    void bothTokensOfAClientLetItIn() throws Exception {
        assertEquals(200, ask("POST", "/api/v1/check", "Bearer " + TOKEN).statusCode());
        assertEquals(200, ask("POST", "/api/v1/check", "bearer " + SECOND).statusCode());
        assertEquals(200, ask("GET", "/metrics", "Bearer " + TOKEN).statusCode());
    }

    @Test
    void tooManyRequestsOfOneClientDoNotTouchAnother() throws Exception {
        HttpResponse<byte[]> last = null;
        for (int i = 0; i <= PER_MINUTE + 50 && (last == null || last.statusCode() == 200); i++) {
            last = ask("GET", "/api/v1/templates", "Bearer " + OTHER);
        }
        assertNotEquals(null, last);
        assertEquals(429, last.statusCode());
        assertTrue(Integer.parseInt(last.headers().firstValue("Retry-After").orElse("0")) >= 1);
        assertEquals(
                "TOO_MANY_REQUESTS",
                new ObjectMapper().readTree(last.body()).path("code").asText());
        assertEquals(200, ask("GET", "/api/v1/templates", "Bearer " + TOKEN).statusCode());
    }

    @Test
    void theLogNamesTheClientAndNeverTheToken() throws Exception {
        ask("POST", "/api/v1/check", "Bearer " + SECOND);
        ask("POST", "/api/v1/check", "Bearer nearly-" + TOKEN);
        String metrics = new String(ask("GET", "/metrics", "Bearer " + TOKEN).body(), StandardCharsets.UTF_8);
        assertTrue(door.logged().contains("\"client\":\"moph\""), door.logged());
        assertFalse(door.logged().contains("canary"), "no token in the log");
        assertFalse(metrics.contains("canary") || metrics.contains("moph"), metrics);
    }
}

package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.FakeWorkbookService;

/** What a browser is told that it may do with anything of ours. */
class HeadersTest {
    // Nothing is allowed that is not named; scripts and styles come as files of our own address.
    private static final Map<String, String> POLICY = Map.of(
            "default-src", "'none'",
            "script-src", "'self'",
            "style-src", "'self'",
            "img-src", "'self' data:",
            "connect-src", "'self'",
            "form-action", "'self'",
            "frame-ancestors", "'self'",
            "base-uri", "'none'");

    private static HttpDoor door;

    @BeforeAll
    static void start() {
        door = new HttpDoor(new FakeWorkbookService(), UploadLimits.standard());
    }

    @AfterAll
    static void stop() {
        door.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/main.js", "/styles/base.css", "/vendor/chart.js", "/api/v1/templates", "/nowhere"})
    void thePolicyAllowsWhatIsNamedAndNothingElse(String path) throws Exception {
        HttpResponse<byte[]> answer = door.get(path);
        Map<String, String> found = new TreeMap<>();
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        Arrays.stream(policy.split(";", -1))
                .map(String::strip)
                .forEach(d -> found.put(d.split(" ", 2)[0], d.contains(" ") ? d.split(" ", 2)[1] : ""));
        assertEquals(new TreeMap<>(POLICY), found);
        assertFalse(policy.contains("unsafe"));
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(
                "no-referrer", answer.headers().firstValue("Referrer-Policy").orElse(""));
        // A pane of Excel shows the page in a frame; these would forbid it or cut its dialogs off.
        assertEquals("", answer.headers().firstValue("X-Frame-Options").orElse(""));
        assertEquals(
                "", answer.headers().firstValue("Cross-Origin-Opener-Policy").orElse(""));
    }
}

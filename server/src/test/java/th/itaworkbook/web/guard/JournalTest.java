package th.itaworkbook.web.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class JournalTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final JsonLog log = new JsonLog(new PrintStream(out, true, StandardCharsets.UTF_8), NOON);

    private String logged() {
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void aRequestIsOneLine() {
        Trace trace = new Trace();
        trace.route("POST /api/v1/check");
        trace.guarded("moph");
        trace.code("FILE_DAMAGED");
        log.request(trace, 422, 1_234_567_890L, 10, 20);
        assertEquals(
                "{\"time\":\"2026-11-20T12:00:00Z\",\"event\":\"request\",\"id\":\"" + trace.id()
                        + "\",\"route\":\"POST /api/v1/check\",\"status\":422,\"ms\":1234,\"bytesIn\":10,\"bytesOut\":20,"
                        + "\"code\":\"FILE_DAMAGED\",\"client\":\"moph\"}",
                logged());
    }

    @Test
    void aBugIsNamedWithoutItsMessage() {
        log.bug("an-id", new IllegalStateException("92.61 of a cell"));
        assertTrue(logged().contains("java.lang.IllegalStateException"), logged());
        assertTrue(logged().contains("JournalTest.aBugIsNamedWithoutItsMessage"), logged());
        assertFalse(logged().contains("92.61"), logged());
        assertEquals(1, logged().lines().count());
    }

    // What libraries say is found by slf4j, not called by us; their texts hold whatever they were given.
    @Test
    void aLibraryIsNamedWithoutWhatItSays() {
        PrintStream before = System.err;
        System.setErr(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            LoggerFactory.getLogger("org.example.Reader").info("92.61 of a cell");
            LoggerFactory.getLogger("io.javalin.Javalin").error("92.61 of a cell");
            assertEquals("", logged());
            LoggerFactory.getLogger("org.example.Reader").warn("92.61 of a cell {}", "92.62", new IOException("92.63"));
            LoggerFactory.getLogger("org.example.Reader").error("92.64");
        } finally {
            System.setErr(before);
        }
        List<String> lines = logged().lines().toList();
        assertEquals(2, lines.size(), logged());
        assertTrue(lines.get(0).contains("\"event\":\"library\",\"level\":\"WARN\",\"from\":\"org.example.Reader\""));
        assertTrue(lines.get(0).contains("\"type\":\"java.io.IOException\",\"at\":[\"th.itaworkbook."), logged());
        assertTrue(lines.get(1).endsWith("\"level\":\"ERROR\",\"from\":\"org.example.Reader\"}"), logged());
        assertFalse(logged().contains("92.6"), logged());
    }

    @Test
    void metricsCountByStatusRouteAndCode() {
        Metrics metrics = new Metrics();
        Trace trace = new Trace();
        trace.route("GET /x");
        trace.guarded("");
        metrics.count(trace, 200, 300_000_000L, 5, 7);
        trace.code("BUSY");
        metrics.count(trace, 503, 61_000_000_000L, 5, 7);
        String text = metrics.text();
        for (String line : new String[] {
            "ita_requests_total{status=\"200\"} 1",
            "ita_requests_total{status=\"503\"} 1",
            "ita_route_requests_total{route=\"GET /x\"} 2",
            "ita_refusals_total{code=\"BUSY\"} 1",
            "ita_received_bytes_total 10",
            "ita_sent_bytes_total 14",
            "ita_request_seconds_bucket{le=\"0.25\"} 0",
            "ita_request_seconds_bucket{le=\"0.5\"} 1",
            "ita_request_seconds_bucket{le=\"60.0\"} 1",
            "ita_request_seconds_bucket{le=\"+Inf\"} 2",
            "ita_request_seconds_sum 61.300000",
            "ita_request_seconds_count 2"
        }) {
            assertTrue(text.contains(line + "\n"), line + "\n" + text);
        }
    }

    @Test
    void whatIsHeldIsGivenBackOnce() {
        Trace trace = new Trace();
        StringBuilder said = new StringBuilder();
        trace.atEnd(() -> said.append("end "));
        trace.afterWork(() -> said.append("work "));
        trace.workDone();
        trace.workDone();
        trace.release();
        trace.release();
        assertEquals("work end ", said.toString());
    }
}

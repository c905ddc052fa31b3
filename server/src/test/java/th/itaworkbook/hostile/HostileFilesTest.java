package th.itaworkbook.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.Campaign;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.XlsxPackage;

/**
 * Whatever is sent, the service answers in time, in its own form, without falling over and without keeping anything;
 * and the next officer is served as if nothing had been.
 */
@Tag("long")
class HostileFilesTest {
    private static final Set<Integer> STATUS = Set.of(200, 400, 413, 415, 422, 429, 503);
    private static final List<String> PATHS =
            List.of("/api/v1/analyse", "/api/v1/check", "/api/v1/report", "/api/v1/clear", "/api/v1/export");
    private static final long LONGEST_MILLIS = 30_000;
    private static final int CONTROL_EVERY = 25;
    private static final String CANARY = "canary-of-a-file-outside";

    @TempDir
    private static Path folder;

    private static ServiceProcess service;
    private static ServerSocket outside;
    private static Map<String, byte[]> made;

    private final List<String> problems = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        outside = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Path file = Files.writeString(folder.resolve("outside.txt"), CANARY);
        made = HostileSet.made(file.toUri().toString(), "http://127.0.0.1:" + outside.getLocalPort() + "/x");
        service = ServiceProcess.start(folder, List.of("-Xmx512m"));
    }

    @AfterAll
    static void stop() throws IOException {
        service.close();
        outside.close();
    }

    @Test
    void whatWeMakeOurselvesIsAnsweredAsItMust() throws Exception {
        assertTrue(made.size() >= 160, "kinds: " + made.size());
        answerAll(made);
    }

    @Test
    void whatWasFoundElsewhereIsAnsweredAsItMust() throws Exception {
        answerAll(HostileSet.found());
    }

    private void answerAll(Map<String, byte[]> files) throws Exception {
        control();
        long before = service.heapAfterCollection();
        int sent = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            for (String path : paths(sent)) {
                answer(path, file.getKey(), file.getValue());
            }
            if (sent++ % CONTROL_EVERY == 0) {
                control();
            }
        }
        control();
        assertEquals(List.of(), problems);
        assertEquals(List.of(), service.temporaryFiles());
        service.awaitIdle();
        assertEquals(0, service.metric("ita_work_memory_bytes"));
        long grown = service.heapAfterCollection() - before;
        // Five per cent of 512 MB: the JVM itself settles by a few megabytes.
        assertTrue(grown < 512L * 1024 * 1024 / 20, "heap grew by " + grown);
        outside.setSoTimeout(1);
        try {
            outside.accept().close();
            throw new AssertionError("something was fetched from outside");
        } catch (SocketTimeoutException nobodyCame) {
            assertTrue(service.process().isAlive());
        }
    }

    // All in a full check; in every other the first, which does most, and one of the others in turn.
    private static List<String> paths(int file) {
        return Campaign.share() == 1 ? PATHS : List.of(PATHS.get(0), PATHS.get(1 + file % (PATHS.size() - 1)));
    }

    // The same upload as always, answered as always.
    private void control() throws Exception {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = service.post("/api/v1/check", Parts.example());
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (answer.statusCode() != 200 || millis > 5_000) {
            problems.add("control: " + answer.statusCode() + " after " + millis + " ms");
        }
    }

    private void answer(String path, String name, byte[] file) throws Exception {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = service.post(path, file);
        long millis = (System.nanoTime() - start) / 1_000_000;
        String where = path + " " + name + ": ";
        if (!STATUS.contains(answer.statusCode())) {
            problems.add(where + answer.statusCode());
        }
        if (millis > LONGEST_MILLIS) {
            problems.add(where + millis + " ms");
        }
        if (answer.statusCode() == 200) {
            result(where, path, answer.body());
        } else {
            refusal(where, answer);
        }
    }

    private void result(String where, String path, byte[] body) {
        if (new String(body, StandardCharsets.UTF_8).contains(CANARY)) {
            problems.add(where + "a file outside was read");
        }
        if (path.endsWith("/analyse") || path.endsWith("/clear")) {
            try {
                XlsxPackage.open(body, Limits.COMMAND_LINE).verify();
            } catch (UnusableFileException e) {
                problems.add(where + "the result is refused: " + e.finding().code());
            }
        }
    }

    private void refusal(String where, HttpResponse<byte[]> answer) throws IOException {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        JsonNode problem = new ObjectMapper().readTree(body);
        boolean right = answer.headers().firstValue("Content-Type").orElse("").equals("application/problem+json")
                && answer.body().length <= 2048
                && problem.path("code").asText().matches("[A-Z_]+")
                && problem.path("requestId").asText().length() == 36;
        boolean leaks = body.contains("th.itaworkbook")
                || body.contains("java.")
                || body.contains("xl/")
                || body.contains("Exception")
                || body.contains(CANARY);
        if (!right || leaks) {
            problems.add(where + body);
        }
    }
}

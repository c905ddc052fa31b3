package th.itaworkbook.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service goes by may change under it: the clock of the machine, and the file of tokens. */
@Tag("long")
class TimeAndTokensTest {
    private static final String KEPT = "k".repeat(64);
    private static final String OLD = "o".repeat(64);
    private static final String NEW = "n".repeat(64);
    private static final String STRANGER = "s".repeat(64);
    private static final int CROWD = 32;
    private static final int CHANGES = 40;

    @TempDir
    private Path folder;

    private Path tokens(String text) throws IOException {
        Path file = folder.resolve("tokens");
        Path next = folder.resolve("tokens.next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private static HttpResponse<byte[]> check(ServiceProcess service, String token) throws Exception {
        return service.send(service.request("/api/v1/check")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(Parts.example())));
    }

    @Test
    void whileTokensChangeEachIsAnsweredByItsOwn() throws Exception {
        Path file = tokens("kept " + KEPT + "\nmoph " + OLD + "\n");
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        AtomicBoolean changing = new AtomicBoolean(true);
        try (ServiceProcess service = ServiceProcess.start(
                folder, List.of("-Xmx256m"), "--tokens", file.toString(), "--requests-per-minute", "0")) {
            List<Callable<Set<Integer>>> senders = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                String token = List.of(KEPT, OLD, STRANGER, NEW).get(i % 4);
                senders.add(() -> {
                    Set<Integer> seen = new TreeSet<>();
                    while (changing.get()) {
                        seen.add(check(service, token).statusCode());
                    }
                    return seen;
                });
            }
            List<Future<Set<Integer>>> answers = new ArrayList<>();
            senders.forEach(sender -> answers.add(crowd.submit(sender)));
            for (int i = 0; i < CHANGES; i++) {
                // Also broken and empty, as half-written files are: then the last good one counts.
                tokens(
                        switch (i % 4) {
                            case 0 -> "kept " + KEPT + "\nmoph " + OLD + "\nmoph " + NEW + "\n";
                            case 1 -> "kept " + KEPT + "\nmo";
                            case 2 -> "";
                            default -> "kept " + KEPT + "\nmoph " + NEW + "\n";
                        });
                Thread.sleep(200);
            }
            changing.set(false);
            for (int i = 0; i < CROWD; i++) {
                Set<Integer> allowed = List.of(
                                Set.of(200, 503), Set.of(200, 503, 401), Set.of(401), Set.of(200, 503, 401))
                        .get(i % 4);
                Set<Integer> seen = answers.get(i).get();
                assertTrue(allowed.containsAll(seen), i % 4 + " saw " + seen);
            }
            Thread.sleep(2_500);
            assertEquals(200, check(service, KEPT).statusCode());
            assertEquals(200, check(service, NEW).statusCode());
            assertEquals(401, check(service, OLD).statusCode());
            assertEquals(401, check(service, STRANGER).statusCode());
        } finally {
            changing.set(false);
            crowd.shutdownNow();
        }
    }

    // A library in front of the operating system's tells another time of day; time that passes stays as it is.
    @Test
    void aClockThatJumpsChangesNoLimitAndNoAnswer() throws Exception {
        Path clock = folder.resolve("clock");
        Files.writeString(clock, "+0");
        Path file = tokens("kept " + KEPT + "\nmoph " + OLD + "\n");
        List<String> before = List.of(
                "/usr/bin/env",
                "LD_PRELOAD=" + anotherClock(),
                "FAKETIME_DONT_FAKE_MONOTONIC=1",
                "FAKETIME_CACHE_DURATION=1",
                "FAKETIME_TIMESTAMP_FILE=" + clock);
        try (ServiceProcess service = ServiceProcess.start(
                before, folder, List.of("-Xmx256m"), "--tokens", file.toString(), "--requests-per-minute", "20")) {
            for (String jump : List.of("+1d", "-400d", "+0")) {
                try (Socket upload = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
                    upload.setSoTimeout(20_000);
                    byte[] workbook = Parts.example();
                    OutputStream out = upload.getOutputStream();
                    out.write(
                            ("POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                                            + KEPT + "\r\nContent-Length: " + workbook.length + "\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                    out.write(workbook, 0, workbook.length / 2);
                    out.flush();
                    jump(clock, jump);
                    out.write(workbook, workbook.length / 2, workbook.length - workbook.length / 2);
                    out.flush();
                    String answer = new String(upload.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertTrue(
                            answer.startsWith("HTTP/1.1 200"),
                            answer.lines().findFirst().orElse(""));
                }
            }
            // The clock did jump: the log tells the time of day.
            List<String> years = service.log()
                    .lines()
                    .map(line -> line.substring(9, 13))
                    .distinct()
                    .toList();
            assertTrue(years.size() > 1, service.log());
            // 20 a minute are 20 a minute, whatever the date says.
            int served = 0;
            for (int i = 0; i < 60; i++) {
                if (i % 20 == 0) {
                    jump(clock, i == 20 ? "-1d" : "+1d");
                }
                served += ask(service, OLD) == 200 ? 1 : 0;
            }
            assertTrue(served >= 20 && served < 60, served + " were served");
            // A file of tokens from the past is a changed file too.
            tokens("kept " + KEPT + "\nmoph " + NEW + "\n");
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
            Thread.sleep(2_500);
            assertEquals(401, ask(service, OLD));
        }
    }

    // The other clock is looked at once a second.
    private static void jump(Path clock, String by) throws Exception {
        Files.writeString(clock, by);
        Thread.sleep(1_500);
    }

    private static int ask(ServiceProcess service, String token) throws Exception {
        return service.send(service.request("/metrics").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static Path anotherClock() throws IOException {
        try (Stream<Path> found =
                Files.find(Path.of("/usr/lib"), 4, (path, about) -> path.endsWith("faketime/libfaketime.so.1"))) {
            return found.findFirst()
                    .orElseThrow(
                            () -> new AssertionError("libfaketime is missing; ./check installs what the tests need"));
        }
    }
}

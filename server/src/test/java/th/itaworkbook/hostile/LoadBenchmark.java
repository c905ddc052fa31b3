package th.itaworkbook.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service for a long time and for many at once: {@code mvn test -Dtest=LoadBenchmark -Dtest.excluded.groups=none},
 * with {@code -Dsoak.minutes=20}. It reports times and judges none; what must not grow is judged.
 */
@Tag("benchmark")
class LoadBenchmark {
    private static final int CROWD = 32;
    private static final int ROUNDS = 40;
    private static final Set<Integer> STATUS = Set.of(200, 400, 413, 415, 422, 429, 503);
    private static final List<String> PATHS = List.of("analyse", "check", "report", "clear", "export");

    @TempDir
    private Path folder;

    /** What a process holds at one moment. */
    private record Held(long heap, long threads, long files, int temporary) {
        static Held by(ServiceProcess service) throws Exception {
            service.awaitIdle();
            return new Held(
                    service.heapAfterCollection(),
                    count(service, "task"),
                    count(service, "fd"),
                    service.temporaryFiles().size());
        }

        private static long count(ServiceProcess service, String kind) throws IOException {
            try (Stream<Path> held =
                    Files.list(Path.of("/proc", Long.toString(service.process().pid()), kind))) {
                return held.count();
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "heap %.1f MB, %d threads, %d files open, %d temporary",
                    heap / 1e6,
                    threads,
                    files,
                    temporary);
        }
    }

    @Test
    void manyAtOnce(TestReporter reporter) throws Exception {
        byte[] workbook = Parts.example();
        Queue<Double> served = new ConcurrentLinkedQueue<>();
        AtomicInteger away = new AtomicInteger();
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        try (ServiceProcess service = ServiceProcess.start(folder, List.of("-Xmx256m"))) {
            for (int i = 0; i < 200; i++) {
                service.post("/api/v1/analyse", workbook);
            }
            Callable<Void> client = () -> {
                for (int i = 0; i < ROUNDS; i++) {
                    long start = System.nanoTime();
                    HttpResponse<byte[]> answer = service.post("/api/v1/analyse", workbook);
                    if (answer.statusCode() == 200) {
                        served.add((System.nanoTime() - start) / 1e6);
                    } else {
                        assertTrue(Set.of(429, 503).contains(answer.statusCode()), "status " + answer.statusCode());
                        away.incrementAndGet();
                        Thread.sleep(1_000
                                * Long.parseLong(answer.headers()
                                        .firstValue("Retry-After")
                                        .orElseThrow()));
                    }
                }
                return null;
            };
            List<Callable<Void>> clients = new ArrayList<>();
            for (int i = 0; i < CROWD; i++) {
                clients.add(client);
            }
            for (Future<Void> done : crowd.invokeAll(clients)) {
                done.get();
            }
        } finally {
            crowd.shutdownNow();
        }
        List<Double> times = served.stream().sorted().toList();
        double middle = times.get(times.size() / 2);
        double late = times.get((int) Math.floor(times.size() * 0.99) - 1);
        reporter.publishEntry(String.format(
                Locale.ROOT,
                "%d served, %d sent away; p50 %.0f ms, p99 %.0f ms, ratio %.2f",
                times.size(),
                away.get(),
                middle,
                late,
                late / middle));
    }

    @Test
    void forALongTime(TestReporter reporter) throws Exception {
        int minutes = Integer.getInteger("soak.minutes", 20);
        List<byte[]> hostile = List.copyOf(
                HostileSet.made("file:///none", "http://127.0.0.1:1/x").values());
        try (ServiceProcess service = ServiceProcess.start(folder, List.of("-Xmx512m"))) {
            int warm = send(service, hostile, 2, 1);
            Held before = Held.by(service);
            reporter.publishEntry("after " + warm + " requests: " + before);
            int all = warm;
            for (int minute = 1; minute <= minutes; minute++) {
                all += send(service, hostile, 1, minute + 1);
                if (minute % 5 == 0) {
                    reporter.publishEntry("minute " + minute + ", " + all + " requests: " + Held.by(service));
                }
            }
            Held after = Held.by(service);
            assertTrue(after.heap() <= before.heap() * 1.05, before + " -> " + after);
            assertTrue(after.threads() <= before.threads() * 1.05, before + " -> " + after);
            assertTrue(after.files() <= before.files() * 1.05, before + " -> " + after);
            assertEquals(0, after.temporary());
        }
    }

    // Two officers at a time; one request of twenty is hostile.
    private static int send(ServiceProcess service, List<byte[]> hostile, int minutes, int seed) throws Exception {
        long end = System.nanoTime() + minutes * 60_000_000_000L;
        AtomicInteger sent = new AtomicInteger();
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int officer = 0; officer < 2; officer++) {
                Random random = new Random(seed * 31L + officer);
                work.add(() -> {
                    while (System.nanoTime() < end) {
                        boolean bad = random.nextInt(20) == 0;
                        byte[] body = bad ? hostile.get(random.nextInt(hostile.size())) : Parts.example();
                        String path = "/api/v1/" + PATHS.get(random.nextInt(PATHS.size()));
                        int status = service.post(path, body).statusCode();
                        assertTrue(bad ? STATUS.contains(status) : status == 200, path + " " + status);
                        sent.incrementAndGet();
                    }
                    return null;
                });
            }
            for (Future<Void> done : officers.invokeAll(work)) {
                done.get();
            }
        } finally {
            officers.shutdownNow();
        }
        return sent.get();
    }
}

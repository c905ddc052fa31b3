package th.itaworkbook.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Too little of something: memory, stack, a temporary folder, time to end. */
@Tag("long")
class ScarcityTest {
    private static final Set<Integer> STATUS = Set.of(200, 400, 413, 415, 422, 503);

    @TempDir
    private Path folder;

    private static Map<String, byte[]> heavy() {
        Map<String, byte[]> heavy = new LinkedHashMap<>();
        HostileCells.addTo(heavy);
        heavy.keySet()
                .removeIf(
                        name -> !name.matches(
                                "cells: (two million|seven million|shared formula rep|many runs|long).*|.*10,000 sheets|.*million.*"));
        return heavy;
    }

    @Test
    void withLittleHeapTheServiceGoesOn() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(folder, List.of("-Xmx64m"))) {
            for (Map.Entry<String, byte[]> file : heavy().entrySet()) {
                HttpResponse<byte[]> answer = service.post("/api/v1/analyse", file.getValue());
                assertTrue(STATUS.contains(answer.statusCode()), file.getKey() + " " + answer.statusCode());
            }
            assertEquals(200, service.post("/api/v1/check", Parts.example()).statusCode());
        }
    }

    @Test
    void withLittleStackNothingOverflows() throws Exception {
        Map<String, byte[]> deep = new LinkedHashMap<>();
        HostileXml.addTo(deep, "file:///none", "http://127.0.0.1:1/");
        HostileCells.addTo(deep);
        deep.keySet().removeIf(name -> !name.contains("deep") && !name.contains("long"));
        try (ServiceProcess service = ServiceProcess.start(folder, List.of("-Xmx256m", "-Xss256k"))) {
            for (Map.Entry<String, byte[]> file : deep.entrySet()) {
                HttpResponse<byte[]> answer = service.post("/api/v1/analyse", file.getValue());
                assertTrue(STATUS.contains(answer.statusCode()), file.getKey() + " " + answer.statusCode());
            }
            assertEquals(200, service.post("/api/v1/report", Parts.example()).statusCode());
        }
    }

    @Test
    void withoutATemporaryFolderEverythingStillWorks() throws Exception {
        try (ServiceProcess service = ServiceProcess.start(folder, List.of("-Xmx256m"))) {
            Files.delete(folder.resolve("tmp"));
            for (String path : List.of("analyse", "check", "report", "clear", "export")) {
                assertEquals(
                        200, service.post("/api/v1/" + path, Parts.example()).statusCode(), path);
            }
            assertFalse(Files.exists(folder.resolve("tmp")));
        }
    }

    // Every connection is a file to the operating system. 160 are enough for the program and some dozens of clients.
    @Test
    void withoutFilesToOpenItGoesOnOnceThereAreSome() throws Exception {
        List<String> few = List.of("/bin/sh", "-c", "ulimit -n 160; exec \"$@\"", "sh");
        try (ServiceProcess service = ServiceProcess.start(few, folder, List.of("-Xmx256m"))) {
            assertEquals(200, service.post("/api/v1/analyse", Parts.example()).statusCode());
            List<Socket> silent = new ArrayList<>();
            try {
                for (int i = 0; i < 200; i++) {
                    silent.add(new Socket(InetAddress.getLoopbackAddress(), service.port()));
                }
                assertTrue(service.process().isAlive());
            } finally {
                for (Socket socket : silent) {
                    socket.close();
                }
            }
            // A connection made now may still be behind one of those in the queue of the operating system.
            for (int i = 0; i < 100 && !answers(service); i++) {
                Thread.sleep(100);
            }
            assertEquals(200, service.post("/api/v1/analyse", Parts.example()).statusCode());
            assertEquals(200, service.get("/health/ready").statusCode());
        }
    }

    // Each thread of Java reserves its stack, so of 64 MB stacks only some dozens find room, and what fails is the
    // start
    // of a thread and not a small piece of memory.
    @Test
    void withoutThreadsItGoesOnOnceThereAreSome() throws Exception {
        List<String> few = List.of("/bin/sh", "-c", "ulimit -v 4500000; MALLOC_ARENA_MAX=1 exec \"$@\"", "sh");
        List<String> stacks = List.of(
                "-Xmx128m",
                "-Xss64m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:CompressedClassSpaceSize=64m",
                "-XX:+UseSerialGC");
        try (ServiceProcess service = ServiceProcess.start(few, folder, stacks)) {
            assertEquals(200, service.post("/api/v1/analyse", Parts.example()).statusCode());
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < 200; i++) {
                    slow.add(halfAnUpload(service.port()));
                }
                for (int i = 0; i < 100 && !service.log().contains("java.lang.OutOfMemoryError"); i++) {
                    Thread.sleep(100);
                }
                assertTrue(service.log().contains("java.lang.OutOfMemoryError"), "threads ran out: " + service.log());
                assertTrue(service.process().isAlive());
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
            for (int i = 0; i < 100 && !answers(service); i++) {
                Thread.sleep(100);
            }
            service.awaitIdle();
            assertEquals(0, service.metric("ita_work_memory_bytes"));
            assertEquals(200, service.post("/api/v1/analyse", Parts.example()).statusCode());
            assertEquals(200, service.get("/health/ready").statusCode());
        }
    }

    // Its reader waits for the rest in a thread of its own.
    private static Socket halfAnUpload(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream()
                .write("POST /api/v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\nPK"
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static boolean answers(ServiceProcess service) throws InterruptedException {
        try {
            return service.get("/health/live").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theEndComesInGoodOrder() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(8);
        try (ServiceProcess service = ServiceProcess.start(folder, List.of("-Xmx256m"), "--stop-delay", "2")) {
            List<CompletableFuture<Integer>> uploads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                uploads.add(CompletableFuture.supplyAsync(() -> status(service), senders));
            }
            // Once they are under way.
            for (int i = 0; i < 200 && service.metric("ita_requests_under_way") == 0; i++) {
                Thread.sleep(10);
            }
            service.process().destroy();
            Thread.sleep(500);
            assertEquals(503, service.get("/health/ready").statusCode());
            assertEquals(200, service.get("/health/live").statusCode());
            for (CompletableFuture<Integer> upload : uploads) {
                assertTrue(Set.of(200, 503).contains(upload.get()), "status " + upload.get());
            }
            assertTrue(service.process().waitFor(40, TimeUnit.SECONDS));
            assertEquals(0, service.process().exitValue());
            assertTrue(service.log().contains("\"event\":\"stopped\""), service.log());
        } finally {
            senders.shutdownNow();
        }
    }

    private static int status(ServiceProcess service) {
        try {
            return service.post("/api/v1/analyse", Parts.example()).statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}

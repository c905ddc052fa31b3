package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import th.itaworkbook.FakeWorkbookService;

class BusyServerTest {
    private static final UploadLimits IMPATIENT =
            new UploadLimits(1000, Duration.ofSeconds(20), Duration.ofMillis(300), 16 * 1024 * 1024);

    @Test
    void moreThanTheCoresCanDoIsSentAwayAndOthersAreServed() throws Exception {
        try (HttpDoor door = new HttpDoor(new FakeWorkbookService(), IMPATIENT)) {
            List<CompletableFuture<Integer>> working = new ArrayList<>();
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                working.add(
                        CompletableFuture.supplyAsync(() -> status(door, "wait"), task -> new Thread(task).start()));
            }
            door.service.awaitWaiting(working.size());
            HttpResponse<byte[]> busy = door.post("/api/v1/check", "any", "Content-Type", "application/octet-stream");
            assertEquals(503, busy.statusCode());
            assertEquals("5", busy.headers().firstValue("Retry-After").orElse(""));
            assertEquals(200, door.get("/health/live").statusCode());
            door.service.release();
            for (CompletableFuture<Integer> one : working) {
                assertEquals(200, one.get());
            }
            assertEquals(200, status(door, "any"));
        }
    }

    private static int status(HttpDoor door, String body) {
        try {
            return door.post("/api/v1/check", body, "Content-Type", "application/octet-stream")
                    .statusCode();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}

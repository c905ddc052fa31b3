package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;

class GateTest {
    @Test
    void whoCannotGetInIsSentAwayAndComesInLater() throws Exception {
        Gate gate = new Gate(1, Duration.ofMillis(50));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread first = new Thread(() -> occupy(gate, inside, leave));
        first.start();
        inside.await();
        RefusedException refused = assertThrows(RefusedException.class, () -> gate.pass(() -> "second"));
        assertEquals(RequestProblem.BUSY.problem(), refused.problem());
        leave.countDown();
        first.join();
        assertEquals("third", gate.pass(() -> "third"));
    }

    private static void occupy(Gate gate, CountDownLatch inside, CountDownLatch leave) {
        try {
            gate.pass(() -> {
                inside.countDown();
                try {
                    leave.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return "first";
            });
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void failingWorkLeavesThePlaceFree() throws Exception {
        Gate gate = new Gate(1, Duration.ofMillis(50));
        for (int i = 0; i < 3; i++) {
            assertThrows(
                    UnusableFileException.class,
                    () -> gate.pass(() -> {
                        throw new UnusableFileException(FindingCode.FILE_DAMAGED, "");
                    }));
        }
        assertEquals("in", gate.pass(() -> "in"));
    }
}

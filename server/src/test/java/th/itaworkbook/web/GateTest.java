package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.web.guard.Trace;

class GateTest {
    @Test
    void whoCannotGetInIsSentAwayAndComesInLater() throws Exception {
        Gate gate = new Gate(1, Duration.ofMillis(50), Duration.ofSeconds(20));
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
        Gate gate = new Gate(1, Duration.ofMillis(50), Duration.ofSeconds(20));
        for (int i = 0; i < 3; i++) {
            assertThrows(
                    UnusableFileException.class,
                    () -> gate.pass(() -> {
                        throw new UnusableFileException(FindingCode.FILE_DAMAGED, "");
                    }));
        }
        assertEquals("in", gate.pass(() -> "in"));
    }

    @Test
    void workThatTakesTooLongIsToldToStopAndKeepsItsPlaceUntilItHas() throws Exception {
        Gate gate = new Gate(1, Duration.ofSeconds(5), Duration.ofMillis(100));
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch obey = new CountDownLatch(1);
        Trace trace = new Trace();
        AtomicBoolean given = new AtomicBoolean();
        trace.afterWork(() -> given.set(true));
        RefusedException late =
                assertThrows(RefusedException.class, () -> gate.pass(trace, () -> ignoreOnce(told, obey)));
        assertEquals(RequestProblem.WORK_TOOK_TOO_LONG.problem(), late.problem());
        told.await();
        assertTrue(gate.isStuck());
        assertEquals(1, gate.working());
        trace.release();
        assertFalse(given.get(), "the work still holds its memory, though its request has been answered");
        obey.countDown();
        assertEquals("next", gate.pass(() -> "next"));
        assertTrue(given.get());
        assertFalse(gate.isStuck());
    }

    private static String ignoreOnce(CountDownLatch told, CountDownLatch obey) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            told.countDown();
        }
        try {
            obey.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "too late";
    }

    @Test
    void errorsOfTheWorkComeOutAsTheyAre() throws Exception {
        Gate gate = new Gate(1, Duration.ofMillis(50), Duration.ofSeconds(20));
        for (Throwable thrown :
                List.of(new OutOfMemoryError("x"), new StackOverflowError(), new IllegalStateException())) {
            assertSame(thrown, assertThrows(Throwable.class, () -> gate.pass(() -> fail(thrown))));
        }
        assertEquals("in", gate.pass(() -> "in"));
    }

    private static String fail(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }
}

package th.itaworkbook.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets only so many workbooks be worked on at a time; the others wait a little and are then sent away. */
final class Gate {
    /** Work on a workbook, and how it may fail. */
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private final Semaphore permits;
    private final Duration wait;

    Gate(int width, Duration wait) {
        this.permits = new Semaphore(width, true);
        this.wait = wait;
    }

    <T, E extends Exception> T pass(Work<T, E> work) throws RefusedException, E {
        boolean granted = false;
        try {
            granted = permits.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!granted) {
            throw new RefusedException(RequestProblem.BUSY);
        }
        try {
            return work.run();
        } finally {
            permits.release();
        }
    }
}

package th.itaworkbook.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import th.itaworkbook.finding.UnusableFileException;

/** Lets only so many workbooks be worked on at a time; the others wait a little and are then sent away. */
final class Gate {
    /** Work on a workbook. */
    interface Work<T> {
        T run() throws UnusableFileException;
    }

    private final Semaphore permits;
    private final Duration wait;

    Gate(int width, Duration wait) {
        this.permits = new Semaphore(width, true);
        this.wait = wait;
    }

    <T> T pass(Work<T> work) throws RefusedException, UnusableFileException {
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

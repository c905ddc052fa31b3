package th.itaworkbook.web;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import th.itaworkbook.web.guard.Trace;

/**
 * Lets only so many workbooks be worked on at a time, each only so long; the others wait a little and are then sent
 * away. Work that takes too long is told to stop and keeps its place until it has.
 */
final class Gate implements AutoCloseable {
    /** Work on a workbook, and how it may fail. */
    interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private final int width;
    private final Semaphore permits;
    private final Duration wait;
    private final Duration longest;
    private final AtomicInteger overdue = new AtomicInteger();
    private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "work");
        thread.setDaemon(true);
        return thread;
    });

    /** So many at a time, each waiting for its turn and working at most so long. */
    Gate(int width, Duration wait, Duration longest) {
        this.width = width;
        this.permits = new Semaphore(width, true);
        this.wait = wait;
        this.longest = longest;
    }

    /** Does work that holds nothing. */
    <T, E extends Exception> T pass(Work<T, E> work) throws RefusedException, E {
        return pass(new Trace(), work);
    }

    /** Does the work of a request; what the request holds for it is given back when the work has really ended. */
    <T, E extends Exception> T pass(Trace trace, Work<T, E> work) throws RefusedException, E {
        takePlace();
        Place<T, E> place = new Place<>(work, trace.handOver());
        place.start();
        try {
            return place.result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            place.stop();
            throw new RefusedException(RequestProblem.WORK_TOOK_TOO_LONG);
        } catch (InterruptedException e) {
            place.stop();
            Thread.currentThread().interrupt();
            throw new RefusedException(RequestProblem.BUSY);
        } catch (ExecutionException e) {
            throw place.failure(e.getCause());
        }
    }

    private void takePlace() throws RefusedException {
        boolean granted = false;
        try {
            granted = permits.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!granted) {
            throw new RefusedException(RequestProblem.BUSY);
        }
    }

    /** Workbooks that are being worked on. */
    int working() {
        return width - permits.availablePermits();
    }

    /** Whether every place is taken by work that was told to stop and does not. */
    boolean isStuck() {
        return overdue.get() >= width;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** One piece of work in its place. */
    private final class Place<T, E extends Exception> implements Runnable {
        private final Work<T, E> work;
        private final Runnable giveBack;
        private final CompletableFuture<T> result = new CompletableFuture<>();
        private Thread worker;
        private boolean isOverdue;
        private boolean isDone;

        private Place(Work<T, E> work, Runnable giveBack) {
            this.work = work;
            this.giveBack = giveBack;
        }

        private void start() {
            try {
                workers.execute(this);
            } catch (RuntimeException | Error e) {
                // No thread to be had: the place must not be lost with it.
                giveBack.run();
                permits.release();
                throw e;
            }
        }

        @Override
        public void run() {
            synchronized (this) {
                worker = Thread.currentThread();
            }
            try {
                result.complete(work.run());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            } finally {
                leave();
            }
        }

        // The work throws E or something unchecked, so nothing else can be here.
        @SuppressWarnings("unchecked")
        private E failure(Throwable cause) {
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof RuntimeException bug) {
                throw bug;
            }
            return (E) cause;
        }

        private synchronized void leave() {
            isDone = true;
            if (isOverdue) {
                overdue.decrementAndGet();
            }
            giveBack.run();
            // The thread serves others next, who were not told to stop.
            Thread.interrupted();
            permits.release();
        }

        private synchronized void stop() {
            if (!isDone) {
                isOverdue = true;
                overdue.incrementAndGet();
                if (worker != null) {
                    worker.interrupt();
                }
            }
        }
    }
}

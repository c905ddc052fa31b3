package th.itaworkbook.web.guard;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Memory that workbooks may take together; who needs more than is free waits a little, first come, first served. */
public final class MemoryBudget {
    private static final int UNIT = 64 * 1024;

    private final int units;
    private final Duration wait;
    private final Semaphore free;

    /** So many bytes in all, and the longest to wait for them. */
    public MemoryBudget(long bytes, Duration wait) {
        this.units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT));
        this.wait = wait;
        this.free = new Semaphore(units, true);
    }

    /** Memory that is held until it is let go; letting go twice does no harm. */
    public interface Hold {
        /** Gives the memory back. */
        void release();
    }

    /** Holds so many bytes, or nothing when they do not become free in time; who needs all or more gets all. */
    public Optional<Hold> hold(long bytes) {
        int wanted = (int) Math.min(units, bytes / UNIT + 1);
        try {
            if (!free.tryAcquire(wanted, wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        AtomicBoolean held = new AtomicBoolean(true);
        return Optional.of(() -> {
            if (held.getAndSet(false)) {
                free.release(wanted);
            }
        });
    }

    /** Bytes that are held now. */
    public long held() {
        return (long) (units - free.availablePermits()) * UNIT;
    }
}

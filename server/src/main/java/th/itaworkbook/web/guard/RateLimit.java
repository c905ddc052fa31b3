package th.itaworkbook.web.guard;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** So many requests a minute for each client, a minute's worth of them at once at most. */
public final class RateLimit {
    private static final long MINUTE = 60_000_000_000L;
    private static final long SECOND = 1_000_000_000L;
    // Addresses are endless; beyond so many at a time they share one allowance.
    private static final int MOST_CLIENTS = 10_000;
    private static final String ALL_OTHERS = "";

    private final long interval;
    private final LongSupplier nanos;
    // When the client's allowance will be full again, in nanoseconds of our clock.
    private final ConcurrentHashMap<String, Long> fullAgain = new ConcurrentHashMap<>();

    /** Allows so many requests a minute, at least one. */
    public RateLimit(int perMinute) {
        this(perMinute, System::nanoTime);
    }

    RateLimit(int perMinute, LongSupplier nanos) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("perMinute must be at least 1: " + perMinute);
        }
        this.interval = MINUTE / perMinute;
        this.nanos = nanos;
    }

    /** Zero when the client may go on; else after how many seconds it may. */
    public int secondsToWait(String client) {
        long now = nanos.getAsLong();
        String key = fullAgain.containsKey(client) || hasRoom(now) ? client : ALL_OTHERS;
        AtomicLong wait = new AtomicLong();
        fullAgain.compute(key, (k, before) -> {
            long from = before == null || before - now < 0 ? now : before;
            long after = from + interval;
            if (after - now > MINUTE) {
                wait.set(after - now - MINUTE);
                return before;
            }
            return after;
        });
        return (int) ((wait.get() + SECOND - 1) / SECOND);
    }

    private boolean hasRoom(long now) {
        if (fullAgain.size() >= MOST_CLIENTS) {
            fullAgain.values().removeIf(time -> time - now < 0);
        }
        return fullAgain.size() < MOST_CLIENTS;
    }
}

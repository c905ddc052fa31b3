package th.itaworkbook.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import th.itaworkbook.web.guard.Trace;

/**
 * Reads request bodies into memory, never onto disk, counting while it reads: a body that is too large, too slow,
 * or more than all uploads together may hold is refused before it is complete.
 */
final class BoundedBody {
    private static final int CHUNK = 64 * 1024;
    private static final int MEMORY_WAIT_SECONDS = 5;
    // A client that is still sending would not see our answer; so far beyond the limit we listen on.
    private static final int DRAINED_BEYOND_LIMIT = 4;

    private final UploadLimits limits;
    private final Semaphore chunks;

    BoundedBody(UploadLimits limits) {
        this.limits = limits;
        this.chunks = new Semaphore((int) Math.min(Integer.MAX_VALUE, limits.memoryBytes() / CHUNK), true);
    }

    /** The body, or nothing when it is larger than {@code limit}; it counts as held until the trace's work is done. */
    Optional<byte[]> read(InputStream in, int limit, Trace trace) throws IOException, RefusedException {
        Pace pace = new Pace(limits.total());
        List<byte[]> held = new ArrayList<>();
        boolean complete = false;
        try {
            int size = 0;
            while (true) {
                hold(held);
                byte[] chunk = held.get(held.size() - 1);
                int got = fill(in, chunk, pace);
                size += got;
                if (size > limit) {
                    drain(in, (long) limit * DRAINED_BEYOND_LIMIT, pace);
                    return Optional.empty();
                }
                if (got < chunk.length) {
                    complete = true;
                    return Optional.of(joined(held, size));
                }
            }
        } finally {
            int count = held.size();
            if (complete) {
                trace.afterWork(() -> chunks.release(count));
            } else {
                chunks.release(count);
            }
        }
    }

    private void hold(List<byte[]> held) throws RefusedException {
        boolean granted = false;
        try {
            granted = chunks.tryAcquire(MEMORY_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!granted) {
            throw new RefusedException(RequestProblem.BUSY);
        }
        held.add(new byte[CHUNK]);
    }

    private static int fill(InputStream in, byte[] chunk, Pace pace) throws IOException, RefusedException {
        int size = 0;
        while (size < chunk.length) {
            int got = in.read(chunk, size, chunk.length - size);
            if (got < 0) {
                break;
            }
            size += got;
            pace.check(got);
        }
        return size;
    }

    /** Reads on and keeps nothing: to the end, or so many bytes; refused when it takes too long or trickles. */
    static void drain(InputStream in, long most, Duration longest) throws IOException, RefusedException {
        drain(in, most, new Pace(longest));
    }

    private static void drain(InputStream in, long most, Pace pace) throws IOException, RefusedException {
        byte[] waste = new byte[CHUNK];
        for (long drained = 0; drained < most; ) {
            int got = fill(in, waste, pace);
            if (got < waste.length) {
                return;
            }
            drained += got;
        }
    }

    /** How an upload gets on: it must be complete in time, and after a start must not trickle. */
    private static final class Pace {
        private static final long GRACE_NANOS = 5_000_000_000L;
        private static final long BYTES_PER_SECOND = 1024;

        private final long started = System.nanoTime();
        private final long longest;
        private long received;

        private Pace(Duration longest) {
            this.longest = longest.toNanos();
        }

        private void check(int more) throws RefusedException {
            received += more;
            long took = System.nanoTime() - started;
            boolean trickles = took > GRACE_NANOS && received < BYTES_PER_SECOND * (took / 1_000_000_000L);
            if (took > longest || trickles) {
                throw new RefusedException(RequestProblem.TOO_SLOW);
            }
        }
    }

    private static byte[] joined(List<byte[]> held, int size) {
        byte[] body = new byte[size];
        int at = 0;
        for (byte[] chunk : held) {
            int part = Math.min(chunk.length, size - at);
            System.arraycopy(chunk, 0, body, at, part);
            at += part;
        }
        return at == size ? body : Arrays.copyOf(body, at);
    }
}

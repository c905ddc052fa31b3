package th.itaworkbook.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

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

    /** The body, or nothing when it is larger than {@code limit}. */
    Optional<byte[]> read(InputStream in, int limit) throws IOException, RefusedException {
        long deadline = System.nanoTime() + limits.total().toNanos();
        List<byte[]> held = new ArrayList<>();
        try {
            int size = 0;
            while (true) {
                hold(held);
                byte[] chunk = held.get(held.size() - 1);
                int got = fill(in, chunk, deadline);
                size += got;
                if (size > limit) {
                    drain(in, (long) limit * DRAINED_BEYOND_LIMIT, deadline);
                    return Optional.empty();
                }
                if (got < chunk.length) {
                    return Optional.of(joined(held, size));
                }
            }
        } finally {
            chunks.release(held.size());
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

    private static int fill(InputStream in, byte[] chunk, long deadline) throws IOException, RefusedException {
        int size = 0;
        while (size < chunk.length) {
            int got = in.read(chunk, size, chunk.length - size);
            if (got < 0) {
                break;
            }
            size += got;
            if (System.nanoTime() - deadline > 0) {
                throw new RefusedException(RequestProblem.TOO_SLOW);
            }
        }
        return size;
    }

    private static void drain(InputStream in, long most, long deadline) throws IOException, RefusedException {
        byte[] waste = new byte[CHUNK];
        for (long drained = 0; drained < most; ) {
            int got = fill(in, waste, deadline);
            if (got < waste.length) {
                return;
            }
            drained += got;
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

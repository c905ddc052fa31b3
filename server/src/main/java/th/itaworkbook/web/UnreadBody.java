package th.itaworkbook.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Takes in what a client is still sending although it was refused already. A connection that is closed before is reset,
 * and the client sees a broken network instead of our answer.
 */
final class UnreadBody {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    // Listening takes threads; those who are let in need them more.
    private static final int AT_ONCE = 32;

    private final Semaphore listeners = new Semaphore(AT_ONCE);
    private final long most;

    /** Listens to bodies of up to so many bytes. */
    UnreadBody(long most) {
        this.most = most;
    }

    /** Reads to the end of the body, for as long as it arrives in good time; never fails. */
    void listenOn(Context request) {
        // Who asked first whether to send anything has not begun.
        if (request.header("Expect") != null || !listeners.tryAcquire()) {
            return;
        }
        try {
            InputStream body = request.req().getInputStream();
            BoundedBody.drain(body, most, LONGEST);
        } catch (IOException | RuntimeException | RefusedException gone) {
            return;
        } finally {
            listeners.release();
        }
    }
}

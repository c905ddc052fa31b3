package th.itaworkbook.web.guard;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.component.AbstractLifeCycle;

/**
 * Cuts connections that make no headway: an idle limit alone is renewed by every single byte, so whoever sends headers
 * or takes an answer byte by byte would stay for ever.
 */
public final class ConnectionSweep extends AbstractLifeCycle implements Connection.Listener {
    private static final long SWEEPS_PER_LIMIT = 4;

    private final long betweenRequests;
    private final long oneRequest;
    private final Map<Connection, Progress> open = new ConcurrentHashMap<>();
    private Thread sweeper;

    /**
     * Cuts what takes longer.
     *
     * @param betweenRequests the longest that a connection may take to begin its first or next request
     * @param oneRequest the longest from the beginning of a request to the end of its answer
     */
    public ConnectionSweep(Duration betweenRequests, Duration oneRequest) {
        this.betweenRequests = betweenRequests.toNanos();
        this.oneRequest = oneRequest.toNanos();
    }

    /** How many messages had come and gone, and when that was first seen. */
    private record Progress(long in, long out, long since) {}

    @Override
    public void onOpened(Connection connection) {
        open.put(connection, new Progress(0, 0, System.nanoTime()));
    }

    @Override
    public void onClosed(Connection connection) {
        open.remove(connection);
    }

    @Override
    protected void doStart() {
        sweeper = new Thread(this::sweepUntilStopped, "sweep");
        sweeper.setDaemon(true);
        sweeper.start();
    }

    @Override
    protected void doStop() {
        sweeper.interrupt();
    }

    private void sweepUntilStopped() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(Math.min(betweenRequests, oneRequest) / SWEEPS_PER_LIMIT);
                sweep();
            }
        } catch (InterruptedException stopped) {
            return;
        }
    }

    private void sweep() {
        long now = System.nanoTime();
        open.replaceAll((connection, before) -> {
            long in = connection.getMessagesIn();
            long out = connection.getMessagesOut();
            if (in != before.in() || out != before.out()) {
                return new Progress(in, out, now);
            }
            long limit = in > out ? oneRequest : betweenRequests;
            // TLS wraps a connection in another, which counts nothing: only the one that speaks HTTP is judged.
            if (now - before.since() > limit && connection instanceof ConnectionMetaData) {
                connection.getEndPoint().close();
            }
            return before;
        });
    }
}

package th.itaworkbook.web.guard;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * What one request leaves behind for log and metrics, and what it holds until it ends. Nothing in here was written by
 * a client: routes and codes are ours, names of clients the operator's.
 */
public final class Trace {
    /** The request attribute that holds the trace. */
    public static final String ATTRIBUTE = Trace.class.getName();

    private final String id = UUID.randomUUID().toString();
    private final Queue<Runnable> workReleases = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> endReleases = new ConcurrentLinkedQueue<>();
    private volatile String route = "none";
    private volatile String code = "";
    private volatile String client = "";
    private volatile boolean guarded;

    /** The trace among the attributes of a request, which every request has. */
    public static Trace of(Function<String, Object> attributes) {
        return attributes.apply(ATTRIBUTE) instanceof Trace trace ? trace : new Trace();
    }

    /** Names the request in answers and log. */
    public String id() {
        return id;
    }

    /** Notes the route as it was registered, such as {@code POST /api/v1/check}. */
    public void route(String matched) {
        route = matched;
    }

    String route() {
        return route;
    }

    /** Notes why the request was refused. */
    public void code(String refusal) {
        code = refusal;
    }

    String code() {
        return code;
    }

    /** Notes who asked, by the name in the token file, for an address that needs a token where there are tokens. */
    public void guarded(String name) {
        guarded = true;
        client = name;
    }

    boolean isGuarded() {
        return guarded;
    }

    String client() {
        return client;
    }

    /** Has something given back when the answer is known, or at the latest when the request ends. */
    public void afterWork(Runnable release) {
        workReleases.add(release);
    }

    /** Has something given back when the request ends, however it ends. */
    public void atEnd(Runnable release) {
        endReleases.add(release);
    }

    /** The answer is known: gives back what only the work needed. */
    public void workDone() {
        runAll(workReleases);
    }

    /** Hands over what only the work needs to whoever does the work; it is given back when the work has ended. */
    public Runnable handOver() {
        Queue<Runnable> handed = new ConcurrentLinkedQueue<>();
        for (Runnable next = workReleases.poll(); next != null; next = workReleases.poll()) {
            handed.add(next);
        }
        return () -> runAll(handed);
    }

    /** Gives back all that is held; more than once does no harm. */
    public void release() {
        runAll(workReleases);
        runAll(endReleases);
    }

    private static void runAll(Queue<Runnable> releases) {
        for (Runnable next = releases.poll(); next != null; next = releases.poll()) {
            next.run();
        }
    }
}

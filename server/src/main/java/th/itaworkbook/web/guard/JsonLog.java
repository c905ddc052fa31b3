package th.itaworkbook.web.guard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/**
 * One JSON object a line, of fields named here and nowhere else: no address, no file name, no header, no text of a
 * workbook or of an exception.
 */
public final class JsonLog {
    private static final int FRAMES = 4;

    private final PrintStream out;
    private final Clock clock;

    /** Writes to that stream, usually standard error. */
    public JsonLog(PrintStream out) {
        this(out, Clock.systemUTC());
    }

    JsonLog(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** One request under {@code /api}, or any that was refused. */
    void request(Trace trace, int status, long tookNanos, long bytesIn, long bytesOut) {
        ObjectNode line = line("request")
                .put("id", trace.id())
                .put("route", trace.route())
                .put("status", status)
                .put("ms", tookNanos / 1_000_000)
                .put("bytesIn", bytesIn)
                .put("bytesOut", bytesOut);
        if (!trace.code().isEmpty()) {
            line.put("code", trace.code());
        }
        if (!trace.client().isEmpty()) {
            line.put("client", trace.client());
        }
        out.println(line);
    }

    /** A failure that is our fault: class and frames only, because its message may quote a cell. */
    public void bug(String requestId, Throwable bug) {
        out.println(with(bug, line("bug").put("id", requestId)));
    }

    /** A warning of a library: where it comes from, and class and frames of what was thrown; its text may quote a client. */
    void library(String from, String level, Throwable thrown) {
        ObjectNode line = line("library").put("level", level).put("from", from);
        out.println(thrown == null ? line : with(thrown, line));
    }

    private static ObjectNode with(Throwable thrown, ObjectNode line) {
        line.put("type", thrown.getClass().getName());
        ArrayNode frames = line.putArray("at");
        StackTraceElement[] stack = thrown.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, stack.length); i++) {
            frames.add(stack[i].toString());
        }
        return line;
    }

    /** Something that happened to the service itself; the word is ours. */
    public void event(String word) {
        out.println(line(word));
    }

    private ObjectNode line(String event) {
        String now = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        return JsonNodeFactory.instance.objectNode().put("time", now).put("event", event);
    }
}

package th.itaworkbook.web.guard;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/** Hears of every request that ended, counts it, logs it, and sees that it holds nothing any more. */
public final class Journal implements RequestLog {
    private static final int FIRST_REFUSAL = 400;

    private final Metrics metrics;
    private final JsonLog log;

    /** Counts there and logs there. */
    public Journal(Metrics metrics, JsonLog log) {
        this.metrics = metrics;
        this.log = log;
    }

    @Override
    public void log(Request request, Response response) {
        Trace trace = Trace.of(request::getAttribute);
        trace.release();
        // Zero where the client went away before there was any answer.
        int status = response.getStatus();
        long took = NanoTime.since(request.getBeginNanoTime());
        long in = Request.getContentBytesRead(request);
        long out = Response.getContentBytesWritten(response);
        metrics.count(trace, status, took, in, out);
        if (trace.isGuarded() || status >= FIRST_REFUSAL || status == 0) {
            log.request(trace, status, took, in, out);
        }
    }
}

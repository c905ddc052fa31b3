package th.itaworkbook.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import th.itaworkbook.web.guard.Trace;

/** Answers what the HTTP layer refuses before any route is found, such as a malformed address, in our form. */
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Problem ours = nearest(status).problem();
        // The status stays that of the HTTP layer, such as 431; the words are those of the nearest problem of ours.
        Problem problem = new Problem(status, ours.code(), ours.title(), ours.message(), ours.fix());
        Trace trace = Trace.of(request::getAttribute);
        trace.code(problem.code());
        HttpFields.Mutable headers = response.getHeaders();
        SafeHeaders.put(headers);
        headers.put(ProblemAnswers.REQUEST_ID, trace.id());
        headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (status == 503) {
            headers.put(HttpHeader.RETRY_AFTER, ProblemAnswers.RETRY_SECONDS);
        }
        byte[] body = Json.bytes(problem.json(trace.id()));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }

    private static RequestProblem nearest(int status) {
        return switch (status) {
            case 404 -> RequestProblem.NOT_FOUND;
            case 408 -> RequestProblem.TOO_SLOW;
            case 503 -> RequestProblem.BUSY;
            default -> status >= 500 ? RequestProblem.INTERNAL_ERROR : RequestProblem.BAD_REQUEST;
        };
    }
}

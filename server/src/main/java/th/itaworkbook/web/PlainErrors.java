package th.itaworkbook.web;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers what the HTTP layer refuses before any route is found, such as a malformed address, in our form. */
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        RequestProblem reason = status == 404
                ? RequestProblem.NOT_FOUND
                : status >= 500 ? RequestProblem.INTERNAL_ERROR : RequestProblem.BAD_REQUEST;
        Problem ours = reason.problem();
        // The status stays that of the HTTP layer, such as 431; the words are those of the nearest problem of ours.
        Problem problem = new Problem(status, ours.code(), ours.title(), ours.message(), ours.fix());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        byte[] body = Json.bytes(problem.json(UUID.randomUUID().toString()));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}

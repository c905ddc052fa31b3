package th.itaworkbook.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.pipeline.ValueRefusedException;
import th.itaworkbook.web.guard.JsonLog;
import th.itaworkbook.web.guard.Trace;

/** Turns every failure into problem+json; only our own bugs are logged, without any text of the workbook. */
final class ProblemAnswers {
    static final String REQUEST_ID = "X-Request-Id";
    static final String RETRY_SECONDS = "5";

    private final MessageCatalog catalog;
    private final JsonLog log;
    private final UnreadBody unread;

    ProblemAnswers(MessageCatalog catalog, JsonLog log, UnreadBody unread) {
        this.catalog = catalog;
        this.log = log;
        this.unread = unread;
    }

    void addTo(JavalinConfig config) {
        config.routes.exception(
                UnusableFileException.class, (e, request) -> answer(request, Problem.of(e.finding(), catalog)));
        config.routes.exception(ValueRefusedException.class, (e, request) -> answer(request, GivenValues.refusal(e)));
        config.routes.exception(RefusedException.class, (e, request) -> answer(request, e.problem()));
        config.routes.exception(HttpResponseException.class, (e, request) -> refused(request, e));
        config.routes.exception(Exception.class, this::bug);
        config.router.javaLangErrorHandler(this::bug);
    }

    private void answer(Context request, RequestProblem reason) {
        answer(request, reason.problem());
    }

    private void answer(Context request, Problem problem) {
        if (problem.status() == 503) {
            request.header("Retry-After", RETRY_SECONDS);
        }
        Trace trace = Trace.of(request.req()::getAttribute);
        trace.code(problem.code());
        if (problem.status() != 408) {
            unread.listenOn(request);
        }
        request.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(Json.bytes(problem.json(trace.id())));
    }

    private void refused(Context request, HttpResponseException e) {
        switch (e.getStatus()) {
            case 404 -> answer(request, RequestProblem.NOT_FOUND);
            case 405 -> {
                String allowed = e.getDetails().getOrDefault("availableMethods", "");
                request.header("Allow", allowed);
                answer(request, RequestProblem.METHOD_NOT_ALLOWED);
            }
            default -> answer(request, RequestProblem.BAD_REQUEST);
        }
    }

    private void bug(Exception e, Context request) {
        log.bug(Trace.of(request.req()::getAttribute).id(), e);
        answer(request, RequestProblem.INTERNAL_ERROR);
    }

    // Out of memory or threads says something about the load; any other error is a bug of ours.
    private void bug(HttpServletResponse response, Error e) {
        String id = response.getHeader(REQUEST_ID);
        log.bug(id, e);
        boolean exhausted = e instanceof OutOfMemoryError;
        Problem problem = (exhausted ? RequestProblem.BUSY : RequestProblem.INTERNAL_ERROR).problem();
        try {
            response.setStatus(problem.status());
            response.setContentType(Problem.MEDIA_TYPE);
            if (exhausted) {
                response.setHeader("Retry-After", RETRY_SECONDS);
            }
            response.getOutputStream().write(Json.bytes(problem.json(id)));
        } catch (IOException gone) {
            log.bug(id, gone);
        }
    }
}

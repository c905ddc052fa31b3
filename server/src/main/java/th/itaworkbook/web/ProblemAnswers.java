package th.itaworkbook.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.util.UUID;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.UnusableFileException;

/** Turns every failure into problem+json; only our own bugs are logged, without any text of the workbook. */
final class ProblemAnswers {
    private static final String REQUEST_ID = "X-Request-Id";
    private static final int FRAMES_LOGGED = 4;

    private final MessageCatalog catalog;
    private final PrintStream log;

    ProblemAnswers(MessageCatalog catalog, PrintStream log) {
        this.catalog = catalog;
        this.log = log;
    }

    void addTo(JavalinConfig config) {
        config.routes.exception(
                UnusableFileException.class, (e, request) -> answer(request, Problem.of(e.finding(), catalog)));
        config.routes.exception(RefusedException.class, (e, request) -> answer(request, e));
        config.routes.exception(HttpResponseException.class, (e, request) -> refused(request, e));
        config.routes.exception(Exception.class, this::bug);
        config.router.javaLangErrorHandler(this::bug);
    }

    private static void answer(Context request, RefusedException refused) {
        if (refused.reason() == RequestProblem.BUSY) {
            request.header("Retry-After", "5");
        }
        answer(request, refused.problem());
    }

    private static void answer(Context request, RequestProblem reason) {
        answer(request, reason.problem());
    }

    private static void answer(Context request, Problem problem) {
        write(request, problem, UUID.randomUUID().toString());
    }

    private static void write(Context request, Problem problem, String id) {
        request.status(problem.status())
                .contentType(Problem.MEDIA_TYPE)
                .header(REQUEST_ID, id)
                .result(Json.bytes(problem.json(id)));
    }

    private static void refused(Context request, HttpResponseException e) {
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
        String id = UUID.randomUUID().toString();
        log(id, e);
        write(request, RequestProblem.INTERNAL_ERROR.problem(), id);
    }

    private void bug(HttpServletResponse response, Error e) {
        String id = UUID.randomUUID().toString();
        log(id, e);
        Problem problem = RequestProblem.INTERNAL_ERROR.problem();
        try {
            response.setStatus(problem.status());
            response.setContentType(Problem.MEDIA_TYPE);
            response.setHeader(REQUEST_ID, id);
            response.getOutputStream().write(Json.bytes(problem.json(id)));
        } catch (IOException gone) {
            log(id, gone);
        }
    }

    // Class and frames only: a message of an exception may quote a cell.
    private void log(String id, Throwable bug) {
        StringBuilder line = new StringBuilder("ERROR request=")
                .append(id)
                .append(' ')
                .append(bug.getClass().getName());
        StackTraceElement[] frames = bug.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES_LOGGED, frames.length); i++) {
            line.append(i == 0 ? " at " : " < ").append(frames[i]);
        }
        log.println(line);
    }
}

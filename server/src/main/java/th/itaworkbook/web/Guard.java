package th.itaworkbook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import th.itaworkbook.web.guard.OpenPaths;
import th.itaworkbook.web.guard.RateLimit;
import th.itaworkbook.web.guard.Trace;

/** Stands before every route, also those that come later: who may come in, how often, and how many at a time. */
final class Guard implements HttpConfiguration.Customizer {
    private static final String API = "/api/";

    private final ServerSettings settings;
    private final Optional<RateLimit> rate;
    private final Semaphore requests;

    Guard(ServerSettings settings) {
        this.settings = settings;
        this.rate = settings.perMinute() > 0 ? Optional.of(new RateLimit(settings.perMinute())) : Optional.empty();
        this.requests = new Semaphore(settings.work().requests());
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::admit);
        routes.beforeMatched(Guard::noteRoute);
        // Before the answer is sent: who takes it slowly does not hold what the work needed.
        routes.after(request -> trace(request).workDone());
    }

    static Trace trace(Context request) {
        return Trace.of(request.req()::getAttribute);
    }

    /** Gives every request its id and its trace, before anything else looks at it. */
    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        Trace trace = new Trace();
        request.setAttribute(Trace.ATTRIBUTE, trace);
        responseHeaders.put(new HttpField(ProblemAnswers.REQUEST_ID, trace.id()));
        return request;
    }

    /** Requests under way that need a token where there are tokens. */
    int underWay() {
        return settings.work().requests() - requests.availablePermits();
    }

    private void admit(Context request) throws RefusedException {
        if (OpenPaths.isOpen(request.req().getMethod(), request.path())) {
            return;
        }
        String name = client(request);
        trace(request).guarded(name);
        limitRate(request, name);
        if (request.path().startsWith(API)) {
            takePlace(request);
        }
    }

    private String client(Context request) throws RefusedException {
        if (settings.tokens().isEmpty()) {
            return "";
        }
        String authorization = request.header("Authorization");
        Optional<String> client = settings.tokens().get().client(authorization);
        if (client.isEmpty()) {
            String error = authorization == null ? "" : ", error=\"invalid_token\"";
            request.header("WWW-Authenticate", "Bearer realm=\"ita-workbook\"" + error);
            throw new RefusedException(RequestProblem.TOKEN_NEEDED);
        }
        return client.get();
    }

    // By name where there are names, so that a client with two tokens has one allowance.
    private void limitRate(Context request, String name) throws RefusedException {
        if (rate.isEmpty()) {
            return;
        }
        int wait = rate.get().secondsToWait(name.isEmpty() ? address(request) : name);
        if (wait > 0) {
            request.header("Retry-After", Integer.toString(wait));
            throw new RefusedException(RequestProblem.TOO_MANY_REQUESTS);
        }
    }

    private String address(Context request) {
        String forwarded = request.header("X-Forwarded-For");
        return settings.proxies().client(request.ip(), forwarded == null ? List.of() : List.of(forwarded));
    }

    private void takePlace(Context request) throws RefusedException {
        if (!requests.tryAcquire()) {
            throw new RefusedException(RequestProblem.BUSY);
        }
        trace(request).atEnd(requests::release);
    }

    private static void noteRoute(Context request) {
        Endpoint endpoint = request.endpoints().matchedHttpEndpoint();
        if (endpoint != null && endpoint.method.isHttpMethod()) {
            trace(request).route(endpoint.method.name() + " " + endpoint.path);
        }
    }
}

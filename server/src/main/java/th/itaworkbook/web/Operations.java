package th.itaworkbook.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import th.itaworkbook.web.guard.Metrics;

/** What operators and their tools ask: is it up, may it get requests, how is it doing, what does it understand. */
final class Operations {
    private static final String JSON = "application/json";

    private final BooleanSupplier ready;
    private final Metrics metrics;
    private final byte[] description;

    Operations(BooleanSupplier ready, Metrics metrics) {
        this.ready = ready;
        this.metrics = metrics;
        try (InputStream in = Operations.class.getResourceAsStream("openapi.json")) {
            this.description = in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("the description of the service is part of the program", e);
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get("/health/live", request -> health(request, true));
        routes.get("/health/ready", request -> health(request, ready.getAsBoolean()));
        routes.get(
                "/metrics", request -> request.contentType(Metrics.MEDIA_TYPE).result(metrics.text()));
        routes.get("/openapi.json", request -> request.contentType(JSON).result(description));
    }

    private static void health(Context request, boolean up) {
        request.status(up ? 200 : 503)
                .contentType(JSON)
                .result(Json.bytes(Json.object().put("status", up ? "UP" : "DOWN")));
    }
}

package th.itaworkbook.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.Server;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.pipeline.WorkbookService;
import th.itaworkbook.web.pane.PaneRoutes;
import th.itaworkbook.web.pane.PaneSettings;

/** The HTTP service with the page; it keeps nothing between two requests. */
public final class WorkbookServer implements AutoCloseable {
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final Javalin javalin;
    private final String host;
    private final AtomicBoolean ready;

    private WorkbookServer(Javalin javalin, String host, AtomicBoolean ready) {
        this.javalin = javalin;
        this.host = host;
        this.ready = ready;
    }

    /**
     * Starts serving; port 0 takes a free one.
     *
     * @param log where our own bugs are noted, a line each
     */
    public static WorkbookServer start(
            WorkbookService service,
            MessageCatalog catalog,
            String host,
            int port,
            UploadLimits limits,
            PrintStream log) {
        return start(service, catalog, host, port, limits, PaneSettings.USUAL, log);
    }

    /**
     * Starts serving, also to Excel.
     *
     * @param pane how the service presents itself to Excel
     * @param log where our own bugs are noted, a line each
     */
    public static WorkbookServer start(
            WorkbookService service,
            MessageCatalog catalog,
            String host,
            int port,
            UploadLimits limits,
            PaneSettings pane,
            PrintStream log) {
        AtomicBoolean ready = new AtomicBoolean();
        Gate gate = new Gate(Runtime.getRuntime().availableProcessors(), limits.turn());
        WorkbookRoutes routes = new WorkbookRoutes(service, catalog, new WorkbookUpload(limits), gate);
        Javalin javalin = Javalin.create(config -> {
            settings(config);
            config.routes.get("/health/live", request -> health(request, true));
            config.routes.get("/health/ready", request -> health(request, ready.get()));
            routes.addTo(config.routes);
            new PaneRoutes(pane).addTo(config);
            new ProblemAnswers(catalog, log).addTo(config);
        });
        javalin.start(host, port);
        ready.set(true);
        return new WorkbookServer(javalin, host, ready);
    }

    private static void settings(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        // Uploads are read by BoundedBody; nothing else may take a body.
        config.http.maxRequestSize = 0;
        config.staticFiles.add(files -> {
            files.directory = "/addin";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.addCustomizer(new SafeHeaders());
        });
        config.jetty.modifyServer(WorkbookServer::server);
    }

    private static void server(Server server) {
        server.setStopTimeout(DRAIN.toMillis());
        server.setErrorHandler(new PlainErrors());
    }

    private static void health(Context request, boolean up) {
        request.status(up ? 200 : 503)
                .contentType("application/json")
                .result(Json.bytes(Json.object().put("status", up ? "UP" : "DOWN")));
    }

    /** The port in use. */
    public int port() {
        return javalin.port();
    }

    /** The address to open; loopback is called localhost. */
    public String url() {
        String shown = isLoopback(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return "http://" + shown + ":" + port();
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Takes no more requests, lets those under way finish, and ends. */
    @Override
    public void close() {
        ready.set(false);
        javalin.stop();
    }
}

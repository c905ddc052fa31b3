package th.itaworkbook.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.pipeline.WorkbookService;
import th.itaworkbook.web.guard.Journal;
import th.itaworkbook.web.guard.JsonLog;
import th.itaworkbook.web.guard.MemoryBudget;
import th.itaworkbook.web.guard.Metrics;
import th.itaworkbook.web.pane.PaneRoutes;

/** The HTTP service with the page; it keeps nothing between two requests. */
public final class WorkbookServer implements AutoCloseable {
    // The version is that of the dependency in pom.xml; a test asks for the file.
    private static final String CHART_LIBRARY = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

    private final ServerSettings settings;
    private final JsonLog log;
    private final Gate gate;
    private final Javalin javalin;
    private final AtomicBoolean ready = new AtomicBoolean();

    private WorkbookServer(WorkbookService service, MessageCatalog catalog, ServerSettings settings) {
        this.settings = settings;
        this.log = new JsonLog(settings.log());
        WorkLimits work = settings.work();
        this.gate = new Gate(work.atOnce(), work.turn(), work.longest());
        MemoryBudget memory = new MemoryBudget(work.memoryBytes(), work.turn());
        Guard guard = new Guard(settings);
        Metrics metrics = new Metrics();
        metrics.gauge("ita_ready", "Whether requests are welcome", () -> isReady() ? 1 : 0);
        metrics.gauge("ita_work_running", "Workbooks being worked on", gate::working);
        metrics.gauge("ita_requests_under_way", "Requests under way under /api", guard::underWay);
        metrics.gauge("ita_work_memory_bytes", "Memory set aside for workbooks", memory::held);
        HttpLayer layer = new HttpLayer(settings, guard, new Journal(metrics, log));
        WorkbookUpload uploads = new WorkbookUpload(settings.uploads(), memory);
        WorkbookRoutes routes = new WorkbookRoutes(service, catalog, uploads, gate);
        this.javalin = Javalin.create(config -> {
            general(config);
            layer.configure(config.jetty);
            guard.addTo(config.routes);
            new Operations(this::isReady, metrics).addTo(config.routes);
            config.routes.get("/vendor/chart.js", WorkbookServer::charts);
            routes.addTo(config.routes);
            new RollupRoutes(service.ministry(), catalog, settings.uploads(), uploads, gate).addTo(config.routes);
            new PaneRoutes(settings.pane()).addTo(config);
            new ProblemAnswers(catalog, log, new UnreadBody(settings.uploads().fileBytes())).addTo(config);
        });
    }

    /**
     * Starts serving one's own machine; port 0 takes a free one.
     *
     * @param log where each request and our own bugs are noted, a JSON object a line
     */
    public static WorkbookServer start(
            WorkbookService service,
            MessageCatalog catalog,
            String host,
            int port,
            UploadLimits limits,
            PrintStream log) {
        return start(service, catalog, ServerSettings.local(host, port, limits, log));
    }

    /** Starts serving; it is ready when a bundled workbook was analysed. */
    public static WorkbookServer start(WorkbookService service, MessageCatalog catalog, ServerSettings settings) {
        WorkbookServer server = new WorkbookServer(service, catalog, settings);
        server.javalin.start();
        server.warmUp(service);
        return server;
    }

    // Proves that the program is whole, and spares the first officer the wait for classes to be loaded.
    private void warmUp(WorkbookService service) {
        try {
            for (String name : service.exampleNames().subList(0, 1)) {
                service.analyse(service.example(name).orElseThrow(), false);
            }
            ready.set(true);
            log.event("ready");
        } catch (UnusableFileException | RuntimeException | Error e) {
            log.bug("start", e);
        }
    }

    private static void general(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        // Uploads are read by BoundedBody; nothing else may take a body.
        config.http.maxRequestSize = 0;
        config.staticFiles.add(files -> {
            files.directory = "/addin";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
            files.mimeTypes.add("text/html; charset=utf-8", "html");
            files.mimeTypes.add("text/javascript; charset=utf-8", "js");
            files.mimeTypes.add("text/css; charset=utf-8", "css");
            files.mimeTypes.add("image/svg+xml; charset=utf-8", "svg");
        });
    }

    // One file of the library, not all that its archive holds.
    private static void charts(Context request) {
        try (InputStream in = WorkbookServer.class.getResourceAsStream(CHART_LIBRARY)) {
            request.contentType("text/javascript; charset=utf-8")
                    .header("Cache-Control", "no-cache")
                    .result(Objects.requireNonNull(in, CHART_LIBRARY).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether requests are welcome: the service works, and is not about to end. */
    public boolean isReady() {
        return ready.get() && !gate.isStuck();
    }

    /** Method and address of each route, as it was registered. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint)
                .filter(endpoint -> endpoint.method.isHttpMethod())
                .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
                .toList();
    }

    /** The port in use. */
    public int port() {
        return javalin.port();
    }

    /** The address to open; loopback is called localhost. */
    public String url() {
        String host = settings.host();
        String shown = isLoopback(host) ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
        return (settings.tls().isPresent() ? "https://" : "http://") + shown + ":" + port();
    }

    /** Whether only programs on this machine can reach a service at that address. */
    public static boolean isLoopback(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!address.isLoopbackAddress()) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Says that it is not ready, takes no more requests, lets those under way finish, and ends. */
    @Override
    public void close() {
        boolean wasReady = ready.getAndSet(false);
        try {
            if (wasReady) {
                Thread.sleep(settings.stopDelay().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        javalin.stop();
        gate.close();
        log.event("stopped");
    }
}

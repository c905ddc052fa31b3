package th.itaworkbook.web;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import th.itaworkbook.web.guard.ConnectionSweep;
import th.itaworkbook.web.guard.Tls;

/** Sets up what lies under the routes: connections, threads, time limits, TLS, and how it all ends. */
final class HttpLayer {
    /** The longest that requests under way may go on when the service ends. */
    static final Duration DRAIN = Duration.ofSeconds(30);

    private static final Duration IDLE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(30);
    private static final long YEAR_SECONDS = 31_536_000;
    private static final int CONNECTIONS = 2_000;
    // Some more than requests may be under way, so that health is always answered.
    private static final int SPARE_THREADS = 64;
    private static final int FEWEST_THREADS = 8;

    private final ServerSettings settings;
    private final Guard guard;
    private final RequestLog journal;

    HttpLayer(ServerSettings settings, Guard guard, RequestLog journal) {
        this.settings = settings;
        this.guard = guard;
        this.journal = journal;
    }

    void configure(JettyConfig jetty) {
        QueuedThreadPool threads = new HttpThreads(settings.work().requests() + SPARE_THREADS, FEWEST_THREADS);
        jetty.threadPool = threads;
        jetty.modifyHttpConfiguration(this::protocol);
        jetty.modifyServer(this::server);
        jetty.addConnector(this::connector);
    }

    private void protocol(HttpConfiguration http) {
        http.setSendServerVersion(false);
        // Javalin would take addresses that two readers may understand differently.
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.addCustomizer(guard);
        http.addCustomizer(new SafeHeaders());
        if (settings.tls().isPresent()) {
            http.addCustomizer(new SecureRequestCustomizer(false));
            // Written by us: Jetty formats the number with the digits of the machine's language.
            http.addCustomizer((request, headers) -> {
                headers.put("Strict-Transport-Security", "max-age=" + YEAR_SECONDS);
                return request;
            });
        }
    }

    private void server(Server server) {
        server.setStopTimeout(DRAIN.toMillis());
        server.setErrorHandler(new PlainErrors());
        server.setRequestLog(journal);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
        server.insertHandler(new GracefulHandler());
    }

    private Connector connector(Server server, HttpConfiguration http) {
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        ServerConnector connector = settings.tls()
                .map(tls -> encrypted(server, tls, plain))
                .orElseGet(() -> new ServerConnector(server, plain));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE.toMillis());
        connector.addBean(new ConnectionSweep(BETWEEN_REQUESTS, longestRequest()));
        return connector;
    }

    private static ServerConnector encrypted(Server server, Tls tls, HttpConnectionFactory plain) {
        return new ServerConnector(server, new SslConnectionFactory(tls.contextFactory(), plain.getProtocol()), plain);
    }

    // Receiving, waiting for memory and for a turn, working, and as long again for the answer as for the upload.
    private Duration longestRequest() {
        return settings.uploads()
                .total()
                .multipliedBy(2)
                .plus(settings.work().turn().multipliedBy(2))
                .plus(settings.work().longest());
    }
}

package th.itaworkbook.web;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import th.itaworkbook.web.guard.Tls;
import th.itaworkbook.web.guard.TokenFile;
import th.itaworkbook.web.guard.TrustedProxies;
import th.itaworkbook.web.pane.PaneSettings;

/**
 * How the service is offered.
 *
 * @param host address to listen at
 * @param port port, 0 for a free one
 * @param uploads how much an upload may cost
 * @param work how much all work together may cost
 * @param tokens who is let in; everyone where there is no file of tokens
 * @param perMinute requests a minute for each client; 0 for no limit
 * @param tls certificate and key where the service itself speaks TLS
 * @param proxies whose word about the client's address counts
 * @param stopDelay how long the service says that it is not ready before it stops to take requests
 * @param pane how the service presents itself to Excel
 * @param log where each request and our own bugs are noted, a JSON object a line
 */
public record ServerSettings(
        String host,
        int port,
        UploadLimits uploads,
        WorkLimits work,
        Optional<TokenFile> tokens,
        int perMinute,
        Optional<Tls> tls,
        TrustedProxies proxies,
        Duration stopDelay,
        PaneSettings pane,
        PrintStream log) {
    /** For one's own machine: no token, no limit of requests, no TLS. */
    public static ServerSettings local(String host, int port, UploadLimits uploads, PrintStream log) {
        return new ServerSettings(
                host,
                port,
                uploads,
                WorkLimits.standard(uploads.turn()),
                Optional.empty(),
                0,
                Optional.empty(),
                TrustedProxies.none(),
                Duration.ZERO,
                PaneSettings.USUAL,
                log);
    }

    /** The same, presented to Excel in another way. */
    public ServerSettings with(PaneSettings other) {
        return new ServerSettings(host, port, uploads, work, tokens, perMinute, tls, proxies, stopDelay, other, log);
    }
}

package th.itaworkbook.web.pane;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.staticfiles.Location;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The addresses that only Excel asks for. */
public final class PaneRoutes {
    /** Where Microsoft serves the client library; the only source that it supports. */
    static final String CDN = "https://appsforoffice.microsoft.com";

    private static final String HOSTED = "/office";

    /** Where Excel on the web runs; it frames the pane. */
    private static final String EXCEL_ON_THE_WEB = "https://*.officeapps.live.com https://*.sharepoint.com"
            + " https://*.office.com https://*.office365.com https://*.live.com https://*.microsoft.com"
            + " https://*.cloud.microsoft";

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:]+](:\\d{1,5})?");

    private final PaneSettings settings;
    private final String source;
    private final String policy;

    /** Answers as the settings say. */
    public PaneRoutes(PaneSettings settings) {
        this.settings = settings;
        boolean own = settings.officeFiles().isPresent();
        this.source =
                own ? HOSTED.substring(1) + "/" + PaneSettings.ENTRY : CDN + "/lib/1/hosted/" + PaneSettings.ENTRY;
        // Excel's library writes styles into the page, and Excel on the web shows the page in a frame of its own.
        this.policy = "default-src 'none'; script-src 'self'" + (own ? "" : " " + CDN)
                + "; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; form-action 'self'"
                + "; frame-ancestors 'self' " + EXCEL_ON_THE_WEB
                + settings.framers().stream().map(framer -> " " + framer).collect(Collectors.joining())
                + "; base-uri 'none'";
    }

    /** Adds the manifest, the way to the client library, and the headers of the page when Excel opens it. */
    public void addTo(JavalinConfig config) {
        config.routes.get("/manifest.xml", this::manifest);
        config.routes.get("/office.json", this::office);
        config.routes.before("/", this::openUp);
        settings.officeFiles()
                .ifPresent(folder -> config.staticFiles.add(files -> {
                    files.hostedPath = HOSTED;
                    files.directory = folder.toString();
                    files.location = Location.EXTERNAL;
                    files.headers = Map.of("Cache-Control", "no-cache");
                }));
    }

    private void manifest(Context request) {
        request.contentType("application/xml; charset=utf-8")
                .header("Content-Disposition", "inline; filename=\"ita-workbook-manifest.xml\"")
                .result(Manifest.of(base(request)));
    }

    // Excel takes https only; where this service speaks http itself, a proxy before it speaks https.
    private String base(Context request) {
        if (settings.publicUrl().isPresent()) {
            String url = settings.publicUrl().map(URI::toString).orElseThrow();
            return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        }
        String host = request.host();
        return "https://" + (host != null && HOST.matcher(host).matches() ? host : "localhost");
    }

    private void office(Context request) {
        // Only letters of an address stand in the source.
        request.contentType("application/json")
                .result(("{\"src\":\"" + source + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    // In a browser the page keeps the strictest headers.
    private void openUp(Context request) {
        if ("excel".equals(request.queryParam("in"))) {
            request.header("Content-Security-Policy", policy);
        }
    }
}

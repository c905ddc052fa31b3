package th.itaworkbook.web;

import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/** Puts the security headers on every answer, also on those that are given before a route is found. */
final class SafeHeaders implements HttpConfiguration.Customizer {
    // The page needs own scripts, styles and requests only; frame-ancestors allows a pane that we host ourselves.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

    // Uploads and results are nobody else's business: nothing may be kept on the way.
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", POLICY,
            "Cache-Control", "no-store");

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        put(responseHeaders);
        return request;
    }

    /** The same for an answer whose headers were emptied, as errors of the HTTP layer are. */
    static void put(HttpFields.Mutable responseHeaders) {
        HEADERS.forEach((name, value) -> responseHeaders.put(new HttpField(name, value)));
    }
}

package th.itaworkbook.web.guard;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one list of what needs no token: whether the service is up, its description, and the files of page and add-in,
 * which are the same for everyone. All else needs one, also addresses that do not exist and those spelt oddly.
 */
public final class OpenPaths {
    /** Addresses that are open as they stand. */
    public static final List<String> EXACT =
            List.of("/", "/health/live", "/health/ready", "/openapi.json", "/office.json");

    /** Kinds of files that are open outside {@code /api}; such as the manifest of the add-in. */
    public static final List<String> FILES = List.of("html", "js", "css", "svg", "png", "ico", "woff2", "xml", "map");

    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    // Plain letters only: what a router might decode or fold into another address is never open.
    private static final Pattern FILE =
            Pattern.compile("(?:/(?!api/)[A-Za-z0-9_-]+)*/[A-Za-z0-9_.-]+\\.(?:" + String.join("|", FILES) + ")");

    private OpenPaths() {}

    /** Whether this request needs no token; the path is as it was sent. */
    public static boolean isOpen(String method, String path) {
        return METHODS.contains(method)
                && (EXACT.contains(path) || FILE.matcher(path).matches());
    }
}

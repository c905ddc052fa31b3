package th.itaworkbook.web.pane;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the service presents itself to Excel.
 *
 * @param publicUrl address under which officers reach the service, https without a path behind it; the address of
 *     the request when there is none
 * @param officeFiles folder with Excel's client library for closed networks; Microsoft's own servers when there is none
 */
public record PaneSettings(Optional<URI> publicUrl, Optional<Path> officeFiles) {
    /** The address of each request, and Microsoft's servers. */
    public static final PaneSettings USUAL = new PaneSettings(Optional.empty(), Optional.empty());

    /** The file with which the client library begins. */
    public static final String ENTRY = "office.js";

    /** Throws IllegalArgumentException for an address that is not https, or a folder without the library. */
    public PaneSettings {
        publicUrl.ifPresent(PaneSettings::check);
        if (officeFiles.isPresent() && !Files.isRegularFile(officeFiles.get().resolve(ENTRY))) {
            throw new IllegalArgumentException("no " + ENTRY + " in " + officeFiles.get());
        }
    }

    private static void check(URI url) {
        boolean bare = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
        if (!"https".equals(url.getScheme()) || url.getHost() == null || !bare) {
            throw new IllegalArgumentException("not an https address: " + url);
        }
    }
}

package th.itaworkbook.web.pane;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the service presents itself to Excel.
 *
 * @param publicUrl address under which officers reach the service, https without a path behind it; the address of
 *     the request when there is none
 * @param officeFiles folder with Excel's client library for closed networks; Microsoft's own servers when there is none
 * @param framers servers beside Microsoft's whose Excel may show the pane in a frame, https without a path
 */
public record PaneSettings(Optional<URI> publicUrl, Optional<Path> officeFiles, List<URI> framers) {
    /** The address of each request, and Microsoft's servers. */
    public static final PaneSettings USUAL = new PaneSettings(Optional.empty(), Optional.empty(), List.of());

    /** The file with which the client library begins. */
    public static final String ENTRY = "office.js";

    /** Throws IllegalArgumentException for an address that is not https, or a folder without the library. */
    public PaneSettings {
        publicUrl.ifPresent(PaneSettings::check);
        framers = List.copyOf(framers);
        for (URI framer : framers) {
            check(framer);
            if (!framer.getRawPath().isEmpty()) {
                throw new IllegalArgumentException("an address with a path: " + framer);
            }
        }
        officeFiles = officeFiles.map(PaneSettings::real);
    }

    // Files behind a link would not be served: what lies outside of the folder is nobody's.
    private static Path real(Path folder) {
        try {
            Path real = folder.toRealPath();
            if (Files.isRegularFile(real.resolve(ENTRY))) {
                return real;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("no folder " + folder, e);
        }
        throw new IllegalArgumentException("no " + ENTRY + " in " + folder);
    }

    private static void check(URI url) {
        boolean bare = url.getRawQuery() == null && url.getRawFragment() == null && url.getRawUserInfo() == null;
        if (!"https".equals(url.getScheme()) || url.getHost() == null || !bare) {
            throw new IllegalArgumentException("not an https address: " + url);
        }
    }
}

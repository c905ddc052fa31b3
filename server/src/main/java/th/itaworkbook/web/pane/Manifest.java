package th.itaworkbook.web.pane;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The add-in's manifest in its XML form, the only one that perpetual versions of Excel read. */
final class Manifest {
    private static final Pattern RELEASE = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");
    private static final String TEMPLATE = read();

    private Manifest() {}

    /**
     * The manifest of a service.
     *
     * @param base its public address, without a slash at the end
     */
    static byte[] of(String base) {
        return TEMPLATE.replace("{base}", escaped(base))
                .replace("{version}", version(build()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<String> build() {
        return Optional.ofNullable(Manifest.class.getPackage().getImplementationVersion());
    }

    /** The release as Excel counts: four numbers, and the first of them not 0. */
    static String version(Optional<String> release) {
        return release.map(RELEASE::matcher)
                .filter(m -> m.matches())
                .map(m -> "1." + m.group(1) + "." + m.group(2) + "." + m.group(3))
                .orElse("1.0.0.0");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String read() {
        try (InputStream in = Manifest.class.getResourceAsStream("manifest.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

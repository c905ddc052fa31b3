package th.itaworkbook.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All that a stranger, or an old program, may send. */
final class HostileSet {
    private HostileSet() {}

    /** The kinds that we make ourselves; {@code outside} names what no parser may touch. */
    static Map<String, byte[]> made(String outsideFile, String outsideHost) {
        Map<String, byte[]> set = new LinkedHashMap<>();
        HostileFormats.addTo(set);
        HostileZips.addTo(set);
        HostileXml.addTo(set, outsideFile, outsideHost);
        HostileCells.addTo(set);
        HostileTyping.addTo(set);
        return set;
    }

    /** A folder of real odd files where there is one ({@code -Dhostile.dir=…}, else {@code ../shared/hostile}). */
    static Map<String, byte[]> found() {
        Path folder = Path.of(System.getProperty("hostile.dir", "../shared/hostile"));
        Map<String, byte[]> set = new LinkedHashMap<>();
        if (!Files.isDirectory(folder)) {
            return set;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                set.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return set;
    }
}

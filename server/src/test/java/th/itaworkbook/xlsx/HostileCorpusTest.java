package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;

/**
 * Runs over a folder of hostile and odd files where there is one ({@code -Dhostile.dir=…}, else {@code
 * ../shared/hostile}). Without it nothing is proved here; the other tests stand on their own.
 */
@Tag("long")
class HostileCorpusTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void eachFileIsReadAsPoiReadsItOrRefused() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path file : corpus()) {
            byte[] bytes = Files.readAllBytes(file);
            Optional<Grid> grid = assertTimeoutPreemptively(PATIENCE, () -> open(bytes), file.toString());
            grid.ifPresent(read -> compare(file, bytes, read, problems));
        }
        assertEquals(List.of(), problems);
    }

    private static List<Path> corpus() throws IOException {
        Path folder = Path.of(System.getProperty("hostile.dir", "../shared/hostile"));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Optional<Grid> open(byte[] bytes) {
        try {
            return Optional.of(Refused.read(bytes));
        } catch (UnusableFileException e) {
            return Optional.empty();
        }
    }

    // POI refuses some files that we read, and throws in many ways; only what both read can be compared.
    private static void compare(Path file, byte[] bytes, Grid grid, List<String> problems) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            PoiOracle.differences(grid, workbook)
                    .forEach(difference -> problems.add(file.getFileName() + " " + difference));
        } catch (IOException | RuntimeException e) {
            return;
        }
    }
}

package th.itaworkbook.rollup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.framework.FrameworkFiles;

/** Tables of results written in the test itself, and those of the resources. */
final class Tables {
    static final Frameworks FRAMEWORKS = FrameworkFiles.bundled();

    private Tables() {}

    /** What a table gives to a roll-up. */
    static RollupPart part(String file, String... lines) {
        return part(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static RollupPart part(String file, byte[] csv) {
        FindingLog log = new FindingLog();
        try {
            List<ResultRow> rows = ResultTable.read(CsvSheet.read(file, csv), file, log);
            return RollupPart.table(file, rows, log.sorted(List.of()));
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** A table of the test resources. */
    static RollupPart resource(String name) {
        try (InputStream in = Tables.class.getResourceAsStream("/rollup/" + name)) {
            return part(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row as if it came from a workbook. */
    static RollupPart workbook(String file, String... lines) {
        ResultRow row = part(file, lines).rows().get(0);
        AgencyResult result =
                RowAnalysis.of(row, FRAMEWORKS.year(row.year()).orElseThrow(), FRAMEWORKS, new FindingLog());
        return RollupPart.of(result.found(List.of(), file, ""));
    }

    static Rollup rollup(RollupPart... parts) {
        return Rollup.of(List.of(parts), RollupOptions.NONE, FRAMEWORKS);
    }

    static Rollup rollup(int year, RollupPart... parts) {
        return Rollup.of(List.of(parts), new RollupOptions(Optional.of(year), Optional.empty()), FRAMEWORKS);
    }

    static List<String> codes(List<Finding> findings) {
        return findings.stream().map(f -> f.code().name()).toList();
    }
}

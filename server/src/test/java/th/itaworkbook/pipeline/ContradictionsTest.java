package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Table;

/** The table of contradictions tells the truth: each claimed finding is there, and nothing worse beyond the table. */
class ContradictionsTest {
    private static final Path DOCUMENT = Path.of("docs", "contradictions.md");
    private static final Pattern CLAIM =
            Pattern.compile("`([A-Z_]+)` (?:at ([^`!]+)!([A-Z]+[0-9]+(?:, [A-Z]+[0-9]+)*) \\(([^,;:)]+)|on ([^ ]+))");
    private static final Pattern TOTAL = Pattern.compile("([0-9]+) contradictions");
    private static final Map<String, String> CASES = Map.of(
            "TCEB", "tceb-2562",
            "OPM", "opm-2568",
            "CHAN", "chanuwan-2568",
            "EN", "energy-2565");

    private static String text;
    private static List<Row> rows;

    /** One contradiction, as the document has it. */
    private record Row(String id, String outcome, String says) {
        String example() {
            return CASES.get(id.substring(0, id.indexOf('-')));
        }

        List<Claim> claims() {
            List<Claim> claims = new ArrayList<>();
            Matcher matcher = CLAIM.matcher(says);
            while (matcher.find()) {
                if (matcher.group(5) != null) {
                    claims.add(new Claim(matcher.group(1), matcher.group(5), "", ""));
                } else {
                    for (String cell : matcher.group(3).split(", ", -1)) {
                        claims.add(new Claim(matcher.group(1), matcher.group(2), cell, matcher.group(4)));
                    }
                }
            }
            return claims;
        }
    }

    /** A finding that the document claims; without a cell it stands on the sheet as a whole. */
    private record Claim(String code, String sheet, String cell, String header) {
        String line() {
            return code + " " + sheet + (cell.isEmpty() ? "" : "!" + cell);
        }
    }

    @BeforeAll
    static void readDocument() {
        try {
            text = Files.readString(DOCUMENT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows = text.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split(" \\| ", -1))
                        .map(String::strip)
                        .toList())
                .filter(cells -> cells.size() == 4 && !cells.get(0).equals("Id"))
                .map(cells -> new Row(cells.get(0), cells.get(2), cells.get(3)))
                .toList();
    }

    private static List<Row> with(String outcome) {
        return rows.stream().filter(r -> r.outcome().equals(outcome)).toList();
    }

    @Test
    void everyIdStandsOnceAndTheTotalIsStated() {
        assertEquals(rows.size(), rows.stream().map(Row::id).distinct().count());
        Matcher total = TOTAL.matcher(text);
        assertTrue(total.find());
        assertEquals(Integer.parseInt(total.group(1)), rows.size());
        assertTrue(rows.stream().allMatch(r -> r.example() != null));
    }

    @ParameterizedTest
    @CsvSource({"reported", "not yet", "settled", "cannot be held"})
    void theOutcomesAreCounted(String outcome) {
        assertTrue(
                text.contains("| " + outcome + " | " + with(outcome).size() + " |"),
                () -> outcome + " " + with(outcome).size());
    }

    @Test
    void onlyReportedRowsClaimFindingsAndAllOthersGiveTheirReason() {
        int known = 0;
        for (Row row : rows) {
            boolean reported = row.outcome().equals("reported");
            assertEquals(reported, !row.claims().isEmpty(), row.id());
            assertTrue(reported || row.says().length() >= 25, row.id() + " gives no reason");
            known++;
        }
        long named = List.of("reported", "not yet", "settled", "cannot be held").stream()
                .mapToLong(outcome -> with(outcome).size())
                .sum();
        assertEquals(known, named);
    }

    @Test
    void codesThatAreNamedExistUnlessTheyAreYetToCome() {
        for (Row row : rows) {
            Matcher matcher = Pattern.compile("`([A-Z]+_[A-Z_]+)`").matcher(row.says());
            while (matcher.find() && !row.outcome().equals("not yet")) {
                assertEquals(
                        matcher.group(1), FindingCode.valueOf(matcher.group(1)).name());
            }
        }
    }

    @Test
    void everyClaimedFindingIsThere() {
        for (String example : Cases.NAMES) {
            Set<String> found = lines(Cases.checked(example).findings());
            for (Row row : with("reported")) {
                if (row.example().equals(example)) {
                    row.claims()
                            .forEach(claim -> assertTrue(found.contains(claim.line()), () -> row.id() + " " + claim));
                }
            }
        }
    }

    @Test
    void theClaimedCellStandsUnderTheClaimedHeader() {
        for (Row row : with("reported")) {
            Grid grid = Cases.grid(Cases.bytes(row.example()));
            for (Claim claim : row.claims()) {
                if (claim.cell().isEmpty() || claim.header().startsWith("`")) {
                    continue;
                }
                TemplateSheet sheet = Arrays.stream(TemplateSheet.values())
                        .filter(s -> s.title().equals(claim.sheet()))
                        .findFirst()
                        .orElseThrow();
                Table table = Table.find(grid.sheet(claim.sheet()).orElseThrow(), sheet.headers())
                        .orElseThrow();
                assertEquals(
                        table.column(claim.header()),
                        CellRef.parse(claim.cell()).column(),
                        row.id() + " " + claim.header());
            }
        }
    }

    @Test
    void nothingWorseIsFoundThanTheTableSays() {
        for (String example : Cases.NAMES) {
            Set<String> claimed = rows.stream()
                    .filter(r -> r.example().equals(example))
                    .map(Row::claims)
                    .flatMap(Collection::stream)
                    .map(Claim::line)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> found = lines(Cases.checked(example).findings().stream()
                    .filter(f -> f.severity() != Severity.INFO)
                    .toList());
            found.removeAll(claimed);
            assertEquals(Set.of(), found, example);
        }
    }

    private static Set<String> lines(List<Finding> findings) {
        return findings.stream().map(Cases::line).collect(Collectors.toCollection(TreeSet::new));
    }
}

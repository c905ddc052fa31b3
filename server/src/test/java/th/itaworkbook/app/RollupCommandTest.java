package th.itaworkbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.Campaign;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.rollup.AgencyResult;

@Tag("long")
class RollupCommandTest {
    private final Ministries ministry = new Ministries();

    @TempDir
    private Path home;

    private Path folder;
    private Path result;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = Files.createDirectory(home.resolve("กระทรวง"));
        result = home.resolve("รวมผล.xlsx");
    }

    private Path example(String name, String as) throws IOException {
        byte[] workbook = RollupCommandTest.class
                .getResourceAsStream("/templates/examples/" + name + ".xlsx")
                .readAllBytes();
        Path file = folder.resolve(as);
        Files.createDirectories(file.getParent());
        return Files.write(file, workbook);
    }

    private JsonNode json(Object... args) throws IOException {
        ministry.run(args);
        return new ObjectMapper().readTree(ministry.printed());
    }

    private static Map<String, String> problems(JsonNode answer) {
        Map<String, String> problems = new TreeMap<>();
        answer.path("agencies").forEach(a -> {
            if (!a.path("problem").isNull()) {
                problems.put(a.path("source").asText(), a.path("problem").asText());
            }
        });
        return problems;
    }

    @Test
    void theAnswerHasTheFormOfTheContract() throws IOException {
        example("opm-2568", "ก/opm.xlsx");
        example("chanuwan-2568", "chanuwan.xlsx");
        JsonNode answer = json("rollup", folder, "-o", result, "--json", "--target", "95");
        assertEquals("ita-rollup/1", answer.path("schema").asText());
        assertEquals(2, answer.path("count").asInt());
        assertEquals(95, answer.path("target").asInt());
        JsonNode opm = answer.path("agencies").get(1);
        // As published, see the example: 92.61 after a computed 87.99.
        assertEquals("92.61", opm.path("score").asText());
        assertEquals("87.99", opm.path("prior").asText());
        assertEquals("4.62", opm.path("delta").asText());
        assertEquals(2, opm.path("rank").asInt());
        assertEquals("PASS", opm.path("rating").path("code").asText());
        assertTrue(opm.path("pass").asBoolean());
        assertEquals("ก/opm.xlsx", opm.path("source").asText());
        assertTrue(opm.path("errors").asInt() > 0);
        assertTrue(opm.path("problem").isNull());
        assertTrue(Files.size(result) > 0);
        assertFalse(Files.exists(home.resolve("รวมผล.xlsx.part")));
    }

    @Test
    void errorsAndWarningsAreThoseOfCheck() throws IOException {
        Path file = example("energy-2565", "energy.xlsx");
        JsonNode agency =
                json("rollup", folder, "-o", result, "--json").path("agencies").get(0);
        JsonNode checked = json("check", file, "--json");
        int errors = 0;
        int warnings = 0;
        for (JsonNode finding : checked.path("findings")) {
            errors += finding.path("severity").asText().equals("ERROR") ? 1 : 0;
            warnings += finding.path("severity").asText().equals("WARNING") ? 1 : 0;
        }
        assertEquals(errors, agency.path("errors").asInt());
        assertEquals(warnings, agency.path("warnings").asInt());
    }

    @Test
    void aHostileFolderNeverStopsTheRun() throws IOException {
        Path good = example("opm-2568", "good.xlsx");
        example("opm-2568", "~$good.xlsx");
        example("opm-2568", ".hidden.xlsx");
        Files.write(folder.resolve("short.xlsx"), List.of("PK\u0003\u0004"));
        Files.writeString(folder.resolve("empty.xlsx"), "");
        Files.writeString(folder.resolve("text.xlsx"), "no workbook");
        Files.writeString(folder.resolve("old.xls"), "no workbook");
        Files.writeString(folder.resolve("notes.docx"), "no spreadsheet");
        Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        byte[] damaged = Files.readAllBytes(good);
        Files.write(folder.resolve("damaged.xlsx"), java.util.Arrays.copyOf(damaged, damaged.length / 2));
        Files.createDirectories(folder.resolve("nothing/in/here"));
        Files.createSymbolicLink(folder.resolve("nothing/loop"), folder);
        Files.createSymbolicLink(folder.resolve("again.xlsx"), good);
        Files.createSymbolicLink(folder.resolve("gone.xlsx"), folder.resolve("never-there.xlsx"));
        example("tceb-2562", "years/2562.xlsx");
        JsonNode answer =
                json("rollup", folder, home.resolve("missing.xlsx"), "-o", result, "--json", "--year", "2568");
        assertEquals(1, answer.path("count").asInt(), answer.toString());
        String in = "กระทรวง/";
        assertEquals(
                Map.ofEntries(
                        Map.entry(in + "short.xlsx", "FILE_DAMAGED"),
                        Map.entry(in + "empty.xlsx", "FILE_NOT_XLSX"),
                        Map.entry(in + "text.xlsx", "FILE_NOT_XLSX"),
                        Map.entry(in + "old.xls", "FILE_NOT_XLSX"),
                        Map.entry(in + "other.csv", "NOT_A_RESULT_TABLE"),
                        Map.entry(in + "damaged.xlsx", "FILE_DAMAGED"),
                        Map.entry(in + "gone.xlsx", "FILE_UNREADABLE"),
                        Map.entry(in + "years/2562.xlsx", "RESULT_YEAR_DIFFERS"),
                        Map.entry("missing.xlsx", FindingCode.FILE_UNREADABLE.name())),
                problems(answer));
        assertEquals(1, ministry.run("rollup", folder, "-o", result));
    }

    @Test
    void aRollupIsNoTableOfAnotherRollup() throws IOException {
        example("opm-2568", "good.xlsx");
        Path first = folder.resolve("first.xlsx");
        assertEquals(0, ministry.run("rollup", folder, "-o", first), ministry.complained());
        byte[] before = Files.readAllBytes(first);
        assertEquals(0, ministry.run("rollup", folder, "-o", first));
        assertEquals(
                java.util.HexFormat.of().formatHex(before),
                java.util.HexFormat.of().formatHex(Files.readAllBytes(first)));
        assertEquals(
                Map.of("first.xlsx", "NOT_OUR_TEMPLATE"), problems(json("rollup", folder, "-o", result, "--json")));
    }

    @Test
    void wrongUsageIsSaid() throws IOException {
        assertEquals(2, ministry.run("rollup", folder, "-o", result));
        assertEquals(2, ministry.run("rollup", folder));
        example("opm-2568", "good.xlsx");
        assertEquals(2, ministry.run("rollup", folder, "-o", result, "--target", "101"));
        assertEquals(2, ministry.run("rollup", folder, "-o", home.resolve("none/out.xlsx")));
        assertFalse(Files.exists(result));
    }

    @Test
    void theJournalKnowsAFileOnlyAsItWas() throws Exception {
        Path file = example("opm-2568", "good.xlsx");
        assertEquals(0, ministry.run("rollup", folder, "-o", result));
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        AgencyResult read = AgencyResult.unusable(
                "good.xlsx",
                th.itaworkbook.finding.Finding.of(FindingCode.FILE_DAMAGED, th.itaworkbook.grid.Place.FILE, ""));
        try (RollupJournal journal = RollupJournal.open(result, "rules")) {
            journal.add(file, now, read);
            journal.add(folder.resolve("b.xlsx"), now, read);
            assertThrows(UsageException.class, () -> RollupJournal.open(result, "rules"));
        }
        Path part = home.resolve("รวมผล.xlsx.part");
        Files.writeString(part, "{\"path\":\"cut o", StandardOpenOption.APPEND);
        try (RollupJournal journal = RollupJournal.open(result, "rules")) {
            assertEquals(read, journal.known(file, now).orElseThrow());
            assertTrue(journal.known(folder.resolve("c.xlsx"), now).isEmpty());
            Files.setLastModifiedTime(file, FileTime.fromMillis(1));
            assertTrue(journal.known(file, Files.readAttributes(file, BasicFileAttributes.class))
                    .isEmpty());
        }
        assertEquals(3, Files.readAllLines(part).size());
        try (RollupJournal journal = RollupJournal.open(result, "other rules")) {
            assertTrue(journal.known(file, now).isEmpty());
            journal.done();
        }
        assertFalse(Files.exists(part));
    }

    @Test
    void aWorkbooksResultSurvivesTheJournal() throws Exception {
        Path file = example("opm-2568", "good.xlsx");
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        AgencyResult read = th.itaworkbook.pipeline.Workbooks.open(java.util.Optional.empty())
                .ministry()
                .read("good.xlsx", Files.readAllBytes(file))
                .results()
                .get(0);
        assertTrue(read.measures() != null && read.level() != null, read.toString());
        try (RollupJournal journal = RollupJournal.open(result, "rules")) {
            journal.add(file, now, read);
        }
        try (RollupJournal journal = RollupJournal.open(result, "rules")) {
            assertEquals(read, journal.known(file, now).orElseThrow());
        }
    }

    @Test
    void aRunThatWasKilledGoesOnToTheSameResult() throws Exception {
        Path table = Files.writeString(home.resolve("ผล.csv"), Ministries.table(40));
        assertEquals(0, ministry.run("prefill", "--year", 2568, table, "-o", folder), ministry.complained());
        List<String> whole = List.of(
                "rollup", folder.toString(), "-o", home.resolve("whole.xlsx").toString());
        Duration took = Ministries.whole(whole);
        Random random = new Random(9);
        List<String> args = List.of("rollup", folder.toString(), "-o", result.toString());
        int kills = Math.max(3, Campaign.cases(20));
        for (int i = 0; i < kills; i++) {
            Ministries.killed(args, Duration.ofMillis(1 + random.nextInt((int) took.toMillis())));
            if (Files.exists(result)) {
                same(home.resolve("whole.xlsx"), result);
                Files.delete(result);
            }
        }
        Ministries.whole(args);
        same(home.resolve("whole.xlsx"), result);
        try (Stream<Path> left = Files.list(home)) {
            assertEquals(
                    List.of("whole.xlsx", "กระทรวง", "ผล.csv", "รวมผล.xlsx"),
                    left.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    private static void same(Path expected, Path found) throws IOException {
        assertEquals(-1, Files.mismatch(expected, found));
    }
}

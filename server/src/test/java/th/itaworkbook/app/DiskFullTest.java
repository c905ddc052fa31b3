package th.itaworkbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.ExternalProgram.Outcome;

/** Where there is no room for a result, that is said and nothing is left half-written; results here are larger. */
@Tag("long")
class DiskFullTest {
    private static final int ROOM_KIB = 48;

    @TempDir
    private Path home;

    private static void saysSo(Outcome outcome) {
        assertEquals(ExitCode.UNUSABLE, outcome.exitCode(), outcome.toString());
        assertTrue(outcome.err().contains("พื้นที่จัดเก็บไม่พอ"), outcome.err());
    }

    @Test
    void ofARollupTheOldResultStays() throws IOException {
        Path table = Files.writeString(home.resolve("ผล.csv"), Ministries.table(3_000));
        Path result = Files.writeString(home.resolve("รวมผล.xlsx"), "old");
        saysSo(Ministries.cramped(ROOM_KIB, List.of("rollup", table.toString(), "-o", result.toString())));
        assertEquals("old", Files.readString(result));
        // What was read so far stays for the next run; here that is nothing but the first line.
        Map<String, String> left = Ministries.content(home);
        left.remove("รวมผล.xlsx.part");
        assertEquals(List.of("ผล.csv", "รวมผล.xlsx"), List.copyOf(left.keySet()));
    }

    @Test
    void ofAPrefillNoTemplateIsCutOff() throws IOException {
        Path table = Files.writeString(home.resolve("ผล.csv"), Ministries.table(5));
        Path folder = home.resolve("แบบ");
        saysSo(Ministries.cramped(
                ROOM_KIB, List.of("prefill", "--year", "2568", table.toString(), "-o", folder.toString())));
        assertEquals(Map.of(), Ministries.content(folder));
    }

    @Test
    void ofAnAnalysisToo() throws IOException {
        byte[] example = DiskFullTest.class
                .getResourceAsStream("/templates/examples/opm-2568.xlsx")
                .readAllBytes();
        Path file = Files.write(home.resolve("opm.xlsx"), example);
        saysSo(Ministries.cramped(
                ROOM_KIB,
                List.of(
                        "analyse",
                        file.toString(),
                        "-o",
                        home.resolve("out.xlsx").toString())));
        assertEquals(List.of("opm.xlsx"), List.copyOf(Ministries.content(home).keySet()));
    }
}

package th.itaworkbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.Campaign;

@Tag("long")
class PrefillCommandTest {
    private final Ministries ministry = new Ministries();

    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void nameFolder() {
        folder = home.resolve("แบบ");
    }

    private int prefill(String... lines) throws IOException {
        Path table = Files.writeString(home.resolve("ผล.csv"), String.join("\r\n", lines));
        return ministry.run("prefill", "--year", 2568, table, "-o", folder);
    }

    private JsonNode checked(String file) throws IOException {
        ministry.run("check", folder.resolve(file), "--json");
        return new ObjectMapper().readTree(ministry.printed());
    }

    @Test
    void eachRowIsAWorkbookThatSaysTheSame() throws IOException {
        assertEquals(
                0,
                prefill(
                        "หน่วยงาน,ชื่อย่อ,รหัสหน่วยงาน,จังหวัด,1,2,3,4,5,6,7,8,9,10,ก่อน 1,EIT ส่วนที่ 1,i1,o25,ก่อน o1",
                        "กรม ก,กก.,007,ตราด,90,90,90,90,90,80,80,80,100,100,88.5,๘๑.๒๕,๗๗.๗,0,100"),
                ministry.printed());
        JsonNode answer = checked("กรม ก 2568.xlsx");
        assertEquals("กรม ก", answer.path("agency").path("name").asText());
        // 0.3 x 90 + 0.3 x 80 + 0.4 x 100.
        assertEquals("91.0", answer.path("total").path("score").asText());
        assertEquals("88.5", answer.path("indicators").get(0).path("prior").asText());
        assertEquals("81.25", answer.path("instruments").get(1).path("part1").asText());
        JsonNode items = answer.path("items");
        assertEquals("77.7", items.get(0).path("score").asText());
        items.forEach(item -> {
            if (item.path("code").asText().equals("o25")) {
                assertEquals(0, item.path("score").asInt(-1));
            }
            if (item.path("code").asText().equals("o1")) {
                assertEquals(100, item.path("prior").asInt());
            }
        });
    }

    @Test
    void weightedPointsAreRecognised() throws IOException {
        assertEquals(0, prefill("หน่วยงาน,IIT,EIT,OIT,ITA", "กรม ก,29.64,27.62,33.51,90.77"));
        JsonNode answer = checked("กรม ก 2568.xlsx");
        assertEquals("90.77", answer.path("total").path("score").asText());
        // 29.64 / 0.3.
        assertEquals("98.8", answer.path("instruments").get(0).path("score").asText());
        assertEquals("98.8", answer.path("instruments").get(0).path("published").asText());
    }

    @Test
    void namesAreSafeOnEverySystem() throws IOException {
        assertEquals(
                0,
                prefill(
                        "หน่วยงาน",
                        "กรม ก/ข: \"ค\"?",
                        "อบต.หนองบัว",
                        "อบต.หนองบัว",
                        "CON",
                        "...",
                        "ABC",
                        "abc",
                        "ก".repeat(300)));
        assertEquals(
                List.of(
                        "ABC 2568.xlsx",
                        "abc 2568 (2).xlsx",
                        "ก".repeat(60) + " 2568.xlsx",
                        "กรม ก-ข- -ค-- 2568.xlsx",
                        "หน่วยงาน  2568.xlsx",
                        "หน่วยงาน CON 2568.xlsx",
                        "อบต.หนองบัว 2568 (2).xlsx",
                        "อบต.หนองบัว 2568.xlsx"),
                List.copyOf(Ministries.content(folder).keySet()));
    }

    @Test
    void whatATableCannotGiveIsSaid() throws IOException {
        assertEquals(1, prefill("หน่วยงาน,ITA,i99,เบอร์,ปี", "กรม ก,90,80,1,2568", "กรม ข,90,,,2567"));
        assertTrue(ministry.printed().contains("ITEM_UNKNOWN"), ministry.printed());
        assertTrue(ministry.printed().contains("TABLE_COLUMN_UNKNOWN"), ministry.printed());
        assertTrue(ministry.printed().contains("RESULT_YEAR_DIFFERS"), ministry.printed());
        assertEquals(1, Ministries.content(folder).size());
        assertEquals(2, prefill("ชื่อ,ITA", "กรม ก,90"));
        Path table = Files.writeString(home.resolve("t.csv"), "หน่วยงาน\nกรม ก");
        assertEquals(2, ministry.run("prefill", "--year", 2561, table, "-o", folder));
    }

    @Test
    void aFileThatSomeoneFillsIsNeverReplaced() throws IOException {
        assertEquals(0, prefill("หน่วยงาน,ITA", "กรม ก,90", "กรม ข,80"));
        Path filled = folder.resolve("กรม ก 2568.xlsx");
        Files.writeString(filled, "typed");
        assertEquals(1, prefill("หน่วยงาน,ITA", "กรม ก,90", "กรม ข,80"));
        assertEquals("typed", Files.readString(filled));
        assertTrue(ministry.complained().contains("กรม ก 2568.xlsx"), ministry.complained());
    }

    @Test
    void aRunThatWasKilledGoesOnToTheSameFiles() throws Exception {
        Path table = Files.writeString(home.resolve("ผล.csv"), Ministries.table(60));
        Path whole = home.resolve("ทั้งหมด");
        Duration took =
                Ministries.whole(List.of("prefill", "--year", "2568", table.toString(), "-o", whole.toString()));
        Map<String, String> expected = Ministries.content(whole);
        assertEquals(60, expected.size());
        List<String> args = List.of("prefill", "--year", "2568", table.toString(), "-o", folder.toString());
        Random random = new Random(11);
        int kills = Math.max(3, Campaign.cases(20));
        for (int i = 0; i < kills; i++) {
            Ministries.killed(args, Duration.ofMillis(1 + random.nextInt((int) took.toMillis())));
            if (Files.exists(folder)) {
                Ministries.content(folder).forEach((name, content) -> {
                    if (name.endsWith(".xlsx")) {
                        assertEquals(expected.get(name), content, name + " is half a file");
                    }
                });
            }
        }
        Ministries.whole(args);
        assertEquals(expected.keySet(), Ministries.content(folder).keySet());
        assertEquals(expected, Ministries.content(folder));
    }
}

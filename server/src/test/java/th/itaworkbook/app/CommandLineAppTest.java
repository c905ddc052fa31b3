package th.itaworkbook.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.FakeWorkbookService;

class CommandLineAppTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path input;

    @BeforeEach
    void writeInput() throws IOException {
        input = Files.writeString(folder.resolve("ผล ITA.xlsx"), "any");
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return new CommandLineApp(
                        (frameworks, limits) -> new FakeWorkbookService(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(args);
    }

    private String in(String content) throws IOException {
        return Files.writeString(folder.resolve("other.xlsx"), content).toString();
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path target() {
        return folder.resolve("out.xlsx");
    }

    @Test
    void exitCodesSayHowItWent() throws IOException {
        assertEquals(0, run("check", in("clean")));
        assertEquals(1, run("check", input.toString()));
        assertEquals(2, run("check", in("unusable:FILE_ENCRYPTED")));
        assertEquals(2, run("check"));
        assertEquals(2, run("check", folder.resolve("none.xlsx").toString()));
        assertEquals(2, run("check", folder.toString()));
        assertEquals(2, run("dance"));
        assertEquals(2, run("check", "--lang", "de", input.toString()));
        assertEquals(2, run("check", "--frameworks", folder.resolve("none").toString(), input.toString()));
        assertEquals(3, run("check", in("bug")));
        assertEquals(3, run("check", in("overflow")));
        assertEquals(0, run("--help"));
        assertEquals(0, run("analyse", "--help"));
    }

    @Test
    void aBrokenFrameworkFileIsWrongUsage() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("frameworks")).resolve("2570.json"), "{}");
        String[] args = {
            "check",
            input.toString(),
            "--frameworks",
            folder.resolve("frameworks").toString()
        };
        assertEquals(2, Main.run(args, new PrintStream(out), new PrintStream(err, true, StandardCharsets.UTF_8)));
        assertTrue(complained().contains("2570.json"), complained());
    }

    @Test
    void aTemplateTakesLastYearsWorkbook() throws IOException {
        String last = in("clean");
        assertEquals(0, run("template", "--year", "2569", "--from", last, "-o", target().toString()));
        assertEquals("carried:clean", Files.readString(target()));
        assertEquals(2, run("template", "--year", "2500", "--from", last, "-o", target().toString()));
        assertEquals(
                2,
                run("template", "--year", "2569", "--from", in("unusable:NOT_LAST_YEAR"), "-o", target().toString()));
        assertEquals(2, run("template", "--year", "2569", "--from", "none.xlsx", "-o", target().toString()));
    }

    @Test
    void openDataReplacesItsOwnFilesAndNoOthers() throws IOException {
        Path data = folder.resolve("data");
        assertEquals(0, run("export", in("clean"), "-o", data.toString()));
        Files.writeString(data.resolve("scores.csv"), "old");
        Files.writeString(data.resolve("mine.csv"), "mine");
        assertEquals(1, run("export", input.toString(), "-o", data.toString()));
        assertEquals("a,b\r\n", Files.readString(data.resolve("scores.csv")));
        assertEquals("mine", Files.readString(data.resolve("mine.csv")));
        try (Stream<Path> files = Files.list(data)) {
            assertEquals(
                    List.of("mine.csv", "scores.csv", "scores.json"),
                    files.map(f -> f.getFileName().toString()).sorted().toList());
        }
        assertEquals(2, run("export", in("clean"), "-o", input.toString()));
        assertEquals(
                2, run("export", in("clean"), "-o", folder.resolve("no/data").toString()));
        assertEquals(2, run("export", in("clean")));
    }

    @Test
    void findingsAreGroupedBySeverityWithPlaceAndCounts() {
        assertEquals(1, run("check", input.toString()));
        List<String> lines = printed().lines().toList();
        assertEquals("ต้องแก้ไข ERROR (1)", lines.get(0));
        assertTrue(lines.get(1).startsWith("  ตัวชี้วัด!N19  PUBLISHED_TOTAL_MISMATCH  "), lines.get(1));
        assertTrue(printed().contains("  หน่วยงาน  AGENCY_FIELD_MISSING  "), printed());
        assertEquals("รวม: ต้องแก้ไข 1, ควรตรวจสอบ 2, ข้อสังเกต 1", lines.get(lines.size() - 1));
        run("check", "--lang", "en", input.toString());
        assertTrue(printed().endsWith("Total: errors 1, warnings 2, notes 1" + System.lineSeparator()), printed());
    }

    @Test
    void nothingFoundIsSaidToo() throws IOException {
        run("check", in("clean"));
        assertEquals("รวม: ต้องแก้ไข 0, ควรตรวจสอบ 0, ข้อสังเกต 0", printed().strip());
    }

    @Test
    void jsonIsTheContractAndNothingElse() throws IOException {
        assertEquals(1, run("check", "--json", input.toString()));
        JsonNode answer = new ObjectMapper().readTree(out.toByteArray());
        assertEquals("ita-analysis/1", answer.path("schema").asText());
        assertEquals("สลน.", answer.at("/agency/abbreviation").asText());
        assertEquals(1, printed().lines().count());
    }

    @Test
    void anUnusableFileSaysWhyAndWhatToDo() throws IOException {
        String file = in("unusable:FILE_NOT_XLSX");
        assertEquals(2, run("check", "--json", file));
        assertTrue(complained().contains("FILE_NOT_XLSX"), complained());
        assertEquals(2, complained().lines().count());
        assertEquals(
                "FILE_NOT_XLSX",
                new ObjectMapper().readTree(out.toByteArray()).path("code").asText());
    }

    @Test
    void aFileOverTheLimitIsNotRead() throws IOException {
        Path large = folder.resolve("large.xlsx");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(1024L * 1024 * 1024 + 1);
        }
        assertEquals(2, run("check", large.toString()));
        assertTrue(complained().contains("FILE_TOO_LARGE"), complained());
        assertTrue(complained().contains("1 GiB"), complained());
    }

    @Test
    void ourBugIsOneLineUnlessDebugging() throws IOException {
        String file = in("bug");
        assertEquals(3, run("check", file));
        assertEquals(1, complained().lines().count(), complained());
        assertFalse(complained().contains(FakeWorkbookService.SECRET), complained());
        run("check", "--debug", file);
        assertTrue(complained().contains("\tat "), complained());
    }

    @Test
    void analyseWritesTheResultAndLeavesTheInput() throws IOException {
        assertEquals(1, run("analyse", input.toString(), "-o", target().toString()));
        assertEquals("annotated:any", Files.readString(target()));
        assertEquals("any", Files.readString(input));
        assertEquals(1, run("analyse", input.toString(), "--tidy", "-o", target().toString()));
        assertEquals("tidied:any", Files.readString(target()));
        assertEquals(1, run("analyse", input.toString(), "-o", input.toString()));
        assertEquals("annotated:any", Files.readString(input));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count(), "no temporary file is left");
        }
    }

    @Test
    void analyseNeedsSomewhereToPutItsResult() {
        assertEquals(2, run("analyse", input.toString()));
        assertTrue(complained().contains("-o"), complained());
        assertEquals(1, run("analyse", "--json", input.toString()));
    }

    @Test
    void theFolderOfTheResultMustExist() {
        Path nowhere = folder.resolve("none").resolve("out.xlsx");
        for (String command : List.of("analyse", "clear")) {
            assertEquals(2, run(command, input.toString(), "-o", nowhere.toString()));
            assertTrue(complained().contains("ไม่พบโฟลเดอร์ปลายทาง"), complained());
        }
        assertEquals(2, run("template", "--year", "2568", "-o", folder.toString()));
    }

    @Test
    void anUnusableFileLeavesTheTargetAlone() throws IOException {
        Files.writeString(target(), "before");
        assertEquals(2, run("analyse", in("unusable:FILE_DAMAGED"), "-o", target().toString()));
        assertEquals("before", Files.readString(target()));
    }

    @Test
    void clearAndTemplateWrite() throws IOException {
        assertEquals(0, run("clear", input.toString(), "-o", target().toString()));
        assertEquals("cleared:any", Files.readString(target()));
        assertEquals(0, run("template", "--year", "2568", "-o", target().toString()));
        assertEquals("template 2568", Files.readString(target()));
        assertEquals(2, run("template", "--year", "2500", "-o", target().toString()));
        assertTrue(complained().contains("2568, 2569"), complained());
    }

    @ParameterizedTest
    @ValueSource(strings = {"th", "ar"})
    void otherDefaultLocalesChangeNothing(String language) throws IOException {
        run("check", input.toString());
        String expected = printed();
        Locale before = Locale.getDefault();
        try {
            // th_TH_TH and Arabic print their own digits wherever a default locale is used.
            Locale.setDefault(
                    language.equals("th") ? new Locale("th", "TH", "TH") : Locale.forLanguageTag("ar-EG-u-nu-arab"));
            run("check", input.toString());
            assertEquals(expected, printed());
            assertEquals(0, run("template", "--year", "2568", "-o", target().toString()));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void withoutACommandTheServiceStartsAndSaysWhere() throws Exception {
        // Port 8080 may be taken on the machine of a test, so the same command is given a free port.
        Thread serving = new Thread(() -> run("serve", "--port", "0"));
        serving.start();
        String url = awaitUrl();
        assertTrue(url.matches("http://localhost:[0-9]+"), url);
        HttpResponse<String> live = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url + "/health/live")).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, live.statusCode());
        serving.interrupt();
        serving.join(10_000);
        assertFalse(serving.isAlive());
    }

    private String awaitUrl() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (printed().contains(System.lineSeparator())) {
                return printed().strip().replace("ITA Workbook: ", "");
            }
            Thread.sleep(50);
        }
        return "never ready: " + complained();
    }

    @Test
    void aPortThatIsTakenIsSaid() throws IOException {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertEquals(2, run("serve", "--port", Integer.toString(taken.getLocalPort())));
            assertTrue(complained().contains("เปิดพอร์ต"), complained());
        }
        assertEquals(2, run("serve", "--port", "70000"));
    }

    @Test
    void reportWritesTheDocumentAndSaysWhatIsMissing() throws IOException {
        Path report = folder.resolve("รายงาน.docx");
        assertEquals(0, run("report", in("clean"), "-o", report.toString(), "--digits", "thai"));
        assertEquals("report THAI:clean", Files.readString(report));
        // The sample has ERROR findings, and what has gaps is not fit to publish.
        assertEquals(1, run("report", input.toString(), "-o", report.toString()));
        assertTrue(Files.exists(report));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--digits=roman", "--sections=cover,nothing", "--columns=measure,nothing", "--layout=column"})
    void reportRefusesUnknownOptions(String option) {
        String report = folder.resolve("r.docx").toString();
        assertEquals(2, run("report", input.toString(), "-o", report, option));
        assertTrue(complained().contains("ไม่รู้จัก") && complained().contains("Unknown "), complained());
        assertFalse(Files.exists(folder.resolve("r.docx")));
    }

    @Test
    void helpOfReportNamesEverySectionAndColumn() {
        assertEquals(0, run("report", "--help"));
        String help = printed().replaceAll("\\s+", "");
        assertTrue(help.contains("cover,contents,objective,basis"), help);
        assertTrue(help.contains("number,subject,kind,analysis,measure,steps,period,responsible"), help);
    }

    @Test
    void auditSaysWhatItCheckedAndWhatNotAndWhy() throws IOException {
        assertEquals(1, run("audit", input.toString(), "-o", target().toString()));
        assertEquals("audited:any", Files.readString(target()));
        assertTrue(printed().contains("ตรวจสูตร: ตรวจแล้ว 1 เซลล์ ไม่ได้ตรวจ 1 เซลล์ คลาดเคลื่อน 1 เซลล์"), printed());
        assertTrue(printed().contains("สรุปผล SUMPRODUCT: ไม่มีโปรแกรมที่สอง"), printed());
        assertEquals(0, run("audit", "--lang", "en", in("clean")));
        assertTrue(printed().contains("Formulas: 1 cells checked, 1 not checked, 1 deviate"), printed());
        assertEquals(2, run("audit", in("unusable:FILE_DAMAGED")));
    }

    @Test
    void auditAsJsonIsTheContract() throws IOException {
        assertEquals(1, run("audit", "--json", input.toString()));
        JsonNode answer = new ObjectMapper().readTree(printed());
        assertEquals("ita-analysis/1", answer.path("schema").asText());
        JsonNode over = answer.at("/formulas/0");
        assertEquals("I12", over.path("cell").asText());
        assertTrue(over.path("formula").isNull() && over.path("recomputed").isNull());
        // Numbers have two decimals, half up.
        assertEquals("82.72", over.path("engine").asText());
        assertEquals("86.05", answer.at("/formulas/1/published").asText());
        assertEquals("NOT_COMPUTED", answer.at("/formulas/1/verdict").asText());
        assertEquals(1, answer.path("checked").asInt());
        assertEquals("C5", answer.at("/notChecked/0/cell").asText());
        assertEquals("SUMPRODUCT", answer.at("/notChecked/0/function").asText());
    }
}

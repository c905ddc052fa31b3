package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Header.CURRENT;
import static th.itaworkbook.domain.Header.PRIOR;
import static th.itaworkbook.domain.TemplateSheet.INDICATORS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.app.Main;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.web.UploadLimits;
import th.itaworkbook.web.WorkbookServer;

/** Two workbooks of one agency through the command and over HTTP, with the real service behind both. */
class AuditAgainstTest {
    private static final byte[] OLD = Cases.bytes("opm-2568");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path before;
    private Path now;

    @BeforeEach
    void write() throws IOException {
        before = Files.write(folder.resolve("old.xlsx"), OLD);
        // 91.62 is indicator 1 of opm-2568 as published.
        now = Files.write(
                folder.resolve("new.xlsx"),
                Typing.into(OLD).row(INDICATORS, "1", CURRENT, 91.26).bytes());
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static List<String> changes(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        answer.path("changes")
                .forEach(c -> lines.add(c.path("kind").asText() + " "
                        + c.path("sheet").asText() + "!"
                        + c.path("cell").asText() + " " + c.path("old").asText() + " > "
                        + c.path("new").asText()));
        return lines;
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return new ObjectMapper().readTree(bytes);
    }

    @Test
    void theCommandListsWhatChangedCellByCell() throws IOException {
        Path marked = folder.resolve("marked.xlsx");
        run("audit", now.toString(), "--against", before.toString(), "-o", marked.toString());
        String printed = out.toString(StandardCharsets.UTF_8);
        assertTrue(printed.contains("ตัวชี้วัด!E5 | ตัวชี้วัดที่ 1 · ปีที่ประเมิน: 91.62 → 91.26"), printed);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        assertTrue(Files.size(marked) > OLD.length);
        run("audit", "--json", now.toString(), "--against", before.toString());
        JsonNode answer = json(out.toByteArray());
        assertEquals(List.of("INPUT ตัวชี้วัด!E5 91.62 > 91.26"), changes(answer));
        assertEquals(1, answer.path("changesTotal").asInt());
        assertEquals(2568, answer.path("comparedYear").asInt());
    }

    @Test
    void withoutAnEarlierWorkbookThereIsNoList() throws IOException {
        run("audit", "--json", now.toString());
        assertFalse(json(out.toByteArray()).has("changes"));
    }

    @Test
    void lastYearsScoresAreHeldAgainstLastYearsWorkbook() throws Exception {
        byte[] next = Cases.WORKBOOKS.template(2569, OLD).orElseThrow();
        // Indicator 4 had 86.10.
        Files.write(now, Typing.into(next).row(INDICATORS, "4", PRIOR, 86.01).bytes());
        assertEquals(1, run("audit", "--json", now.toString(), "--against", before.toString()));
        JsonNode answer = json(out.toByteArray());
        assertEquals(2568, answer.path("comparedYear").asInt());
        List<String> codes = new ArrayList<>();
        answer.path("findings").forEach(f -> codes.add(f.path("code").asText()));
        assertTrue(codes.contains("PRIOR_YEAR_DIFFERS"), codes.toString());
    }

    @Test
    void anEarlierWorkbookThatCannotBeUsedIsRefusedByName() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.xlsx"), "no workbook");
        assertEquals(2, run("audit", now.toString(), "--against", broken.toString()));
        assertTrue(
                err.toString(StandardCharsets.UTF_8).contains("COMPARED_UNUSABLE"),
                err.toString(StandardCharsets.UTF_8));
        assertEquals(
                2,
                run(
                        "audit",
                        now.toString(),
                        "--against",
                        folder.resolve("none.xlsx").toString()));
    }

    @Test
    void theServiceGivesTheSameList() throws Exception {
        run("audit", "--json", now.toString(), "--against", before.toString());
        JsonNode printed = json(out.toByteArray());
        PrintStream log = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        try (WorkbookServer server = WorkbookServer.start(
                Cases.WORKBOOKS, MessageCatalog.standard(), "127.0.0.1", 0, UploadLimits.standard(), log)) {
            HttpResponse<byte[]> answer = post(server.port());
            assertEquals(200, answer.statusCode());
            assertEquals(printed, json(answer.body()));
        }
    }

    private HttpResponse<byte[]> post(int port) throws IOException, InterruptedException {
        String boundary = "between";
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, boundary, "workbook", now);
        part(form, boundary, "against", before);
        form.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/audit"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void part(ByteArrayOutputStream form, String boundary, String name, Path file) throws IOException {
        form.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                        + file.getFileName() + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(Files.readAllBytes(file));
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}

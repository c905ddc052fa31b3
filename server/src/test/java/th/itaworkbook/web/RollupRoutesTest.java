package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.pipeline.Workbooks;

class RollupRoutesTest {
    private static final String BOUNDARY = "xyz";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Workbooks WORKBOOKS = Workbooks.open(Optional.empty());
    private static WorkbookServer server;

    @BeforeAll
    static void start() {
        server = WorkbookServer.start(
                WORKBOOKS,
                MessageCatalog.standard(),
                "127.0.0.1",
                0,
                UploadLimits.standard(),
                new PrintStream(new ByteArrayOutputStream()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A form that grows part by part. */
    private static final class Form {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Form file(String name, byte[] content) {
            bytes.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\""
                            + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(content);
            bytes.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
            return this;
        }

        byte[] end() {
            bytes.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return bytes.toByteArray();
        }
    }

    private static HttpResponse<byte[]> post(String path, byte[] body, String type, String accept)
            throws IOException, InterruptedException {
        return post(server.url(), path, body, type, accept);
    }

    private static HttpResponse<byte[]> post(String address, String path, byte[] body, String type, String accept)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", type)
                .header("Accept", accept)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> form(String path, Form form, String accept)
            throws IOException, InterruptedException {
        return post(path, form.end(), "multipart/form-data; boundary=" + BOUNDARY, accept);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void manyFilesGiveOneAnswer() throws Exception {
        Form form = new Form()
                .file("opm.xlsx", WORKBOOKS.example("opm-2568").orElseThrow())
                .file("ผล.csv", utf8("หน่วยงาน,ปี,ITA\nกรม ก,2568,95"))
                .file("opm.xlsx", utf8("broken"));
        HttpResponse<byte[]> response = form("/api/v1/rollup?target=93", form, "application/json");
        assertEquals(200, response.statusCode());
        JsonNode answer = new ObjectMapper().readTree(response.body());
        assertEquals("ita-rollup/1", answer.path("schema").asText());
        assertEquals(2, answer.path("count").asInt());
        assertEquals(1, answer.path("onTarget").asInt());
        assertEquals("กรม ก", answer.path("agencies").get(0).path("name").asText());
        JsonNode broken = answer.path("agencies").get(2);
        assertEquals("opm.xlsx (2)", broken.path("source").asText());
        assertEquals("FILE_NOT_XLSX", broken.path("problem").asText());
        assertTrue(broken.path("score").isNull());
        assertTrue(answer.path("agencies").get(0).path("finding").isNull());
        assertEquals("FILE_NOT_XLSX", broken.path("finding").path("code").asText());
        assertFalse(broken.path("finding").path("fix").path("th").asText().isBlank());
        // The rules of 2568: 95.00 is the top, 92.61 is a level below it.
        JsonNode top = answer.path("agencies").get(0).path("rating");
        assertEquals("", top.path("next").asText(""));
        assertTrue(top.path("nextCode").isNull());
        JsonNode below = answer.path("agencies").get(1).path("rating");
        assertFalse(below.path("nextCode").asText("").isEmpty(), below.toString());
    }

    @Test
    void theWorkbookIsTheOneOfTheCommandLine() throws Exception {
        byte[] table = utf8("หน่วยงาน,ปี 2564,ปี 2565\nกรม ก,90,91");
        HttpResponse<byte[]> response = form("/api/v1/rollup", new Form().file("t.csv", table), WorkbookUpload.XLSX);
        assertEquals(200, response.statusCode());
        var ministry = WORKBOOKS.ministry();
        var rollup = ministry.rollup(List.of(ministry.read("t.csv", table)), th.itaworkbook.rollup.RollupOptions.NONE);
        assertArrayEquals(ministry.workbook(rollup, source -> Optional.empty()), response.body());
    }

    @Test
    void requestsThatCannotBeAnsweredAreRefused() throws Exception {
        assertEquals(415, post("/api/v1/rollup", utf8("x"), "text/plain", "*/*").statusCode());
        assertEquals(400, form("/api/v1/rollup", new Form(), "*/*").statusCode());
        assertEquals(
                400,
                form("/api/v1/rollup?target=x", new Form().file("a", utf8("x")), "*/*")
                        .statusCode());
        assertEquals(
                406,
                form("/api/v1/rollup", new Form().file("a", utf8("x")), "image/png")
                        .statusCode());
        assertEquals(
                400,
                post("/api/v1/prefill", utf8("หน่วยงาน\nก"), "text/csv", "*/*").statusCode());
        assertEquals(
                422,
                post("/api/v1/prefill?year=2568", utf8("ชื่อ\nก"), "text/csv", "*/*")
                        .statusCode());
        assertEquals(
                422,
                post("/api/v1/prefill?year=2568", utf8("หน่วยงาน\n" + "ก\n".repeat(501)), "text/csv", "*/*")
                        .statusCode());
    }

    @Test
    void aFormThatCanNeverBeHeldIsTooLargeAndNotAMatterOfPatience() throws Exception {
        UploadLimits small =
                new UploadLimits(1024 * 1024, Duration.ofSeconds(30), Duration.ofSeconds(10), 2L * 1024 * 1024);
        try (WorkbookServer tight = WorkbookServer.start(
                WORKBOOKS,
                MessageCatalog.standard(),
                "127.0.0.1",
                0,
                small,
                new PrintStream(new ByteArrayOutputStream()))) {
            byte[] padding = utf8("หน่วยงาน,ITA\nกรม ก,90\n" + "\n".repeat(900_000));
            String type = "multipart/form-data; boundary=" + BOUNDARY;
            Form form = new Form().file("a.csv", padding).file("b.csv", padding);
            assertEquals(
                    200,
                    post(tight.url(), "/api/v1/rollup", form.end(), type, "application/json")
                            .statusCode());
            HttpResponse<byte[]> refused = post(
                    tight.url(), "/api/v1/rollup", form.file("c.csv", padding).end(), type, "application/json");
            assertEquals(413, refused.statusCode());
            assertEquals(
                    "FILE_TOO_LARGE",
                    new ObjectMapper().readTree(refused.body()).path("code").asText());
        }
    }

    @Test
    void aTableGivesAZipOfTemplates() throws Exception {
        byte[] table = utf8("หน่วยงาน,ITA,ไม่รู้จัก\nกรม ก,90,1\nกรม ข,80,2");
        HttpResponse<byte[]> response = post("/api/v1/prefill?year=2568", table, "text/csv", "*/*");
        assertEquals(200, response.statusCode());
        assertEquals("1", response.headers().firstValue("X-Findings").orElseThrow());
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertEquals(
                        "กรม",
                        WORKBOOKS
                                .check(zip.readAllBytes())
                                .analysis()
                                .submission()
                                .agency()
                                .name()
                                .substring(0, 3));
            }
        }
        assertEquals(List.of("กรม ก 2568.xlsx", "กรม ข 2568.xlsx"), names);
    }

    @Test
    void whatATableWouldGiveIsToldBeforehand() throws Exception {
        byte[] table = utf8("หน่วยงาน,ITA,ไม่รู้จัก\nกรม ก,90,1\nกรม ข,80,2");
        HttpResponse<byte[]> response =
                form("/api/v1/prefill?year=2568", new Form().file("ผล.csv", table), "application/json");
        assertEquals(200, response.statusCode());
        JsonNode answer = new ObjectMapper().readTree(response.body());
        assertEquals("ita-prefill/1", answer.path("schema").asText());
        assertEquals(2568, answer.path("fiscalYear").asInt());
        assertEquals("กรม ก 2568.xlsx", answer.path("files").get(0).asText());
        assertEquals(2, answer.path("files").size());
        JsonNode finding = answer.path("findings").get(0);
        assertEquals("TABLE_COLUMN_UNKNOWN", finding.path("code").asText());
        assertEquals("ผล.csv", finding.path("sheet").asText());
    }
}

package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.FakeWorkbookService;

class WorkbookServerTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LIMIT = 200_000;

    private static HttpDoor door;

    @BeforeAll
    static void start() {
        door = new HttpDoor(
                new FakeWorkbookService(),
                new UploadLimits(LIMIT, Duration.ofSeconds(20), Duration.ofSeconds(10), 16 * 1024 * 1024));
    }

    @AfterAll
    static void stop() {
        door.close();
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String code) throws IOException {
        JsonNode problem = json(answer);
        assertEquals(status, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
        assertEquals(status, problem.path("status").asInt());
        assertEquals(code, problem.path("code").asText());
        for (String field : List.of("type", "title", "requestId")) {
            assertFalse(problem.path(field).asText().isBlank(), field);
        }
        for (String field : List.of("message", "fix")) {
            assertFalse(problem.path(field).path("th").asText().isBlank(), field);
            assertFalse(problem.path(field).path("en").asText().isBlank(), field);
        }
        assertTrue(answer.body().length <= 2048, "a problem stays small");
        assertSafe(answer);
    }

    private static void assertSafe(HttpResponse<byte[]> answer) {
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        assertTrue(header(answer, "Content-Security-Policy").startsWith("default-src 'none'; script-src 'self';"));
        assertEquals("", header(answer, "Server"));
    }

    @Test
    void checkGivesTheContractAlsoWithErrorFindings() throws Exception {
        HttpResponse<byte[]> answer = door.post("/api/v1/check", "any", "Content-Type", XLSX);
        assertEquals(200, answer.statusCode());
        assertEquals("application/json", header(answer, "Content-Type"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertSafe(answer);
        assertEquals("ita-analysis/1", json(answer).path("schema").asText());
        assertEquals(
                "ERROR", json(answer).path("findings").path(0).path("severity").asText());
    }

    @Test
    void analyseGivesTheWorkbookUnlessJsonIsAskedFor() throws Exception {
        HttpResponse<byte[]> workbook = door.post("/api/v1/analyse", "any", "Content-Type", XLSX);
        assertEquals(XLSX, header(workbook, "Content-Type"));
        assertEquals("annotated:any", new String(workbook.body(), StandardCharsets.UTF_8));
        // RFC 6266: a plain name for old clients, and "ผลวิเคราะห์ ITA 2568 สลน..xlsx" for all others.
        String disposition = header(workbook, "Content-Disposition");
        assertTrue(
                disposition.startsWith("attachment; filename=\"ita-analysis-2568.xlsx\"; filename*=UTF-8''%E0%B8%9C"));
        assertTrue(disposition.endsWith("%20ITA%202568%20%E0%B8%AA%E0%B8%A5%E0%B8%99..xlsx"), disposition);

        HttpResponse<byte[]> json =
                door.post("/api/v1/analyse", "any", "Content-Type", XLSX, "Accept", "application/json");
        assertEquals("ita-analysis/1", json(json).path("schema").asText());
    }

    @Test
    void tidyIsPassedOn() throws Exception {
        HttpResponse<byte[]> workbook = door.post("/api/v1/analyse?tidy=true", "any", "Content-Type", XLSX);
        assertEquals("tidied:any", new String(workbook.body(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/analyse,text/html", "/api/v1/check," + XLSX, "/api/v1/clear,text/plain"})
    void otherFormsAreNotAcceptable(String path, String accept) throws Exception {
        assertProblem(door.post(path, "any", "Content-Type", XLSX, "Accept", accept), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void auditGivesTheWorkbookUnlessJsonIsAskedFor() throws Exception {
        HttpResponse<byte[]> workbook = door.post("/api/v1/audit", "any", "Content-Type", XLSX);
        assertEquals("audited:any", new String(workbook.body(), StandardCharsets.UTF_8));
        assertTrue(header(workbook, "Content-Disposition").startsWith("attachment; filename=\"ita-audit-2568.xlsx\""));
        HttpResponse<byte[]> json =
                door.post("/api/v1/audit", "any", "Content-Type", XLSX, "Accept", "application/json");
        assertEquals("FORMULA_OVERWRITTEN", json(json).at("/formulas/0/verdict").asText());
        assertEquals(1, json(json).path("checked").asInt());
    }

    @Test
    void clearGivesItsEditsToThoseWhoAskForThem() throws Exception {
        HttpResponse<byte[]> edits = door.post("/api/v1/clear", "any", "Accept", "application/json");
        assertEquals(Set.of(), Schemas.complaints("edits.schema.json", edits.body()));
    }

    @Test
    void clearGivesTheWorkbook() throws Exception {
        HttpResponse<byte[]> cleared = door.post("/api/v1/clear", "any", "Content-Type", "application/octet-stream");
        assertEquals("cleared:any", new String(cleared.body(), StandardCharsets.UTF_8));
    }

    @Test
    void aFormFieldIsAsGoodAsTheBody() throws Exception {
        String form = "--b\r\nContent-Disposition: form-data; name=\"lang\"\r\n\r\nth\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\"ผล.xlsx\"\r\n"
                + "Content-Type: " + XLSX + "\r\n\r\nany\r\nthing\r\n--b--\r\n";
        HttpResponse<byte[]> cleared =
                door.post("/api/v1/clear", form, "Content-Type", "multipart/form-data; boundary=b");
        assertEquals("cleared:any\r\nthing", new String(cleared.body(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data", "multipart/form-data; boundary=other", "multipart/form-data; boundary=b"})
    void aFormWithoutTheFieldIsRefused(String contentType) throws Exception {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nany\r\n--b--\r\n";
        assertProblem(door.post("/api/v1/check", form, "Content-Type", contentType), 400, "WORKBOOK_FIELD_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "application/x-www-form-urlencoded"})
    void otherBodiesAreRefused(String contentType) throws Exception {
        assertProblem(door.post("/api/v1/check", "any", "Content-Type", contentType), 415, "MEDIA_TYPE_UNSUPPORTED");
    }

    @ParameterizedTest
    @CsvSource({
        "FILE_TOO_LARGE,413",
        "FILE_NOT_XLSX,415",
        "FILE_ENCRYPTED,422",
        "FILE_DAMAGED,422",
        "FILE_LIMIT_EXCEEDED,422",
        "NOT_OUR_TEMPLATE,422",
        "YEAR_UNSUPPORTED,422",
        "SCHEME_NOT_ITA,422"
    })
    void anUnusableFileHasItsStatus(String code, int status) throws Exception {
        assertProblem(door.post("/api/v1/analyse", "unusable:" + code, "Content-Type", XLSX), status, code);
    }

    @Test
    void theLimitIsExact() throws Exception {
        assertEquals(
                200,
                door.post("/api/v1/check", new byte[LIMIT], "Content-Type", XLSX)
                        .statusCode());
        assertProblem(door.post("/api/v1/check", new byte[LIMIT + 1], "Content-Type", XLSX), 413, "FILE_TOO_LARGE");
    }

    @Test
    void aBodyWithoutLengthIsCountedWhileItIsRead() throws Exception {
        HttpRequest.BodyPublisher endless = HttpRequest.BodyPublishers.ofByteArrays(
                Stream.generate(() -> new byte[8192]).limit(2 * LIMIT / 8192).toList());
        HttpResponse<byte[]> answer = door.send(
                door.request("/api/v1/check").header("Content-Type", XLSX).POST(endless));
        assertProblem(answer, 413, "FILE_TOO_LARGE");
    }

    @Test
    void aFileInAFormHasTheSameLimit() throws Exception {
        String form = "--b\r\nContent-Disposition: form-data; name=\"workbook\"\r\n\r\n" + "x".repeat(LIMIT + 1)
                + "\r\n--b--\r\n";
        assertProblem(
                door.post("/api/v1/check", form, "Content-Type", "multipart/form-data; boundary=\"b\""),
                413,
                "FILE_TOO_LARGE");
    }

    @Test
    void nothingTouchesTheDisk() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Set<Path> before = listed(temporary);
        String form = "--b\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\"a.xlsx\"\r\n\r\n"
                + "x".repeat(100_000) + "\r\n--b--\r\n";
        door.post("/api/v1/check", form, "Content-Type", "multipart/form-data; boundary=b");
        door.post("/api/v1/analyse", new byte[100_000], "Content-Type", XLSX);
        Set<Path> after = listed(temporary);
        after.removeAll(before);
        after.removeIf(file -> !ours(file));
        assertEquals(Set.of(), after);
    }

    private static Set<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        }
    }

    // Other programs use the folder too; a file of ours would hold the upload.
    private static boolean ours(Path file) {
        try {
            return (Files.isRegularFile(file) && Files.size(file) >= 100_000)
                    || file.getFileName().toString().matches("(?i).*(jetty|javalin|multipart|upload).*");
        } catch (IOException gone) {
            return false;
        }
    }

    @Test
    void ourBugIsNamedByAnIdOnly() throws Exception {
        for (String bug : List.of("bug", "overflow")) {
            HttpResponse<byte[]> answer = door.post("/api/v1/check", bug, "Content-Type", XLSX);
            assertProblem(answer, 500, "INTERNAL_ERROR");
            String body = new String(answer.body(), StandardCharsets.UTF_8);
            assertFalse(body.contains("Exception") || body.contains(FakeWorkbookService.SECRET), body);
            String id = json(answer).path("requestId").asText();
            assertTrue(door.logged().contains(id), "the log knows the id");
            assertFalse(door.logged().contains(FakeWorkbookService.SECRET), "no text of a workbook in the log");
        }
    }

    @Test
    void nextYearsTemplateTakesLastYearsWorkbook() throws Exception {
        HttpResponse<byte[]> carried = door.post("/api/v1/templates/2569.xlsx", "clean", "Content-Type", XLSX);
        assertEquals(200, carried.statusCode());
        assertEquals("carried:clean", new String(carried.body(), StandardCharsets.UTF_8));
        assertTrue(header(carried, "Content-Disposition").contains("filename=\"ita-template-2569.xlsx\""));
        HttpResponse<byte[]> other =
                door.post("/api/v1/templates/2569.xlsx", "unusable:NOT_LAST_YEAR", "Content-Type", XLSX);
        assertEquals(422, other.statusCode());
        assertEquals("NOT_LAST_YEAR", json(other).path("code").asText());
        assertEquals(
                404,
                door.post("/api/v1/templates/2570.xlsx", "clean", "Content-Type", XLSX)
                        .statusCode());
    }

    @Test
    void openDataComesAsZip() throws Exception {
        HttpResponse<byte[]> zip = door.post("/api/v1/export", "clean", "Content-Type", XLSX);
        assertEquals(200, zip.statusCode());
        assertEquals("application/zip", header(zip, "Content-Type"));
        assertTrue(header(zip, "Content-Disposition").contains("filename=\"ita-open-data-"));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
            assertEquals("scores.csv", in.getNextEntry().getName());
            assertEquals("a,b\r\n", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals("scores.json", in.getNextEntry().getName());
        }
        assertEquals(
                406,
                door.post("/api/v1/export", "clean", "Content-Type", XLSX, "Accept", "text/html")
                        .statusCode());
    }

    @Test
    void templatesAndExamples() throws Exception {
        assertEquals(
                "[{\"year\":2568,\"url\":\"/api/v1/templates/2568.xlsx\",\"framework\":\"/api/v1/frameworks/2568\"},"
                        + "{\"year\":2569,\"url\":\"/api/v1/templates/2569.xlsx\",\"framework\":\"/api/v1/frameworks/2569\"}]",
                new String(door.get("/api/v1/templates").body(), StandardCharsets.UTF_8));
        HttpResponse<byte[]> template = door.get("/api/v1/templates/2568.xlsx");
        assertArrayEquals("template 2568".getBytes(StandardCharsets.UTF_8), template.body());
        assertTrue(header(template, "Content-Disposition").contains("filename=\"ita-template-2568.xlsx\""));
        assertEquals(
                "opm-2568",
                json(door.get("/api/v1/examples")).path(0).path("name").asText());
        assertEquals(200, door.get("/api/v1/examples/opm-2568.xlsx").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/templates/1999.xlsx",
                "/api/v1/templates/abc.xlsx",
                "/api/v1/templates/%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%98.xlsx",
                "/api/v1/examples/none.xlsx",
                "/api/v1/nothing",
                "/nothing.html"
            })
    void whatIsNotThereIsAProblemToo(String path) throws Exception {
        assertProblem(door.get(path), 404, "NOT_FOUND");
    }

    @Test
    void aWrongMethodNamesTheRightOne() throws Exception {
        HttpResponse<byte[]> answer = door.get("/api/v1/check");
        assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertTrue(header(answer, "Allow").contains("POST"), header(answer, "Allow"));
    }

    @Test
    void healthSaysUp() throws Exception {
        assertEquals("UP", json(door.get("/health/live")).path("status").asText());
        assertEquals(200, door.get("/health/ready").statusCode());
    }

    private static String contentType(HttpResponse<byte[]> answer) {
        return header(answer, "Content-Type").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void thePageIsServedWithItsPolicy() throws Exception {
        HttpResponse<byte[]> page = door.get("/");
        assertEquals(200, page.statusCode());
        assertEquals("text/html;charset=utf-8", contentType(page));
        assertEquals("no-cache", header(page, "Cache-Control"));
        assertSafe(page);
        String html = new String(page.body(), StandardCharsets.UTF_8);
        // The policy forbids inline code and styles, so the page must have none.
        assertFalse(html.contains("style=") || html.contains("<style") || html.contains("onclick"), "inline code");
        assertEquals("text/javascript;charset=utf-8", contentType(door.get("/main.js")));
        assertEquals("text/css;charset=utf-8", contentType(door.get("/styles/base.css")));
        assertEquals("image/svg+xml;charset=utf-8", contentType(door.get("/icon.svg")));
        HttpResponse<byte[]> charts = door.get("/vendor/chart.js");
        assertEquals(200, charts.statusCode());
        assertSafe(charts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/../pom.xml", "/%2e%2e/templates/findings.json", "//templates/findings.json", "/..%2ftemplates"
            })
    void nothingElseOfTheClassPathIsServed(String path) throws Exception {
        Optional<String> status = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .lines()
                .findFirst();
        assertTrue(status.orElse("").matches("HTTP/1.1 40[04].*"), status.toString());
    }

    @Test
    void whatTheHttpLayerRefusesHasOurFormToo() throws Exception {
        String answer = raw("GET /%%%% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("BAD_REQUEST"), answer);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.server.port())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theAddressOfLoopbackIsLocalhost() {
        assertEquals("http://localhost:" + door.server.port(), door.server.url());
    }

    @Test
    void reportGivesAWordDocument() throws Exception {
        HttpResponse<byte[]> report = door.post(
                "/api/v1/report?digits=thai&without=cover", "clean", "Content-Type", "application/octet-stream");
        assertEquals(200, report.statusCode());
        assertEquals(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                header(report, "Content-Type"));
        assertEquals("report THAI:clean", new String(report.body(), StandardCharsets.UTF_8));
        assertEquals("0", header(report, "X-Report-Gaps"));
    }

    @Test
    void reportRefusesWhatIsNoPngAndUnknownOptions() throws Exception {
        String head = "--b\r\nContent-Disposition: form-data; name=";
        String form = head + "workbook\r\n\r\nclean\r\n" + head + "logo\r\n\r\nGIF89a\r\n--b--\r\n";
        String type = "multipart/form-data; boundary=b";
        assertProblem(door.post("/api/v1/report", form, "Content-Type", type), 400, "REPORT_OPTION_UNKNOWN");
        assertProblem(
                door.post("/api/v1/report?layout=column", "clean", "Content-Type", "application/octet-stream"),
                400,
                "REPORT_OPTION_UNKNOWN");
    }

    @Test
    void reportSaysWhichOptionItDoesNotKnow() throws Exception {
        HttpResponse<byte[]> refused = door.post(
                "/api/v1/report?columns=measure,nothing", "clean", "Content-Type", "application/octet-stream");
        assertProblem(refused, 400, "REPORT_OPTION_UNKNOWN");
        String problem = new String(refused.body(), StandardCharsets.UTF_8);
        assertTrue(problem.contains("ไม่รู้จักคอลัมน์ของตารางมาตรการ “nothing”"), problem);
        assertTrue(problem.contains("Unknown column “nothing”; known are number,subject"), problem);
        HttpResponse<byte[]> report =
                door.post("/api/v1/report?columns=measure,steps", "clean", "Content-Type", "application/octet-stream");
        assertEquals(200, report.statusCode());
    }
}

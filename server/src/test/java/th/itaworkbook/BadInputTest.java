package th.itaworkbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import th.itaworkbook.app.Main;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.web.UploadLimits;
import th.itaworkbook.web.WorkbookServer;

/** What cannot be used is refused through both doors alike, by name and with what to do; the rest is never lost. */
class BadInputTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Workbooks WORKBOOKS = Workbooks.open(Optional.empty());
    private static final ByteArrayOutputStream LOG = new ByteArrayOutputStream();

    private static WorkbookServer server;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    static void start() {
        server = WorkbookServer.start(
                WORKBOOKS,
                MessageCatalog.standard(),
                "127.0.0.1",
                0,
                UploadLimits.standard(),
                new PrintStream(LOG, true, StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static HttpResponse<byte[]> post(String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Content-Type", XLSX)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private static JsonNode json(byte[] bytes) throws IOException {
        return new ObjectMapper().readTree(bytes);
    }

    static Stream<Arguments> unusable() throws IOException, GeneralSecurityException {
        byte[] good = example();
        byte[] flipped = good.clone();
        // In the middle of the packed content, where a checksum notices it.
        Arrays.fill(flipped, good.length / 2, good.length / 2 + 64, (byte) 0x5A);
        return Stream.of(
                Arguments.of("empty", new byte[0], "FILE_NOT_XLSX", 415),
                Arguments.of("text", utf8("คะแนน ITA ปี 2568 ได้ 92.61 คะแนน"), "FILE_NOT_XLSX", 415),
                Arguments.of("pdf", utf8("%PDF-1.7\n1 0 obj\n"), "FILE_NOT_XLSX", 415),
                Arguments.of("csv", csv(), "FILE_NOT_XLSX", 415),
                Arguments.of("old xls", written(new HSSFWorkbook()), "FILE_NOT_XLSX", 415),
                Arguments.of("ods", ods(), "FILE_NOT_XLSX", 415),
                Arguments.of("docx", docx(), "FILE_NOT_XLSX", 415),
                Arguments.of("encrypted", encrypted(good), "FILE_ENCRYPTED", 422),
                Arguments.of("damaged", flipped, "FILE_DAMAGED", 422),
                Arguments.of("cut off", Arrays.copyOf(good, good.length / 2), "FILE_DAMAGED", 422),
                Arguments.of("too large", new byte[UploadLimits.FILE_BYTES + 1], "FILE_TOO_LARGE", 413),
                Arguments.of("unpacks to too much", bomb(), "FILE_LIMIT_EXCEEDED", 422),
                Arguments.of("not our template", sheet("งบประมาณ", "โครงการ", "จ่ายจริง"), "NOT_OUR_TEMPLATE", 422),
                Arguments.of("year 2561", year("2561"), "YEAR_UNSUPPORTED", 422),
                Arguments.of("year 2575", year("2575"), "YEAR_UNSUPPORTED", 422),
                Arguments.of("MOPH ITA", sheet("Sheet1", "MOIT 1", "MOIT 2", "MOIT 3"), "SCHEME_NOT_ITA", 422),
                Arguments.of(
                        "ITA Online",
                        sheet("Sheet1", "แบบตรวจ OIT ของสถานศึกษา ITA Online 2568", "ข้อ"),
                        "SCHEME_NOT_ITA",
                        422));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void theCommandLineRefusesIt(String name, byte[] file, String code, int status) throws IOException {
        Path input = Files.write(folder.resolve("ผล ITA.xlsx"), file);
        Path target = folder.resolve("out.xlsx");
        // The command line takes files up to Excel's own size; there zeros are refused for what they are.
        String expected = name.equals("too large") ? "FILE_NOT_XLSX" : code;
        for (String[] args : List.of(
                new String[] {"check", input.toString()},
                new String[] {"analyse", input.toString(), "-o", target.toString()},
                new String[] {"clear", input.toString(), "-o", target.toString()})) {
            assertEquals(2, run(args), name);
            String said = err.toString(StandardCharsets.UTF_8);
            assertTrue(said.contains(expected), said);
            // What is wrong, and what to do.
            assertEquals(2, said.lines().count(), said);
            assertTrue(said.lines().allMatch(line -> line.codePoints().anyMatch(c -> c >= 0x0E00)), said);
        }
        assertFalse(Files.exists(target), "nothing is written");
        assertArrayEquals(file, Files.readAllBytes(input));
        assertEquals(2, run("check", "--json", input.toString()));
        assertEquals(expected, json(out.toByteArray()).path("code").asText());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void theServiceRefusesIt(String name, byte[] file, String code, int status) throws Exception {
        for (String path : List.of("/api/v1/check", "/api/v1/analyse", "/api/v1/clear")) {
            HttpResponse<byte[]> answer = post(path, file);
            assertEquals(status, answer.statusCode(), name + path);
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse(""));
            JsonNode problem = json(answer.body());
            assertEquals(code, problem.path("code").asText(), name);
            for (String field : List.of("message", "fix")) {
                for (String language : List.of("th", "en")) {
                    String said = problem.path(field).path(language).asText();
                    assertFalse(said.isBlank() || said.contains("{"), name + " " + said);
                }
            }
        }
    }

    @Test
    void anOlderTemplateIsReadWithAWarning() throws Exception {
        byte[] old = edited(book -> book.getName("template_version").setRefersToFormula("\"0.1\""));
        Path input = Files.write(folder.resolve("old.xlsx"), old);
        run("check", "--json", input.toString());
        JsonNode answer = json(out.toByteArray());
        assertEquals(List.of("WARNING"), severities(answer, "TEMPLATE_OUTDATED"));
        assertEquals(92.61, answer.at("/total/score").asDouble());
        HttpResponse<byte[]> response = post("/api/v1/check", old);
        assertEquals(200, response.statusCode());
        assertEquals(List.of("WARNING"), severities(json(response.body()), "TEMPLATE_OUTDATED"));
    }

    private static List<String> severities(JsonNode answer, String code) {
        return answer.path("findings").findParents("code").stream()
                .filter(f -> f.path("code").asText().equals(code))
                .map(f -> f.path("severity").asText())
                .toList();
    }

    @Test
    void oneBadCellCostsNothingElse() throws Exception {
        JsonNode good = json(post("/api/v1/check", example()).body());
        // D5 and E5 of ตัวชี้วัด are both scores of indicator 1.
        byte[] bad = edited(book -> {
            book.getSheet("ตัวชี้วัด").getRow(4).getCell(3).setCellValue("#REF!");
            book.getSheet("ตัวชี้วัด").getRow(4).getCell(4).setCellValue("เก้าสิบเอ็ด");
        });
        HttpResponse<byte[]> response = post("/api/v1/check", bad);
        assertEquals(200, response.statusCode());
        JsonNode answer = json(response.body());
        assertEquals(List.of("ERROR", "ERROR"), severities(answer, "SCORE_NOT_A_NUMBER"));
        assertTrue(answer.at("/indicators/0/score").isNull());
        for (int i = 1; i < 10; i++) {
            assertEquals(
                    good.path("indicators").path(i), answer.path("indicators").path(i));
        }
        assertEquals(
                good.path("instruments").path(1), answer.path("instruments").path(1));
        assertEquals(good.path("items"), answer.path("items"));
        assertEquals(good.path("measures"), answer.path("measures"));
        HttpResponse<byte[]> analysed = post("/api/v1/analyse", bad);
        assertEquals(200, analysed.statusCode());
    }

    @Test
    void theInputIsOnlyEverReplacedByItsOwnName() throws IOException {
        byte[] content = example();
        Path input = Files.write(folder.resolve("ผล.xlsx"), content);
        FileTime before = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(input, before);
        Path target = folder.resolve("out.xlsx");
        run("check", input.toString());
        run("analyse", "--json", input.toString());
        run("analyse", input.toString(), "-o", target.toString());
        run("clear", input.toString(), "-o", folder.resolve("clear.xlsx").toString());
        assertArrayEquals(content, Files.readAllBytes(input));
        assertEquals(before, Files.getLastModifiedTime(input));

        byte[] analysed = Files.readAllBytes(target);
        run("analyse", input.toString(), "-o", input.toString());
        assertArrayEquals(analysed, Files.readAllBytes(input));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(3, files.count(), "no temporary file is left");
        }
    }

    private static byte[] example() {
        return WORKBOOKS.example("opm-2568").orElseThrow();
    }

    private static byte[] edited(Consumer<XSSFWorkbook> officer) throws IOException {
        XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(example()));
        officer.accept(book);
        return written(book);
    }

    private static byte[] year(String typed) throws IOException {
        return edited(book -> {
            String cell = book.getName("fiscal_year").getRefersToFormula();
            int row = Integer.parseInt(cell.substring(cell.lastIndexOf('$') + 1)) - 1;
            book.getSheet("หน่วยงาน").getRow(row).getCell(1).setCellValue(typed);
        });
    }

    private static byte[] written(Workbook workbook) throws IOException {
        try (workbook) {
            if (workbook.getNumberOfSheets() == 0) {
                workbook.createSheet("S").createRow(0).createCell(0).setCellValue("คะแนน");
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] sheet(String name, String... column) throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        var sheet = workbook.createSheet(name);
        for (int i = 0; i < column.length; i++) {
            sheet.createRow(i).createCell(0).setCellValue(column[i]);
        }
        return written(workbook);
    }

    private static byte[] docx() throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("รายงานผล");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] encrypted(byte[] workbook) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("ita");
            try (OutputStream stream = encryptor.getDataStream(container)) {
                stream.write(workbook);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] ods() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"));
        parts.put("content.xml", utf8("<office:document-content/>"));
        return zip(parts);
    }

    private static byte[] bomb() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("<Types/>"));
        parts.put("xl/worksheets/sheet1.xml", new byte[65 << 20]);
        return zip(parts);
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] csv() {
        // As Excel in Thai saves it by default.
        return "หน่วยงาน,คะแนน\nเทศบาล,85.54\n".getBytes(Charset.forName("TIS-620"));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

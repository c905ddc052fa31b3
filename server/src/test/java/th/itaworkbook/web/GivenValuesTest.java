package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.pipeline.Workbooks;

/** Scores sent as JSON come back in the template of the year, or not at all. */
class GivenValuesTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static WorkbookServer server;

    @BeforeAll
    static void start() {
        server = WorkbookServer.start(
                Workbooks.open(Optional.empty()),
                MessageCatalog.standard(),
                "127.0.0.1",
                0,
                UploadLimits.standard(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HttpResponse<byte[]> post(String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                                .headers(headers)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> fill(int year, String json) throws IOException, InterruptedException {
        return post(
                "/api/v1/templates/" + year + ".xlsx",
                json.getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "application/json; charset=utf-8");
    }

    private static String values(List<String[]> values) {
        var list = JSON.createArrayNode();
        for (String[] v : values) {
            list.addObject()
                    .put("sheet", v[0])
                    .put("row", v[1])
                    .put("header", v[2])
                    .put("value", v[3]);
        }
        return JSON.createObjectNode()
                .<com.fasterxml.jackson.databind.node.ObjectNode>set("values", list)
                .toString();
    }

    private static String value(String sheet, String row, String header, String value) {
        return values(List.<String[]>of(new String[] {sheet, row, header, value}));
    }

    private static JsonNode checked(byte[] workbook) throws IOException, InterruptedException {
        return JSON.readTree(
                post("/api/v1/check", workbook, "Content-Type", XLSX).body());
    }

    private static Map<String, Double> byNo(JsonNode list, String key, String field) {
        Map<String, Double> found = new TreeMap<>();
        list.forEach(e -> {
            if (!e.path(field).isNull()) {
                found.put(e.path(key).asText(), e.path(field).asDouble());
            }
        });
        return found;
    }

    // The published figures of seeds/opm-2568: both years of the ten indicators, totals as printed.
    @Test
    void theTwoYearsOfAPublishedTableComeBackFromTheFilledTemplate() throws Exception {
        String[] prior = {"82.25", "85.60", "93.66", "71.57", "77.05", "89.67", "79.27", "64.84", "100", "100"};
        String[] current = {"91.62", "92.08", "98.05", "86.10", "87.49", "90.72", "82.72", "79.43", "100", "100"};
        List<String[]> values = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            values.add(new String[] {"ตัวชี้วัด", String.valueOf(i + 1), "ปีก่อนหน้า", prior[i]});
            values.add(new String[] {"ตัวชี้วัด", String.valueOf(i + 1), "ปีที่ประเมิน", current[i]});
        }
        values.add(new String[] {"ตัวชี้วัด", "ITA", "ประกาศปีก่อนหน้า", "86.05"});
        values.add(new String[] {"ตัวชี้วัด", "ITA", "ประกาศปีที่ประเมิน", "92.61"});
        values.add(new String[] {"ข้อคำถาม", "e1", "EIT ส่วนที่ 1", "86.92"});
        values.add(new String[] {"ข้อคำถาม", "e1", "EIT ส่วนที่ 2", "84.76"});
        values.add(new String[] {"OIT", "o25", "ปีที่ประเมิน", "100"});
        values.add(new String[] {"คะแนนย้อนหลัง", "2566", "ITA", "84.10"});
        HttpResponse<byte[]> answer = fill(2568, values(values));
        assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        JsonNode result = checked(answer.body());
        assertEquals(92.61, result.path("total").path("score").asDouble());
        assertEquals(92.61, result.path("total").path("published").asDouble());
        assertEquals(87.99, result.path("total").path("prior").asDouble());
        assertEquals(86.05, result.path("total").path("publishedPrior").asDouble());
        Map<String, Double> scores = byNo(result.path("indicators"), "no", "score");
        Map<String, Double> priors = byNo(result.path("indicators"), "no", "prior");
        for (int i = 0; i < 10; i++) {
            assertEquals(Double.parseDouble(current[i]), scores.get(String.valueOf(i + 1)));
            assertEquals(Double.parseDouble(prior[i]), priors.get(String.valueOf(i + 1)));
        }
        assertEquals(86.92, byNo(result.path("items"), "code", "part1").get("e1"));
        assertEquals(84.76, byNo(result.path("items"), "code", "part2").get("e1"));
        assertEquals(100.0, byNo(result.path("items"), "code", "score").get("o25"));
    }

    @Test
    void subItemsHaveRowsOfTheirOwn() throws Exception {
        HttpResponse<byte[]> answer =
                fill(2564, values(List.of(new String[] {"ข้อคำถาม", "I1#1", "ปีที่ประเมิน", "91.5"}, new String[] {
                    "ข้อคำถาม", "I1#2", "ปีที่ประเมิน", "90.5"
                })));
        JsonNode items = checked(answer.body()).path("items");
        assertEquals(91.0, byNo(items, "code", "score").get("I1"));
    }

    @ParameterizedTest
    @CsvSource({
        "ไม่มีแผ่นนี้, 1, ปีที่ประเมิน, 90, PLACE",
        "หน่วยงาน, agency_name, , 90, PLACE",
        "ตัวชี้วัด, 11, ปีที่ประเมิน, 90, PLACE",
        "ตัวชี้วัด, 1, ปีหน้า, 90, PLACE",
        "คะแนนย้อนหลัง, 66, ITA, 90, PLACE",
        "ข้อคำถาม, e1#1, ปีที่ประเมิน, 90, PLACE",
        "ตัวชี้วัด, 1, คะแนนที่ใช้, 90, INPUT",
        "ตัวชี้วัด, 1, รายการ, 90, INPUT",
        "ตัวชี้วัด, IIT, ปีที่ประเมิน, 90, INPUT",
        "ตัวชี้วัด, 1, EIT ส่วนที่ 1, 90, INPUT",
        "ข้อคำถาม, i1, EIT ส่วนที่ 2, 90, INPUT",
        "ตัวชี้วัด, 1, ปีที่ประเมิน, 100.01, SCORE",
        "ตัวชี้วัด, 1, ปีที่ประเมิน, -1, SCORE",
        "ตัวชี้วัด, 1, ปีที่ประเมิน, ๙๐, SCORE",
        "ตัวชี้วัด, 1, ปีที่ประเมิน, =1+1, SCORE"
    })
    void aValueThatDoesNotFitIsNamed(String sheet, String row, String header, String value, String why)
            throws Exception {
        HttpResponse<byte[]> answer = fill(2568, value(sheet, row, header == null ? "" : header, value));
        JsonNode problem = JSON.readTree(answer.body());
        assertEquals(422, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("VALUE_REFUSED", problem.path("code").asText());
        String english = problem.path("message").path("en").asText();
        assertTrue(english.contains(row), english);
        String said = Map.of("PLACE", "has no cell", "INPUT", "takes no score", "SCORE", "is not a score")
                .get(why);
        assertTrue(english.contains(said), english);
        assertFalse(problem.path("fix").path("th").asText().isBlank());
    }

    @Test
    void twoValuesForOneCellAreRefused() throws Exception {
        String[] one = {"ตัวชี้วัด", "1", "ปีที่ประเมิน", "90"};
        HttpResponse<byte[]> answer = fill(2568, values(List.of(one, one)));
        assertEquals(422, answer.statusCode());
        assertTrue(new String(answer.body(), StandardCharsets.UTF_8).contains("more than one value"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "{}",
                "{\"values\":[]}",
                "{\"values\":[1]}",
                "{\"values\":[{\"sheet\":\"a\",\"row\":\"b\",\"header\":\"c\",\"value\":1}]}"
            })
    void whatIsNoListOfValuesIsRefused(String body) throws Exception {
        HttpResponse<byte[]> answer = fill(2568, body);
        assertEquals(400, answer.statusCode());
        assertEquals(
                "VALUES_UNREADABLE", JSON.readTree(answer.body()).path("code").asText());
    }

    @Test
    void tooManyValuesAndTooManyBytesAreRefused() throws Exception {
        List<String[]> many = new ArrayList<>();
        for (int i = 0; i < 2_001; i++) {
            many.add(new String[] {"a", "b", "c", "1"});
        }
        assertEquals(400, fill(2568, values(many)).statusCode());
        assertEquals(413, fill(2568, " ".repeat(512 * 1024 + 1)).statusCode());
        assertEquals(404, fill(2599, values(many)).statusCode());
    }

    @Test
    void theRulesOfAYearAreThereForThePage() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        String base = "http://127.0.0.1:" + server.port();
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/frameworks/2568"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        JsonNode json = JSON.readTree(answer.body());
        assertEquals(10, json.path("indicators").size());
        assertEquals(
                "ตัวชี้วัด",
                json.path("places").path("indicators").path("sheet").asText());
        assertEquals(
                "EIT ส่วนที่ 1", json.path("places").path("items").path("part1").asText());
        // Counted in templates/frameworks/2568.json: 15 IIT, 9 EIT and 28 OIT items.
        assertEquals(52, json.path("items").size());
        for (String unknown : List.of("2599", "x")) {
            assertEquals(
                    404,
                    client.send(
                                    HttpRequest.newBuilder(URI.create(base + "/api/v1/frameworks/" + unknown))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode());
        }
    }
}

package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.FakeWorkbookService;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.grid.CellRef;

/** The request with which the pane asks where pasted scores belong. */
class FillRouteTest {
    private static final String VALUES =
            "{\"values\":[{\"sheet\":\"ตัวชี้วัด\",\"row\":\"1\",\"header\":\"ปีที่ประเมิน\",\"value\":\"90\"}]}";

    private static HttpDoor door;

    @BeforeAll
    static void start() {
        Edit edit = new Edit.Cells("ตัวชี้วัด", new CellRef(4, 3), List.of(List.of(Content.number(90))));
        door = new HttpDoor(new FakeWorkbookService(new EditList(List.of(edit))), UploadLimits.standard());
    }

    @AfterAll
    static void stop() {
        door.close();
    }

    private static HttpResponse<byte[]> fill(String query, String values) throws Exception {
        String form = "--b\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\"a.xlsx\"\r\n\r\nany\r\n"
                + (values == null
                        ? ""
                        : "--b\r\nContent-Disposition: form-data; name=\"values\"\r\n\r\n" + values + "\r\n")
                + "--b--\r\n";
        return door.post("/api/v1/fill" + query, form, "Content-Type", "multipart/form-data; boundary=b");
    }

    @Test
    void theAnswerHoldsTheEditsAndWhatTheyWouldReplace() throws Exception {
        HttpResponse<byte[]> answer = fill("?year=2568", VALUES);
        assertEquals(200, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
        JsonNode json = new ObjectMapper().readTree(answer.body());
        ObjectNode list = new ObjectMapper()
                .createObjectNode()
                .put("schema", json.path("editsSchema").asText());
        list.set("edits", json.path("edits"));
        assertEquals(
                Set.of(),
                Schemas.complaints("edits.schema.json", list.toString().getBytes(StandardCharsets.UTF_8)));
        assertEquals("D5", list.path("edits").get(0).path("at").asText());
        assertEquals("[]", json.path("occupied").toString());
    }

    @ParameterizedTest
    @CsvSource({
        "?year=2568, , 400, VALUES_UNREADABLE",
        "?year=2568, {}, 400, VALUES_UNREADABLE",
        "?year=x, right, 404, NOT_FOUND"
    })
    void whatCannotBeReadIsRefused(String query, String values, int status, String code) throws Exception {
        HttpResponse<byte[]> answer = fill(query, "right".equals(values) ? VALUES : values);
        assertEquals(status, answer.statusCode());
        assertEquals(
                code, new ObjectMapper().readTree(answer.body()).path("code").asText());
    }

    @Test
    void tooManyBytesOfValuesAreRefused() throws Exception {
        HttpResponse<byte[]> answer = fill("", " ".repeat(512 * 1024 + 1));
        assertEquals(413, answer.statusCode());
        assertEquals(
                "VALUES_TOO_LARGE",
                new ObjectMapper().readTree(answer.body()).path("code").asText());
    }
}

package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import th.itaworkbook.FakeWorkbookService;
import th.itaworkbook.web.guard.OpenPaths;

/** The description of the service says what the service does, no more and no less. */
class OpenApiTest {
    private static HttpDoor door;
    private static JsonNode description;

    @BeforeAll
    static void start() throws Exception {
        door = new HttpDoor(new FakeWorkbookService(), UploadLimits.standard());
        description = new ObjectMapper().readTree(door.get("/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        door.close();
    }

    private interface EachOperation {
        void look(String method, String path, JsonNode operation);
    }

    private static void each(EachOperation look) {
        description.path("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation ->
                        look.look(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())));
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        Set<String> described = new TreeSet<>();
        each((method, path, operation) -> described.add(method + " " + path));
        assertEquals(new TreeSet<>(door.server.routes()), described);
    }

    @Test
    void whatNeedsNoTokenIsDescribedSo() {
        each((method, path, operation) -> {
            boolean open = operation.path("security").isArray()
                    && operation.path("security").isEmpty();
            assertEquals(OpenPaths.isOpen(method, path), open, path);
            assertEquals(open, !operation.path("responses").has("401"), path);
        });
    }

    @Test
    void operationsHaveNamesOfTheirOwnAndTheirPathParameters() {
        Set<String> names = new HashSet<>();
        each((method, path, operation) -> {
            assertTrue(names.add(operation.path("operationId").asText()), path);
            assertFalse(operation.path("summary").asText().isBlank(), path);
            Set<String> declared = new TreeSet<>();
            operation.path("parameters").forEach(p -> {
                if (p.path("in").asText().equals("path")) {
                    declared.add("{" + p.path("name").asText() + "}");
                }
            });
            Set<String> inPath = new TreeSet<>();
            java.util.regex.Pattern.compile("\\{[^}]+}").matcher(path).results().forEach(m -> inPath.add(m.group()));
            assertEquals(inPath, declared, path);
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (JsonNode holder : description.findParents("$ref")) {
            String reference = holder.path("$ref").asText();
            assertFalse(description.at(reference.substring(1)).isMissingNode(), reference);
        }
    }

    @Test
    void answersAreOfADescribedKind() throws Exception {
        for (String path : new String[] {"check", "analyse", "clear", "report", "export"}) {
            var answer = door.post("/api/v1/" + path, "clean", "Content-Type", "application/octet-stream");
            JsonNode content = description
                    .path("paths")
                    .path("/api/v1/" + path)
                    .path("post")
                    .path("responses")
                    .path("200")
                    .path("content");
            String type = answer.headers().firstValue("Content-Type").orElse("");
            assertEquals(200, answer.statusCode(), path);
            assertTrue(content.has(type), path + " " + type);
        }
    }

    @Test
    void aProblemHasTheDescribedFields() throws Exception {
        var answer = door.post("/api/v1/check", "unusable:FILE_DAMAGED", "Content-Type", "application/zip");
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        JsonNode schema = description.at("/components/schemas/Problem");
        Set<String> described = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(described::add);
        Set<String> given = new TreeSet<>();
        problem.fieldNames().forEachRemaining(given::add);
        assertEquals(described, given);
    }
}

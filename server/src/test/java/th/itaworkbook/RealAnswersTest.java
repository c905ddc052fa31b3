package th.itaworkbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.itaworkbook.app.Main;
import th.itaworkbook.pipeline.Workbooks;
import th.itaworkbook.xlsx.Limits;

/** What the product itself answers, for every template and example, fits the published schemas. */
class RealAnswersTest {
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of("classpath:templates/analysis.schema.json"));

    @TempDir
    private Path folder;

    static Stream<String> workbooks() {
        Workbooks service = Workbooks.open(java.util.Optional.empty(), Limits.HTTP);
        return Stream.concat(
                service.templateYears().stream().map(year -> "ita-" + year),
                service.exampleNames().stream()
                        .filter(name -> service.example(name).isPresent())
                        .map(name -> "examples/" + name));
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void fitTheSchema(String name) throws IOException {
        String workbook = Path.of("templates", name + ".xlsx").toString();
        JsonNode check = json("check", "--json", workbook);
        assertEquals(Set.of(), complaints(check));
        assertEquals(0, check.path("edits").size());
        JsonNode analysed = json(
                "analyse", "--json", workbook, "-o", folder.resolve("out.xlsx").toString());
        assertEquals(Set.of(), complaints(analysed));
        assertFalse(analysed.path("edits").isEmpty());
        assertEquals(
                10,
                analysed.at("/coverage/indicatorsCovered").asInt()
                        + analysed.at("/coverage/missing").size());
    }

    private static JsonNode json(String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertFalse(code > 1, err.toString(StandardCharsets.UTF_8));
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static Set<String> complaints(JsonNode answer) {
        return SCHEMA.validate(answer).stream()
                .map(message -> message.getInstanceLocation() + ": " + message.getMessage())
                .limit(5)
                .collect(Collectors.toSet());
    }
}

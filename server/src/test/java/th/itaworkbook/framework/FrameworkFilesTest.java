package th.itaworkbook.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.domain.Confidence;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.OitRule;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Topic;

final class FrameworkFilesTest {
    @TempDir
    Path directory;

    private static ObjectNode json(int year) {
        return JsonFile.bundled(FrameworkFiles.resource(year)).node().deepCopy();
    }

    private Path write(String name, JsonNode json) {
        try {
            return Files.writeString(directory.resolve(name), json.toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2562, 2563, 2564, 2565, 2566, 2567, 2568, 2569})
    void everyBundledFileFitsItsSchemaAndItself(int year) {
        JsonFile file = JsonFile.bundled(FrameworkFiles.resource(year));
        assertEquals(
                List.of(),
                FrameworkSchema.bundled(FrameworkFiles.FOLDER + "framework.schema.json")
                        .faults(file));
        Framework framework = FrameworkFiles.bundled().year(year).orElseThrow();
        assertEquals(year, framework.year());
        assertEquals(10, framework.indicators().size());
    }

    @Test
    void topicsAndThemesFitTheirSchemasAndEachOther() {
        assertEquals(
                List.of(),
                FrameworkSchema.bundled("/templates/topics.schema.json").faults(JsonFile.bundled(Topics.RESOURCE)));
        assertEquals(
                List.of(),
                FrameworkSchema.bundled("/templates/themes.schema.json").faults(JsonFile.bundled(Themes.RESOURCE)));
        Themes themes = Themes.bundled();
        assertEquals(7, themes.all().size());
        for (Topic topic : Topics.bundled().all()) {
            assertTrue(topic.themes().stream().allMatch(id -> themes.find(id).isPresent()), topic.id());
        }
    }

    @Test
    void yearsAscendAndTheNewestIsTheLast() {
        FrameworkFiles files = FrameworkFiles.bundled();
        assertEquals(2562, files.years().get(0));
        assertTrue(files.years().containsAll(List.of(2562, 2563, 2564, 2565, 2566, 2567, 2568, 2569)));
        assertEquals(files.years().get(files.years().size() - 1), files.newest().year());
        assertTrue(files.year(2561).isEmpty(), "results with five indices are not supported");
        assertSame(files.year(2568).orElseThrow(), files.year(2568).orElseThrow());
    }

    @Test
    void factsOf2568AreRead() {
        Framework framework = FrameworkFiles.bundled().year(2568).orElseThrow();
        assertEquals(new BigDecimal("0.40"), framework.weights().get(Instrument.OIT));
        assertEquals(OitRule.BY_SUB_INDICATOR, framework.oitRule());
        // The OPM report of 2568 prints 15 + 9 questions and rates EIT by part; 28 OIT items are on an agency's page.
        assertEquals(15 + 9 + 28, framework.items().size());
        assertTrue(framework.eitParts());
        assertEquals(new BigDecimal("85.00"), framework.ratings().get(1).each().get("EIT1"));
        assertEquals("10.2", framework.item("O27").orElseThrow().subIndicator());
        assertEquals(Confidence.SOURCED, framework.weightsConfidence());
        assertEquals("o28", framework.progressReportCode());
    }

    @Test
    void aDirectoryAddsAYearAndReplacesAnother() {
        ObjectNode next = json(2569);
        next.put("year", 2570);
        next.put("oitRule", "FLAT");
        write("next.json", next);
        ObjectNode other = json(2568);
        other.put("scheme", "VEC");
        write("2568.json", other);
        FrameworkFiles files = FrameworkFiles.withDirectory(directory);
        assertEquals(2570, files.newest().year());
        assertEquals(OitRule.FLAT, files.newest().oitRule());
        assertEquals("VEC", files.year(2568).orElseThrow().scheme());
        assertEquals("ITA", files.year(2567).orElseThrow().scheme());
    }

    @Test
    void anEmptyDirectoryChangesNothing() {
        assertEquals(
                FrameworkFiles.bundled().years(),
                FrameworkFiles.withDirectory(directory).years());
    }

    @Test
    void everyFaultNamesTheFileAndTheReason() {
        assertFault("weights add up to 1.10", f -> ((ObjectNode) f.get("weights")).put("IIT", "0.40"));
        assertFault("unknown topic no-such", f -> item(f, 0).put("topic", "no-such"));
        assertFault("is there twice", f -> item(f, 1).put("code", "I1"));
        assertFault("property 'year' not found", f -> f.remove("year"));
        assertFault("'extra'", f -> f.put("extra", 1));
        assertFault(
                "rating GOOD asks for more", f -> ((ObjectNode) f.get("ratings").get(1)).put("totalMin", "99.00"));
        assertFault("does not begin at 0", f -> ((ObjectNode) f.get("ratings").get(4)).put("totalMin", "10.00"));
        assertFault("sub-indicator 9.9", f -> item(f, 24).put("subIndicator", "9.9"));
        assertFault("indicator 1 has no item", f -> {
            for (int i = 0; i < 3; i++) {
                item(f, i).put("indicator", 2);
            }
        });
        assertFault("notComparable", f -> ((ObjectNode) f.get("notComparable").get(0)).put("priorYear", 2568));
        assertFault("levelWords has 5 levels, levelPoints 6", f -> words(f).remove(0));
        assertFault("the word มาก stands for two levels", f -> ((ArrayNode) words(f).get(0)).add("มาก"));
        assertFault(
                "indicator 2 is missing", f -> ((ObjectNode) f.get("indicators").get(1)).put("no", 1));
    }

    @Test
    void aFileWithoutWordsIsStillGood() {
        ObjectNode old = json(2568);
        ((ObjectNode) old.get("scale")).remove("levelWords");
        ((ObjectNode) old.get("scale")).remove("yesNoWords");
        write("old.json", old);
        Framework framework = FrameworkFiles.withDirectory(directory).year(2568).orElseThrow();
        assertEquals(List.of(), framework.scale().levelWords());
        assertEquals(6, framework.scale().levelPoints().size());
    }

    private static ArrayNode words(ObjectNode framework) {
        return (ArrayNode) framework.get("scale").get("levelWords");
    }

    private static ObjectNode item(ObjectNode framework, int at) {
        return (ObjectNode) ((ArrayNode) framework.get("items")).get(at);
    }

    private void assertFault(String reason, Consumer<ObjectNode> change) {
        ObjectNode json = json(2568);
        change.accept(json);
        Path file = write("bad.json", json);
        FrameworkFileException e =
                assertThrows(FrameworkFileException.class, () -> FrameworkFiles.withDirectory(directory));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
        assertEquals(file.toString(), e.file());
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
    }

    @Test
    void whatIsNoJsonIsAFault() throws IOException {
        Files.writeString(directory.resolve("bad.json"), "{\"schema\": ");
        FrameworkFileException e =
                assertThrows(FrameworkFileException.class, () -> FrameworkFiles.withDirectory(directory));
        assertTrue(e.getMessage().contains("is not JSON"), e.getMessage());
        assertFalse(e.getMessage().contains("\n"));
    }

    @Test
    void twoFilesOfOneYearAreAFault() {
        write("a.json", json(2568));
        write("b.json", json(2568));
        FrameworkFileException e =
                assertThrows(FrameworkFileException.class, () -> FrameworkFiles.withDirectory(directory));
        assertTrue(e.getMessage().contains("a.json") && e.getMessage().contains("b.json"), e.getMessage());
    }

    @Test
    void aMissingDirectoryIsAFault() {
        assertThrows(FrameworkFileException.class, () -> FrameworkFiles.withDirectory(directory.resolve("none")));
    }
}

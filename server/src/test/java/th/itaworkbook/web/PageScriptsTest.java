package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.Campaign;
import th.itaworkbook.NodeTools;
import th.itaworkbook.framework.FrameworkFiles;

/** The scripts of the page: their types, and how pasted text is read. */
@Tag("tools")
class PageScriptsTest {
    @ParameterizedTest
    @ValueSource(strings = {"addin/tsconfig.json", "addin/excel/tsconfig.json"})
    void theTypesOfAllScriptsAreRight(String project) {
        assertEquals("", NodeTools.typeErrors(Path.of(project)));
    }

    @Test
    void aWrongTypeIsSeen(@TempDir Path folder) throws IOException {
        String project = Files.readString(Path.of("addin/tsconfig.json"))
                .replace("**/", "")
                .replace("../", Path.of("").toAbsolutePath() + "/");
        Files.writeString(folder.resolve("tsconfig.json"), project);
        Files.writeString(folder.resolve("wrong.js"), "/** @type {number} */\nexport const one = 'one';\n");
        String errors = NodeTools.typeErrors(folder.resolve("tsconfig.json"));
        assertTrue(errors.contains("wrong.js(2,14)"), errors);
        assertEquals(1, errors.lines().count(), errors);
    }

    @Test
    void pastedTextIsRead(@TempDir Path frameworks) throws IOException {
        FrameworkFiles known = FrameworkFiles.bundled();
        for (int year : known.years()) {
            byte[] json = Json.bytes(FrameworkJson.of(known.year(year).orElseThrow()));
            Files.write(frameworks.resolve(year + ".json"), json);
        }
        String failures = NodeTools.failures(
                Path.of("server/src/test/node/paste/"),
                Map.of("ITA_FRAMEWORKS", frameworks.toString(), "ITA_CASES", String.valueOf(Campaign.cases(4_000))));
        assertEquals("", failures);
    }

    @Test
    void aFailingTestIsSeen(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("fails.test.js"),
                "require('node:test').test('fails', () => { throw new Error(); });",
                StandardCharsets.UTF_8);
        assertFalse(NodeTools.failures(folder, Map.of()).isEmpty());
    }
}

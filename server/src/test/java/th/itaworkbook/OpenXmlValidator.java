package th.itaworkbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Microsoft's Open XML SDK as a judge of the files that we write. */
public final class OpenXmlValidator {
    private static final Path TOOL = Path.of("server/src/test/node/node_modules/.bin/ooxml-validator");
    private static final String VERSION = "Office2019";

    // Analysed twice is analysed once, byte for byte, so that many tests ask about the same file.
    private static final Set<ByteBuffer> VALID = ConcurrentHashMap.newKeySet();

    private OpenXmlValidator() {}

    /** What is wrong with a file, as {@code part xPath: description}; empty when it is valid. */
    public static List<String> errors(Path file) {
        if (!Files.isExecutable(TOOL)) {
            throw new AssertionError("ooxml-validator is missing; ./check installs what the tests need");
        }
        ExternalProgram.Outcome outcome = ExternalProgram.run(
                "ooxml-validator",
                List.of(TOOL.toString(), file.toString(), "--officeVersion", VERSION),
                Duration.ofSeconds(60));
        // Exit 2 = could not be run; that must not pass for a valid file.
        if (outcome.exitCode() > 1) {
            throw new AssertionError("ooxml-validator could not be run: " + outcome.err());
        }
        List<String> errors = new ArrayList<>();
        for (JsonNode error : parsed(outcome.out()).path("errors")) {
            errors.add(error.path("path").asText() + " " + error.path("xPath").asText() + ": "
                    + error.path("description").asText());
        }
        if (outcome.exitCode() == 1 && errors.isEmpty()) {
            errors.add("not valid, without a reason");
        }
        return errors;
    }

    /** The same for a workbook in memory; one that was found valid is not asked about again. */
    public static List<String> errors(byte[] workbook) {
        ByteBuffer content = ByteBuffer.wrap(workbook.clone());
        if (VALID.contains(content)) {
            return List.of();
        }
        List<String> errors = asked(workbook);
        if (errors.isEmpty()) {
            VALID.add(content);
        }
        return errors;
    }

    private static List<String> asked(byte[] workbook) {
        try {
            Path file = Files.createTempFile("validated", ".xlsx");
            try {
                return errors(Files.write(file, workbook));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError("ooxml-validator did not answer in JSON: " + json, e);
        }
    }
}

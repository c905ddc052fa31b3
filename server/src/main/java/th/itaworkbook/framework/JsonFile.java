package th.itaworkbook.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One JSON file and typed access to its fields; every fault names the file and the field.
 *
 * @param name the file as messages name it
 * @param at where in the file, such as {@code items[3]}; empty at the top
 */
record JsonFile(String name, String at, JsonNode node) {
    /** No rules of a year come near this size; a larger file is not one. */
    private static final long MAX_BYTES = 4L << 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    /** Reads a file of the class path. */
    static JsonFile bundled(String resource) {
        try (InputStream in = JsonFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FrameworkFileException(resource, "is not there");
            }
            return parse(resource, in.readAllBytes());
        } catch (IOException e) {
            throw new FrameworkFileException(resource, "cannot be read", e);
        }
    }

    /** Reads a file of a directory. */
    static JsonFile of(Path file) {
        String name = file.toString();
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new FrameworkFileException(name, "is larger than " + MAX_BYTES + " bytes");
            }
            return parse(name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new FrameworkFileException(name, "cannot be read", e);
        }
    }

    private static JsonFile parse(String name, byte[] bytes) throws IOException {
        try {
            return new JsonFile(name, "", MAPPER.readTree(bytes));
        } catch (JsonProcessingException e) {
            throw new FrameworkFileException(name, "is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The field, which must be there. */
    JsonFile get(String field) {
        JsonNode child = node.get(field);
        if (child == null) {
            throw fault(path(field) + " is missing");
        }
        return new JsonFile(name, path(field), child);
    }

    /** Whether there is such a field. */
    boolean has(String field) {
        return node.has(field);
    }

    /** The text of a field. */
    String text(String field) {
        return get(field).asText();
    }

    /** The text of a field, or null where it is null. */
    String textOrNull(String field) {
        JsonFile child = get(field);
        return child.node.isNull() ? null : child.asText();
    }

    /** The text itself. */
    String asText() {
        if (!node.isTextual()) {
            throw fault(at + " is not a text");
        }
        return node.textValue();
    }

    /** The whole number of a field. */
    int number(String field) {
        return get(field).asInt();
    }

    /** The whole number itself. */
    int asInt() {
        if (!node.canConvertToInt() || !node.isIntegralNumber()) {
            throw fault(at + " is not a whole number");
        }
        return node.intValue();
    }

    /** The yes or no of a field. */
    boolean flag(String field) {
        JsonFile child = get(field);
        if (!child.node.isBoolean()) {
            throw fault(child.at + " is neither true nor false");
        }
        return child.node.booleanValue();
    }

    /** The elements of a list. */
    List<JsonFile> list(String field) {
        return get(field).asList();
    }

    private List<JsonFile> asList() {
        if (!node.isArray()) {
            throw fault(at + " is not a list");
        }
        List<JsonFile> elements = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            elements.add(new JsonFile(name, at + "[" + i + "]", node.get(i)));
        }
        return elements;
    }

    /** The texts of a list. */
    List<String> texts(String field) {
        return list(field).stream().map(JsonFile::asText).toList();
    }

    /** The texts of this list. */
    List<String> asTexts() {
        return asList().stream().map(JsonFile::asText).toList();
    }

    /** The fields of an object, in the order of the file. */
    List<Map.Entry<String, JsonFile>> fields() {
        List<Map.Entry<String, JsonFile>> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            fields.add(Map.entry(entry.getKey(), new JsonFile(name, path(entry.getKey()), entry.getValue())));
        }
        return fields;
    }

    /** A fault of this file. */
    FrameworkFileException fault(String reason) {
        return new FrameworkFileException(name, reason);
    }

    private String path(String field) {
        return at.isEmpty() ? field : at + "." + field;
    }
}

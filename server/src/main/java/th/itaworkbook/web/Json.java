package th.itaworkbook.web;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import th.itaworkbook.domain.Score;

/** How we write JSON: keys in the order of the contract, decimals as shown (100.00, never 1E+2). */
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    /** An empty object. */
    static ObjectNode object() {
        return NODES.objectNode();
    }

    /** An empty array. */
    static ArrayNode array() {
        return NODES.arrayNode();
    }

    /** An array of texts. */
    static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    /** An array of whole numbers. */
    static ArrayNode integers(Collection<Integer> numbers) {
        ArrayNode array = array();
        numbers.forEach(array::add);
        return array;
    }

    /** A figure with two decimals, or null. */
    static JsonNode figure(BigDecimal figure) {
        return figure == null ? NODES.nullNode() : NODES.numberNode(figure.setScale(2, RoundingMode.HALF_UP));
    }

    /** A score as shown, or null. */
    static JsonNode figure(Score score) {
        return score == null ? NODES.nullNode() : NODES.numberNode(score.shown());
    }

    /** A statistic with two decimals, or null. */
    static JsonNode figure(Double figure) {
        return figure == null ? NODES.nullNode() : figure(BigDecimal.valueOf(figure));
    }

    /** The code of an enum value, or null. */
    static String code(Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** A text, or null when it is empty. */
    static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** The document in UTF-8. */
    public static byte[] bytes(JsonNode document) {
        try {
            return MAPPER.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

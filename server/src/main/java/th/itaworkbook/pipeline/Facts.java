package th.itaworkbook.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be filled into a template: values of workbook names, the ranges beside them, and rows of sheets as
 * header and text. All values are text as a person would type it.
 *
 * @param ranges {@code ranks}, {@code bands} and {@code wording}: rows of cells, empty for a blank cell
 * @param rows sheet name to rows
 */
public record Facts(
        int year,
        Map<String, String> agency,
        Map<String, List<List<String>>> ranges,
        Map<String, List<Map<String, String>>> rows) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> RANGES = List.of("ranks", "bands", "wording");

    /** Reads facts from JSON ({@code ita-facts/1}). */
    public static Facts read(InputStream json) throws IOException {
        JsonNode root = JSON.readTree(json);
        Map<String, List<List<String>>> ranges = new LinkedHashMap<>();
        for (String name : RANGES) {
            if (root.has(name)) {
                List<List<String>> table = new ArrayList<>();
                root.get(name).forEach(row -> {
                    List<String> cells = new ArrayList<>();
                    row.forEach(cell -> cells.add(text(cell)));
                    table.add(cells);
                });
                ranges.put(name, table);
            }
        }
        return new Facts(root.path("year").asInt(), fields(root.path("agency")), ranges, rows(root.path("rows")));
    }

    static Map<String, List<Map<String, String>>> rows(JsonNode sheets) {
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> sheet : sheets.properties()) {
            List<Map<String, String>> table = new ArrayList<>();
            sheet.getValue().forEach(row -> table.add(fields(row)));
            rows.put(sheet.getKey(), table);
        }
        return rows;
    }

    static Map<String, String> fields(JsonNode node) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            fields.put(field.getKey(), text(field.getValue()));
        }
        return fields;
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.asText();
    }
}

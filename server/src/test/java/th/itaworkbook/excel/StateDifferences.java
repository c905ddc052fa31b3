package th.itaworkbook.excel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.util.CellReference;

/** What differs between two states, a line each. */
public final class StateDifferences {
    private static final List<String> UNORDERED = List.of("merges", "validations", "charts", "breaks");

    private final List<String> lines = new ArrayList<>();

    private StateDifferences() {}

    /** The differences; empty when both say the same. */
    public static List<String> of(JsonNode one, JsonNode other) {
        StateDifferences all = new StateDifferences();
        all.compare("names", one.path("names"), other.path("names"));
        all.compare("sheets", titles(one), titles(other));
        Map<String, JsonNode> others = byName(other);
        byName(one).forEach((name, sheet) -> {
            JsonNode twin = others.get(name);
            if (twin != null) {
                all.sheet(name, sheet, one, twin, other);
            }
        });
        return all.lines;
    }

    private static ArrayNode titles(JsonNode state) {
        ArrayNode titles = ((ObjectNode) state).arrayNode();
        state.path("sheets").forEach(s -> titles.add(s.path("name").asText()));
        return titles;
    }

    private static Map<String, JsonNode> byName(JsonNode state) {
        Map<String, JsonNode> sheets = new TreeMap<>();
        state.path("sheets").forEach(s -> sheets.put(s.path("name").asText(), s));
        return sheets;
    }

    private void sheet(String name, JsonNode one, JsonNode root, JsonNode other, JsonNode otherRoot) {
        Map<String, JsonNode> cells = cells(one, root);
        Map<String, JsonNode> twins = cells(other, otherRoot);
        TreeSet<String> places = new TreeSet<>(cells.keySet());
        places.addAll(twins.keySet());
        for (String place : places) {
            compare(name + "!" + place, at(cells, place, root), at(twins, place, otherRoot));
        }
        for (String part : List.of(
                "visibility",
                "tabColor",
                "merges",
                "widths",
                "heights",
                "freeze",
                "conditional",
                "validations",
                "links",
                "charts",
                "page",
                "breaks")) {
            compare(name + " " + part, sorted(part, one.path(part)), sorted(part, other.path(part)));
        }
    }

    private static JsonNode at(Map<String, JsonNode> cells, String place, JsonNode root) {
        JsonNode cell = cells.get(place);
        if (cell != null) {
            return cell;
        }
        ObjectNode blank = ((ObjectNode) root).objectNode();
        blank.putNull("content");
        blank.set("look", withoutLines(root.path("plain")));
        return blank;
    }

    // The order of these lists means nothing.
    private static JsonNode sorted(String part, JsonNode list) {
        if (!UNORDERED.contains(part)) {
            return list;
        }
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        items.sort((a, b) -> key(a).compareTo(key(b)));
        return ((ArrayNode) list).arrayNode().addAll(items);
    }

    private static String key(JsonNode item) {
        return item.has("name")
                ? item.path("name").asText()
                : item.has("ranges") ? item.path("ranges").toString() : item.toString();
    }

    /** Cells with their looks; a line between two cells counts once, whichever of both has it. */
    private static Map<String, JsonNode> cells(JsonNode sheet, JsonNode root) {
        Map<String, JsonNode> cells = new HashMap<>();
        Map<String, String> drawn = new HashMap<>();
        for (JsonNode cell : sheet.path("cells")) {
            JsonNode look = root.path("styles").path(cell.get(2).asInt());
            ObjectNode entry = ((ObjectNode) root).objectNode();
            entry.set("content", cell.get(1));
            entry.set("look", withoutLines(look));
            cells.put(cell.get(0).asText(), entry);
            edges(new CellReference(cell.get(0).asText()), look.path("border"), drawn);
        }
        drawn.forEach((edge, color) -> cells.put(edge, TextNode.valueOf(color)));
        return cells;
    }

    private static JsonNode withoutLines(JsonNode look) {
        return ((ObjectNode) look.deepCopy()).without("border");
    }

    private static void edges(CellReference at, JsonNode border, Map<String, String> into) {
        edge(into, at.getRow(), at.getCol(), "above", border.path("top").asText(), true);
        edge(into, at.getRow() + 1, at.getCol(), "above", border.path("bottom").asText(), false);
        edge(into, at.getRow(), at.getCol(), "left of", border.path("left").asText(), true);
        edge(into, at.getRow(), at.getCol() + 1, "left of", border.path("right").asText(), false);
    }

    private static void edge(Map<String, String> into, int row, int column, String side, String color, boolean own) {
        if (!color.isEmpty()) {
            String key = side + " " + new CellReference(row, column).formatAsString();
            if (own) {
                into.put(key, color);
            } else {
                into.putIfAbsent(key, color);
            }
        }
    }

    private void compare(String where, JsonNode one, JsonNode other) {
        if (one.equals(other)) {
            return;
        }
        if (one.isObject() || other.isObject()) {
            TreeSet<String> fields = new TreeSet<>();
            one.fieldNames().forEachRemaining(fields::add);
            other.fieldNames().forEachRemaining(fields::add);
            fields.forEach(f -> compare(where + "." + f, one.path(f), other.path(f)));
        } else if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(where + "[" + i + "]", one.get(i), other.get(i));
            }
        } else if (!same(one, other)) {
            lines.add(where + "\n   file  " + one + "\n   Excel " + other);
        }
    }

    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.doubleValue() == other.doubleValue();
        }
        return one.equals(other) || (isNothing(one) && isNothing(other));
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || (node.isTextual() && node.asText().isEmpty())
                || (node.isBoolean() && !node.asBoolean())
                || (node.isContainerNode() && node.isEmpty());
    }
}

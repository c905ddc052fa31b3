package th.itaworkbook.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import th.itaworkbook.domain.Confidence;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Element;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Framework.LevelRule;
import th.itaworkbook.domain.Framework.NotComparable;
import th.itaworkbook.domain.Framework.OitRule;
import th.itaworkbook.domain.Framework.RatingLevel;
import th.itaworkbook.domain.Framework.ReportItem;
import th.itaworkbook.domain.Framework.Response;
import th.itaworkbook.domain.Framework.Scale;
import th.itaworkbook.domain.Framework.SubIndicator;
import th.itaworkbook.domain.Instrument;

/** Reads the rules of one fiscal year from its JSON file. */
final class FrameworkReader {
    static final String FORMAT = "ita-framework/1";

    private final JsonFile file;

    private FrameworkReader(JsonFile file) {
        this.file = file;
    }

    static Framework read(JsonFile file) {
        return new FrameworkReader(file).framework();
    }

    private Framework framework() {
        if (!FORMAT.equals(file.text("schema"))) {
            throw file.fault("schema is not " + FORMAT);
        }
        JsonFile weights = file.get("weights");
        Map<Instrument, BigDecimal> byInstrument = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            byInstrument.put(instrument, decimal(weights.get(instrument.name())));
        }
        return new Framework(
                file.text("scheme"),
                file.number("year"),
                confidence(file),
                byInstrument,
                confidence(weights),
                choice(file.get("oitRule"), OitRule.class),
                choice(file.get("levelRule"), LevelRule.class),
                file.flag("eitParts"),
                file.list("indicators").stream().map(FrameworkReader::indicator).toList(),
                file.list("subIndicators").stream()
                        .map(s -> new SubIndicator(s.text("no"), s.number("indicator"), s.text("name")))
                        .toList(),
                file.list("items").stream().map(FrameworkReader::item).toList(),
                scale(file.get("scale")),
                file.list("ratings").stream().map(FrameworkReader::rating).toList(),
                confidenceOf(file.get("ratingConfidence")),
                report(file.get("measureReport")),
                file.get("progressReport").textOrNull("code"),
                file.list("notComparable").stream()
                        .map(n -> new NotComparable(n.number("indicator"), n.number("priorYear"), n.text("note")))
                        .toList(),
                file.texts("notes"));
    }

    private static Indicator indicator(JsonFile node) {
        return new Indicator(
                node.number("no"),
                choice(node.get("instrument"), Instrument.class),
                node.text("name"),
                node.texts("alsoNamed"),
                node.text("objective"));
    }

    private static Item item(JsonFile node) {
        return new Item(
                node.text("code"),
                choice(node.get("instrument"), Instrument.class),
                node.number("indicator"),
                node.textOrNull("subIndicator"),
                node.text("label"),
                node.text("topic"),
                node.flag("reversed"),
                choice(node.get("response"), Response.class),
                node.texts("subItems"),
                confidence(node));
    }

    private static Scale scale(JsonFile node) {
        return new Scale(
                points(node, "levelPoints"),
                points(node, "yesNoPoints"),
                words(node, "levelWords"),
                words(node, "yesNoWords"),
                confidence(node));
    }

    // Files made before there were words are still good.
    private static List<List<String>> words(JsonFile node, String field) {
        if (!node.has(field)) {
            return List.of();
        }
        return node.list(field).stream().map(JsonFile::asTexts).toList();
    }

    private static List<Integer> points(JsonFile node, String field) {
        if (node.get(field).node().isNull()) {
            return null;
        }
        return node.list(field).stream().map(JsonFile::asInt).toList();
    }

    private static RatingLevel rating(JsonFile node) {
        Map<String, BigDecimal> each = new LinkedHashMap<>();
        node.get("each").fields().forEach(entry -> each.put(entry.getKey(), decimal(entry.getValue())));
        return new RatingLevel(node.text("code"), node.text("name"), decimal(node.get("totalMin")), Map.copyOf(each));
    }

    private static ReportItem report(JsonFile node) {
        List<Element> elements = new ArrayList<>();
        node.list("elements").forEach(e -> elements.add(new Element(e.text("id"), e.text("text"))));
        return new ReportItem(
                node.textOrNull("code"),
                node.text("title"),
                node.text("layout"),
                List.copyOf(elements),
                confidence(node));
    }

    private static Confidence confidence(JsonFile node) {
        return confidenceOf(node.get("confidence"));
    }

    private static Confidence confidenceOf(JsonFile node) {
        return choice(node, Confidence.class);
    }

    private static BigDecimal decimal(JsonFile node) {
        String text = node.asText();
        // Checked by hand, so that a long exponent cannot make a number of a billion digits.
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,4})?")) {
            throw node.fault(node.at() + " is not a decimal: " + text);
        }
        return new BigDecimal(text);
    }

    private static <E extends Enum<E>> E choice(JsonFile node, Class<E> type) {
        String text = node.asText().toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw node.fault(node.at() + " is unknown: " + node.asText());
    }
}

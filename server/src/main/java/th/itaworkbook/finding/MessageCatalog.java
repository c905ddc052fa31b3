package th.itaworkbook.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.grid.MonthNames;

/** The sentences of all findings in Thai and English; a finding is rendered only when somebody wants to read it. */
public final class MessageCatalog {
    /** So many characters of a raw value are shown. */
    public static final int VALUE_SHOWN = 80;

    private static final int ARGUMENT_SHOWN = 400;
    private static final String RESOURCE = "/templates/findings.json";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-(0[1-9]|1[0-2])-([0-9]{2})");
    private static final int BUDDHIST = 543;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Z}]+");

    private final Map<FindingCode, Map<Language, Sentences>> texts;
    private final Map<String, Map<String, Map<Language, String>>> words;

    private MessageCatalog(
            Map<FindingCode, Map<Language, Sentences>> texts, Map<String, Map<String, Map<Language, String>>> words) {
        this.texts = texts;
        this.words = words;
    }

    /** What was found, and what the author can do about it now; with placeholders as {@code {name}}. */
    public record Sentences(String message, String fix) {}

    /** The catalogue that comes with the product. */
    public static MessageCatalog standard() {
        try (InputStream in = MessageCatalog.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new FileNotFoundException(RESOURCE);
            }
            return load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a catalogue; every code must be there once, in both languages. */
    public static MessageCatalog load(InputStream json) throws IOException {
        JsonNode root = new ObjectMapper().readTree(json);
        Map<FindingCode, Map<Language, Sentences>> texts = new EnumMap<>(FindingCode.class);
        for (JsonNode entry : root.path("findings")) {
            FindingCode code = codeOf(entry.path("code").asText());
            Map<Language, Sentences> both = new EnumMap<>(Language.class);
            both.put(Language.TH, sentences(entry.path("th"), code));
            both.put(Language.EN, sentences(entry.path("en"), code));
            if (texts.put(code, both) != null) {
                throw new IOException("finding texts: " + code + " stands twice");
            }
        }
        for (FindingCode code : FindingCode.values()) {
            if (!texts.containsKey(code)) {
                throw new IOException("finding texts: " + code + " has none");
            }
        }
        return new MessageCatalog(texts, words(root.path("words")));
    }

    // Some facts are words of the program: argument, then word, then language.
    private static Map<String, Map<String, Map<Language, String>>> words(JsonNode node) {
        Map<String, Map<String, Map<Language, String>>> words = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> argument : node.properties()) {
            Map<String, Map<Language, String>> ofArgument = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> word : argument.getValue().properties()) {
                Map<Language, String> both = new EnumMap<>(Language.class);
                both.put(Language.TH, word.getValue().path("th").asText());
                both.put(Language.EN, word.getValue().path("en").asText());
                ofArgument.put(word.getKey(), both);
            }
            words.put(argument.getKey(), ofArgument);
        }
        return words;
    }

    private static FindingCode codeOf(String name) throws IOException {
        try {
            return FindingCode.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("finding texts: unknown code " + name, e);
        }
    }

    private static Sentences sentences(JsonNode node, FindingCode code) throws IOException {
        String message = node.path("message").asText();
        String fix = node.path("fix").asText();
        if (message.isBlank() || fix.isBlank()) {
            throw new IOException("finding texts: " + code + " lacks a sentence");
        }
        return new Sentences(message, fix);
    }

    /** The sentences of a code with their placeholders. */
    public Sentences template(FindingCode code, Language language) {
        return texts.get(code).get(language);
    }

    /** Where, what was found, and what is expected. */
    public String message(Finding finding, Language language) {
        return fill(template(finding.code(), language).message(), finding, language);
    }

    /** One thing that the author can do now. */
    public String fix(Finding finding, Language language) {
        return fill(template(finding.code(), language).fix(), finding, language);
    }

    /** A word of the program, such as how a formula was changed; the fact itself where it is none. */
    public String word(String argument, String fact, Language language) {
        return spoken(argument, fact, language);
    }

    private String fill(String template, Finding finding, Language language) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("sheet", finding.place().sheet());
        facts.put("cell", finding.place().at().map(Object::toString).orElse(""));
        facts.put("value", shown(finding.value(), VALUE_SHOWN, language));
        finding.args()
                .forEach(
                        (name, fact) -> facts.put(name, shown(spoken(name, fact, language), ARGUMENT_SHOWN, language)));
        Matcher matcher = PLACEHOLDER.matcher(placed(template, facts, language));
        return matcher.replaceAll(found -> Matcher.quoteReplacement(
                Optional.ofNullable(facts.get(found.group(1))).orElse(found.group())));
    }

    // A day is told as people write it. A word is the fact itself or stands behind its number, as in "1,000 parts".
    private String spoken(String argument, String fact, Language language) {
        Matcher day = DAY.matcher(fact);
        if (language == Language.TH && day.matches()) {
            int year = Integer.parseInt(day.group(1)) + BUDDHIST;
            return Integer.parseInt(day.group(3)) + " " + MonthNames.SHORT.get(Integer.parseInt(day.group(2)) - 1) + " "
                    + year;
        }
        for (Map.Entry<String, Map<Language, String>> word :
                words.getOrDefault(argument, Map.of()).entrySet()) {
            boolean behind = fact.endsWith(" " + word.getKey());
            if (behind || fact.equals(word.getKey())) {
                String number = fact.substring(0, fact.length() - word.getKey().length());
                return number + word.getValue().get(language);
            }
        }
        return fact;
    }

    // A finding about a whole sheet or file must not read "cell :".
    private static String placed(String template, Map<String, String> facts, Language language) {
        String placed = template;
        if (facts.get("cell").isEmpty()) {
            placed = placed.replace(language == Language.TH ? " เซลล์ {cell}" : ", cell {cell}", "");
        }
        if (facts.get("sheet").isEmpty()) {
            placed = language == Language.TH
                    ? placed.replace("แผ่นงาน {sheet}", "ไฟล์นี้")
                    : placed.replace("Sheet {sheet}", "This file");
        }
        return placed;
    }

    private static String shown(String raw, int length, Language language) {
        String clean = UNSEEN.matcher(raw).replaceAll(" ").strip();
        if (clean.isEmpty()) {
            return language == Language.TH ? "(ว่าง)" : "(blank)";
        }
        return clean.codePointCount(0, clean.length()) <= length
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, length - 1)) + "…";
    }
}

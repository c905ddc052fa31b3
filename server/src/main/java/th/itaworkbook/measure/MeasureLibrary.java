package th.itaworkbook.measure;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.MeasureKind;

/** The ready-made measures that come with the product, by topic and kind; see {@code templates/measures}. */
public final class MeasureLibrary {
    private static final String FOLDER = "/templates/measures/";
    private static final String SCHEMA = "ita-measures/1";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Map<String, LibraryEntry> entries;

    private MeasureLibrary(Map<String, LibraryEntry> entries) {
        this.entries = entries;
    }

    /** Reads the files that {@code index.json} lists. */
    public static MeasureLibrary load() {
        try {
            List<String> texts = new ArrayList<>();
            for (String file :
                    JSON.readValue(resource("index.json"), IndexForm.class).files()) {
                texts.add(resource(file));
            }
            return of(texts);
        } catch (IOException e) {
            throw new UncheckedIOException("measure library cannot be read", e);
        }
    }

    /** Reads the library from the text of its files. */
    public static MeasureLibrary of(List<String> files) {
        Map<String, LibraryEntry> entries = new LinkedHashMap<>();
        for (String file : files) {
            for (LibraryEntry entry : read(file)) {
                if (entries.put(nameOf(entry.topic(), entry.kind()), entry) != null) {
                    throw new IllegalStateException("measure given twice: " + entry.topic() + " " + entry.kind());
                }
            }
        }
        return new MeasureLibrary(entries);
    }

    /** The first entry for one of the topics, the nearest one first. */
    Optional<LibraryEntry> find(List<String> topics, MeasureKind kind) {
        return topics.stream()
                .map(topic -> entries.get(nameOf(topic, kind)))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    /** How many entries there are. */
    public int size() {
        return entries.size();
    }

    /** Whether there is a text for exactly that topic and kind. */
    public boolean has(String topic, MeasureKind kind) {
        return entries.containsKey(nameOf(topic, kind));
    }

    private static String nameOf(String topic, MeasureKind kind) {
        return topic + " " + kind;
    }

    private static String resource(String file) throws IOException {
        try (InputStream in = MeasureLibrary.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IOException("no such file: " + FOLDER + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<LibraryEntry> read(String text) {
        try {
            FileForm file = JSON.readValue(text, FileForm.class);
            if (!SCHEMA.equals(file.schema())) {
                throw new IllegalStateException("expected " + SCHEMA + " but found " + file.schema());
            }
            return file.measures().stream().map(MeasureForm::entry).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("measure library cannot be read", e);
        }
    }

    private record IndexForm(List<String> files) {}

    private record FileForm(String schema, List<MeasureForm> measures) {}

    private record StepForm(String text, Integer fromMonth, Integer toMonth) {
        LibraryEntry.Step step() {
            int from = fromMonth == null ? PlanYear.FIRST_MONTH : fromMonth;
            int to = toMonth == null ? PlanYear.LAST_MONTH : toMonth;
            if (from < 1 || from > 12 || to < 1 || to > 12 || PlanYear.positionOf(from) > PlanYear.positionOf(to)) {
                throw new IllegalStateException("months " + from + " to " + to + " of step: " + text);
            }
            return new LibraryEntry.Step(text, from, to, "");
        }
    }

    private record MeasureForm(
            String topic,
            MeasureKind kind,
            String title,
            String analysis,
            List<StepForm> steps,
            String reporting,
            String monitoring,
            Integer monitoringMonths,
            List<String> evidenceTopics) {
        LibraryEntry entry() {
            if (topic == null || kind == null || title == null || steps == null || steps.isEmpty()) {
                throw new IllegalStateException("measure lacks topic, kind, title or steps: " + topic + " " + kind);
            }
            return new LibraryEntry(
                    topic,
                    kind,
                    title,
                    orEmpty(analysis),
                    steps.stream().map(StepForm::step).toList(),
                    "",
                    orEmpty(reporting),
                    orEmpty(monitoring),
                    monitoringMonths == null ? 0 : monitoringMonths,
                    evidenceTopics == null ? List.of() : evidenceTopics,
                    "");
        }

        private static String orEmpty(String text) {
            return text == null ? "" : text;
        }
    }
}

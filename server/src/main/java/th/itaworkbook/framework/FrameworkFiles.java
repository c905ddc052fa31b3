package th.itaworkbook.framework;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.domain.TemplateSheet;

/**
 * The frameworks of the class path, read when they are first asked for, and those that a directory adds or puts in
 * their place, read and checked at once.
 */
public final class FrameworkFiles implements Frameworks {
    /** The version of the template that this build makes. */
    public static final String TEMPLATE_VERSION = TemplateSheet.TEMPLATE_VERSION;

    static final String FOLDER = "/templates/frameworks/";

    private static final int FIRST_YEAR = 2555;
    private static final int LAST_YEAR = 2600;
    private static final int FAULTS_NAMED = 5;

    private final Topics topics;
    private final Map<Integer, Framework> added;
    private final List<Integer> years;
    private final Map<Integer, Framework> loaded = new ConcurrentHashMap<>();

    private FrameworkFiles(Topics topics, Map<Integer, Framework> added) {
        this.topics = topics;
        this.added = added;
        TreeSet<Integer> known = new TreeSet<>(added.keySet());
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            if (FrameworkFiles.class.getResource(resource(year)) != null) {
                known.add(year);
            }
        }
        this.years = List.copyOf(known);
    }

    /** The frameworks of the product. */
    public static FrameworkFiles bundled() {
        return new FrameworkFiles(Topics.bundled(), Map.of());
    }

    /**
     * The frameworks of the product and those of a directory, which win; throws FrameworkFileException at the first
     * file that is unsound.
     */
    public static FrameworkFiles withDirectory(Path directory) {
        Topics topics = Topics.bundled();
        return new FrameworkFiles(topics, readAll(directory, topics));
    }

    @Override
    public Optional<Framework> year(int year) {
        if (added.containsKey(year)) {
            return Optional.of(added.get(year));
        }
        if (Collections.binarySearch(years, year) < 0) {
            return Optional.empty();
        }
        return Optional.of(loaded.computeIfAbsent(year, this::load));
    }

    @Override
    public List<Integer> years() {
        return years;
    }

    @Override
    public Framework newest() {
        if (years.isEmpty()) {
            throw new FrameworkFileException(FOLDER, "holds no framework");
        }
        return year(years.get(years.size() - 1)).orElseThrow();
    }

    @Override
    public String currentTemplateVersion() {
        return TEMPLATE_VERSION;
    }

    static String resource(int year) {
        return FOLDER + year + ".json";
    }

    // Tests hold the bundled files against the schema; at run time the cheap rules have to do, for the sake of the
    // start.
    private Framework load(int year) {
        JsonFile file = JsonFile.bundled(resource(year));
        Framework framework = read(file, topics);
        if (framework.year() != year) {
            throw file.fault("is of the year " + framework.year());
        }
        return framework;
    }

    private static Framework read(JsonFile file, Topics topics) {
        Framework framework = FrameworkReader.read(file);
        require(file, FrameworkRules.faults(framework, id -> topics.find(id).isPresent()));
        return framework;
    }

    private static Map<Integer, Framework> readAll(Path directory, Topics topics) {
        FrameworkSchema schema = FrameworkSchema.bundled(FOLDER + "framework.schema.json");
        Map<Integer, Framework> frameworks = new TreeMap<>();
        Map<Integer, Path> files = new TreeMap<>();
        for (Path path : jsonFiles(directory)) {
            JsonFile file = JsonFile.of(path);
            require(file, schema.faults(file));
            Framework framework = read(file, topics);
            Path other = files.put(framework.year(), path);
            if (other != null) {
                throw file.fault("is of the year " + framework.year() + " like " + other);
            }
            frameworks.put(framework.year(), framework);
        }
        return frameworks;
    }

    private static List<Path> jsonFiles(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new FrameworkFileException(directory.toString(), "is not a directory");
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, "*.json")) {
            stream.forEach(files::add);
        } catch (IOException e) {
            throw new FrameworkFileException(directory.toString(), "cannot be read", e);
        }
        // A copy of the schema beside the files helps editors and is no framework.
        files.removeIf(file -> file.toString().endsWith(".schema.json"));
        Collections.sort(files);
        return files;
    }

    private static void require(JsonFile file, List<String> faults) {
        if (!faults.isEmpty()) {
            String more = faults.size() > FAULTS_NAMED ? "; and " + (faults.size() - FAULTS_NAMED) + " more" : "";
            throw file.fault(String.join("; ", faults.subList(0, Math.min(FAULTS_NAMED, faults.size()))) + more);
        }
    }
}

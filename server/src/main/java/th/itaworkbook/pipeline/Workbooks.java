package th.itaworkbook.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import th.itaworkbook.compare.Compared;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Frameworks;
import th.itaworkbook.domain.Topic;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.framework.Themes;
import th.itaworkbook.framework.Topics;
import th.itaworkbook.layout.Template;
import th.itaworkbook.measure.MeasureLibrary;
import th.itaworkbook.opendata.OpenData;
import th.itaworkbook.report.ReportOptions;
import th.itaworkbook.xlsx.Limits;

/** The service over workbooks; holds what is the same for all of them and nothing of any one. */
public final class Workbooks implements WorkbookService {
    private static final List<String> EXAMPLES = List.of("tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565");

    private final Knowledge knowledge;
    private final boolean bundledOnly;
    private final TemplateOracle templates;

    private Workbooks(Knowledge knowledge, boolean bundledOnly) {
        this.knowledge = knowledge;
        this.bundledOnly = bundledOnly;
        this.templates = new TemplateOracle(knowledge);
    }

    /** Opens the service with the limits of uploads; frameworks of the folder add to the bundled ones or override them. */
    public static Workbooks open(Optional<Path> frameworks) {
        return open(frameworks, Limits.HTTP);
    }

    /** Opens the service with its limits on the size of files. */
    public static Workbooks open(Optional<Path> frameworks, Limits limits) {
        Frameworks known = frameworks.map(FrameworkFiles::withDirectory).orElseGet(FrameworkFiles::bundled);
        Map<String, String> numbers = new LinkedHashMap<>();
        Map<Integer, String> names = new TreeMap<>();
        for (Themes.Theme theme : Themes.bundled().all()) {
            numbers.put(theme.id(), String.valueOf(theme.no()));
            names.put(theme.no(), theme.name());
        }
        Map<String, Topic> topics = new LinkedHashMap<>();
        for (Topic topic : Topics.bundled().all()) {
            List<String> themes = topic.themes().stream()
                    .filter(numbers::containsKey)
                    .map(numbers::get)
                    .sorted()
                    .toList();
            topics.put(topic.id(), new Topic(topic.id(), topic.name(), topic.indicator(), topic.instrument(), themes));
        }
        Knowledge knowledge = new Knowledge(
                known,
                topics,
                names,
                MeasureLibrary.load(),
                MessageCatalog.standard(),
                limits,
                new Lazy<>(() -> Template.widths(known.newest())));
        return new Workbooks(knowledge, frameworks.isEmpty());
    }

    @Override
    public Checked check(byte[] workbook) throws UnusableFileException {
        return new Run(knowledge, workbook).check();
    }

    @Override
    public Checked check(ByteBuffer workbook) throws UnusableFileException {
        return new Run(knowledge, Opened.of(workbook, knowledge.limits())).check();
    }

    @Override
    public Analysed analyse(byte[] workbook, boolean tidy) throws UnusableFileException {
        return new Run(knowledge, workbook).analyse(tidy);
    }

    @Override
    public Audited audit(byte[] workbook, Optional<byte[]> against) throws UnusableFileException {
        Optional<Compared> compared =
                against.isPresent() ? Optional.of(compare(workbook, against.get())) : Optional.empty();
        return new Auditing(knowledge, templates, workbook).audit(compared);
    }

    @Override
    public Reported report(byte[] workbook, ReportOptions options) throws UnusableFileException {
        return new Run(knowledge, workbook).report(options);
    }

    @Override
    public byte[] clear(byte[] workbook) throws UnusableFileException {
        return new Run(knowledge, workbook).clear();
    }

    @Override
    public EditList clearing(byte[] workbook) throws UnusableFileException {
        return Clearing.of(Opened.of(workbook, knowledge.limits()), knowledge.frameworks());
    }

    @Override
    public Exported export(byte[] workbook) throws UnusableFileException {
        Checked checked = check(workbook);
        return new Exported(checked, OpenData.files(checked.analysis(), checked.measures()));
    }

    /**
     * Compares a workbook with an earlier version of itself or with the workbook of the year before; refuses files that
     * cannot be compared.
     */
    public Compared compare(byte[] now, byte[] before) throws UnusableFileException {
        return new Comparing(knowledge).compare(now, before);
    }

    @Override
    public List<Integer> templateYears() {
        return knowledge.frameworks().years();
    }

    @Override
    public Optional<byte[]> template(int year) {
        if (bundledOnly) {
            Optional<byte[]> bundled = resource("/templates/ita-" + year + ".xlsx");
            if (bundled.isPresent()) {
                return bundled;
            }
        }
        return knowledge.frameworks().year(year).map(f -> pack().template(f));
    }

    @Override
    public Optional<byte[]> template(int year, byte[] lastYear) throws UnusableFileException {
        Optional<Framework> framework = knowledge.frameworks().year(year);
        if (framework.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CarryOver(knowledge, framework.get()).template(lastYear));
    }

    @Override
    public Optional<Framework> framework(int year) {
        return knowledge.frameworks().year(year);
    }

    @Override
    public Optional<byte[]> template(int year, List<TypedValue> values) throws ValueRefusedException {
        Optional<Framework> framework = framework(year);
        if (framework.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(pack().filled(framework.get(), values));
    }

    @Override
    public Typed typing(byte[] workbook, OptionalInt year, List<TypedValue> values)
            throws UnusableFileException, ValueRefusedException {
        return EnteredScores.of(knowledge, workbook, year, values);
    }

    @Override
    public List<String> exampleNames() {
        return EXAMPLES;
    }

    @Override
    public String exampleTitle(String name) {
        byte[] facts = resource("/templates/examples/" + name + ".json").orElseThrow();
        try {
            Facts read = Facts.read(new ByteArrayInputStream(facts));
            return read.agency().getOrDefault("agency_name", name) + " " + read.year();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<byte[]> example(String name) {
        return EXAMPLES.contains(name) ? resource("/templates/examples/" + name + ".xlsx") : Optional.empty();
    }

    @Override
    public MinistryService ministry() {
        return new Ministry(knowledge, this::template);
    }

    /** Makes templates and filled workbooks. */
    public TemplatePack pack() {
        return new TemplatePack(knowledge);
    }

    private static Optional<byte[]> resource(String path) {
        try (InputStream in = Workbooks.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

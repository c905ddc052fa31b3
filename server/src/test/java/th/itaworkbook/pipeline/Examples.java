package th.itaworkbook.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import th.itaworkbook.finding.UnusableFileException;

/** The filled examples of the pack, made from their facts, and what the service makes of workbooks. */
final class Examples {
    static final Workbooks SERVICE = Workbooks.open(Optional.empty());

    private static final String BARE = "-bare";
    private static final Map<String, byte[]> FILLED = new ConcurrentHashMap<>();
    private static final Map<String, byte[]> ANALYSED = new ConcurrentHashMap<>();

    private Examples() {}

    /** All examples, each also without the officer's own measures, so that many are generated. */
    static List<String> names() {
        return SERVICE.exampleNames().stream()
                .flatMap(name -> Stream.of(name, name + BARE))
                .toList();
    }

    /** The example as an officer sends it. */
    static byte[] filled(String name) {
        return FILLED.computeIfAbsent(name, Examples::fill).clone();
    }

    /** The example after its first analysis. */
    static byte[] analysed(String name) {
        return ANALYSED.computeIfAbsent(name, n -> analyse(filled(n))).clone();
    }

    static byte[] analyse(byte[] workbook) {
        return analysis(workbook).workbook();
    }

    static WorkbookService.Analysed analysis(byte[] workbook) {
        try {
            return SERVICE.analyse(workbook, false);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    static byte[] tidied(byte[] workbook) {
        try {
            return SERVICE.analyse(workbook, true).workbook();
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    static byte[] cleared(byte[] workbook) {
        try {
            return SERVICE.clear(workbook);
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    /** The example of a name, or with {@code -bare} behind it the same without the officer's own measures. */
    private static byte[] fill(String name) {
        String example = name.endsWith(BARE) ? name.substring(0, name.length() - BARE.length()) : name;
        try (InputStream json = Examples.class.getResourceAsStream("/templates/examples/" + example + ".json")) {
            Facts facts = Facts.read(json);
            Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>(facts.rows());
            if (name.endsWith(BARE)) {
                rows.remove("มาตรการ");
            }
            return SERVICE.pack().filled(new Facts(facts.year(), facts.agency(), facts.ranges(), rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

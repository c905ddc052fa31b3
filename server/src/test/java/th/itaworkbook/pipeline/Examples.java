package th.itaworkbook.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import th.itaworkbook.finding.UnusableFileException;

/** The filled examples of the pack, made from their facts, and what the service makes of workbooks. */
final class Examples {
    static final Workbooks SERVICE = Workbooks.open(Optional.empty());

    private static final Map<String, byte[]> FILLED = new ConcurrentHashMap<>();
    private static final Map<String, byte[]> ANALYSED = new ConcurrentHashMap<>();

    private Examples() {}

    static List<String> names() {
        return SERVICE.exampleNames();
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

    private static byte[] fill(String name) {
        try (InputStream facts = Examples.class.getResourceAsStream("/templates/examples/" + name + ".json")) {
            return SERVICE.pack().filled(Facts.read(facts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

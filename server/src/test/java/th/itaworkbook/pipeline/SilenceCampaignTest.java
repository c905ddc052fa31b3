package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import th.itaworkbook.Campaign;
import th.itaworkbook.LibreOffice;
import th.itaworkbook.OpenPyXl;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Severity;

/** Ordinary work, and other programs, are no reason for an auditor to look. */
@Tag("tools")
class SilenceCampaignTest {
    private static final int EDITS = 360;
    private static final int BATCH = 40;

    @TempDir
    private Path folder;

    @Test
    void ordinaryWorkIsSilent(TestReporter reporter) throws IOException {
        Map<String, byte[]> quiet = new LinkedHashMap<>();
        Map<String, byte[]> toCompute = new LinkedHashMap<>();
        Map<Benign, Integer> done = new EnumMap<>(Benign.class);
        Benign[] kinds = Benign.values();
        List<String> examples = Examples.SERVICE.exampleNames();
        for (long seed : Campaign.seeds(EDITS, 327).toArray()) {
            Random random = new Random(seed);
            Benign kind = kinds[(int) (seed % kinds.length)];
            int which = (int) (seed / kinds.length);
            String example = examples.get(which % examples.size());
            boolean analysed = which / examples.size() % 2 == 0;
            byte[] workbook = analysed ? Examples.analysed(example) : Examples.filled(example);
            byte[] edited = Officer.edits(workbook, o -> kind.to(o, random));
            String name = "seed-" + seed + "-" + kind + "-" + example + (analysed ? "-analysed" : "");
            (kind.changesValues() ? toCompute : quiet).put(name, edited);
            done.merge(kind, 1, Integer::sum);
        }
        quiet.putAll(computed(toCompute));
        List<String> noise = new ArrayList<>();
        quiet.forEach((name, workbook) -> noise(workbook).forEach(n -> noise.add(name + ": " + n)));
        reporter.publishEntry(quiet.size() + " edits: " + done);
        assertEquals(List.of(), noise);
        assertEquals(kinds.length, done.size());
    }

    private static List<String> noise(byte[] workbook) {
        List<Finding> loud = Audits.findings(workbook).stream()
                .filter(f -> f.severity() != Severity.INFO)
                .toList();
        return Audits.brief(loud);
    }

    // LibreOffice computes every formula anew, as Excel does when an input changes.
    private Map<String, byte[]> computed(Map<String, byte[]> workbooks) throws IOException {
        Map<String, byte[]> computed = new LinkedHashMap<>();
        List<String> names = List.copyOf(workbooks.keySet());
        for (int from = 0; from < names.size(); from += BATCH) {
            Path in = Files.createDirectories(folder.resolve("in-" + from));
            List<Path> files = new ArrayList<>();
            List<String> batch = names.subList(from, Math.min(names.size(), from + BATCH));
            for (String name : batch) {
                files.add(Files.write(in.resolve(name + ".xlsx"), workbooks.get(name)));
            }
            List<Path> saved = LibreOffice.recalculated(files, Files.createDirectories(folder.resolve("out-" + from)));
            for (int i = 0; i < batch.size(); i++) {
                computed.put(batch.get(i), Files.readAllBytes(saved.get(i)));
            }
        }
        return computed;
    }

    @Test
    void programsThatSaveAreSilent() throws IOException {
        Map<String, byte[]> workbooks = new LinkedHashMap<>();
        for (String example : Examples.SERVICE.exampleNames()) {
            workbooks.put(example, Examples.filled(example));
            workbooks.put(example + "-analysed", Examples.analysed(example));
        }
        List<String> noise = new ArrayList<>();
        workbooks.forEach((name, workbook) -> noise(workbook).forEach(n -> noise.add(name + ": " + n)));
        computed(workbooks)
                .forEach((name, saved) -> noise(saved).forEach(n -> noise.add("LibreOffice " + name + ": " + n)));
        for (Map.Entry<String, byte[]> workbook : workbooks.entrySet()) {
            byte[] saved = openpyxl(workbook.getKey(), workbook.getValue());
            noise(saved).forEach(n -> noise.add("openpyxl " + workbook.getKey() + ": " + n));
            assertTrue(
                    Audits.findings(saved).stream().anyMatch(f -> f.code() == FindingCode.CACHED_VALUE_MISSING),
                    "openpyxl keeps no values of formulas");
        }
        assertEquals(List.of(), noise);
    }

    private byte[] openpyxl(String name, byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("py-" + name + ".xlsx"), workbook);
        OpenPyXl.save(file);
        return Files.readAllBytes(file);
    }
}

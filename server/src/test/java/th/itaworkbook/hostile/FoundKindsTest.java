package th.itaworkbook.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.UnusableFileException;

/**
 * Real files of other kinds get the name of their kind, and real workbooks of others are only ever told that they are
 * not of our template. Needs a folder with an index ({@code -Dhostile.dir=…}, else {@code ../shared/hostile}); the kinds
 * that we make ourselves are named in {@code BadInputTest} and {@code OtherFormatsTest}.
 */
class FoundKindsTest {
    private static final int FILE = 0;
    private static final int GROUP = 1;
    private static final int KINDS = 5;
    // The first that fits a file's kinds; a fuzzer's file may be broken beyond its kind.
    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("broken-zip", "FILE_DAMAGED");
        NAMES.put("corrupt-entry", "FILE_DAMAGED");
        NAMES.put("duplicate-entry", "FILE_DAMAGED");
        NAMES.put("encrypted-ooxml", "FILE_ENCRYPTED");
        NAMES.put("biff", "FILE_NOT_XLSX [xls]");
        NAMES.put("xlsb", "FILE_NOT_XLSX [xlsb]");
        NAMES.put("ods", "FILE_NOT_XLSX [ods]");
        NAMES.put("docx", "FILE_NOT_XLSX [docx]");
        NAMES.put("strict-ooxml", "FILE_NOT_XLSX [strict-ooxml]");
    }

    @Test
    void eachIsCalledByItsName() throws IOException {
        Path folder = Path.of(System.getProperty("hostile.dir", "../shared/hostile"));
        Path index = folder.resolve("INDEX.tsv");
        List<String> problems = new ArrayList<>();
        if (Files.exists(index)) {
            List<String> lines = Files.readAllLines(index);
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split("\t", -1);
                String said = said(Files.readAllBytes(folder.resolve(fields[FILE])));
                expected(fields[GROUP], fields[KINDS])
                        .filter(wanted -> !said.startsWith(wanted))
                        .ifPresent(wanted -> problems.add(fields[FILE] + ": " + said + ", not " + wanted));
            }
        }
        assertEquals(List.of(), problems);
    }

    private static Optional<String> expected(String group, String kinds) {
        if (group.equals("keep-everything")) {
            return Optional.of("NOT_OUR_TEMPLATE");
        }
        return NAMES.entrySet().stream()
                .filter(name -> kinds.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String said(byte[] file) {
        try {
            Parts.workbooks().check(file);
            return "used";
        } catch (UnusableFileException e) {
            return e.finding().code() + " " + e.finding().args().values();
        }
    }
}

package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.finding.FindingCode.*;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;

/** Codes are part of the API: each is produced by a test, and by a whole workbook where its sentences are read. */
class EveryCodeIsProducedTest {
    private static final Path TESTS = Path.of("server", "src", "test", "java");
    private static final MessageCatalog CATALOG = MessageCatalog.standard();

    @TestFactory
    Stream<DynamicTest> aWorkbookGivesTheCodeAtItsPlace() {
        return Provocations.all().values().stream()
                .map(p -> DynamicTest.dynamicTest(p.code().name(), () -> assertProvoked(p)));
    }

    private static void assertProvoked(Provocations.Provocation p) {
        List<Finding> silent = of(p.code(), p.before());
        List<Finding> loud = of(p.code(), p.after());
        loud.removeAll(silent);
        Optional<Finding> there =
                loud.stream().filter(f -> f.place().equals(p.place())).findFirst();
        assertTrue(there.isPresent(), () -> p.code() + " not at " + p.place() + " but " + loud);
        assertTrue(silent.stream().noneMatch(f -> f.place().equals(p.place())), () -> p.code() + " was there before");
        Grid grid = Cases.grid(p.after());
        for (Finding finding : loud) {
            assertValueIsThatOfTheCell(finding, grid);
            assertReadable(finding);
        }
    }

    private static List<Finding> of(FindingCode code, byte[] workbook) {
        List<Finding> all = Audits.CODES.contains(code)
                ? Audits.findings(workbook)
                : Cases.checked(workbook).findings();
        return new ArrayList<>(all.stream().filter(f -> f.code() == code).toList());
    }

    private static void assertValueIsThatOfTheCell(Finding finding, Grid grid) {
        if (finding.place().at().isPresent() && !finding.value().isEmpty()) {
            String raw = grid.sheet(finding.place().sheet())
                    .orElseThrow()
                    .value(
                            finding.place().at().get().row(),
                            finding.place().at().get().column())
                    .text();
            // Bands are judged as a whole, so all of them are shown.
            boolean whole = finding.code() == BANDS_INVALID;
            assertTrue(whole ? finding.value().startsWith(raw) : finding.value().equals(raw), finding.toString());
        }
    }

    private static void assertReadable(Finding finding) {
        for (Language language : Language.values()) {
            String message = CATALOG.message(finding, language);
            String fix = CATALOG.fix(finding, language);
            for (String text : List.of(message, fix)) {
                assertFalse(text.isBlank(), finding.toString());
                assertFalse(text.contains("{") || text.contains("null"), text);
            }
            String sheet = finding.place().sheet();
            finding.place()
                    .at()
                    .ifPresentOrElse(
                            cell -> assertTrue(
                                    message.startsWith(
                                            language == Language.TH
                                                    ? "แผ่นงาน " + sheet + " เซลล์ " + cell.a1() + ": "
                                                    : "Sheet " + sheet + ", cell " + cell.a1() + ": "),
                                    message),
                            () -> assertTrue(message.contains(sheet), message));
        }
    }

    @Test
    void everyCodeAboutContentIsProvoked() {
        List<FindingCode> aboutFiles = List.of(
                FILE_NOT_XLSX,
                FILE_ENCRYPTED,
                FILE_TOO_LARGE,
                FILE_DAMAGED,
                FILE_LIMIT_EXCEEDED,
                NOT_OUR_TEMPLATE,
                YEAR_UNSUPPORTED,
                SCHEME_NOT_ITA,
                NOT_LAST_YEAR,
                COMPARED_YEAR,
                COMPARED_UNUSABLE);
        List<FindingCode> betweenFiles = List.of(
                FILE_UNREADABLE,
                TABLE_NOT_UTF8,
                NOT_A_RESULT_TABLE,
                AGENCY_TWICE,
                RESULT_YEAR_DIFFERS,
                TABLE_COLUMN_UNKNOWN,
                AGENCY_NAME_TWICE,
                AGENCY_SCORES_DIFFER,
                RESULT_PARTIAL,
                RESULT_YEAR_ASSUMED);
        List<FindingCode> ofAnAudit =
                List.of(REACHABILITY_UNKNOWN, PRIOR_YEAR_DIFFERS, COMPARED_AGENCY_DIFFERS, COMPARED_SAME_FILE);
        List<FindingCode> expected = Arrays.stream(FindingCode.values())
                .filter(code -> !aboutFiles.contains(code))
                .filter(code -> !betweenFiles.contains(code) && !ofAnAudit.contains(code))
                .toList();
        assertEquals(
                expected,
                Provocations.all().keySet().stream().sorted().toList(),
                "codes without a workbook that gives them");
    }

    @Test
    void theCommittedListNamesEveryCodeAndATestThatProducesIt() throws IOException {
        Map<String, String> listed = new LinkedHashMap<>();
        try (InputStream in = EveryCodeIsProducedTest.class.getResourceAsStream("/finding-codes.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .forEach(words -> listed.put(words[0] + " " + words[1], words[2]));
        }
        assertEquals(
                Arrays.stream(FindingCode.values())
                        .map(code -> code + " " + code.severity())
                        .toList(),
                List.copyOf(listed.keySet()));
        Map<String, Path> sources;
        try (Stream<Path> files = Files.walk(TESTS)) {
            sources = files.filter(f -> f.toString().endsWith(".java"))
                    .collect(Collectors.toMap(f -> f.getFileName().toString(), f -> f, (first, second) -> first));
        }
        for (Map.Entry<String, String> entry : listed.entrySet()) {
            Path source = sources.get(entry.getValue() + ".java");
            assertTrue(source != null, () -> entry.getValue() + " is not there");
            String code = entry.getKey().substring(0, entry.getKey().indexOf(' '));
            assertTrue(Files.readString(source).contains(code), () -> entry.getValue() + " does not mention " + code);
        }
    }

    @Test
    void aFileThatCannotBeUsedSpeaksToo() {
        byte[] year = Typing.into(Provocations.right("opm-2568"))
                .named("fiscal_year", 2561)
                .bytes();
        try {
            Cases.WORKBOOKS.check(year);
            throw new AssertionError("accepted");
        } catch (UnusableFileException e) {
            assertEquals(YEAR_UNSUPPORTED, e.finding().code());
            assertReadable(e.finding());
        }
    }
}

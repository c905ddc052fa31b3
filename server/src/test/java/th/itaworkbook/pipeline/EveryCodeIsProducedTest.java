package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Header.*;
import static th.itaworkbook.domain.TemplateSheet.HISTORY;
import static th.itaworkbook.domain.TemplateSheet.INDICATORS;
import static th.itaworkbook.domain.TemplateSheet.ITEMS;
import static th.itaworkbook.domain.TemplateSheet.MEASURES;
import static th.itaworkbook.domain.TemplateSheet.MINISTRY_RANKS;
import static th.itaworkbook.domain.TemplateSheet.OIT;
import static th.itaworkbook.domain.TemplateSheet.RECOMMENDATIONS;
import static th.itaworkbook.domain.TemplateSheet.RESPONDENTS;
import static th.itaworkbook.domain.TemplateSheet.SUMMARY;
import static th.itaworkbook.finding.FindingCode.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.register.FormulaRegister;

/** Codes are part of the API: each is produced by a test, and by a whole workbook where its sentences are read. */
class EveryCodeIsProducedTest {
    private static final Path TESTS = Path.of("server", "src", "test", "java");
    private static final MessageCatalog CATALOG = MessageCatalog.standard();
    private static final Map<String, byte[]> RIGHT = new LinkedHashMap<>();

    /**
     * A change to a workbook that gives one code at one place, where the workbook as it was does not.
     *
     * @param place where the finding stands
     */
    private record Provocation(FindingCode code, byte[] before, byte[] after, Place place) {}

    /** The example with the right figures, which has no error and no warning. */
    private static byte[] right(String name) {
        return RIGHT.computeIfAbsent(name, n -> Cases.WORKBOOKS.pack().filled(Cases.rightFacts(n)));
    }

    private static final class Provocations {
        private final Map<FindingCode, Provocation> all = new LinkedHashMap<>();

        Provocations opm(FindingCode code, UnaryOperator<Typing> typing) {
            return in("opm-2568", code, typing);
        }

        Provocations energy(FindingCode code, UnaryOperator<Typing> typing) {
            return in("energy-2565", code, typing);
        }

        Provocations tceb(FindingCode code, UnaryOperator<Typing> typing) {
            return in("tceb-2562", code, typing);
        }

        private Provocations in(String name, FindingCode code, UnaryOperator<Typing> typing) {
            Typing typed = typing.apply(Typing.into(right(name)));
            return add(code, right(name), typed.bytes(), typed.place());
        }

        /** A finding that does not stand where something was typed. */
        Provocations elsewhere(FindingCode code, UnaryOperator<Typing> typing, UnaryOperator<Typing> there) {
            byte[] before = right("opm-2568");
            Typing typed = typing.apply(Typing.into(before));
            return add(
                    code, before, typed.bytes(), there.apply(Typing.into(before)).place());
        }

        Provocations sheet(FindingCode code, TemplateSheet sheet, UnaryOperator<Typing> typing) {
            byte[] before = right("opm-2568");
            return add(
                    code,
                    before,
                    typing.apply(Typing.into(before)).bytes(),
                    Place.sheet(sheet.title()));
        }

        Provocations add(FindingCode code, byte[] before, byte[] after, Place place) {
            assertEquals(null, all.put(code, new Provocation(code, before, after, place)), code.name());
            return this;
        }
    }

    private static Map<FindingCode, Provocation> provocations() {
        Provocations p = new Provocations();
        reading(p);
        figures(p);
        measures(p);
        return p.all;
    }

    private static void reading(Provocations p) {
        p.opm(SCORE_NOT_A_NUMBER, t -> t.row(INDICATORS, "1", CURRENT, "ดีมาก"));
        p.opm(SCORE_OUT_OF_RANGE, t -> t.row(INDICATORS, "1", CURRENT, 191.62));
        p.opm(ITEM_UNKNOWN, t -> t.row(ITEMS, "i1", CODE, "i99"));
        p.opm(ITEM_DUPLICATE, t -> t.row(ITEMS, "i2", CODE, "i1"));
        p.add(
                SHEET_MISSING,
                right("opm-2568"),
                edited(right("opm-2568"), b -> b.setSheetName(b.getSheetIndex(INDICATORS.title()), "คะแนน")),
                Place.FILE);
        p.sheet(COLUMN_MISSING, INDICATORS, t -> t.header(INDICATORS, PRIOR, "ปีที่แล้ว"));
        p.opm(BANDS_INVALID, t -> t.named("bands", 10));
        p.opm(ITEM_UNDER_WRONG_INDICATOR, t -> t.row(ITEMS, "i1", INDICATOR, 3));
        // 0.30 x 91.068 = 27.3204
        p.opm(SCORE_LOOKS_WEIGHTED, t -> t.row(INDICATORS, "IIT", PUBLISHED, 27.32));
        p.opm(URL_MALFORMED, t -> t.row(OIT, "o1", URL, "www.example.go.th"));
        p.opm(FORMULA_CANNOT_READ, t -> t.row(INDICATORS, "1", CURRENT, "๙๑.๖๒"));
        p.add(
                TEMPLATE_OUTDATED,
                right("opm-2568"),
                edited(right("opm-2568"), b -> b.getName("template_version").setRefersToFormula("\"0.9\"")),
                Place.FILE);
        p.opm(AGENCY_FIELD_MISSING, t -> t.named("agency_name", ""));
        p.opm(SCORE_READ_FROM_TEXT, t -> t.row(INDICATORS, "1", CURRENT, "91.62 คะแนน"));
        p.opm(ITEM_CODE_NORMALISED, t -> t.row(ITEMS, "i4", CODE, "ข้อ ๔"));
        p.opm(DATE_READ_FROM_TEXT, t -> t.row(OIT, "o1", APPEALED_ON, "1 ต.ค. 68"));
        p.opm(INDICATOR_MISSING, t -> t.row(INDICATORS, "3", CURRENT, ""));
        // E1 of 2562 has two sub-items; the finding stands at the item.
        byte[] tceb = right("tceb-2562");
        Typing sub = Typing.into(tceb).row(ITEMS, FormulaRegister.subItemKey("E1", 2), CURRENT, "");
        p.add(SUBITEMS_INCOMPLETE, tceb, sub.bytes(), sub.row(ITEMS, "E1", CODE, "").place());
        p.opm(FRAMEWORK_ASSUMED, t -> t.named("plan_year", 2571));
    }

    private static void figures(Provocations p) {
        p.opm(PUBLISHED_TOTAL_MISMATCH, t -> t.row(INDICATORS, "ITA", PUBLISHED, 93.61));
        p.opm(PUBLISHED_INSTRUMENT_MISMATCH, t -> t.row(INDICATORS, "IIT", PUBLISHED, 90.07));
        p.opm(PUBLISHED_RATING_MISMATCH, t -> t.named("published_rating", "ผ่านดีเยี่ยม"));
        p.tceb(SUBITEMS_ITEM_MISMATCH, t -> t.row(ITEMS, "I8", CURRENT, 95));
        p.opm(
                EIT_PARTS_MISMATCH,
                t -> t.row(INDICATORS, "6", PART_1, 80).row(INDICATORS, "6", PART_2, 80).row(INDICATORS, "6", CURRENT, 90.72));
        // 20 men and 43 women are 63.
        p.energy(RESPONDENTS_MISMATCH, t -> t.line(RESPONDENTS, 1, COUNT, 21));
        p.energy(HISTORY_MISMATCH, t -> t.row(HISTORY, "2565", "ITA", 94));
        p.opm(ITEMS_INDICATOR_MISMATCH, t -> t.row(INDICATORS, "7", CURRENT, 90));
        p.energy(
                SAMPLE_TOO_SMALL,
                t -> t.line(RESPONDENTS, 9, INSTRUMENT, "IIT")
                        .line(RESPONDENTS, 9, BY, "ขั้นต่ำ")
                        .line(RESPONDENTS, 9, ENTRY, "ขั้นต่ำ")
                        .line(RESPONDENTS, 9, COUNT, 100)
                        .line(RESPONDENTS, 0, COUNT, 63));
        // The exact total is 92.6074; inputs within half a hundredth allow 92.6024 to 92.6124.
        p.opm(ROUNDING_DIFFERENCE, t -> t.row(INDICATORS, "ITA", PUBLISHED, 92.60));
        // The EIT is then (90.72 + 82.72 + 84.43) / 3 = 85.96: between 85 and 92.5 the parts are not known.
        p.sheet(RATING_ASSUMED, INDICATORS, t -> t.row(INDICATORS, "8", CURRENT, 84.43));
        p.opm(TARGET_BELOW_SCORE, t -> t.named("target_total", 90));
        p.energy(RANK_DIFFERS, t -> t.line(MINISTRY_RANKS, 10, "อันดับ", 11));
        Typing prior = Typing.into(right("chanuwan-2568")).row(INDICATORS, "8", PRIOR, 98).row(INDICATORS, "8", CURRENT, 98.58);
        p.add(NOT_COMPARABLE, right("chanuwan-2568"), prior.bytes(), prior.place());
    }

    private static void measures(Provocations p) {
        p.opm(PERIOD_REVERSED, t -> t.line(MEASURES, 0, PERIOD, "1 มี.ค. 69 – 1 ก.พ. 69"));
        p.opm(MEASURE_DUPLICATE_NUMBER, t -> t.line(MEASURES, 1, ORDER, 1));
        p.elsewhere(
                MEASURE_INCOMPLETE,
                t -> t.line(MEASURES, 0, RESPONSIBLE, ""),
                t -> t.line(MEASURES, 0, MEASURE, ""));
        p.sheet(INDICATOR_WITHOUT_MEASURE, MEASURES, t -> t.line(MEASURES, 4, INDICATOR, 4).line(MEASURES, 4, CODE, "i10"));
        p.sheet(ITEM_WITHOUT_MEASURE, MEASURES, t -> t.row(ITEMS, "i2", CURRENT, 60));
        p.opm(MEASURE_GROUP_STALE, t -> t.line(MEASURES, 0, KIND, "รักษาระดับ"));
        p.opm(PERIOD_UNREADABLE, t -> t.line(MEASURES, 0, PERIOD, "เร็ว ๆ นี้"));
        p.opm(PERIOD_OUTSIDE_PLAN_YEAR, t -> t.line(MEASURES, 0, PERIOD, "1 เม.ย. – 30 มิ.ย. 68"));
        p.opm(PLACEHOLDER_LEFT, t -> t.line(MEASURES, 0, MEASURE, "ยกตัวอย่างเช่น จัดอบรม"));
        p.opm(STEP_NUMBERING_GAP, t -> t.line(MEASURES, 0, STEPS, "1) จัดทำคู่มือ\n3) เผยแพร่"));
        p.elsewhere(
                RECOMMENDATION_WITHOUT_MEASURE,
                t -> t.line(RECOMMENDATIONS, 0, CODE, "i3").line(RECOMMENDATIONS, 0, MEASURE_NO, ""),
                t -> t.line(RECOMMENDATIONS, 0, RECOMMENDATION, ""));
        byte[] analysed = Cases.analysed("opm-2568").workbook();
        p.add(
                ANALYSIS_STALE,
                analysed,
                Typing.into(analysed).row(INDICATORS, "1", CURRENT, 91.63).bytes(),
                Place.sheet(SUMMARY.title()));
        p.add(
                MEASURES_ALL_ALIKE,
                right("opm-2568"),
                allYear(),
                Typing.into(right("opm-2568")).line(MEASURES, 0, PERIOD, "").place());
    }

    // Measures begin on these lines below the headers; all others are further steps.
    private static byte[] allYear() {
        Typing typing = Typing.into(right("opm-2568"));
        for (int line : List.of(0, 1, 4, 6, 10, 12, 13, 16, 19, 21, 23)) {
            typing.line(MEASURES, line, PERIOD, "ตลอดปี 69");
        }
        return typing.bytes();
    }

    private static byte[] edited(byte[] workbook, Consumer<XSSFWorkbook> officer) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            officer.accept(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> aWorkbookGivesTheCodeAtItsPlace() {
        return provocations().values().stream()
                .map(p -> DynamicTest.dynamicTest(p.code().name(), () -> assertProvoked(p)));
    }

    private static void assertProvoked(Provocation p) {
        List<Finding> silent = of(p.code(), p.before());
        List<Finding> loud = of(p.code(), p.after());
        loud.removeAll(silent);
        Optional<Finding> there =
                loud.stream().filter(f -> f.place().equals(p.place())).findFirst();
        assertTrue(there.isPresent(), () -> p.code() + " not at " + p.place() + " but " + loud);
        assertTrue(
                silent.stream().noneMatch(f -> f.place().equals(p.place())), () -> p.code() + " was there before");
        Grid grid = Cases.grid(p.after());
        for (Finding finding : loud) {
            assertValueIsThatOfTheCell(finding, grid);
            assertReadable(finding);
        }
    }

    private static List<Finding> of(FindingCode code, byte[] workbook) {
        return new ArrayList<>(Cases.checked(workbook).findings().stream()
                .filter(f -> f.code() == code)
                .toList());
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
            assertTrue(
                    whole ? finding.value().startsWith(raw) : finding.value().equals(raw), finding.toString());
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
                                                    ? "ชีต " + sheet + " เซลล์ " + cell.a1() + ": "
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
                SCHEME_NOT_ITA);
        List<FindingCode> expected = Arrays.stream(FindingCode.values())
                .filter(code -> !aboutFiles.contains(code))
                .toList();
        assertEquals(
                expected, provocations().keySet().stream().sorted().toList(), "codes without a workbook that gives them");
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
            sources = files.filter(f -> f.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(f -> f.getFileName().toString(), f -> f));
        }
        for (Map.Entry<String, String> entry : listed.entrySet()) {
            Path source = sources.get(entry.getValue() + ".java");
            assertTrue(source != null, () -> entry.getValue() + " is no test");
            String code = entry.getKey().substring(0, entry.getKey().indexOf(' '));
            assertTrue(
                    Files.readString(source).contains(code), () -> entry.getValue() + " does not mention " + code);
        }
    }

    @Test
    void aFileThatCannotBeUsedSpeaksToo() {
        byte[] year = Typing.into(right("opm-2568")).named("fiscal_year", 2561).bytes();
        try {
            Cases.WORKBOOKS.check(year);
            throw new AssertionError("accepted");
        } catch (UnusableFileException e) {
            assertEquals(YEAR_UNSUPPORTED, e.finding().code());
            assertReadable(e.finding());
        }
    }
}

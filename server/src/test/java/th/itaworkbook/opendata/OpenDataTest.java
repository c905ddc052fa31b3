package th.itaworkbook.opendata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.pipeline.WorkbookService.Checked;
import th.itaworkbook.pipeline.Workbooks;

class OpenDataTest {
    private static final Workbooks SERVICE = Workbooks.open(Optional.empty());
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Checked example(String name) throws UnusableFileException {
        return SERVICE.check(SERVICE.example(name).orElseThrow());
    }

    private static String file(List<OpenFile> files, String name) {
        return files.stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"opm-2568", "energy-2565", "tceb-2562", "chanuwan-2568"})
    void whatIsReadBackIsTheAnalysis(String name) throws IOException, UnusableFileException {
        Checked checked = example(name);
        List<OpenFile> files = OpenData.files(checked.analysis(), checked.measures());
        List<Map<String, String>> scores = CsvReader.rows(file(files, "scores.csv"));
        Analysis analysis = checked.analysis();
        assertEquals(
                shown(analysis.total().score()), only(scores, "TOTAL", "ITA").get("score"));
        for (Analysis.IndicatorResult result : analysis.indicators()) {
            Map<String, String> row = only(scores, "INDICATOR", String.valueOf(result.no()));
            assertEquals(shown(result.score()), row.get("score"));
            assertEquals(shown(result.prior()), row.get("prior_score"));
            assertEquals(result.change() == null ? "" : result.change().delta().toPlainString(), row.get("delta"));
            assertEquals(result.group() == null ? "" : result.group().name(), row.get("group"));
            assertEquals(result.basis().name(), row.get("basis"));
        }
        for (Analysis.ItemResult result : analysis.items()) {
            Map<String, String> row = only(scores, "ITEM", result.code());
            assertEquals(shown(result.score()), row.get("score"));
            assertEquals(result.label(), CsvReader.typed(row.get("name")));
        }
        List<MeasureRow> kept = checked.measures().stream()
                .filter(m -> m.kind() != MeasureKind.NONE)
                .toList();
        List<Map<String, String>> measures = CsvReader.rows(file(files, "measures.csv"));
        assertEquals(
                kept.stream().map(MeasureRow::measure).toList(),
                measures.stream().map(m -> CsvReader.typed(m.get("measure"))).toList());
        assertEquals(
                kept.stream()
                        .flatMap(m -> m.steps().stream())
                        .map(StepRow::text)
                        .toList(),
                CsvReader.rows(file(files, "measure-steps.csv")).stream()
                        .map(s -> CsvReader.typed(s.get("text")))
                        .toList());
        for (String table : List.of("scores", "measures", "measure-steps", "data-dictionary")) {
            sameInBothForms(file(files, table + ".csv"), file(files, table + ".json"));
        }
    }

    private static void sameInBothForms(String csv, String json) throws IOException {
        List<Map<String, String>> rows = CsvReader.rows(csv);
        JsonNode document = JSON.readTree(json);
        assertEquals(rows.size(), document.size());
        for (int i = 0; i < rows.size(); i++) {
            for (Map.Entry<String, String> cell : rows.get(i).entrySet()) {
                JsonNode value = document.get(i).path(cell.getKey());
                if (value.isNumber()) {
                    assertEquals(0, new BigDecimal(cell.getValue()).compareTo(value.decimalValue()));
                } else {
                    assertEquals(value.isNull() ? "" : value.asText(), CsvReader.typed(cell.getValue()));
                }
            }
        }
    }

    private static Map<String, String> only(List<Map<String, String>> rows, String level, String code) {
        List<Map<String, String>> found = rows.stream()
                .filter(r -> r.get("level").equals(level) && r.get("code").equals(code))
                .toList();
        assertEquals(1, found.size(), level + " " + code);
        return found.get(0);
    }

    private static String shown(Score score) {
        return score == null ? "" : score.toString();
    }

    @Test
    void figuresOfAPublishedReportStandBesideTheComputedOnes() throws UnusableFileException {
        // The report of 2568 prints 86.05 for 2567, its own instruments give 87.99.
        Checked checked = example("opm-2568");
        Map<String, String> total =
                only(CsvReader.rows(file(OpenData.files(checked.analysis(), List.of()), "scores.csv")), "TOTAL", "ITA");
        assertEquals("92.61", total.get("score"));
        assertEquals("87.99", total.get("prior_score"));
        assertEquals("4.62", total.get("delta"));
        assertEquals("UP", total.get("direction"));
        assertEquals("86.05", total.get("published_prior"));
    }

    private static MeasureRow measure(MeasureKind kind, String text) {
        return measure(
                kind, text, new StepRow(1, text, Period.NONE, "", List.of(), new BigDecimal("1E+2"), text, "", 5));
    }

    private static MeasureRow steps(StepRow... steps) {
        return measure(MeasureKind.IMPROVE, "มาตรการ", steps);
    }

    private static MeasureRow measure(MeasureKind kind, String text, StepRow... steps) {
        return new MeasureRow(
                1,
                kind,
                List.of(),
                List.of(1, 2),
                List.of(),
                List.of("i1"),
                "",
                "",
                text,
                List.of(steps),
                Period.NONE,
                "-",
                List.of(),
                "",
                "",
                "",
                Map.of(),
                steps[0].row(),
                steps[steps.length - 1].row());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+66 2 123",
                "-0.74",
                "@SUM(A1)",
                "\tแท็บ",
                "\rก",
                "'=ก",
                "''+",
                "'ปกติ",
                "บรรทัด\nสอง\r\nสาม",
                "\"อ้าง\", \"คำ\"",
                "😀 \u200Fขวาไปซ้าย",
                " เว้นวรรค ",
                "a,b",
                "\"",
                "'"
            })
    void textsGoThroughUnchangedAndNoneIsAFormula(String text) throws IOException, UnusableFileException {
        Checked checked = example("tceb-2562");
        List<OpenFile> files = OpenData.files(checked.analysis(), List.of(measure(MeasureKind.IMPROVE, text)));
        String stored = CsvReader.rows(file(files, "measures.csv")).get(0).get("measure");
        assertEquals(text, CsvReader.typed(stored));
        assertFalse(stored.matches("(?s)[=+\\-@\\t\\r\\x00].*"), stored);
        assertEquals(
                text,
                JSON.readTree(file(files, "measures.json"))
                        .get(0)
                        .path("measure")
                        .asText());
        assertEquals(
                "100", CsvReader.rows(file(files, "measure-steps.csv")).get(0).get("progress"));
    }

    private static StepRow reported(int row, String percent, Period period) {
        return new StepRow(
                row, "ขั้น", period, "", List.of(), percent.isEmpty() ? null : new BigDecimal(percent), "", "", row);
    }

    private static Analysis at(Analysis analysis, Optional<LocalDate> asOf) {
        Submission s = analysis.submission();
        Agency a = s.agency();
        Agency agency = new Agency(
                a.fields(),
                a.places(),
                a.fiscalYear(),
                a.planYear(),
                a.target(),
                a.passMark(),
                a.groupBy(),
                asOf,
                a.publishedRating(),
                a.ranks());
        Submission scores = Submission.ofScores(
                s.framework(),
                s.planFramework(),
                agency,
                s.indicators(),
                s.subIndicators(),
                s.subtotals(),
                s.items(),
                s.oit(),
                true);
        return new Analysis(
                scores,
                analysis.total(),
                analysis.instruments(),
                analysis.indicators(),
                analysis.subIndicators(),
                analysis.items(),
                analysis.groups(),
                analysis.themes(),
                analysis.targetPlan(),
                analysis.nextRatingPlan());
    }

    private static List<String> column(List<OpenFile> files, String name, String field) {
        return CsvReader.rows(file(files, name)).stream()
                .map(row -> row.get(field))
                .toList();
    }

    @Test
    void progressAndStatusAreThoseOfTheSheets() throws UnusableFileException {
        Analysis analysis = example("tceb-2562").analysis();
        Period march = new Period("มี.ค. 69", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        List<MeasureRow> measures = List.of(
                steps(reported(5, "100", Period.NONE), reported(6, "", Period.NONE)),
                steps(reported(7, "50", march), reported(8, "0", Period.NONE)));
        List<OpenFile> late = OpenData.files(at(analysis, Optional.of(LocalDate.of(2026, 4, 1))), measures);
        // The 100 of the first row counts for both steps of the first measure; of the second (50 + 0) / 2.
        assertEquals(List.of("100", "100", "50", "0"), column(late, "measure-steps.csv", "progress"));
        assertEquals(List.of("DONE", "DONE", "LATE", "NOT_STARTED"), column(late, "measure-steps.csv", "status"));
        assertEquals(List.of("100.00", "25.00"), column(late, "measures.csv", "progress"));
        assertEquals(List.of("DONE", "LATE"), column(late, "measures.csv", "status"));
        assertEquals(List.of("2026-04-01", "2026-04-01"), column(late, "measures.csv", "as_of"));
        List<OpenFile> noDay = OpenData.files(at(analysis, Optional.empty()), measures);
        assertEquals(List.of("DONE", "DONE", "RUNNING", "NOT_STARTED"), column(noDay, "measure-steps.csv", "status"));
        assertEquals(List.of("", ""), column(noDay, "measures.csv", "as_of"));
        // Where nobody reports, nothing is said.
        List<OpenFile> none = OpenData.files(
                at(analysis, Optional.empty()), List.of(steps(reported(5, "", march), reported(6, "", march))));
        assertEquals(List.of("", ""), column(none, "measure-steps.csv", "status"));
        assertEquals(List.of(""), column(none, "measures.csv", "status"));
    }

    @Test
    void numbersBelowZeroStayNumbers() throws UnusableFileException {
        Checked checked = example("energy-2565");
        List<Map<String, String>> scores =
                CsvReader.rows(file(OpenData.files(checked.analysis(), List.of()), "scores.csv"));
        assertTrue(scores.stream().anyMatch(r -> r.get("delta").startsWith("-")));
    }

    @Test
    void whatIsDeliberatelyNotDoneIsNotPublished() throws UnusableFileException {
        Checked checked = example("tceb-2562");
        List<OpenFile> files = OpenData.files(
                checked.analysis(), List.of(measure(MeasureKind.NONE, "ก"), measure(MeasureKind.MAINTAIN, "ข")));
        assertEquals(
                List.of("ข"),
                CsvReader.rows(file(files, "measures.csv")).stream()
                        .map(m -> m.get("measure"))
                        .toList());
    }

    @Test
    void everyFieldIsInTheDictionaryAndTheDescriptor() throws IOException, UnusableFileException {
        Checked checked = example("opm-2568");
        List<OpenFile> files = OpenData.files(checked.analysis(), checked.measures());
        List<Map<String, String>> dictionary = CsvReader.rows(file(files, "data-dictionary.csv"));
        JsonNode descriptor = JSON.readTree(file(files, "datapackage.json"));
        assertEquals("tabular-data-package", descriptor.path("profile").asText());
        assertEquals(2568, descriptor.path("fiscalYear").asInt());
        assertEquals("notspecified", descriptor.at("/licenses/0/name").asText());
        Set<String> named = new HashSet<>();
        descriptor.path("resources").forEach(r -> named.add(r.path("path").asText()));
        Set<String> made = new HashSet<>(files.stream().map(OpenFile::name).toList());
        made.remove("datapackage.json");
        assertEquals(made, named, "every file is described");
        for (JsonNode resource : descriptor.path("resources")) {
            String path = resource.path("path").asText();
            if (resource.path("format").asText().equals("json")) {
                assertTrue(JSON.readTree(file(files, path)).size() > 0, path);
                continue;
            }
            List<String> described = new ArrayList<>();
            resource.at("/schema/fields")
                    .forEach(f -> described.add(f.path("name").asText()));
            String first = file(files, path).lines().findFirst().orElseThrow();
            assertEquals("\uFEFF" + String.join(",", described), first);
            if (!path.startsWith("data-dictionary")) {
                assertEquals(
                        described,
                        dictionary.stream()
                                .filter(d -> d.get("file").equals(path))
                                .map(d -> d.get("field"))
                                .toList());
            }
            unique(file(files, path), resource.at("/schema/primaryKey"));
        }
        dictionary.forEach(d -> assertFalse(d.get("name_th").isEmpty()
                || d.get("name_en").isEmpty()
                || d.get("description").isEmpty()));
    }

    private static void unique(String csv, JsonNode key) {
        Set<List<String>> seen = new HashSet<>();
        for (Map<String, String> row : CsvReader.rows(csv)) {
            List<String> values = new ArrayList<>();
            key.forEach(k -> values.add(row.get(k.asText())));
            assertTrue(seen.add(values), values.toString());
        }
    }

    @Test
    void theZipIsAlwaysTheSame() throws IOException, UnusableFileException {
        Checked checked = example("opm-2568");
        List<OpenFile> files = OpenData.files(checked.analysis(), checked.measures());
        byte[] zip = OpenDataZip.of(files);
        assertArrayEquals(zip, OpenDataZip.of(OpenData.files(checked.analysis(), checked.measures())));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (OpenFile file : files) {
                ZipEntry entry = in.getNextEntry();
                assertEquals(file.name(), entry.getName());
                assertTrue(entry.getName().matches("[a-z.-]+"));
                assertEquals(file.text(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}

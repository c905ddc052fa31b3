package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.itaworkbook.Campaign;
import th.itaworkbook.domain.Header;
import th.itaworkbook.excel.FakeExcel;
import th.itaworkbook.excel.StateDifferences;
import th.itaworkbook.excel.WorkbookState;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.web.EditJson;

/**
 * The same workbook through both doors: an analysis written into the file and the same edit list applied by the add-in
 * give equal cells, formulas, looks, rules, names, charts and pages. What may differ is listed in
 * {@code docs/excel-applier.md}.
 */
@Tag("tools")
class BothDoorsTest {
    /** The limits that keep Excel on the web in good health. */
    private static final int MAX_BYTES = 1_500_000;

    private static final int MAX_CELLS = 20_000;

    private static FakeExcel excel;

    @BeforeAll
    static void start() {
        excel = FakeExcel.start();
    }

    @AfterAll
    static void stop() {
        excel.close();
    }

    static List<String> examples() {
        return Examples.names();
    }

    static LongStream seeds() {
        return Campaign.seeds(50);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesAreTheSame(String name) {
        same(Examples.filled(name), name);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void analysedAgainIsTheSame(String name) {
        same(Examples.analysed(name), name + " again");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyWorkbookIsTheSame(long seed) {
        same(RandomBook.of(seed), "random " + seed);
    }

    /** Notes beside and below our drawings, and mistakes that make one of them longer. */
    private static byte[] withNotes() {
        return Officer.edits(Examples.analysed("opm-2568"), o -> {
            XSSFSheet findings = o.sheet("ผลตรวจข้อมูล");
            Officer.cell(findings, findings.getLastRowNum() + 1, 0).setCellValue("ตรวจแล้วโดยกองกลาง");
            Officer.cell(o.sheet("สรุปผล"), 5, 12).setCellValue("ผู้บริหารเห็นชอบ");
            for (String no : List.of("1.0", "2.0", "3.0")) {
                o.cell(Officer.INDICATORS, o.row(Officer.INDICATORS, Header.INDICATOR, no), Header.CURRENT)
                        .setCellValue(120);
            }
        });
    }

    @Test
    void whatAnOfficerWroteOnOurSheetsStaysInTheSamePlace() {
        same(withNotes(), "with notes of an officer");
        assertTrue(excel.state().toString().contains("ตรวจแล้วโดยกองกลาง"));
    }

    @Test
    void stoppedInTheMiddleAndDoneAgainIsTheSame() {
        WorkbookService.Analysed analysed = Examples.analysis(withNotes());
        JsonNode list = EditJson.of(analysed.edits());
        excel.open(WorkbookState.of(withNotes()));
        JsonNode stopped = excel.run(
                "const { apply } = await import('/excel/applier.js'); const stop = new AbortController();"
                        + " await apply(JSON.parse(input), { signal: stop.signal,"
                        + " progress: (done) => done > 0 && stop.abort() });",
                list.toString());
        assertEquals("CANCELLED", stopped.path("problem").path("code").asText());
        assertEquals("", excel.apply(list).path("problem").toString());
        same(WorkbookState.of(analysed.workbook()), excel.state(), "stopped and done again");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void clearedIsTheSame(String name) throws UnusableFileException {
        byte[] analysed = Examples.analysed(name);
        excel.open(WorkbookState.of(analysed));
        JsonNode list = EditJson.of(Examples.SERVICE.clearing(analysed));
        assertEquals("", excel.apply(list).path("problem").toString(), name);
        JsonNode once = excel.state();
        same(WorkbookState.of(Examples.cleared(analysed)), once, name + " cleared");
        assertEquals("", excel.apply(list).path("problem").toString(), name);
        same(once, excel.state(), name + " cleared twice");
    }

    private static void same(byte[] workbook, String what) {
        WorkbookService.Analysed analysed = Examples.analysis(workbook);
        excel.open(WorkbookState.of(workbook));
        JsonNode list = EditJson.of(analysed.edits());
        JsonNode done = excel.apply(list);
        assertEquals("", done.path("problem").toString(), what);
        JsonNode once = excel.state();
        same(WorkbookState.of(analysed.workbook()), once, what);
        bounded(done, what);
        assertEquals("", excel.apply(list).path("problem").toString(), what);
        same(once, excel.state(), what + " twice");
    }

    private static void same(JsonNode file, JsonNode inExcel, String what) {
        List<String> differences = StateDifferences.of(file, inExcel);
        assertEquals(
                "",
                String.join("\n", differences.subList(0, Math.min(20, differences.size()))),
                what + ": " + differences.size());
    }

    private static void bounded(JsonNode done, String what) {
        int largest = 0;
        int most = 0;
        for (JsonNode request : done.path("requests")) {
            largest = Math.max(largest, request.path("bytes").asInt());
            most = Math.max(most, request.path("cells").asInt());
        }
        System.out.printf(
                Locale.ROOT,
                "both doors: %s: %d requests, largest %,d bytes and %,d cells, %.0f ms%n",
                what,
                done.path("requests").size(),
                largest,
                most,
                done.path("milliseconds").asDouble());
        assertTrue(largest <= MAX_BYTES, what + " " + largest);
        assertTrue(most <= MAX_CELLS, what + " " + most);
    }
}

package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import th.itaworkbook.Campaign;
import th.itaworkbook.OpenXmlValidator;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.framework.FrameworkFiles;
import th.itaworkbook.xlsx.Limits;

/** Microsoft's validator finds nothing wrong in any file that we hand out. */
@Tag("tools")
class OpenXmlTest {
    private final Workbooks workbooks = Workbooks.open(Optional.empty(), Limits.COMMAND_LINE);

    @TestFactory
    Stream<DynamicTest> templates() {
        return workbooks.templateYears().stream()
                .map(year -> DynamicTest.dynamicTest(
                        String.valueOf(year), () -> valid(workbooks.pack().template(year))));
    }

    @TestFactory
    Stream<DynamicTest> examplesTheirResultsAndWhatIsLeftAfterClearing() {
        return workbooks.exampleNames().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    byte[] example = workbooks.example(name).orElseThrow();
                    valid(example);
                    throughAllDoors(example);
                }));
    }

    @Test
    void randomWorkbooks() throws Exception {
        List<Integer> years = workbooks.templateYears();
        for (long seed : seeds()) {
            int year = years.get((int) (seed % years.size()));
            Facts facts = RandomFacts.of(FrameworkFiles.bundled().year(year).orElseThrow(), seed);
            byte[] filled = Mistakes.in(workbooks.pack().filled(facts), seed);
            throughAllDoors(filled);
        }
    }

    // Other seeds than the agreement of figures has.
    private static long[] seeds() {
        return LongStream.range(0, Campaign.cases(20)).map(i -> 7001 + i).toArray();
    }

    @Test
    void theValidatorSeesADamagedSheet() {
        byte[] example = workbooks.example("opm-2568").orElseThrow();
        byte[] damaged =
                Entries.changed(example, "xl/worksheets/sheet1.xml", xml -> new String(xml, StandardCharsets.UTF_8)
                        .replace("<sheetData>", "<sheetDate/><sheetData>")
                        .getBytes(StandardCharsets.UTF_8));
        assertFalse(OpenXmlValidator.errors(damaged).isEmpty());
    }

    private void throughAllDoors(byte[] workbook) throws UnusableFileException {
        byte[] analysed = workbooks.analyse(workbook, false).workbook();
        valid(analysed);
        valid(workbooks.analyse(analysed, true).workbook());
        valid(workbooks.clear(analysed));
    }

    private static void valid(byte[] workbook) {
        List<String> errors = new ArrayList<>(OpenXmlValidator.errors(workbook));
        assertEquals(List.of(), errors.stream().limit(10).toList(), errors.size() + " errors");
    }
}

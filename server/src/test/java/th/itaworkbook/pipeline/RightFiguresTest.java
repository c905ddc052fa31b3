package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.pipeline.WorkbookService.Checked;

/** With the right figures instead of the wrong ones the same workbooks are free of errors: the checks are not nervous. */
class RightFiguresTest {
    // The report of tceb has no measure for these indicators at all, so nothing right could be put in their place.
    private static final Map<String, List<String>> NOT_PRINTED = Map.of(
            "tceb-2562",
            List.of(
                    "INDICATOR_WITHOUT_MEASURE มาตรการ 5",
                    "INDICATOR_WITHOUT_MEASURE มาตรการ 9",
                    "INDICATOR_WITHOUT_MEASURE มาตรการ 10"));

    // What is left to say: tceb prints neither most indicators nor the third sub-item of I3; e9 changed its form in
    // 2568;
    // all measures of chanuwan run all year; energy dates its appeals by month.
    private static final Map<String, List<FindingCode>> WORTH_KNOWING = Map.of(
            "tceb-2562", List.of(FindingCode.INDICATOR_MISSING, FindingCode.SUBITEMS_INCOMPLETE),
            "opm-2568", List.of(FindingCode.NOT_COMPARABLE),
            "chanuwan-2568", List.of(FindingCode.MEASURES_ALL_ALIKE),
            "energy-2565", List.of(FindingCode.DATE_READ_FROM_TEXT));

    private static Checked right(String name) {
        return Cases.checked(Cases.WORKBOOKS.pack().filled(Cases.rightFacts(name)));
    }

    private static List<Finding> of(Checked checked, Severity severity) {
        return checked.findings().stream().filter(f -> f.severity() == severity).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void noErrorAndNoWarningIsLeft(String name) {
        Checked checked = right(name);
        assertEquals(List.of(), of(checked, Severity.ERROR));
        assertEquals(
                NOT_PRINTED.getOrDefault(name, List.of()),
                of(checked, Severity.WARNING).stream()
                        .map(f -> Cases.line(f) + " " + f.args().get("indicator"))
                        .toList());
        assertEquals(
                WORTH_KNOWING.get(name),
                of(checked, Severity.INFO).stream()
                        .map(Finding::code)
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void theFiguresAreThoseOfTheExample(String name) {
        Analysis right = right(name).analysis();
        Analysis printed = Cases.checked(name).analysis();
        // Only what was published or planned is put right; what is computed from the scores stays.
        assertEquals(printed.indicators(), right.indicators());
        assertEquals(printed.items(), right.items());
        assertEquals(printed.total().score(), right.total().score());
        assertEquals(printed.total().rating(), right.total().rating());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tceb-2562", "opm-2568", "chanuwan-2568", "energy-2565"})
    void theExampleIsWhatItsFactsGive(String name) {
        Checked filled = Cases.checked(Cases.WORKBOOKS.pack().filled(Cases.facts(name)));
        assertEquals(Cases.checked(name).findings(), filled.findings());
        assertEquals(Cases.checked(name).analysis(), filled.analysis());
    }
}

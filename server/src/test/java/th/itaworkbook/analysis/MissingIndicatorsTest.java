package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;

class MissingIndicatorsTest {
    private static List<String> missing(Given given) {
        return MissingIndicators.of(given.analysis(), Optional.empty()).stream()
                .map(f -> f.args().get("indicator"))
                .toList();
    }

    private static Given complete() {
        return new Given(2568).scores("90", "90", "90", "90", "90", "90", "90", "90", "90", "90");
    }

    @Test
    void aScoreOrAllThatItIsMadeOfIsEnough() {
        assertEquals(List.of(), missing(complete()));
        // Indicator 6 of 2568 has items e1, e2 and e3.
        assertEquals(
                List.of(),
                missing(complete()
                        .scores("90", "90", "90", "90", "90", null)
                        .item("e1", "90")
                        .item("e2", "90")
                        .item("e3", "90")));
        assertEquals(
                List.of(),
                missing(complete().scores("90", "90", "90", "90", "90", null).parts(6, "90", "91")));
    }

    @Test
    void aPartOfItIsNot() {
        Given items = complete().scores("90", "90", "90", "90", "90", null).item("e1", "90");
        assertEquals(List.of("6"), missing(items));
        assertEquals(
                List.of("6"),
                missing(complete().scores("90", "90", "90", "90", "90", null).parts(6, "90", null)));
        assertEquals(
                List.of("9"),
                missing(complete()
                        .scores("90", "90", "90", "90", "90", "90", "90", "90", null)
                        .subIndicator("9.1", "100")));
    }

    @Test
    void theIndicatorIsNamedOnItsSheet() {
        Finding finding = MissingIndicators.of(complete().scores((String) null).analysis(), Optional.empty())
                .get(0);
        assertEquals(FindingCode.INDICATOR_MISSING, finding.code());
        assertEquals("ตัวชี้วัด", finding.place().sheet());
        assertEquals("การปฏิบัติหน้าที่", finding.args().get("name"));
    }
}

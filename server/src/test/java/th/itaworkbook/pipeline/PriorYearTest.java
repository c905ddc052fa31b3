package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.domain.Header.*;
import static th.itaworkbook.domain.TemplateSheet.HISTORY;
import static th.itaworkbook.domain.TemplateSheet.INDICATORS;
import static th.itaworkbook.domain.TemplateSheet.ITEMS;
import static th.itaworkbook.domain.TemplateSheet.OIT;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.compare.Change;
import th.itaworkbook.compare.ChangeLines;
import th.itaworkbook.compare.Compared;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;

/** Last year's scores in this year's workbook against last year's own workbook. */
class PriorYearTest {
    private static byte[] next(int year, String name) {
        try {
            return Cases.WORKBOOKS.template(year, Cases.bytes(name)).orElseThrow();
        } catch (UnusableFileException e) {
            throw new AssertionError(e.finding().toString(), e);
        }
    }

    private static Compared compared(UnaryOperator<Typing> typing) {
        byte[] now = typing.apply(Typing.into(next(2569, "opm-2568"))).bytes();
        return CompareWorkbooksTest.compared(now, Cases.bytes("opm-2568"));
    }

    @ParameterizedTest
    @CsvSource({"2569,opm-2568", "2566,energy-2565", "2563,tceb-2562", "2569,chanuwan-2568"})
    void whatWasCarriedOverIsTheSame(int year, String name) {
        Compared compared = CompareWorkbooksTest.compared(next(year, name), Cases.bytes(name));
        assertEquals(List.of(), compared.changes());
        assertEquals(List.of(), compared.findings());
        assertEquals(year - 1, compared.yearBefore());
    }

    @Test
    void aRetypedIndicatorThatDiffersIsFoundWithItsSums() {
        Compared compared = compared(t -> t.row(INDICATORS, "4", PRIOR, 86.01));
        // 86.10 was typed as 86.01; the IIT then is 91.05 for 91.07 and the total 92.60 for 92.61.
        assertEquals(
                List.of("ตัวชี้วัดที่ 4 ปี 2568: 86.1 > 86.01", "IIT ปี 2568: 91.07 > 91.05"),
                compared.changes().stream()
                        .map(c -> c.key() + ": " + c.was().replace("86.10", "86.1") + " > " + c.is())
                        .toList());
        assertTrue(compared.changes().stream().allMatch(c -> c.kind() == Change.Kind.PRIOR_SCORE));
        assertEquals(1, compared.findings().size(), compared.findings().toString());
        Finding finding = compared.findings().get(0);
        assertEquals(FindingCode.PRIOR_YEAR_DIFFERS, finding.code());
        assertEquals(Map.of("label", "ตัวชี้วัดที่ 4", "year", "2568", "last", "86.10"), finding.args());
        assertEquals("86.01", finding.value());
        assertEquals(
                "คะแนนปีก่อนหน้า | ตัวชี้วัด!D8 | ตัวชี้วัดที่ 4 ปี 2568: 86.10 → 86.01",
                ChangeLines.of(compared).get(1));
    }

    @Test
    void theSameFigureInAnotherSpellingIsTheSame() {
        assertEquals(
                List.of(),
                compared(t -> t.row(INDICATORS, "4", PRIOR, "๘๖.๑๐ คะแนน")).changes());
    }

    @Test
    void itemsAreFoundByWhatTheyAsk() {
        // i10 of 2568 has 77.46; its topic leads to the item of 2569.
        Compared compared = compared(t -> t.row(ITEMS, "i10", PRIOR, 77.64));
        assertEquals(1, compared.findings().size());
        assertEquals(
                Map.of("label", "ข้อ i10 (ปี 2568: ข้อ i10)", "year", "2568", "last", "77.46"),
                compared.findings().get(0).args());
        // The mean of 86.92 and 84.76 is 85.84, from rounded parts: a hundredth may be lost.
        assertEquals(List.of(), compared(t -> t.row(ITEMS, "e1", PRIOR, 85.83)).findings());
        assertEquals(
                1, compared(t -> t.row(ITEMS, "e1", PRIOR, 85.82)).findings().size());
        assertEquals(List.of(), compared(t -> t.row(ITEMS, "i2", PRIOR, 50)).findings(), "not known last year");
    }

    @Test
    void publishedSumsAgreeWithThePrintedOrTheComputedFigure() {
        assertEquals(
                List.of(),
                compared(t -> t.row(INDICATORS, "ITA", PUBLISHED_PRIOR, 92.61)).findings());
        assertEquals(
                1,
                compared(t -> t.row(INDICATORS, "ITA", PUBLISHED_PRIOR, 93.61))
                        .findings()
                        .size());
        // 91.07 x 0.30 in points.
        assertEquals(
                List.of(),
                compared(t -> t.row(INDICATORS, "IIT", PUBLISHED_PRIOR, 27.32)).findings());
        // A part that last year's file does not have is no contradiction.
        assertEquals(
                List.of(),
                compared(t -> t.row(INDICATORS, "EIT_PART_1", PRIOR, 80)).findings());
    }

    @Test
    void theHistoryHoldsLastYearToo() {
        Compared right = compared(t -> t.row(HISTORY, "2568", "4", 86.10));
        assertEquals(List.of(), right.findings());
        Compared wrong = compared(t -> t.row(HISTORY, "2568", "4", 86.01).row(HISTORY, "2568", "ITA", 90));
        assertEquals(
                List.of("ตัวชี้วัดที่ 4", "ITA"),
                wrong.findings().stream().map(f -> f.args().get("label")).toList());
        assertEquals("คะแนนย้อนหลัง", wrong.findings().get(0).place().sheet());
    }

    @Test
    void openDataItemsAndSubIndicatorsAreCompared() {
        byte[] last = Typing.into(Cases.bytes("opm-2568"))
                .row(OIT, "o1", CURRENT, 100)
                .bytes();
        byte[] now;
        try {
            now = Cases.WORKBOOKS.template(2569, last).orElseThrow();
        } catch (UnusableFileException e) {
            throw new AssertionError(e);
        }
        byte[] wrong = Typing.into(now)
                .row(OIT, "o1", PRIOR, 0)
                .row(INDICATORS, "9.1", PRIOR, 75)
                .bytes();
        assertEquals(List.of(), CompareWorkbooksTest.compared(now, last).findings());
        assertEquals(
                List.of("ตัวชี้วัดย่อย 9.1", "ข้อ o1 (ปี 2568: ข้อ o1)"),
                CompareWorkbooksTest.compared(wrong, last).findings().stream()
                        .map(f -> f.args().get("label"))
                        .toList());
    }
}

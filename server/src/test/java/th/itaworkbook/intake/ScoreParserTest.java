package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.intake.ScoreParser.Reading;

class ScoreParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "85.54|85.54",
                "๘๕.๕๔ คะแนน|85.54",
                "85.54คะแนน|85.54",
                "๑๐๐|100",
                "100.00|100.00",
                "97%|97",
                "ร้อยละ 97.5|97.5",
                "'\u00A085.54\u200B'|85.54",
                "- 0.74|-0.74",
                "–5|-5",
                "+ 0.06|0.06",
                "85.|85"
            })
    void readsANumberFromText(String typed, String expected) {
        Reading.Amount amount = assertInstanceOf(Reading.Amount.class, ScoreParser.score(CellValue.of(typed)));
        assertEquals(0, new BigDecimal(expected).compareTo(amount.value()), typed);
        assertEquals(true, amount.fromText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "–", "—", "--", "\u00A0", "ไม่มี", "N/A", "n/a", "ไม่มีคะแนน"})
    void readsNothingWhereNothingWasGiven(String typed) {
        assertEquals(new Reading.None(), ScoreParser.score(CellValue.of(typed)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"๘๕.๕๔*", "85,54", "1 00", "8,554", "ดี", "85.5.4", "1e2", "85/100", "#N/A", "IIT"})
    void doesNotGuess(String typed) {
        assertEquals(new Reading.Unreadable(), ScoreParser.score(CellValue.of(typed)));
    }

    @Test
    void keepsARealNumberAsExcelShowsIt() {
        // 85.54 and the double next to it look alike: Excel shows 15 digits.
        assertEquals(
                new Reading.Amount(new BigDecimal("85.54"), false),
                ScoreParser.score(CellValue.of(Math.nextUp(85.54))));
    }

    @Test
    void errorsAndTruthValuesAreNoScores() {
        assertEquals(new Reading.Unreadable(), ScoreParser.score(new CellValue.Fault("#DIV/0!")));
        assertEquals(new Reading.Unreadable(), ScoreParser.score(new CellValue.Bool(true)));
        assertEquals(new Reading.None(), ScoreParser.score(CellValue.blank()));
    }

    @Test
    void countsMayHaveThousands() {
        assertEquals(
                new Reading.Amount(new BigDecimal("8317"), true), ScoreParser.count(CellValue.of("๘,๓๑๗ หน่วยงาน")));
        assertEquals(new Reading.Amount(new BigDecimal("63"), true), ScoreParser.count(CellValue.of("63 คน")));
        assertEquals(new Reading.Unreadable(), ScoreParser.count(CellValue.of("8,31")));
    }
}

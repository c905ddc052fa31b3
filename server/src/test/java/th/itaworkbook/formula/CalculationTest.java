package th.itaworkbook.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;

class CalculationTest {
    private final Map<String, CellValue> values = new HashMap<>();
    private final Map<String, String> formulas = new HashMap<>();
    private final Calculation calculation = new Calculation(new Calculation.Cells() {
        @Override
        public Optional<String> formula(String sheet, CellRef cell) {
            return Optional.ofNullable(formulas.get(sheet + "!" + cell.a1()));
        }

        @Override
        public CellValue value(String sheet, CellRef cell) {
            return values.getOrDefault(sheet + "!" + cell.a1(), CellValue.blank());
        }

        @Override
        public Optional<String> name(String name) {
            return name.equals("bands") ? Optional.of("'หน่วยงาน'!$A$1:$B$5") : Optional.empty();
        }
    });

    private void given(String cell, Object value) {
        values.put(
                "S!" + cell,
                value instanceof Number number ? CellValue.of(number.doubleValue()) : CellValue.of((String) value));
    }

    private String computed(String formula) {
        return calculation.compute("S", formula).map(CellValue::text).orElse("not ours");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1+2*3 | 7",
                "(1+2)*3-4/2 | 7",
                "-2+5 | 3",
                "\"a\"&1.50&\"ข\" | a1.5ข",
                // Texts come after all numbers.
                "\"\">=79.5 | TRUE",
                "\"ก\"=\"ก\" | TRUE",
                "\"A\"=\"a\" | TRUE",
                "\"5\"=5 | FALSE",
                "1/0 | #DIV/0!",
                "\"ก\"+1 | #VALUE!",
                "IF(1>2,1/0,\"\") | ``",
                "AND(TRUE,1=1,2<>2) | FALSE",
                // The mean of 93.92 and 94.79 is 94.355, and half goes up, below zero down.
                "ROUND((93.92+94.79)/2,2) | 94.36",
                "ROUND(-4.355,2) | -4.36",
                "ROUND(1.005,2) | 1.01",
                "SUM(1,2,3) | 6",
                "MEDIAN(4,1,3,2) | 2.5",
                // By hand: mean 2, squares 1 + 0 + 1, over 2.
                "STDEV(1,2,3) | 1",
                "STDEV(1) | #DIV/0!",
                "MAX(2,7,5)-MIN(2,7,5) | 5",
                "TODAY() | not ours",
                "1+ | not ours",
                "IF(1,2,3 | not ours"
            })
    void formulasGiveWhatExcelGives(String formula, String expected) {
        assertEquals(expected, computed(formula));
    }

    @Test
    void emptyCellsAreNeitherNumbersNorTexts() {
        assertEquals("FALSE", computed("ISNUMBER(A1)"));
        assertEquals("TRUE", computed("A1=\"\""));
        assertEquals("TRUE", computed("A1=0"));
        assertEquals("0", computed("A1"));
        assertEquals("0", computed("COUNT(A1:A9)"));
        assertEquals("#DIV/0!", computed("AVERAGE(A1:A9)"));
        assertEquals("0", computed("MAX(A1:A9)"));
    }

    @Test
    void numbersTypedAsTextCountAsKeysButNotAsScores() {
        given("A1", "9.1");
        given("A2", 9.1);
        given("A3", "9.1 ข้อมูลพื้นฐาน");
        given("B1", 50);
        given("B2", 100);
        given("B3", 0);
        given("C1", "9.1");
        assertEquals("2", computed("COUNTIFS(A1:A3,C1)"));
        assertEquals("75", computed("AVERAGEIFS(B1:B3,A1:A3,C1)"));
        assertEquals("1", computed("COUNT(C1,A2)"));
        // A word with wildcards is compared with texts only.
        assertEquals("2", computed("COUNTIFS(A1:A3,\"9.*\")"));
        assertEquals("2", computed("COUNTIF(A1:A3,\"?*\")"));
    }

    @Test
    void conditionsOnEmptyCells() {
        given("A1", "i1");
        given("B1", "");
        given("A2", "I1");
        given("B2", "ข้อย่อย");
        given("A3", "i1");
        assertEquals("2", computed("COUNTIFS(A1:A3,\"i1\",B1:B3,\"\")"));
        // The text of no letters in B1 is there, B3 is not.
        assertEquals("2", computed("COUNTIFS(A1:A3,\"i1\",B1:B3,\"<>\")"));
        assertEquals("0", computed("COUNTIFS(B1:B3,Z9)"));
        assertEquals("0", computed("COUNTIFS(A1:A3,\">=0\")"));
    }

    @Test
    void theLastBandThatIsNotAboveTheScore() {
        String[] from = {"0", "90", "95.01"};
        for (int i = 0; i < from.length; i++) {
            values.put("หน่วยงาน!A" + (i + 1), CellValue.of(Double.parseDouble(from[i])));
            values.put("หน่วยงาน!B" + (i + 1), CellValue.of("กลุ่ม " + i));
        }
        assertEquals("กลุ่ม 0", computed("VLOOKUP(89.99,bands,2,TRUE)"));
        assertEquals("กลุ่ม 1", computed("VLOOKUP(ROUND(89.995,2),bands,2,TRUE)"));
        assertEquals("กลุ่ม 2", computed("VLOOKUP(100,bands,2,TRUE)"));
        assertEquals("#N/A", computed("VLOOKUP(-1,bands,2,TRUE)"));
        assertEquals("กลุ่ม 1", computed("INDEX('หน่วยงาน'!$B$1:$B$5,MATCH(90,'หน่วยงาน'!$A$1:$A$5,0))"));
        assertEquals("#N/A", computed("INDEX('หน่วยงาน'!$B$1:$B$5,MATCH(91,'หน่วยงาน'!$A$1:$A$5,0))"));
    }

    @Test
    void formulasReadFormulasAndErrorsGoOn() {
        formulas.put("S!A1", "B1*2");
        formulas.put("S!B1", "C1+1");
        given("C1", 20);
        assertEquals("42", computed("A1"));
        given("C2", "ก");
        formulas.put("S!B2", "C2+1");
        assertEquals("#VALUE!", computed("IF(B2>1,1,2)"));
        assertEquals("#VALUE!", computed("ROUND(B2,2)"));
        assertEquals("1", computed("COUNT(B1:B2)"));
        assertEquals("#VALUE!", computed("AVERAGE(B1:B2)"));
    }

    @Test
    void aCellThatRestsOnItselfIsZeroThere() {
        formulas.put("S!A1", "B1+1");
        formulas.put("S!B1", "A1+1");
        assertEquals("2", computed("A1"));
    }

    @Test
    void aFormulaThatIsNotOursKeepsItsValue() {
        formulas.put("S!A1", "SUMPRODUCT(B1:B3)");
        given("A1", 17);
        assertEquals("18", computed("A1+1"));
    }
}

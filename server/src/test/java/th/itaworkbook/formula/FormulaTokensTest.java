package th.itaworkbook.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.formula.Token.Kind;

class FormulaTokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "IF('ตัวชี้วัด'!I27=1,\"\",2.50)|if( ตัวชี้วัด!I27 = 1 , \"\" , 2.5 )",
                "VLOOKUP(A1,bands,2,TRUE)|VLOOKUP(A1,BANDS,2,TRUE())",
                "STDEV.S(A1:A3)|_xlfn.STDEV.S(A1:A3)",
                "'ข้อ ''ก'''!$A$1|'ข้อ ''ก'''!$A$1"
            })
    void spellingsOfProgramsFallAway(String one, String other) {
        assertEquals(plain(one), plain(other));
    }

    // Names are compared without letter case by whoever compares; the token keeps what was written.
    private static List<String> plain(String formula) {
        return FormulaTokens.of(formula).stream()
                .map(t -> t.kind() + " " + t.text().toUpperCase(java.util.Locale.ROOT) + " " + t.cells())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"A1,A2", "A1,$A1", "A1,A$1", "A1:B2,A1:B3", "SUM(A1),COUNT(A1)", "1,2", "Sheet1!A1,Sheet2!A1"})
    void whatMeansSomethingStays(String one, String other) {
        assertNotEquals(FormulaTokens.of(one), FormulaTokens.of(other));
    }

    @Test
    void referencesAreReadWithTheirDollarsSheetAndFile() {
        Token.Cells cells = FormulaTokens.of("'[2]รายงาน ปี'!$B$2:C5").get(0).cells();
        assertEquals("[2]", cells.book());
        assertEquals("รายงาน ปี", cells.sheet());
        assertEquals("B2:C5", cells.range().a1());
        assertEquals("$$..", cells.fixed());
        assertEquals(
                "A1:C1048576", FormulaTokens.of("$A:C").get(0).cells().range().a1());
        assertEquals("A3:XFD5", FormulaTokens.of("3:5").get(0).cells().range().a1());
    }

    @ParameterizedTest
    @CsvSource({
        "LOG10(2),FUNCTION",
        "A1B,NAME",
        "bands,NAME",
        "XFE1,NAME",
        "1.5E+3,NUMBER",
        "#REF!,ERROR",
        "Table1[x],NAME"
    })
    void whatLooksLikeAnAddressIsNoneEverywhere(String formula, Kind kind) {
        assertEquals(kind, FormulaTokens.of(formula).get(0).kind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "IF(COUNT(I5:I9)=P10,AVERAGE(I5:I9),IF(ISNUMBER(O10),O10,\"\"))",
                "'ข้อคำถาม'!$C$5:$C$49&\"ก \"\"ข\"\"\"",
                "ROUND(-A1*2^3%,2)"
            })
    void writingGivesTheSameFormulaAgain(String formula) {
        List<Token> tokens = FormulaTokens.of(formula);
        assertEquals(tokens, FormulaTokens.of(FormulaWriter.write(tokens, c -> c)));
    }

    @Test
    void anythingIsTakenApartWithoutAnException() {
        for (String odd :
                List.of("", "(((", "'", "\"a", "[", "[1", "#", "!", "A1:", "$", "'a'!", "{1,2;3}", "=+-@", "\u0000")) {
            assertTrue(FormulaTokens.of(odd).size() <= Math.max(1, odd.length()), odd);
        }
    }
}

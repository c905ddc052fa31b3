package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Excel shows in the cell one row down and two columns right of the one that leads. */
class FormulaShiftTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A1+$B2+C$3+$D$4|C2+$B3+E$3+$D$4",
                "SUM(A1:B2)|SUM(C2:D3)",
                "SUM(A:B)+SUM($A:B)|SUM(C:D)+SUM($A:D)",
                "SUM(1:2)+SUM($1:2)|SUM(2:3)+SUM($1:3)",
                "a1+aa10|C2+AC11",
                "LOG10(A1)+ATAN2(B1,1)|LOG10(C2)+ATAN2(D2,1)",
                "\"A1\"&A1&\"say \"\"B2\"\"\"|\"A1\"&C2&\"say \"\"B2\"\"\"",
                "'A1 sheet'!A1+'it''s B2'!B2|'A1 sheet'!C2+'it''s B2'!D3",
                "Sheet1!A1+Q1!B2+ตัวชี้วัด!$A1|Sheet1!C2+Q1!D3+ตัวชี้วัด!$A2",
                "Jan:Mar!B2|Jan:Mar!D3",
                "[1]Sheet1!A1|[1]Sheet1!C2",
                "Table1[A1]+Table1[[#This Row],[B2]]|Table1[A1]+Table1[[#This Row],[B2]]",
                "#REF!+#N/A+#DIV/0!+A1|#REF!+#N/A+#DIV/0!+C2",
                "rate_A1+A1.x+_A1+คะแนนA1|rate_A1+A1.x+_A1+คะแนนA1",
                "1.5E+3+1E5*A1|1.5E+3+1E5*C2",
                "TRUE+A1%|TRUE+C2%",
                "A1 B1,{1,2;3,4}|C2 D2,{1,2;3,4}",
                "XFE1+A1048577+ABCD1|XFE1+A1048577+ABCD1",
                "_xlfn.STDEV.S(A1:A9)|_xlfn.STDEV.S(C2:C10)",
                "INDEX(A1:B2,1,1):B3|INDEX(C2:D3,1,1):D4"
            })
    void movesRelativeReferencesOnly(String leader, String follower) {
        assertEquals(follower, FormulaShift.shift(leader, 1, 2));
    }

    @Test
    void comesInAgainAtTheOtherSideOfTheSheet() {
        assertEquals("XFD1048576", FormulaShift.shift("A1", -1, -1));
        assertEquals("A1", FormulaShift.shift("XFD1048576", 1, 1));
    }

    @Test
    void brokenFormulasStayAsTheyAre() {
        assertEquals("\"open A1", FormulaShift.shift("\"open A1", 1, 1));
        assertEquals("'open A1", FormulaShift.shift("'open A1", 1, 1));
        assertEquals("T[open A1", FormulaShift.shift("T[open A1", 1, 1));
        assertEquals("$+$$+#", FormulaShift.shift("$+$$+#", 1, 1));
        assertEquals("A:", FormulaShift.shift("A:", 1, 1));
    }

    @Test
    void nothingToMove() {
        assertEquals("a1", FormulaShift.shift("a1", 0, 0));
    }
}

package th.itaworkbook.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.audit.Difference.Kind;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;

/** A table in rows 2 to 6 of sheet T, closed by row 8; row 7 is spare and row 4 was put in and left blank. */
class FormulaComparisonTest {
    private static final FormulaComparison COMPARISON = new FormulaComparison(new Bounds(grid(), Map.of("T", 7)));

    private static Grid grid() {
        Sheet.Builder table = new Sheet.Builder("T");
        for (int row : new int[] {1, 2, 4, 5}) {
            table.add(row, 0, CellValue.of(row));
        }
        table.add(7, 0, CellValue.of("สิ้นสุดตาราง"));
        Sheet.Builder drawn = new Sheet.Builder("D");
        drawn.add(1, 0, CellValue.of(1)).add(2, 0, CellValue.of(2));
        return Grid.of(table.build(), drawn.build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A blank row in between.
                "AVERAGE(A2,A3,A5)|AVERAGE(A2:A5)|NONE",
                "AVERAGE(A2,A3,A5)|AVERAGE(A2:A3)|RANGE_TOO_SHORT",
                "AVERAGE(A2,A3)|AVERAGE(A2:A5)|CHANGED",
                "AVERAGE(A2,A3)|AVERAGE(A2,A2,A3)|CHANGED",
                "AVERAGE(A2:A3)|AVERAGE(A$2:A$3)|CHANGED",
                // From the first row down to the closing line.
                "COUNTIFS($A$2:$A$8,1)|COUNTIFS($A$2:$A$8,1)|NONE",
                "COUNTIFS($A$2:$A$8,1)|COUNTIFS($A$3:$A$8,1)|RANGE_TOO_SHORT",
                "COUNTIFS($A$2:$A$8,1)|COUNTIFS($A$2:$A$7,1)|RANGE_TOO_SHORT",
                "COUNTIFS($A$2:$A$8,1)|COUNTIFS($A$2:$A$9,1)|CHANGED",
                "COUNTIFS($A$2:$A$8,1)|COUNTIFS($A$1:$A$8,1)|CHANGED",
                "COUNTIFS($A$2:$A$8,1)|COUNTIFS($B$2:$B$8,1)|CHANGED",
                // No rows are put into what we draw.
                "COUNTIFS(D!$A$2:$A$4,1)|COUNTIFS(D!$A$2:$A$3,1)|RANGE_TOO_SHORT",
                "COUNTIFS(D!$A$2:$A$4,1)|COUNTIFS(D!$A$2:$A$5,1)|CHANGED",
                "IF(A2=1,bands,2)|if(A2 = 1,BANDS,2)|NONE",
                "A2*Q2|A2*0.3|CHANGED"
            })
    void judges(String expected, String found, Kind kind) {
        assertEquals(kind, COMPARISON.of("T", expected, found).kind());
    }

    @Test
    void rowsPutInBelowTheHeaderLeaveTheRangeLowerDown() {
        // Row 2 of the expected range is blank here: somebody put it in above the first row of the table.
        Sheet.Builder table = new Sheet.Builder("T");
        table.add(2, 0, CellValue.of(2)).add(7, 0, CellValue.of("สิ้นสุดตาราง"));
        FormulaComparison comparison = new FormulaComparison(new Bounds(Grid.of(table.build()), Map.of("T", 7)));
        assertEquals(Difference.NONE, comparison.of("T", "COUNTIFS($A$2:$A$8,1)", "COUNTIFS($A$3:$A$8,1)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A2+B2|IFERROR(A2+B2,0)|MASKED",
                "A2+B2|ROUND(A2+B2,1)|ROUNDED",
                "A2+B2|A2+#REF!|BROKEN",
                "A2+B2|A2+3|NUMBER",
                "A2+B2|A2+B3|REFERENCE",
                "A2+B2|A2+$B2|ANCHOR",
                "A2+B2|A2-B2|OTHER",
                "A2+B2|A2+B2+5|NUMBER"
            })
    void saysHow(String expected, String found, String how) {
        assertEquals(how, COMPARISON.of("T", expected, found).how());
    }
}

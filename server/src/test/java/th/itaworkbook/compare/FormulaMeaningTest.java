package th.itaworkbook.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.itaworkbook.compare.Version.KeyedTable;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.Table;

/** A formula means the same wherever the things it points at stand. */
class FormulaMeaningTest {
    private static final List<String> HEADERS = List.of("ตัวชี้วัดที่", "ปีก่อนหน้า", "ปีที่ประเมิน");

    /** A table with rows 1, 2 and 3 that begins at some row and column. */
    private static FormulaMeaning at(int row, int column) {
        Sheet.Builder sheet = new Sheet.Builder("ตัวชี้วัด");
        for (int i = 0; i < HEADERS.size(); i++) {
            sheet.add(row, column + i, CellValue.of(HEADERS.get(i)));
        }
        for (int key = 1; key <= 3; key++) {
            sheet.add(row + key, column, CellValue.of(key));
        }
        Sheet built = sheet.build();
        Table table = Table.find(built, HEADERS).orElseThrow();
        Map<String, Integer> rows = Map.of("1", row + 1, "2", row + 2, "3", row + 3);
        Analysis none = null;
        return new FormulaMeaning(new Version(
                Grid.of(built),
                none,
                Map.of(TemplateSheet.INDICATORS, new KeyedTable(table, rows)),
                Map.of(),
                Set.of()));
    }

    // The table at A1 has its row 1 at A2:C2; the one at C5 at C6:E6.
    private static void assertSame(String formula, String moved) {
        assertEquals(meaning(0, 0, formula), meaning(4, 2, moved));
    }

    private static String meaning(int row, int column, String formula) {
        return at(row, column).of(Place.of("ตัวชี้วัด", row + 1, column + 2), formula);
    }

    @Test
    void movedReferencesMeanTheSame() {
        assertSame("B2*0.3+C3", "D6*0.3+E7");
        assertSame("SUM(B2:B4)", "SUM(D6:D8)");
        assertSame("$B$2 + 'ตัวชี้วัด'!C4", "D6+ตัวชี้วัด!$E$8");
        assertSame("sum( B2 )", "SUM(D6)");
        assertSame("IF(B2=\"B2 ค\",agency_name,LOG10(C2))", "IF(D6=\"B2 ค\",agency_name,LOG10(E6))");
    }

    @Test
    void otherReferencesDoNot() {
        String formula = meaning(0, 0, "B2*0.3+C3");
        for (String other : List.of("D7*0.3+E7", "E6*0.3+E7", "D6*0.4+E7", "D6*0.3-E7", "D6*0.3")) {
            assertNotEquals(formula, meaning(4, 2, other), other);
        }
        assertNotEquals(meaning(0, 0, "IF(B2=\"a b\",1)"), meaning(4, 2, "IF(D6=\"ab\",1)"));
        assertNotEquals(meaning(0, 0, "SUM(B2:B4)"), meaning(4, 2, "SUM(D6:D7)"));
    }
}

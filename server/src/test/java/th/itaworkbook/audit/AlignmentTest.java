package th.itaworkbook.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;

class AlignmentTest {
    /** Ten rows of four cells, each with a word of its own; row 5 is blank. */
    private static Map<CellRef, String> drawn(IntUnaryOperator row, IntUnaryOperator column) {
        Map<CellRef, String> cells = new HashMap<>();
        for (int r = 0; r < 10; r++) {
            for (int c = 0; c < 4 && r != 5; c++) {
                cells.put(new CellRef(row.applyAsInt(r), column.applyAsInt(c)), "r" + r + "c" + c);
            }
        }
        return cells;
    }

    private static CellRef cell(String a1) {
        return CellRef.parse(a1);
    }

    @Test
    void whatDidNotMoveStaysWhereItWasThoughSomeCellsChanged() {
        Map<CellRef, String> found = drawn(r -> r, c -> c);
        found.put(cell("B3"), "typed over");
        found.remove(cell("C4"));
        Alignment alignment = Alignment.of(drawn(r -> r, c -> c), found);
        assertEquals(cell("B3"), alignment.today(cell("B3")));
        assertEquals(cell("C4"), alignment.today(cell("C4")));
    }

    @Test
    void insertedRowsAndColumnsAreFollowedAlsoWhereACellChanged() {
        Map<CellRef, String> found = drawn(r -> r < 3 ? r : r + 2, c -> c < 1 ? c : c + 1);
        found.put(cell("B4"), "a note of the officer");
        found.put(cell("C6"), "typed over");
        Alignment alignment = Alignment.of(drawn(r -> r, c -> c), found);
        assertEquals(cell("A1"), alignment.today(cell("A1")));
        // Row 4 became row 6, column B became C.
        assertEquals(cell("C6"), alignment.today(cell("B4")));
        assertEquals(RangeRef.parse("C3:E12"), alignment.today(RangeRef.parse("B3:D10")));
        // The blank row goes along with its neighbours.
        assertEquals(cell("A8"), alignment.today(cell("A6")));
    }
}

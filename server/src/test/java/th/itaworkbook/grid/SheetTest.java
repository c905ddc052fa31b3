package th.itaworkbook.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTest {
    @Test
    void cellsAreFoundAmongGaps() {
        Sheet sheet = new Sheet.Builder("S")
                .add(0, 5, CellValue.of(5))
                .add(0, 16_383, CellValue.of(9))
                .add(0, 1, CellValue.of(1))
                .add(0, 0, CellValue.of(0))
                .build();
        assertEquals(
                List.of("0", "1", "5", "9"),
                sheet.row(0).stream().map(c -> c.value().text()).toList());
        assertEquals("5", sheet.value(0, 5).text());
        assertEquals("9", sheet.value(0, 16_383).text());
        assertTrue(sheet.cell(0, 2).isEmpty());
        assertTrue(sheet.cell(0, 6).isEmpty());
        assertEquals(CellValue.blank(), sheet.value(1, 0));
        assertEquals(16_383, sheet.lastColumn());
    }

    @Test
    void laterCellWins() {
        Sheet sheet = new Sheet.Builder("S")
                .add(2, 3, CellValue.of("old"))
                .add(0, 0, CellValue.of("x"))
                .add(2, 3, CellValue.of("new"))
                .build();
        assertEquals("new", sheet.value(2, 3).text());
        assertEquals(1, sheet.row(2).size());
        assertEquals(2, sheet.lastRow());
    }

    @Test
    void emptySheet() {
        Sheet sheet = new Sheet.Builder("S").build();
        assertEquals(-1, sheet.lastRow());
        assertEquals(-1, sheet.lastColumn());
        assertEquals(List.of(), sheet.row(0));
    }
}

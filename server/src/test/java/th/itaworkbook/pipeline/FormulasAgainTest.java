package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.pipeline.Examples.analyse;
import static th.itaworkbook.pipeline.Examples.cleared;
import static th.itaworkbook.pipeline.Officer.INDICATORS;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Header;

/** Formulas of the template that went missing come back; what somebody typed over one stays. */
@Tag("long")
class FormulasAgainTest {
    private final byte[] filled = Examples.filled("opm-2568");

    private static String used(byte[] workbook, String indicator, String header) {
        return Officer.sees(workbook, o -> o.text(INDICATORS, o.row(INDICATORS, Header.INDICATOR, indicator), header));
    }

    private static byte[] typed(byte[] workbook, String header, String value) {
        return Officer.edits(workbook, o -> {
            var cell = o.cell(INDICATORS, o.row(INDICATORS, Header.INDICATOR, "2.0"), header);
            cell.setBlank();
            if (!value.isEmpty()) {
                cell.setCellValue(Double.parseDouble(value));
            }
        });
    }

    @Test
    void anEmptiedFormulaComesBackAndGoesAgainWhenCleared() {
        byte[] emptied = typed(filled, Header.USED, "");
        byte[] analysed = analyse(emptied);
        assertEquals(used(filled, "2.0", Header.USED), used(analysed, "2.0", Header.USED));
        assertEquals("", used(cleared(analysed), "2.0", Header.USED));
    }

    @Test
    void aFormulaEmptiedTwiceComesBackTwice() {
        byte[] again = analyse(typed(analyse(typed(filled, Header.USED, "")), Header.USED, ""));
        assertEquals(used(filled, "2.0", Header.USED), used(again, "2.0", Header.USED));
        assertEquals(List.of(), Book.differences(Book.read(again), Book.read(analyse(again))));
    }

    @Test
    void aNumberTypedOverAFormulaStaysAndOthersReckonWithIt() {
        byte[] over = typed(filled, Header.USED, "70");
        byte[] analysed = analyse(over);
        assertEquals("70.0", used(analysed, "2.0", Header.USED));
        // Last year's score of the example is 85.60, and Excel subtracts from what stands in the cell: 70 - 85.60.
        assertEquals("85.6", used(filled, "2.0", Header.PRIOR));
        assertTrue(used(analysed, "2.0", Header.DELTA).endsWith(" -> -15.6"));
        assertEquals("70.0", used(cleared(analysed), "2.0", Header.USED));
    }

    @Test
    void conditionalFormatsThatWereLostAreWrittenBackOnce() {
        byte[] analysed = Examples.analysed("opm-2568");
        List<String> tables = List.of(INDICATORS, "ข้อคำถาม", "OIT", Officer.MEASURES);
        byte[] lost = Officer.edits(
                analysed,
                o -> tables.forEach(table -> {
                    var xml = o.sheet(table).getCTWorksheet();
                    xml.getConditionalFormattingList().clear();
                }));
        byte[] again = analyse(lost);
        byte[] third = analyse(again);
        for (String table : tables) {
            String before = Book.read(analysed).get(table).get("conditional formats");
            assertEquals("[]", Book.read(lost).get(table).get("conditional formats"));
            assertEquals(before, Book.read(again).get(table).get("conditional formats"));
            assertEquals(before, Book.read(third).get(table).get("conditional formats"));
        }
    }

    @Test
    void anOwnConditionalFormatOnAGroupColumnIsLeftAlone() {
        byte[] own = Officer.edits(filled, o -> {
            var sheet = o.sheet("OIT");
            sheet.getCTWorksheet().getConditionalFormattingList().clear();
            var rules = sheet.getSheetConditionalFormatting();
            var rule = rules.createConditionalFormattingRule("$G5=\"\"");
            rule.createPatternFormatting().setFillBackgroundColor((short) 13);
            rules.addConditionalFormatting(
                    new org.apache.poi.ss.util.CellRangeAddress[] {
                        org.apache.poi.ss.util.CellRangeAddress.valueOf("A5:Z60")
                    },
                    rule);
        });
        String before = Book.read(own).get("OIT").get("conditional formats");
        assertFalse(before.equals("[]"));
        assertEquals(before, Book.read(analyse(own)).get("OIT").get("conditional formats"));
    }
}

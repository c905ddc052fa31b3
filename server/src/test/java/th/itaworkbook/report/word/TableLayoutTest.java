package th.itaworkbook.report.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import th.itaworkbook.report.DocxText;
import th.itaworkbook.report.word.Table.Look;

/** Widths that follow the texts, and rows that stay whole. */
class TableLayoutTest {
    private static final String LONG = "ประชาสัมพันธ์ขั้นตอนการให้บริการ ".repeat(12);

    private static Row row(String... texts) {
        return Row.of(List.of(texts).stream().map(Cell::text).toList());
    }

    private static String document(Table table) throws IOException {
        WordBody body = new WordBody(UnaryOperator.identity(), false);
        body.turn(true);
        body.table(table);
        return new DocxText(body.file(new WordBody.Frame("a", "b", "c", "th-TH"))).xml("word/document.xml");
    }

    @Test
    void roomGoesToTheColumnWithTheTexts() {
        List<Integer> widths =
                Widths.balanced(List.of(row("1", LONG, "ศปท.")), List.of(600, 1500, 1200), 9071, Look.RULED);
        assertEquals(9071, widths.stream().mapToInt(w -> w).sum());
        assertTrue(widths.get(0) < 800, "number: " + widths);
        assertTrue(widths.get(1) > 6500, "texts: " + widths);
        assertTrue(widths.get(2) >= 1200, "unit: " + widths);
    }

    @Test
    void textsOfOneLengthGetColumnsOfOneWidth() {
        List<Integer> widths = Widths.balanced(List.of(row(LONG, LONG)), List.of(1000, 1000), 9000, Look.RULED);
        assertEquals(widths.get(0), widths.get(1), 400);
    }

    @Test
    void moreColumnsThanFitAreAllMadeNarrower() {
        List<Integer> widths =
                Widths.balanced(List.of(row("ก", "ข", LONG)), List.of(4000, 4000, 4000), 9000, Look.RULED);
        assertEquals(9000, widths.stream().mapToInt(w -> w).sum());
        assertTrue(widths.stream().allMatch(w -> w >= 3000), widths.toString());
    }

    @Test
    void aShortRowIsKeptWholeAndOneThatFillsAPageIsNot() throws IOException {
        List<Row> rows = List.of(Row.heads(List.of("ข้อ", "ข้อความ")), row("1", LONG), row("2", LONG.repeat(12)));
        String xml = document(Table.of(List.of(1000, 9500), rows));
        List<Boolean> whole = new ArrayList<>();
        for (String part : xml.substring(xml.indexOf("<w:tr>")).split("<w:tr>", -1)) {
            if (!part.isEmpty()) {
                whole.add(part.contains("<w:cantSplit/>"));
            }
        }
        assertEquals(List.of(true, true, false), whole);
    }

    @Test
    void aTallRowMayBreakAndAnyOtherIsKeptWhole() {
        List<Integer> narrow = List.of(6000);
        RowBreaks breaks = new RowBreaks(Table.of(narrow, List.of(row("ก"), row(LONG.repeat(8)))));
        assertFalse(breaks.mayBreak(0));
        assertTrue(breaks.mayBreak(1));
        int page = Paper.UPRIGHT.height();
        assertTrue(new TextRoom(Look.RULED).height(row(LONG), narrow) < page * Look.RULED.mostEmpty());
        assertFalse(new RowBreaks(Table.of(narrow, List.of(row(LONG)))).mayBreak(0));
        assertEquals(1, new RowBreaks(Table.of(narrow, List.of(row("ก"), row("ข")))).pages());
        int half = page / new TextRoom(Look.RULED).height(row("ก"), narrow) / 2;
        assertEquals(2, new RowBreaks(Table.of(narrow, Collections.nCopies(3 * half, row("ก")))).pages());
    }

    @Test
    void aTableThatHardlyFitsIsNotForcedOntoOnePage() throws IOException {
        int page = Paper.SIDEWAYS.height();
        int full = page / new TextRoom(Look.RULED).height(row("ก"), List.of(9100));
        Table table =
                Table.of(List.of(9100), Collections.nCopies(full - 3, row("ก"))).kept();
        assertEquals(0, count(document(table)));
    }

    @Test
    void aTableThatIsReadAtOneGlanceStaysOnOnePage() throws IOException {
        Table table = Table.of(List.of(9100), List.of(row("ก"), row("ข"), row("ค")));
        assertEquals(0, count(document(table)));
        // All rows but the last stay with the next one.
        assertEquals(2, count(document(table.kept())));
    }

    private static int count(String xml) {
        return xml.split("<w:keepNext/>", -1).length - 1;
    }

    @Test
    void smallerLettersTakeLessRoom() {
        Row row = row(LONG);
        int usual = new TextRoom(Look.RULED).height(row, List.of(4000));
        int small = new TextRoom(Look.SMALL).height(row, List.of(4000));
        int fine = new TextRoom(Look.FINE).height(row, List.of(4000));
        assertTrue(fine < small && small < usual, fine + " " + small + " " + usual);
    }

    @Test
    void marksAboveAndBelowTakeNoRoom() {
        // Two consonants, each with a vowel and a tone mark above it.
        assertEquals(2, TextRoom.letters("ที่นี่"));
        assertEquals(3, TextRoom.letters("กก\u200Bา"));
    }
}

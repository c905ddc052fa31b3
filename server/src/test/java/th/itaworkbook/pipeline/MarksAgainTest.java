package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static th.itaworkbook.pipeline.Examples.analyse;
import static th.itaworkbook.pipeline.Examples.cleared;
import static th.itaworkbook.pipeline.Officer.INDICATORS;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Header;
import th.itaworkbook.finding.Severity;
import th.itaworkbook.layout.Look;

/** Colours on cells with findings come and go; the officer's own colours stay. */
@Tag("long")
class MarksAgainTest {
    private static final String MARK = Look.mark(Severity.ERROR);

    /** The score of indicator 3 as a word that is no number, in a cell with some look. */
    private static byte[] wrong(BiConsumer<Officer, XSSFCell> look) {
        return Officer.edits(Examples.filled("opm-2568"), o -> {
            XSSFCell cell = score(o);
            cell.setBlank();
            cell.setCellValue("แปดสิบห้า");
            look.accept(o, cell);
        });
    }

    private static XSSFCell score(Officer o) {
        return o.cell(INDICATORS, o.row(INDICATORS, Header.INDICATOR, "3.0"), Header.CURRENT);
    }

    private static String fill(byte[] workbook) {
        return Officer.sees(workbook, o -> Officer.fill(score(o)));
    }

    private static byte[] correct(byte[] workbook) {
        return Officer.edits(workbook, o -> score(o).setCellValue(85.0));
    }

    @Test
    void aCellWithAFindingIsMarked() {
        assertEquals(MARK, fill(analyse(wrong((o, cell) -> {}))));
    }

    @Test
    void theFillComesBackOnceTheValueIsFixed() {
        byte[] marked = analyse(wrong((o, cell) -> {}));
        assertEquals(Look.INPUT, fill(analyse(correct(marked))));
    }

    @Test
    void anyFillComesBackAsItWas() {
        List<BiConsumer<Officer, XSSFCell>> looks = List.of(
                (o, cell) -> o.fill(cell, "00B0F0"),
                Officer::themeFill,
                Officer::patternFill,
                (o, cell) -> o.fill(cell, MARK),
                (o, cell) -> cell.setCellStyle(o.book.getCellStyleAt(0)));
        for (BiConsumer<Officer, XSSFCell> look : looks) {
            byte[] before = wrong(look);
            byte[] marked = analyse(before);
            assertEquals(MARK, fill(marked));
            assertEquals(looks(before), looks(cleared(marked)));
            assertEquals(looks(before), looks(analyse(correct(marked))));
        }
    }

    private static String looks(byte[] workbook) {
        String cell = Officer.sees(workbook, o -> score(o).getReference());
        String line = Book.read(workbook).get(INDICATORS).getOrDefault(cell, "");
        return line.substring(line.indexOf('|') + 1);
    }

    @Test
    void aMarkThatWasColouredOverStaysSo() {
        byte[] marked = analyse(wrong((o, cell) -> {}));
        byte[] recoloured = Officer.edits(marked, o -> o.fill(score(o), "7030A0"));
        byte[] again = analyse(recoloured);
        assertEquals("7030A0", fill(again));
        assertEquals("7030A0", fill(analyse(again)));
        assertEquals("7030A0", fill(cleared(again)));
        assertEquals("7030A0", fill(analyse(correct(again))));
    }

    @Test
    void aFindingThatComesBackIsMarkedAgain() {
        byte[] marked = analyse(wrong((o, cell) -> {}));
        byte[] recoloured = analyse(correct(Officer.edits(marked, o -> o.fill(score(o), "7030A0"))));
        byte[] wrongAgain = Officer.edits(recoloured, o -> score(o).setCellValue(120));
        assertEquals(MARK, fill(analyse(wrongAgain)));
    }

    @Test
    void marksFollowRowsAndColumns() {
        byte[] marked = analyse(wrong((o, cell) -> {}));
        List<Consumer<Officer>> moves = List.of(
                o -> o.insert(INDICATORS, 2, 3),
                o -> o.sheet(INDICATORS)
                        .shiftColumns(3, o.sheet(INDICATORS).getRow(3).getLastCellNum(), 2),
                o -> o.swap(
                        INDICATORS,
                        o.row(INDICATORS, Header.INDICATOR, "3.0"),
                        o.row(INDICATORS, Header.INDICATOR, "1.0")));
        for (Consumer<Officer> move : moves) {
            byte[] moved = Officer.edits(marked, move);
            assertEquals(MARK, fill(moved));
            assertEquals(MARK, fill(analyse(moved)));
            assertEquals(Look.INPUT, fill(cleared(moved)));
            assertEquals(Look.INPUT, fill(analyse(correct(analyse(moved)))));
            assertEquals(Look.INPUT, fill(analyse(correct(moved))));
        }
    }
}

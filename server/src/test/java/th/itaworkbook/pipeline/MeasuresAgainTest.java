package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.pipeline.Examples.analyse;
import static th.itaworkbook.pipeline.Examples.cleared;
import static th.itaworkbook.pipeline.Officer.MEASURES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Header;

/** What an officer does on sheet มาตรการ between two analyses stays done. */
@Tag("long")
class MeasuresAgainTest {
    private static final String EXAMPLE = "opm-2568-bare";
    private final byte[] analysed = Examples.analysed(EXAMPLE);
    private final String key =
            Officer.sees(analysed, o -> o.generated().firstEntry().getValue());

    @Test
    void anEditedCellStays() {
        byte[] edited = Officer.edits(analysed, o -> o.cell(MEASURES, o.row(MEASURES, Header.KEY, key), Header.MEASURE)
                .setCellValue("โครงการของเราเอง"));
        byte[] again = analyse(edited);
        Officer.sees(again, o -> {
            assertEquals("โครงการของเราเอง", o.text(MEASURES, o.row(MEASURES, Header.KEY, key), Header.MEASURE));
            assertNoDoubles(o);
            return null;
        });
        assertEquals(List.of(), Book.differences(Book.read(again), Book.read(analyse(again))));
    }

    @Test
    void whatIsReportedOnAStepStaysAlsoWhenCleared() {
        byte[] edited = Officer.edits(analysed, o -> {
            int second = o.rowsOf(key).get(1);
            o.cell(MEASURES, second, Header.RESPONSIBLE).setCellValue("กองกลาง");
            o.cell(MEASURES, second, Header.PROGRESS).setCellValue(50);
            o.cell(MEASURES, second, Header.NOTE).setCellValue("รอหนังสือตอบ");
        });
        for (byte[] after : List.of(analyse(edited), cleared(edited), cleared(analyse(edited)))) {
            assertTrue(Officer.sees(after, o -> o.contents(MEASURES)).containsAll(List.of("กองกลาง", "รอหนังสือตอบ")));
        }
    }

    @Test
    void aMeasureWhoseRowsWereTakenOutNeverComesBack() {
        byte[] edited = Officer.edits(analysed, o -> {
            List<Integer> rows = o.rowsOf(key);
            for (int i = rows.size() - 1; i >= 0; i--) {
                o.delete(MEASURES, rows.get(i));
            }
        });
        staysAway(edited);
    }

    @Test
    void aMeasureWhoseCellsWereEmptiedNeverComesBack() {
        staysAway(Officer.edits(analysed, o -> o.rowsOf(key).forEach(row -> o.empty(MEASURES, row))));
    }

    private void staysAway(byte[] edited) {
        byte[] again = analyse(edited);
        byte[] third = analyse(again);
        byte[] afterClear = analyse(cleared(third));
        for (byte[] each : List.of(again, third, afterClear)) {
            assertFalse(Officer.sees(each, Officer::generated).containsValue(key));
        }
        int before = Officer.counts(analysed, o -> o.generated().size());
        assertEquals(before - 1, Officer.counts(afterClear, o -> o.generated().size()));
    }

    @Test
    void anOwnMeasureStaysAndIsNotDoubled() {
        byte[] edited = Officer.edits(analysed, o -> {
            XSSFSheet sheet = o.sheet(MEASURES);
            int row = lastRow(o) + 1;
            o.cell(MEASURES, row, Header.ORDER).setCellValue(99);
            o.cell(MEASURES, row, Header.CODE).setCellValue("i1");
            o.cell(MEASURES, row, Header.MEASURE).setCellValue("มาตรการที่เขียนเอง");
            o.cell(MEASURES, row, Header.STEPS).setCellValue("1. ประชุม\n2. ติดตาม");
            assertTrue(sheet.getLastRowNum() > row);
        });
        byte[] again = analyse(edited);
        Officer.sees(again, o -> {
            assertTrue(o.contents(MEASURES).containsAll(List.of("มาตรการที่เขียนเอง", "1. ประชุม\n2. ติดตาม")));
            assertNoDoubles(o);
            return null;
        });
    }

    private static int lastRow(Officer o) {
        return o.rowsOf(o.generated().lastEntry().getValue()).stream()
                .mapToInt(r -> r)
                .max()
                .orElseThrow();
    }

    @Test
    void rowsPutInAboveAndInsideMoveNothingAway() {
        byte[] edited = Officer.edits(analysed, o -> {
            List<Integer> rows = o.rowsOf(key);
            o.insert(MEASURES, rows.get(1), 1);
            o.cell(MEASURES, rows.get(1), Header.STEPS).setCellValue("ขั้นตอนที่แทรกเอง");
            o.insert(MEASURES, 0, 2);
            Officer.cell(o.sheet(MEASURES), 0, 0).setCellValue("หัวเรื่องของเรา");
        });
        byte[] again = analyse(edited);
        Officer.sees(again, o -> {
            assertEquals("หัวเรื่องของเรา", Officer.text(o.sheet(MEASURES), 0, 0));
            assertTrue(o.contents(MEASURES).contains("ขั้นตอนที่แทรกเอง"));
            assertNoDoubles(o);
            return null;
        });
        assertEquals(
                Officer.counts(edited, o -> o.contents(MEASURES).size()),
                Officer.counts(again, o -> o.contents(MEASURES).size()));
    }

    @Test
    void sortedRowsGiveNoSecondMeasures() {
        byte[] edited = Officer.edits(analysed, o -> {
            List<Integer> first = List.copyOf(o.generated().keySet());
            o.swap(MEASURES, first.get(0), first.get(2));
        });
        byte[] again = analyse(edited);
        Officer.sees(again, o -> {
            assertNoDoubles(o);
            return null;
        });
        assertEquals(
                Officer.<Object>sees(analysed, o -> new TreeSet<>(o.generated().values())),
                Officer.<Object>sees(again, o -> new TreeSet<>(o.generated().values())));
    }

    @Test
    void anExtraColumnStaysBesideNewMeasures() {
        byte[] edited = Officer.edits(Examples.filled(EXAMPLE), o -> {
            XSSFSheet sheet = o.sheet(MEASURES);
            int column = sheet.getRow(Officer.headerRow(sheet)).getLastCellNum();
            Officer.cell(sheet, Officer.headerRow(sheet), column).setCellValue("งบประมาณ");
            for (int row = Officer.headerRow(sheet) + 1; row < 40; row++) {
                Officer.cell(sheet, row, column).setCellValue("งบ " + row);
            }
        });
        byte[] again = analyse(edited);
        Officer.sees(again, o -> {
            XSSFSheet sheet = o.sheet(MEASURES);
            int column = Officer.column(sheet, "งบประมาณ");
            for (int row = Officer.headerRow(sheet) + 1; row < 40; row++) {
                assertEquals("งบ " + row, Officer.text(sheet, row, column));
            }
            assertFalse(o.generated().isEmpty());
            return null;
        });
        assertEquals(List.of(), Book.differences(Book.read(again), Book.read(analyse(again))));
    }

    @Test
    void notesBelowTheTableAreNotOverwritten() {
        byte[] edited = Officer.edits(Examples.filled(EXAMPLE), o -> {
            XSSFSheet sheet = o.sheet(MEASURES);
            int closing = closing(o);
            // Five spare rows are left, fewer than the measures need.
            for (int row = closing - 1; row > Officer.headerRow(sheet) + 5; row--) {
                sheet.removeRow(sheet.getRow(row));
            }
            sheet.shiftRows(closing, sheet.getLastRowNum(), Officer.headerRow(sheet) + 6 - closing);
            int now = closing(o);
            Officer.cell(sheet, now + 1, 0).setCellValue("บันทึกใต้ตาราง");
            Officer.cell(sheet, now + 3, 4).setCellValue("อีกบันทึกหนึ่ง");
        });
        byte[] again = analyse(edited);
        Officer.sees(again, o -> {
            assertTrue(o.contents(MEASURES).containsAll(List.of("บันทึกใต้ตาราง", "อีกบันทึกหนึ่ง")));
            assertFalse(o.generated().isEmpty());
            assertTrue(closing(o) > lastRow(o), "the closing line stands below the measures");
            assertNoDoubles(o);
            return null;
        });
        byte[] third = analyse(again);
        assertEquals(Officer.<Object>sees(again, Officer::generated), Officer.<Object>sees(third, Officer::generated));
    }

    private static int closing(Officer o) {
        XSSFSheet sheet = o.sheet(MEASURES);
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            if (Officer.text(sheet, row, 0).startsWith("สิ้นสุดตาราง")) {
                return row;
            }
        }
        throw new AssertionError("no closing line");
    }

    @Test
    void anEditedMeasureStaysWhenClearedAndTheOthersGo() {
        byte[] edited = Officer.edits(analysed, o -> o.cell(MEASURES, o.row(MEASURES, Header.KEY, key), Header.NOTE)
                .setCellValue("เห็นชอบแล้ว"));
        byte[] back = cleared(edited);
        Officer.sees(back, o -> {
            assertEquals(List.of(key), new ArrayList<>(o.generated().values()));
            assertTrue(o.contents(MEASURES).contains("เห็นชอบแล้ว"));
            return null;
        });
        Map<Integer, String> again = Officer.sees(analyse(back), Officer::generated);
        assertEquals(Officer.counts(analysed, o -> o.generated().size()), again.size());
    }

    private static void assertNoDoubles(Officer o) {
        List<String> keys = new ArrayList<>(o.generated().values());
        assertEquals(List.copyOf(new java.util.LinkedHashSet<>(keys)), keys);
    }
}

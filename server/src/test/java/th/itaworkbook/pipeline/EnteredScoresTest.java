package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.domain.Header;
import th.itaworkbook.edit.EditList;
import th.itaworkbook.pipeline.ValueRefusedException.Reason;
import th.itaworkbook.pipeline.WorkbookService.Occupied;
import th.itaworkbook.pipeline.WorkbookService.Typed;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.Splicer;
import th.itaworkbook.xlsx.XlsxPackage;

/** Scores for a workbook that somebody works on; all figures are made up. */
class EnteredScoresTest {
    private static final String HISTORY = "คะแนนย้อนหลัง";

    private static TypedValue value(String sheet, String row, String header, String value) {
        return new TypedValue(sheet, row, header, value);
    }

    private static TypedValue indicator(int no, String value) {
        return value(Officer.INDICATORS, String.valueOf(no), Header.CURRENT, value);
    }

    private static Typed typing(byte[] workbook, TypedValue... values) throws Exception {
        return Examples.SERVICE.typing(workbook, OptionalInt.of(2568), List.of(values));
    }

    private static byte[] applied(byte[] workbook, EditList edits) throws Exception {
        return Splicer.apply(XlsxPackage.open(workbook, Limits.HTTP), edits);
    }

    private static String score(byte[] workbook, int no) throws Exception {
        return Examples.SERVICE
                .check(workbook)
                .analysis()
                .indicators()
                .get(no - 1)
                .score()
                .toString();
    }

    @Test
    void scoresFindTheirRowsAndColumnsWhereverTheyStandToday() throws Exception {
        byte[] moved = Officer.edits(Examples.SERVICE.template(2568).orElseThrow(), o -> {
            var sheet = o.sheet(Officer.INDICATORS);
            sheet.shiftRows(Officer.headerRow(sheet), sheet.getLastRowNum(), 3);
        });
        Typed typed = typing(moved, indicator(1, "91.5"), indicator(10, "77.25"));
        assertEquals(List.of(), typed.occupied());
        byte[] filled = applied(moved, typed.edits());
        assertEquals("91.50", score(filled, 1));
        assertEquals("77.25", score(filled, 10));
    }

    @Test
    void whatStandsThereIsToldAndWhatIsRightAlreadyIsLeftAlone() throws Exception {
        byte[] workbook = Officer.edits(Examples.SERVICE.template(2568).orElseThrow(), o -> {
            List<String> typed = List.of("1.0", "2.0", "3.0");
            for (int i = 0; i < typed.size(); i++) {
                var cell = o.cell(
                        Officer.INDICATORS, o.row(Officer.INDICATORS, Header.INDICATOR, typed.get(i)), Header.CURRENT);
                if (i == 0) {
                    cell.setCellValue(91.5);
                } else if (i == 1) {
                    cell.setCellValue("รอผล");
                } else {
                    cell.setCellFormula("40+50");
                }
            }
        });
        Typed typed =
                typing(workbook, indicator(1, "91.50"), indicator(2, "80"), indicator(3, "90"), indicator(4, "70"));
        assertEquals(3, typed.edits().edits().size());
        assertEquals(
                List.of("รอผล → 80", "=40+50 → 90"),
                typed.occupied().stream()
                        .map(o -> o.before() + " → " + o.after())
                        .toList());
        assertEquals(
                List.of(Officer.INDICATORS),
                typed.occupied().stream().map(Occupied::sheet).distinct().toList());
    }

    @Test
    void aYearThatIsThereKeepsItsRowAndANewOneTakesTheNext() throws Exception {
        byte[] template = Examples.SERVICE.template(2568).orElseThrow();
        byte[] first = applied(
                template,
                typing(template, value(HISTORY, "2566", "ITA", "84.1")).edits());
        Typed second = typing(first, value(HISTORY, "2565", "ITA", "80.5"), value(HISTORY, "2566", "IIT", "88"));
        assertEquals(List.of(), second.occupied());
        byte[] both = applied(first, second.edits());
        assertEquals(List.of("2566 84.1", "2565 80.5"), Officer.sees(both, o -> List.of(history(o, 0), history(o, 1))));
    }

    private static String history(Officer officer, int row) {
        int at = Officer.headerRow(officer.sheet(HISTORY)) + 1 + row;
        String year = officer.text(HISTORY, at, Header.YEAR).replace(".0", "");
        return year + " " + officer.text(HISTORY, at, "ITA");
    }

    @ParameterizedTest
    @CsvSource({
        "2569, ตัวชี้วัด, 1, ปีที่ประเมิน, OTHER_YEAR",
        "2568, ข้อคำถาม, i1, ปีที่ประเมิน, PLACE_UNKNOWN",
        "2568, คะแนนย้อนหลัง, 2566, ITA, PLACE_UNKNOWN",
        "2568, ตัวชี้วัด, IIT, ปีที่ประเมิน, NOT_AN_INPUT"
    })
    void whatDoesNotFitTheWorkbookIsRefused(int year, String sheet, String row, String header, Reason reason) {
        byte[] bare = Officer.edits(Examples.SERVICE.template(2568).orElseThrow(), o -> {
            o.book.removeSheetAt(o.book.getSheetIndex("ข้อคำถาม"));
            o.book.removeSheetAt(o.book.getSheetIndex(HISTORY));
        });
        ValueRefusedException refused = assertThrows(
                ValueRefusedException.class,
                () -> Examples.SERVICE.typing(bare, OptionalInt.of(year), List.of(value(sheet, row, header, "90"))));
        assertEquals(reason, refused.reason());
    }
}

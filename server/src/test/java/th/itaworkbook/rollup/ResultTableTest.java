package th.itaworkbook.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.finding.FindingCode.NOT_A_RESULT_TABLE;
import static th.itaworkbook.finding.FindingCode.SCORE_NOT_A_NUMBER;
import static th.itaworkbook.finding.FindingCode.SCORE_OUT_OF_RANGE;
import static th.itaworkbook.finding.FindingCode.TABLE_COLUMN_UNKNOWN;
import static th.itaworkbook.finding.FindingCode.TABLE_NOT_UTF8;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Sheet;

class ResultTableTest {
    private static BigDecimal figure(ResultRow row, String key) {
        return row.figure(key).orElseThrow().value();
    }

    static Stream<String> dialects() {
        return Stream.of(
                "หน่วยงาน,ITA,จังหวัด\nกรม ก,91.50,ตราด\nกรม ข,-,ยะลา\n",
                "\uFEFFหน่วยงาน,ITA,จังหวัด\r\nกรม ก,91.50,ตราด\r\nกรม ข,-,ยะลา",
                "จังหวัด\tหน่วยงาน\tITA\nตราด\tกรม ก\t๙๑.๕๐\nยะลา\tกรม ข\t\n",
                "\"หน่วยงาน\",\"ITA\",\"จังหวัด\"\n\"กรม ก\",\"91.50\",\"ตราด\"\n\"กรม ข\",\"\",\"ยะลา\"\n",
                "ผลการประเมิน ITA\n\nลำดับ,หน่วยงาน,คะแนนรวม,จังหวัด\n1,กรม  ก,91.50 คะแนน,ตราด\n,,,\n2,กรม ข,–,ยะลา\n,เฉลี่ย,91.50,\n");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void readsEveryDialectOfOneTable(String csv) {
        RollupPart part = Tables.part("t.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), part.findings());
        assertEquals(
                List.of("กรม ก", "กรม ข"),
                part.rows().stream().map(r -> r.agency().name()).toList());
        assertEquals(new BigDecimal("91.50"), figure(part.rows().get(0), "ITA"));
        assertTrue(part.rows().get(1).figure("ITA").isEmpty());
        assertEquals("ตราด", part.rows().get(0).agency().province());
    }

    @Test
    void aQuotedFieldHoldsSeparatorsQuotesAndLines() throws UnusableFileException {
        Sheet sheet = CsvSheet.read("t.csv", "a,\"b,\"\"c\"\"\nd\"\r\n,e".getBytes(StandardCharsets.UTF_8));
        assertEquals("b,\"c\"\nd", sheet.value(0, 1).text());
        assertTrue(sheet.value(1, 0).isBlank());
        assertEquals("e", sheet.value(1, 1).text());
        assertEquals(1, sheet.lastRow());
    }

    @Test
    void anUnfinishedQuoteEndsWithTheFile() throws UnusableFileException {
        assertEquals(
                "b\nc",
                CsvSheet.read("t.csv", "a,\"b\nc".getBytes(StandardCharsets.UTF_8))
                        .value(0, 1)
                        .text());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "ตัวชี้วัดที่ ๗, 7",
        "10, 10",
        "9.1, 9.1",
        "10.0, 10",
        "ก่อน 3, ก่อน 3",
        "ปีก่อนหน้า, ก่อน ITA",
        "ก่อน ITA, ก่อน ITA",
        "คะแนน ITA, ITA",
        "iit, IIT",
        "EIT ส่วนที่ 2, EIT ส่วนที่ 2",
        "EIT1, EIT ส่วนที่ 1",
        "O25, o25",
        "ก่อน i4, ก่อน i4"
    })
    void knowsColumnsByName(String heading, String key) {
        assertEquals(
                new ResultColumn(ResultColumn.Kind.FIGURE, key),
                ResultColumn.of(heading).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"11", "0", "x1", "ผู้บันทึก", "ITA 2", "9.10", "''"})
    void othersAreUnknown(String heading) {
        assertTrue(ResultColumn.of(heading).isEmpty());
    }

    @Test
    void headingsWithYearsAreTotalsOfTheNewestAndTheYearBefore() {
        RollupPart part = Tables.part("t.csv", "หน่วยงาน,ปี 2565,ปีงบประมาณ พ.ศ. 2564,๒๕๖๓", "กรม ก,93.11,92.32,90.00");
        ResultRow row = part.rows().get(0);
        assertEquals(2565, row.year());
        assertEquals(new BigDecimal("93.11"), figure(row, "ITA"));
        assertEquals(new BigDecimal("92.32"), figure(row, "ก่อน ITA"));
        assertEquals(List.of("TABLE_COLUMN_UNKNOWN"), Tables.codes(part.findings()));
        assertEquals("๒๕๖๓", part.findings().get(0).value());
    }

    @Test
    void tellsWhereSomethingCannotBeRead() {
        RollupPart part = Tables.part("t.csv", "หน่วยงาน,ITA,โทรศัพท์,1", "กรม ก,ผ่าน,02,101", ",90,,80");
        assertEquals(
                List.of(
                        "TABLE_COLUMN_UNKNOWN C1",
                        "SCORE_NOT_A_NUMBER B2",
                        "SCORE_OUT_OF_RANGE D2",
                        "AGENCY_FIELD_MISSING A3"),
                part.findings().stream()
                        .map(f -> f.code() + " " + f.place().cell().a1())
                        .toList());
        assertEquals(TABLE_COLUMN_UNKNOWN, part.findings().get(0).code());
        assertEquals(SCORE_NOT_A_NUMBER, part.findings().get(1).code());
        assertEquals(SCORE_OUT_OF_RANGE, part.findings().get(2).code());
        assertEquals(1, part.rows().size());
        assertEquals(new CellRef(1, 0), part.rows().get(0).place().cell());
    }

    @Test
    void refusesOtherEncodingsAndOtherTables() {
        byte[] windows = "หน่วยงาน,ITA\nกรม ก,90".getBytes(Charset.forName("TIS-620"));
        assertEquals(TABLE_NOT_UTF8, refused(windows).code());
        assertEquals(
                TABLE_NOT_UTF8,
                refused("หน่วยงาน,ITA".getBytes(StandardCharsets.UTF_16LE)).code());
        assertEquals(
                NOT_A_RESULT_TABLE,
                refused("ชื่อ,คะแนน\nก,1".getBytes(StandardCharsets.UTF_8)).code());
        assertEquals(NOT_A_RESULT_TABLE, refused(new byte[0]).code());
    }

    private static Finding refused(byte[] csv) {
        return assertThrows(
                        UnusableFileException.class,
                        () -> ResultTable.read(CsvSheet.read("t.csv", csv), "t.csv", new FindingLog()))
                .finding();
    }

    @Test
    void aListOfNamesAloneIsNoTableOfAWorkbook() throws UnusableFileException {
        assertFalse(ResultTable.isTable(CsvSheet.read("t", "ชื่อ,หน่วยงาน".getBytes(StandardCharsets.UTF_8))));
        assertTrue(ResultTable.isTable(CsvSheet.read("t", "ITA,หน่วยงาน".getBytes(StandardCharsets.UTF_8))));
    }

    // Printed in a published list as points of 30, 30 and 40: 29.64 + 27.62 + 33.51 = 90.77.
    @Test
    void pointsOf30And30And40AreRecognised() {
        RollupPart part =
                Tables.part("t.csv", "หน่วยงาน,ปี,IIT,EIT,OIT,ITA", "วิทยาลัย ก,2567,๒๙.๖๔,๒๗.๖๒,๓๓.๕๑,๙๐.๗๗");
        AgencyResult result = Tables.rollup(part).agencies().get(0).result();
        assertEquals(new BigDecimal("90.77"), result.score());
        // 29.64 / 0.3, 27.62 / 0.3 and 33.51 / 0.4.
        assertEquals("9880 9207 8378", result.instruments().text());
        assertEquals("PASS", result.level().code());
    }

    @Test
    void figuresSurviveTheirText() {
        FigureLine line = FigureLine.of(java.util.Arrays.asList(new BigDecimal("91.5"), null, new BigDecimal("100")));
        assertEquals("9150 - 10000", line.text());
        assertEquals(line, FigureLine.parse(line.text()));
        assertEquals(new BigDecimal("91.50"), line.get(0).orElseThrow());
        assertTrue(line.get(1).isEmpty());
        assertTrue(line.get(3).isEmpty());
        assertEquals(FigureLine.EMPTY, FigureLine.parse(""));
        assertThrows(NumberFormatException.class, () -> FigureLine.parse("91.50"));
    }
}

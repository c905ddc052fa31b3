package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Submission.IndicatorRow;
import th.itaworkbook.domain.Submission.Subtotal;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;

class IndicatorSheetTest {
    private static Reading read(String rows) {
        return Sheets.agency().with("ตัวชี้วัด", Sheets.HEAD + rows).read();
    }

    @Test
    void aCompleteSheetHasNothingToSay() {
        Reading reading = Sheets.complete().read();
        assertEquals(List.of(), reading.findings());
        assertSame(reading.submission(), reading.asExcelSees());
        IndicatorRow first = reading.submission().indicator(1).orElseThrow();
        assertEquals("91.62", first.current().raw());
        assertEquals("E2", first.current().place().cell().a1());
        IndicatorRow sixth = reading.submission().indicator(6).orElseThrow();
        assertEquals("86.92", sixth.part1().value().toPlainString());
        assertNull(sixth.current());
    }

    @Test
    void findsSumsByTheirInstrument() {
        Reading reading = Sheets.complete().read();
        assertEquals(
                "92.61",
                reading.submission()
                        .subtotal(Subtotal.ITA)
                        .orElseThrow()
                        .published()
                        .raw());
        assertEquals(
                "77.93",
                reading.submission()
                        .subtotal(Subtotal.EIT)
                        .orElseThrow()
                        .publishedPrior()
                        .raw());
        assertEquals(
                "82",
                reading.submission()
                        .subtotal(Subtotal.EIT_PART_1)
                        .orElseThrow()
                        .current()
                        .raw());
        assertNull(reading.submission().subtotal(Subtotal.IIT).orElseThrow().current());
        assertEquals(
                100,
                reading.submission()
                        .subIndicators()
                        .get("9.1")
                        .current()
                        .value()
                        .intValue());
        SheetTable table = reading.tables().get(TemplateSheet.INDICATORS);
        assertEquals(1, table.rowByKey().get("1"));
        assertEquals(17, table.rowByKey().get("ITA"));
        assertEquals(13, table.rowByKey().get("9") + 0);
        assertEquals(17, table.lastRow());
    }

    @Test
    void rowsAndColumnsMayStandAnywhere() {
        Reading reading = Sheets.agency()
                .with(
                        "\u00A0ตัวชี้วัด",
                        """
                        หัวเรื่องของหน่วยงาน

                        ของเรา|ปีที่ประเมิน|รายการ|ตัวชี้วัดที่|แบบวัด|ปีก่อนหน้า
                        x|92|ก|๒|IIT|
                        y|91|ก|ตัวชี้วัดที่ 1|IIT|90
                        """)
                .read();
        assertEquals(
                "91", reading.submission().indicator(1).orElseThrow().current().raw());
        assertEquals(
                "92", reading.submission().indicator(2).orElseThrow().current().raw());
    }

    @Test
    void headersAreComparedAsAReaderSeesThem() {
        // Two เ for แ, a no-break space, a zero-width space.
        Reading reading = Sheets.agency()
                .with(
                        "ตัวชี้วัด",
                        """
                        เเบบวัด|ตัวชี้วัดที่\u200B|\u00A0ปีที่ประเมิน|EIT  ส่วนที่ 1|EIT\u00A0ส่วนที่ 2
                        IIT|1|91
                        EIT|6||80|90
                        """)
                .read();
        assertEquals(
                "91", reading.submission().indicator(1).orElseThrow().current().raw());
        assertEquals(
                "90", reading.submission().indicator(6).orElseThrow().part2().raw());
        assertEquals(
                List.of(
                        "ตัวชี้วัด:[ตัวชี้วัด, ปีก่อนหน้า]",
                        "ตัวชี้วัด:[ตัวชี้วัด, ประกาศปีก่อนหน้า]",
                        "ตัวชี้วัด:[ตัวชี้วัด, ประกาศปีที่ประเมิน]"),
                Sheets.of(reading, FindingCode.COLUMN_MISSING));
    }

    @Test
    void anIndicatorWithoutNumberIsKnownByItsName() {
        Reading reading = read("EIT||การปรับปรุงระบบการทำงาน|80|90\n");
        assertEquals(
                "90", reading.submission().indicator(8).orElseThrow().current().raw());
    }

    @Test
    void textsAreReadAndFormulasAreWarned() {
        Reading reading = read("IIT|1|ก|82|๘๕.๕๔ คะแนน\n");
        assertEquals(
                "85.54",
                reading.submission()
                        .indicator(1)
                        .orElseThrow()
                        .current()
                        .value()
                        .toPlainString());
        assertEquals(List.of("ตัวชี้วัด!E2:๘๕.๕๔ คะแนน[85.54]"), Sheets.of(reading, FindingCode.SCORE_READ_FROM_TEXT));
        assertEquals(List.of("ตัวชี้วัด!E2:๘๕.๕๔ คะแนน[85.54]"), Sheets.of(reading, FindingCode.FORMULA_CANNOT_READ));
        assertNotSame(reading.submission(), reading.asExcelSees());
        assertNull(reading.asExcelSees().indicator(1).orElseThrow().current());
        assertEquals(
                82,
                reading.asExcelSees().indicator(1).orElseThrow().prior().value().intValue());
    }

    @Test
    void publishedTextsAreReadWithoutAWordOnFormulas() {
        Reading reading = read("IIT|1|ก|82|90|||'80|\n");
        assertEquals(1, Sheets.of(reading, FindingCode.SCORE_READ_FROM_TEXT).size());
        assertEquals(List.of(), Sheets.of(reading, FindingCode.FORMULA_CANNOT_READ));
    }

    @Test
    void whatIsNoNumberIsNotUsed() {
        Reading reading = read("IIT|1|ก|-|๘๕.๕๔*\n");
        assertNull(reading.submission().indicator(1).orElseThrow().current());
        assertEquals(
                List.of("ตัวชี้วัด!E2:๘๕.๕๔*[ตัวชี้วัดที่ 1 (ปีที่ประเมิน)]"),
                Sheets.of(reading, FindingCode.SCORE_NOT_A_NUMBER));
    }

    @Test
    void outOfRangeIsNotUsedButExcelUsesIt() {
        Reading reading = read("IIT|1|ก|-3|120\nIIT|2|ก|0|100\n");
        assertNull(reading.submission().indicator(1).orElseThrow().current());
        assertEquals(
                120,
                reading.asExcelSees()
                        .indicator(1)
                        .orElseThrow()
                        .current()
                        .value()
                        .intValue());
        assertEquals(
                List.of(
                        "ตัวชี้วัด!D2:-3[ตัวชี้วัดที่ 1 (ปีก่อนหน้า), 0, 100]",
                        "ตัวชี้วัด!E2:120[ตัวชี้วัดที่ 1 (ปีที่ประเมิน), 0, 100]"),
                Sheets.of(reading, FindingCode.SCORE_OUT_OF_RANGE));
    }

    @Test
    void unknownAndRepeatedRowsAreNotUsed() {
        Reading reading = read("IIT|11|ก|1|2\nOIT|9.9|ก|1|2\nIIT|1|ก|1|90\nIIT|1|ก|1|80\nหมายเหตุ|ของเรา|ก\n");
        assertEquals(
                List.of("ตัวชี้วัด!B2:11[2568]", "ตัวชี้วัด!B3:9.9[2568]"),
                Sheets.of(reading, FindingCode.ITEM_UNKNOWN));
        assertEquals(List.of("ตัวชี้วัด!B5:1[ตัวชี้วัดที่ 1, B4]"), Sheets.of(reading, FindingCode.ITEM_DUPLICATE));
        assertEquals(
                "90", reading.submission().indicator(1).orElseThrow().current().raw());
    }

    @Test
    void aMergedInstrumentCountsForAllItsRows() {
        Reading reading = Sheets.agency()
                .with("ตัวชี้วัด", Sheets.HEAD + "EIT|6|ข|90|91\n|รวม||||||70|80\nITA|รวม||||||60|65\n", "A2:A3")
                .read();
        assertEquals(
                "80",
                reading.submission()
                        .subtotal(Subtotal.EIT)
                        .orElseThrow()
                        .published()
                        .raw());
        assertEquals(
                "65",
                reading.submission()
                        .subtotal(Subtotal.ITA)
                        .orElseThrow()
                        .published()
                        .raw());
    }

    @Test
    void aMissingSheetIsNamed() {
        Reading reading = Sheets.agency()
                .with("ข้อคำถาม", "รหัสข้อ|แบบวัด|ตัวชี้วัดที่|ปีก่อนหน้า|ปีที่ประเมิน|EIT ส่วนที่ 1|EIT ส่วนที่ 2\n")
                .read();
        assertEquals(List.of(":[ตัวชี้วัด]"), Sheets.of(reading, FindingCode.SHEET_MISSING));
        assertEquals(List.of(), Sheets.of(Sheets.complete().read(), FindingCode.SHEET_MISSING));
    }

    @Test
    void withoutTheAgencySheetTheYearOfTheTemplateCounts() {
        Reading reading = new Sheets()
                .with("ตัวชี้วัด", Sheets.INDICATORS)
                .name("template_year", "2568")
                .read();
        assertEquals(List.of(":[หน่วยงาน]"), Sheets.of(reading, FindingCode.SHEET_MISSING));
        assertEquals(List.of(), Sheets.of(reading, FindingCode.AGENCY_FIELD_MISSING));
        assertEquals(2568, reading.submission().agency().fiscalYear());
    }

    @Test
    void partColumnsAreNeededOnlyInYearsWithTwoParts() {
        String rows = "แบบวัด|ตัวชี้วัดที่|ปีก่อนหน้า|ปีที่ประเมิน|ประกาศปีก่อนหน้า|ประกาศปีที่ประเมิน\nIIT|1|90|91\n";
        assertEquals(
                List.of("ตัวชี้วัด:[ตัวชี้วัด, EIT ส่วนที่ 1]", "ตัวชี้วัด:[ตัวชี้วัด, EIT ส่วนที่ 2]"),
                Sheets.of(Sheets.agency().with("ตัวชี้วัด", rows).read(), FindingCode.COLUMN_MISSING));
        Reading older = new Sheets()
                .with("หน่วยงาน", "ชื่อหน่วยงาน|ก\nปีงบประมาณที่ประเมิน|๒๕๖๒\n")
                .with("ตัวชี้วัด", rows)
                .read();
        assertEquals(List.of(), Sheets.of(older, FindingCode.COLUMN_MISSING));
    }
}

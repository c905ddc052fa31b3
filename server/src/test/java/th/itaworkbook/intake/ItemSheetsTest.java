package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Submission.ItemRow;
import th.itaworkbook.domain.Submission.OitRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;

class ItemSheetsTest {
    private static final String ITEMS = "รหัสข้อ|แบบวัด|ตัวชี้วัดที่|ประเด็นคำถาม|ข้อย่อย|ปีก่อนหน้า|ปีที่ประเมิน"
            + "|EIT ส่วนที่ 1|EIT ส่วนที่ 2|กลุ่มที่หน่วยงานกำหนด|ประเด็นที่|หมายเหตุ\n";
    private static final String OIT =
            "รหัสข้อ|ตัวชี้วัดย่อย|รายการข้อมูล|ปีก่อนหน้า|ปีที่ประเมิน|URL|ความเห็นผู้ประเมิน"
                    + "|คำชี้แจงอุทธรณ์|วันที่อุทธรณ์|คะแนนก่อนอุทธรณ์|ผลอุทธรณ์|เหตุผล|ประเด็นที่\n";

    private static Reading items(String rows, String... merges) {
        return Sheets.complete().with("ข้อคำถาม", ITEMS + rows, merges).read();
    }

    private static Reading oit(String rows) {
        return Sheets.complete().with("OIT", OIT + rows).read();
    }

    @Test
    void readsItemsInAnyOrder() {
        Reading reading = items(
                "e1|EIT|6|ถาม||80||86.92|84.76||1;7|ดู\ni1|IIT|1|ถาม||80|91||||จุดแข็ง\nI2|IIT|1|ถาม|||||| จุดแข็ง\n");
        assertEquals(List.of(), reading.findings());
        assertSame(reading.submission(), reading.asExcelSees());
        List<ItemRow> rows = reading.submission().items();
        assertEquals(List.of("e1", "i1", "i2"), rows.stream().map(ItemRow::code).toList());
        assertEquals("84.76", rows.get(0).part2().raw());
        assertEquals(List.of("1", "7"), rows.get(0).themes());
        assertEquals(
                Group.STRENGTH,
                rows.get(2).setGroup() == null ? Group.STRENGTH : rows.get(2).setGroup());
        assertEquals(
                Map.of("e1", 1, "i1", 2, "i2", 3),
                reading.tables().get(TemplateSheet.ITEMS).rowByKey());
    }

    @Test
    void subItemsShareTheCodeOfTheirItem() {
        Reading reading =
                items("i4|IIT|2|ถาม||80\ni4|IIT|2|ถาม|เงิน||98.59\n|||ถาม|ทรัพย์สิน||98.6\n", "A3:A4", "C3:C4");
        assertEquals(
                Map.of("i4", 1, "i4#1", 2, "i4#2", 3),
                reading.tables().get(TemplateSheet.ITEMS).rowByKey());
        assertEquals("ทรัพย์สิน", reading.submission().items().get(2).subItem());
        assertEquals(List.of(), Sheets.of(reading, FindingCode.ITEM_DUPLICATE));
    }

    @Test
    void anUnknownOrRepeatedItemIsNotUsed() {
        Reading reading = items(
                "i99|IIT|1|||80|90\no1|IIT|1|||80|90\ni1|IIT|1|||80|90\nI1|IIT|1|||80|95\n|IIT|1||||77\nลงชื่อ\n");
        assertEquals(
                List.of("ข้อคำถาม!A2:i99[2568]", "ข้อคำถาม!A3:o1[2568]", "ข้อคำถาม!A6:[2568]"),
                Sheets.of(reading, FindingCode.ITEM_UNKNOWN));
        assertEquals(List.of("ข้อคำถาม!A5:I1[ข้อ i1, A4]"), Sheets.of(reading, FindingCode.ITEM_DUPLICATE));
        assertEquals(1, reading.submission().items().size());
    }

    @Test
    void oddCodesAreReadInTheirRow() {
        Reading reading = items("11|IIT|1|||80|90\n11|IIT|4|||80|90\nข้อ 4|EIT|7|||80||70|75\n");
        assertEquals(
                List.of("i1", "i11", "e4"),
                reading.submission().items().stream().map(ItemRow::code).toList());
        assertEquals(
                List.of("ข้อคำถาม!A2:11[i1]", "ข้อคำถาม!A3:11[i11]", "ข้อคำถาม!A4:ข้อ 4[e4]"),
                Sheets.of(reading, FindingCode.ITEM_CODE_NORMALISED));
        assertEquals(3, reading.asExcelSees().items().size());
    }

    @Test
    void anItemUnderAnotherIndicatorIsNamed() {
        Reading reading = items("i1|IIT|3|||80|90\ni2|IIT|1|||80|90\n");
        assertEquals(List.of("ข้อคำถาม!C2:3[i1, 3, 1]"), Sheets.of(reading, FindingCode.ITEM_UNDER_WRONG_INDICATOR));
        assertEquals(2, reading.submission().items().size());
        assertEquals(1, reading.asExcelSees().items().size());
    }

    @Test
    void formulasDoNotCountARowWhoseIndicatorTheyCannotRead() {
        // A plain 1 typed as text counts as the number, with other words around it or in Thai digits it does not.
        Reading reading = items("i1|IIT|'๑|||80|90\ni2|IIT||||80|90\ni3|IIT|\ni4|IIT|'2|||80|90\n");
        assertEquals(
                List.of("ข้อคำถาม!C2:๑[1]", "ข้อคำถาม!C3:[1]"), Sheets.of(reading, FindingCode.FORMULA_CANNOT_READ));
        assertEquals(4, reading.submission().items().size());
        assertEquals(
                List.of("i3", "i4"),
                reading.asExcelSees().items().stream().map(ItemRow::code).toList());
    }

    @Test
    void columnsOfAnOptionalSheetAreNamedWhenTheyAreMissing() {
        Reading reading = Sheets.complete()
                .with(
                        "ข้อคำถาม",
                        "รหัสข้อ|แบบวัด|ประเด็นคำถาม|ปีก่อนหน้า|ปีที่ประเมิน|EIT ส่วนที่ 1|EIT ส่วนที่ 2\ni1\n")
                .with("OIT", "")
                .read();
        assertEquals(List.of("ข้อคำถาม:[ข้อคำถาม, ตัวชี้วัดที่]"), Sheets.of(reading, FindingCode.COLUMN_MISSING));
    }

    @Test
    void readsOitWithItsAppeal() {
        Reading reading =
                oit("o1|'9.1|โครงสร้าง|100|100|https://www.example.go.th/o1?x=1|ดี|ชี้แจง|45931|0|เห็นชอบ|ครบ|3\n");
        assertEquals(List.of(), reading.findings());
        OitRow row = reading.submission().oit().get(0);
        assertEquals("o1", row.code());
        // 45931 is what Excel stores for 1 October 2025.
        assertEquals("2025-10-01", row.appealedOn());
        assertEquals("0", row.beforeAppeal().raw());
        assertEquals("เห็นชอบ", row.outcome());
        assertEquals(List.of("3"), row.themes());
    }

    @Test
    void oitCodesTypedAsNumbersAreRead() {
        Reading reading = oit("๐8|'9.2|ก||100\n010|'9.3|ก||100\nข้อ 25|'10.2|ก||0\n12|'9.3|ก||100\n");
        assertEquals(
                List.of("o8", "o10", "o25", "o12"),
                reading.submission().oit().stream().map(OitRow::code).toList());
        assertEquals(4, Sheets.of(reading, FindingCode.ITEM_CODE_NORMALISED).size());
    }

    @Test
    void malformedLinksAreNamed() {
        Reading reading = oit(
                """
                o1|'9.1|||100|www.example.go.th
                o2|'9.1|||100|-
                o3|'9.1|||100|http://a.go.th https://b.go.th/ก
                o4|'9.1|||100|ดูที่ https://b.go.th
                """);
        assertEquals(
                List.of("OIT!F2:www.example.go.th[o1]", "OIT!F5:ดูที่ https://b.go.th[o4]"),
                Sheets.of(reading, FindingCode.URL_MALFORMED));
    }

    @Test
    void datesTypedAsTextAreReadAndUnreadableOnesNamed() {
        Reading reading = oit("o1|'9.1|||100||||1 ต.ค. 68\no2|'9.1|||100||||เร็ว ๆ นี้\n");
        // Printed as typed; the day that was read stands in the finding.
        assertEquals("1 ต.ค. 68", reading.submission().oit().get(0).appealedOn());
        assertEquals("เร็ว ๆ นี้", reading.submission().oit().get(1).appealedOn());
        assertEquals(List.of("OIT!I2:1 ต.ค. 68[2025-10-01]"), Sheets.of(reading, FindingCode.DATE_READ_FROM_TEXT));
        assertEquals(List.of("OIT!I3:เร็ว ๆ นี้[]"), Sheets.of(reading, FindingCode.PERIOD_UNREADABLE));
    }

    @Test
    void aMonthAloneIsItsFirstDayAndALongerPeriodIsNoDay() {
        Reading reading = oit("o1|'9.1|||100||||มิถุนายน 2565\no2|'9.1|||100||||มิ.ย. – ก.ค. 65\n");
        assertEquals("มิถุนายน 2565", reading.submission().oit().get(0).appealedOn());
        assertEquals(List.of("OIT!I2:มิถุนายน 2565[2022-06-01]"), Sheets.of(reading, FindingCode.DATE_READ_FROM_TEXT));
        assertEquals("มิ.ย. – ก.ค. 65", reading.submission().oit().get(1).appealedOn());
        assertEquals(List.of("OIT!I3:มิ.ย. – ก.ค. 65[]"), Sheets.of(reading, FindingCode.PERIOD_UNREADABLE));
    }

    @Test
    void oitRowsUnderAnotherSubIndicatorOrNoneAreNamed() {
        Reading reading = oit("o1|'9.2|||100\no2|||||\no3|๙.๑|||100\no4|9.1|||100\n");
        assertEquals(List.of("OIT!B2:9.2[o1, 9.2, 9.1]"), Sheets.of(reading, FindingCode.ITEM_UNDER_WRONG_INDICATOR));
        assertEquals(List.of("OIT!B4:๙.๑[9.1]"), Sheets.of(reading, FindingCode.FORMULA_CANNOT_READ));
        assertEquals(
                List.of("o2", "o4"),
                reading.asExcelSees().oit().stream().map(OitRow::code).toList());
    }
}

package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;

class MeasureSheetTest {
    private static final String HEAD = "ลำดับ|แนวทาง|แบบวัด|ตัวชี้วัดที่|ประเด็นที่|รหัสข้อ|ผลการวิเคราะห์"
            + "|มาตรการ/โครงการ/กิจกรรม|ขั้นตอน/วิธีดำเนินการ|ระยะเวลาดำเนินการ|เริ่ม|สิ้นสุด|ผู้รับผิดชอบ|ความก้าวหน้า|ผลการดำเนินการ|รหัสระบบ\n";

    private static Reading read(String rows, String... merges) {
        return Sheets.complete()
                .with("มาตรการ", HEAD + rows, merges)
                .with("หน่วยงานภายใน", "ชื่อ|ชื่อย่อ|ผู้ประสาน\nกองคลัง|กค.|ก\nงานพัสดุ||ข\n")
                .read();
    }

    private static List<String> steps(MeasureRow measure) {
        return measure.steps().stream().map(StepRow::text).toList();
    }

    @Test
    void readsAMeasureWithAllItsCells() {
        // Plan year 2568 is 1 October 2024 to 30 September 2025.
        Reading reading =
                read("1|ปรับปรุง|IIT|1|2;3|i1,i2|วิเคราะห์|ทบทวนคู่มือ|1) ก\\n2) ข|ตลอดปี 68|||กค./งานพัสดุ||ผล|k1\n");
        assertEquals(List.of(), reading.findings());
        MeasureRow measure = reading.submission().measures().get(0);
        assertEquals(1, measure.number());
        assertEquals(MeasureKind.URGENT, measure.kind());
        assertEquals(List.of(Instrument.IIT), measure.instruments());
        assertEquals(List.of(1), measure.indicators());
        assertEquals(List.of("2", "3"), measure.themes());
        assertEquals(List.of("i1", "i2"), measure.items());
        assertEquals(List.of("ก", "ข"), steps(measure));
        assertEquals(new Period("ตลอดปี 68", LocalDate.of(2024, 10, 1), LocalDate.of(2025, 9, 30)), measure.period());
        assertEquals(List.of("กองคลัง", "งานพัสดุ"), measure.units());
        assertEquals("กค./งานพัสดุ", measure.responsible());
        assertEquals("k1", measure.key());
        assertEquals("ทบทวนคู่มือ", measure.cells().get("มาตรการ/โครงการ/กิจกรรม"));
        assertFalse(measure.cells().containsKey("เริ่ม"));
        assertTrue(reading.submission().measuresSheetPresent());
        assertFalse(Sheets.complete().read().submission().measuresSheetPresent());
    }

    @Test
    void blankNumbersGoOnAndMayHaveTheirOwnPeriod() {
        Reading reading = read(
                """
                1|||1||||มาตรการ ก|ขั้นหนึ่ง|ไตรมาส 1|||กองคลัง
                ||||||||ขั้นสอง|ไตรมาส 2|||งานพัสดุ|50
                |||||||มาตรการ ก|ขั้นสาม
                2|||2||||มาตรการ ข|ขั้นอื่น
                """);
        assertEquals(2, reading.submission().measures().size());
        MeasureRow first = reading.submission().measures().get(0);
        assertEquals(List.of("ขั้นหนึ่ง", "ขั้นสอง", "ขั้นสาม"), steps(first));
        assertEquals(LocalDate.of(2025, 1, 1), first.steps().get(1).period().start());
        assertEquals(List.of("งานพัสดุ"), first.steps().get(1).units());
        assertEquals(new BigDecimal("50"), first.steps().get(1).progressPct());
        assertTrue(first.steps().get(2).period().isEmpty());
        assertEquals(1, first.row());
        assertEquals(3, first.lastRow());
        assertEquals(
                Map.of("1", 1, "1#1", 2, "1#2", 3, "2", 4),
                reading.tables().get(TemplateSheet.MEASURES).rowByKey());
    }

    @Test
    void mergedCellsGoOnAndTheItemsOfAllRowsCount() {
        Reading reading = read("1||IIT|1||i1||มาตรการ ก|ขั้นหนึ่ง\n||IIT|2||i4|||ขั้นสอง\n", "A2:A3", "H2:H3");
        MeasureRow measure = reading.submission().measures().get(0);
        assertEquals(1, reading.submission().measures().size());
        assertEquals(List.of("i1", "i4"), measure.items());
        assertEquals(List.of(1, 2), measure.indicators());
        assertEquals(2, measure.steps().size());
        assertEquals(List.of(), Sheets.of(reading, FindingCode.ITEM_UNDER_WRONG_INDICATOR));
    }

    @Test
    void aMeasureMayLackItsNumber() {
        Reading reading = read("|||1||||มาตรการ ก|ขั้นหนึ่ง\n|||2||||มาตรการ ข|ขั้นสอง\n๓.|||3||||มาตรการ ค|ขั้นสาม\n");
        List<MeasureRow> measures = reading.submission().measures();
        assertEquals(
                List.of("มาตรการ ก", "มาตรการ ข", "มาตรการ ค"),
                measures.stream().map(MeasureRow::measure).toList());
        assertNull(measures.get(0).number());
        assertEquals(3, measures.get(2).number());
    }

    @Test
    void aNumberRepeatedOnEveryRowIsOneMeasureAndOtherWordsAreAnother() {
        Reading reading = read("1|||1||||ก|หนึ่ง\n1||||||||สอง\n1|||1||||ข|สาม\n");
        assertEquals(2, reading.submission().measures().size());
    }

    @Test
    void aRepeatedHeadingIsNoMeasure() {
        Reading reading = read("1|||การใช้งบประมาณ||||ก|หนึ่ง\n" + HEAD + "2|||2||||ข|สอง\n");
        assertEquals(2, reading.submission().measures().size());
        assertEquals(List.of(2), reading.submission().measures().get(0).indicators());
    }

    @Test
    void datesWinOverTheText() {
        Reading reading = read("1|||1||||ก|ข|ตามความเหมาะสม|45566|30 ก.ย. 68\n2|||1||||ข|ข|ไตรมาส 1||45700\n");
        // 45566 is what Excel stores for 1 October 2024, 45700 for 12 February 2025.
        assertEquals(
                new Period("ตามความเหมาะสม", LocalDate.of(2024, 10, 1), LocalDate.of(2025, 9, 30)),
                reading.submission().measures().get(0).period());
        assertEquals(
                new Period("ไตรมาส 1", LocalDate.of(2024, 10, 1), LocalDate.of(2025, 2, 12)),
                reading.submission().measures().get(1).period());
        assertEquals(List.of("มาตรการ!L2:30 ก.ย. 68[2025-09-30]"), Sheets.of(reading, FindingCode.DATE_READ_FROM_TEXT));
        assertEquals(List.of(), Sheets.of(reading, FindingCode.PERIOD_UNREADABLE));
    }

    @Test
    void anUnreadablePeriodIsNamedOnce() {
        Reading reading = read("1|||1||||ก|หนึ่ง\\nสอง|ตามความเหมาะสม\n2|||2||||ข|สาม|ตลอดปี 68\n");
        assertEquals(List.of("มาตรการ!J2:ตามความเหมาะสม[]"), Sheets.of(reading, FindingCode.PERIOD_UNREADABLE));
    }

    @Test
    void aRealDateAsPeriodIsShownAsADate() {
        assertEquals(
                new Period("1 ต.ค. 2567", LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 1)),
                read("1|||1||||ก|ข|45566\n").submission().measures().get(0).period());
    }

    @Test
    void codesAreChecked() {
        Reading reading = read("1||IIT|2||i1, i4, i99||ก|ข\n2||OIT|||025||ข|ข\n3||IIT|1||i1-i3||ค|ข\n");
        assertEquals(List.of("i1", "i4"), reading.submission().measures().get(0).items());
        assertEquals(List.of("มาตรการ!F2:i1, i4, i99[2568]"), Sheets.of(reading, FindingCode.ITEM_UNKNOWN));
        assertEquals(
                List.of("มาตรการ!F2:i1, i4, i99[i1, 2, 1]"),
                Sheets.of(reading, FindingCode.ITEM_UNDER_WRONG_INDICATOR));
        // A number typed as 025 is stored by Excel as 25.
        assertEquals(List.of("o25"), reading.submission().measures().get(1).items());
    }

    @Test
    void jumpsInStepNumbersAreNamed() {
        Reading reading =
                read("1|||1||||ก|1) ก\\n3) ข\n2|||2||||ข|1) ก\n||||||||2) ข\n||||||||4) ค\n3|||3||||ค|1) ก\\n2) ข\n");
        assertEquals(
                List.of("มาตรการ!I2:1) ก\n3) ข[2, 3]", "มาตรการ!I5:4) ค[3, 4]"),
                Sheets.of(reading, FindingCode.STEP_NUMBERING_GAP));
    }

    @Test
    void progressIsReadInItsForms() {
        Reading reading = read(
                """
                1|||1||||ก|ก|||||0.5
                ||||||||ข|||||'75%
                ||||||||ค|||||แล้วเสร็จ
                ||||||||ง|||||อยู่ระหว่างดำเนินการ
                ||||||||จ|||||120
                """);
        List<StepRow> steps = reading.submission().measures().get(0).steps();
        assertEquals(new BigDecimal("50"), steps.get(0).progressPct());
        assertEquals(new BigDecimal("75"), steps.get(1).progressPct());
        assertEquals(new BigDecimal("100"), steps.get(2).progressPct());
        assertNull(steps.get(3).progressPct());
        assertNull(steps.get(4).progressPct());
        assertEquals(1, Sheets.of(reading, FindingCode.SCORE_OUT_OF_RANGE).size());
    }

    @Test
    void theLibraryIsReadTheSameWay() {
        Reading reading = Sheets.complete()
                .with(
                        "คลังมาตรการ",
                        """
                หัวข้อเรื่อง|รหัสข้อ|แนวทาง|มาตรการ/โครงการ/กิจกรรม|ขั้นตอน/วิธีดำเนินการ
                service-steps||ปรับปรุง|ทบทวนคู่มือ|ก
                ||||ข
                |e4|พัฒนา|สื่อสาร|ค
                """)
                .read();
        List<MeasureRow> library = reading.submission().library();
        assertEquals(2, library.size());
        assertEquals("service-steps", library.get(0).topic());
        assertEquals(List.of("ก", "ข"), steps(library.get(0)));
        assertEquals(List.of("e4"), library.get(1).items());
        assertEquals(List.of(), reading.findings());
    }
}

package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.UnusableFileException;

class UnusableFileTest {
    private static Finding refused(Sheets sheets) {
        return assertThrows(UnusableFileException.class, () -> WorkbookIntake.read(sheets.grid(), TestFrameworks.BOTH))
                .finding();
    }

    private static Sheets year(String typed) {
        return new Sheets()
                .with("หน่วยงาน", "ชื่อหน่วยงาน|กรม\nปีงบประมาณที่ประเมิน|" + typed + "\nปีงบประมาณของมาตรการ|2568\n")
                .with("ตัวชี้วัด", Sheets.INDICATORS);
    }

    @Test
    void aForeignWorkbookIsRefused() {
        assertEquals(FindingCode.NOT_OUR_TEMPLATE, refused(new Sheets()).code());
        assertEquals(
                FindingCode.NOT_OUR_TEMPLATE,
                refused(new Sheets().with("Sheet1", "งบประมาณ|จ่ายจริง\n1|2\n").with("ตัวชี้วัด", "KPI|ผล\n1|2\n"))
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2561", "2570", "2567", "ปีหน้า", ""})
    void anUnknownYearIsRefused(String typed) {
        Finding finding = refused(year(typed));
        assertEquals(FindingCode.YEAR_UNSUPPORTED, finding.code());
        assertEquals(typed, finding.value());
        assertEquals(Map.of("supported", "2562, 2568"), finding.args());
    }

    @ParameterizedTest
    @CsvSource({"2568,2568", "๒๕๖๘,2568", "พ.ศ. 2568,2568", "2025,2568", "2562,2562"})
    void aKnownYearIsReadInItsForms(String typed, int expected) {
        assertEquals(expected, year(typed).read().submission().agency().fiscalYear());
    }

    @Test
    void otherSchemesAreRefusedByName() {
        Sheets codes = Sheets.complete().with("ข้อมูล", "รหัสข้อ|คะแนน\nMOIT 1|1\nMOIT2|1\nmoit ๓|0.5\n");
        assertEquals(FindingCode.SCHEME_NOT_ITA, refused(codes).code());
        assertEquals(
                FindingCode.SCHEME_NOT_ITA,
                refused(new Sheets().with("MOIT 1-22", "ก|ข\n")).code());
        assertEquals(
                "ITA Online ของสถานศึกษา (สพฐ.)",
                refused(new Sheets().with("Sheet1", "แบบตรวจ OIT ของสถานศึกษา ITA Online 2568\n"))
                        .args()
                        .get("scheme"));
        assertEquals(
                FindingCode.SCHEME_NOT_ITA,
                refused(Sheets.complete().name("template_id", "\"moph-moit-2568\""))
                        .code());
    }

    @Test
    void writingAboutAnotherSchemeIsNoCrime() {
        Reading reading = Sheets.complete()
                .name("template_id", "\"ita-workbook\"")
                .with("บันทึก", "เปรียบเทียบกับ MOIT ของโรงพยาบาล\nMOIT 1\n")
                .read();
        assertEquals(2568, reading.submission().agency().fiscalYear());
    }
}

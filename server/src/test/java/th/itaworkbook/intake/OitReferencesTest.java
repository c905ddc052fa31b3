package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.itaworkbook.domain.Submission.Recommendation;
import th.itaworkbook.finding.FindingCode;

class OitReferencesTest {
    private static Reading advice(String references) {
        return Sheets.complete()
                .with(
                        "ข้อเสนอแนะผู้ประเมิน",
                        "แบบวัด|ตัวชี้วัดที่|รหัสข้อ|ข้อเสนอแนะ|อ้างอิง OIT\nEIT|7|e4|สื่อสาร|'" + references + "\n")
                .read();
    }

    private static List<String> references(String typed) {
        Reading reading = advice(typed);
        assertEquals(List.of(), Sheets.of(reading, FindingCode.ITEM_UNKNOWN), typed);
        return reading.submission().recommendations().stream()
                .map(Recommendation::oitRefs)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itemsSubIndicatorsAndIndicatorsAreReferences() {
        assertEquals(List.of("o8", "o9"), references("o8, o9"));
        assertEquals(List.of("o9"), references("9"));
        assertEquals(List.of("9.1", "9.2"), references("9.1, 9.2"));
        assertEquals(List.of("9.1", "9.2"), references("ตัวชี้วัดย่อยที่ ๙.๑ และ ๙.๒"));
        assertEquals(List.of("9.1", "9.2"), references("9.1-9.2"));
        assertEquals(List.of("9", "10"), references("ตัวชี้วัดที่ 9 และตัวชี้วัดที่ 10"));
        assertEquals(List.of("9.2", "o8"), references("9.2, ข้อ o8"));
    }

    @Test
    void whatTheFrameworkDoesNotHaveIsNamedAndTheRestIsKept() {
        Reading reading = advice("9.1, 9.8, o1");
        assertEquals(
                List.of("ข้อเสนอแนะผู้ประเมิน!E2:9.1, 9.8, o1[2568]"), Sheets.of(reading, FindingCode.ITEM_UNKNOWN));
        assertEquals(
                List.of("9.1", "o1"),
                reading.submission().recommendations().get(0).oitRefs());
        assertEquals(1, Sheets.of(advice("9.2-9.1"), FindingCode.ITEM_UNKNOWN).size());
        assertEquals(1, Sheets.of(advice("11.1"), FindingCode.ITEM_UNKNOWN).size());
    }
}

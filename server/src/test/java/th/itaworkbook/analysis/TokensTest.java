package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.domain.Group;

/** Tokens in prose. */
class TokensTest {
    // สำนักเลขาธิการนายกรัฐมนตรี, fiscal year 2568: IIT = 91.07 (82.03), EIT = 84.29, OIT = 100, ITA = 92.61 (87.99).
    private static Given opm() {
        return new Given(2568)
                .scores("91.62", "92.08", "98.05", "86.10", "87.49", "90.72", "82.72", "79.43", "100", "100")
                .priors("82.25", "85.60", "93.66", "71.57", "77.05", "89.67", "79.27", "64.84", "100", "100")
                .subIndicator("9.1", "100")
                .item("e4", null, "76.10", null, null, (Group) null)
                .target("95");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ได้ {คะแนน:4} คะแนน; ได้ 86.10 คะแนน",
                "{คะแนน:๔} {คะแนน: 4 }; 86.10 86.10",
                "{คะแนนปีก่อน:4} {ผลต่าง:4} {ทิศทาง:4}; 71.57 +14.53 เพิ่มขึ้น",
                "{ปีก่อนหน้า:4} {เพิ่ม/ลด:4} {เพิ่ม/ลด:9}; 71.57 เพิ่ม เท่าเดิม",
                "{ผลต่าง:9} {ทิศทาง:9}; 0.00 เท่าเดิม",
                "{คะแนน:9.1} {คะแนน:e4} {คะแนน:E4}; 100.00 76.10 76.10",
                "{รวม:IIT} {คะแนน:iit} {รวมปีก่อน:IIT}; 91.07 91.07 82.03",
                "{รวม:ITA} {รวม} {ผลต่าง:ITA}; 92.61 92.61 +4.62",
                "{ชื่อ:4} {กลุ่ม:4}; การใช้ทรัพย์สินของราชการ ต้องแก้ไขเร่งด่วน",
                "{สูงสุด:IIT} {ต่ำสุด:IIT} {สูงสุด:ITA} {ต่ำสุด}; 3 4 9, 10 8",
                "{ระดับ} {เป้าหมาย}; ผ่าน 95.00",
                "{ปี} {ปีก่อน} {ปีแผน}; 2568 2567 2569"
            })
    void areFilledFromTheAnalysis(String text, String expected) {
        assertEquals(expected, Tokens.fill(text, opm().analysis()));
        assertEquals(List.of(), Tokens.unfilled(text, opm().analysis()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{คะแนน:11}",
                "{คะแนน}",
                "{คะแนน:e5}",
                "{คะแนน:EIT1}",
                "{หน่วยงาน}",
                "{อันดับ}",
                "{อันดับ:จังหวัด}",
                "{ปี:4}",
                "{ไม่รู้จัก}",
                "{x} { } {} {{ $1 \\ {คะแนน:",
                "ไม่มีเครื่องหมาย"
            })
    void stayWhereNothingFillsThem(String text) {
        assertEquals(text, Tokens.fill(text, opm().analysis()));
    }
}

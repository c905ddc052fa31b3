package th.itaworkbook.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;

/** TEXT_FIGURE_MISMATCH and TEXT_DIRECTION_MISMATCH: figures and direction words in prose against the tables. */
class TextChecksTest {
    // สำนักงานปลัดกระทรวงพลังงาน, fiscal year 2565: the ten indicators as its report prints them; from them
    // IIT = 90.82, EIT = 89.54, OIT = 97.50 and ITA = 93.11 (2564: 90.05, 84.35, 100.00 and 92.32).
    private static Given energy() {
        return new Given(2565)
                .scores("94.07", "89.90", "92.48", "87.47", "90.19", "89.89", "90.09", "88.64", "95.00", "100")
                .priors("94.01", "90.64", "90.51", "85.66", "89.45", "86.86", "85.35", "80.83", "100", "100")
                .item("I20", null, "83.40", null, null, (Group) null)
                .item("I21", "84.00", "86.15", null, null, (Group) null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // Indicators by number, with and without their names, in both kinds of digits.
                "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้คะแนน 84.47 คะแนน; FIGURE ตัวชี้วัดที่ 4 | 84.47 | 87.47",
                "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ได้คะแนน ๘๔.๔๗ คะแนน; FIGURE ตัวชี้วัดที่ 4 | 84.47 | 87.47",
                "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของทางการ ได้คะแนน 84.47 คะแนน; FIGURE ตัวชี้วัดที่ 4 | 84.47 | 87.47",
                "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ (84.47 คะแนน); FIGURE ตัวชี้วัดที่ 4 | 84.47 | 87.47",
                "ตัวชี้วัดที่ 10 โดยรวมได้คะแนนเท่ากับ 98.00; FIGURE ตัวชี้วัดที่ 10 | 98.00 | 100.00",
                "ตัวชี้วัดที่ 9 ได้ 100 คะแนน ในปีงบประมาณ พ.ศ. 2565; FIGURE ตัวชี้วัดที่ 9 | 100.00 | 95.00",
                "และการป้องกันการทุจริต 99.00 คะแนน; FIGURE ตัวชี้วัดที่ 10 | 99.00 | 100.00",
                // Last year, when it is named.
                "ปีงบประมาณ พ.ศ. 2564 ตัวชี้วัดที่ 4 ได้คะแนน 85.76; FIGURE ตัวชี้วัดที่ 4 ปีงบประมาณ พ.ศ. 2564 | 85.76 | 85.66",
                "ตัวชี้วัดที่ 4 ในปีงบประมาณ พ.ศ. 2564 ได้คะแนน 87.47; FIGURE ตัวชี้วัดที่ 4 ปีงบประมาณ พ.ศ. 2564 | 87.47 | 85.66",
                "ตัวชี้วัดที่ 4 เพิ่มขึ้นจาก 85.00 เป็น 87.47; FIGURE ตัวชี้วัดที่ 4 ปีงบประมาณ พ.ศ. 2564 | 85.00 | 85.66",
                "ตัวชี้วัดที่ 4 เพิ่มขึ้นจาก 85.66 เป็น 87.74; FIGURE ตัวชี้วัดที่ 4 | 87.74 | 87.47",
                // Instruments, the whole and items.
                "แบบวัด IIT ได้คะแนน 91.82 คะแนน; FIGURE IIT | 91.82 | 90.82",
                "คะแนนภาพรวมอยู่ที่ 93.21 คะแนน; FIGURE ITA | 93.21 | 93.11",
                "ได้คะแนนประเมินเท่ากับ 93.12 คะแนน; FIGURE ITA | 93.12 | 93.11",
                "ข้อ i20 ได้คะแนน 84.30 คะแนน; FIGURE ข้อ I20 | 84.30 | 83.40",
                // Several subjects and as many figures.
                "ตัวชี้วัดที่ 2 และ 4 ได้คะแนน 89.90 และ 84.47 ตามลำดับ; FIGURE ตัวชี้วัดที่ 4 | 84.47 | 87.47",
                "IIT, EIT และ OIT ได้คะแนน 90.82, 89.64 และ 97.50 คะแนน; FIGURE EIT | 89.64 | 89.54",
                // Direction words.
                "ตัวชี้วัดที่ 2 ได้คะแนน 89.90 คะแนน เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2564; DIRECTION ตัวชี้วัดที่ 2 | เพิ่มขึ้น | -0.74",
                "ตัวชี้วัดที่ 2 การใช้งบประมาณ เพิ่มขึ้นจากปีก่อน; DIRECTION ตัวชี้วัดที่ 2 | เพิ่มขึ้น | -0.74",
                "ตัวชี้วัดที่ 1 (94.07) เท่าเดิม; DIRECTION ตัวชี้วัดที่ 1 | เท่าเดิม | +0.06",
                "คะแนนรวม 93.11 คะแนน ลดลงจากปีก่อนหน้า; DIRECTION ITA | ลดลง | +0.79",
                "ข้อ I21 ได้ 86.15 คะแนน ลดลง; DIRECTION ข้อ I21 | ลดลง | +2.15",
                // The size of a change.
                "ตัวชี้วัดที่ 4 เพิ่มขึ้น 2.10 คะแนน; FIGURE ตัวชี้วัดที่ 4 (ผลต่างจากปีก่อน) | 2.10 | 1.81",
                "ตัวชี้วัดที่ ๔ เพิ่มขึ้น ๒.๑๐ คะแนน; FIGURE ตัวชี้วัดที่ 4 (ผลต่างจากปีก่อน) | 2.10 | 1.81",
                "ตัวชี้วัดที่ 4 ได้ 87.47 คะแนน เพิ่มขึ้นจำนวน 1.18 คะแนน จากปีงบประมาณ พ.ศ. 2564; FIGURE ตัวชี้วัดที่ 4 (ผลต่างจากปีก่อน) | 1.18 | 1.81",
                "ตัวชี้วัดที่ 2 ได้ 89.90 คะแนน ลดลงจากปีงบประมาณ พ.ศ. 2564 ซึ่งได้ 90.64 คะแนน จำนวน 0.47 คะแนน; FIGURE ตัวชี้วัดที่ 2 (ผลต่างจากปีก่อน) | 0.47 | 0.74",
                "คะแนนรวม 93.11 คะแนน เพิ่มขึ้น 0.97 คะแนน; FIGURE ITA (ผลต่างจากปีก่อน) | 0.97 | 0.79",
                "แบบวัด EIT ได้คะแนน 89.54 คะแนน เพิ่มขึ้น 5.91 คะแนน; FIGURE EIT (ผลต่างจากปีก่อน) | 5.91 | 5.19"
            })
    void findsWhatContradictsTheTables(String text, String expected) {
        assertEquals(List.of(expected), Prose.found(energy(), text));
    }

    @Test
    void aDirectionSaidOfTwoSubjectsIsHeldAgainstBoth() {
        // Section 5.1 of the report: 84.47 for 87.47, and a rise of which only indicator 4 (+1.81) had one.
        assertEquals(
                List.of("FIGURE ตัวชี้วัดที่ 4 | 84.47 | 87.47", "DIRECTION ตัวชี้วัดที่ 2 | เพิ่มขึ้น | -0.74"),
                Prose.found(
                        energy(),
                        "จากผลคะแนนในตัวชี้วัดที่ 2 การใช้งบประมาณ ได้คะแนน 89.90 คะแนน และตัวชี้วัดที่ 4"
                                + " การใช้ทรัพย์สินของทางการ ได้คะแนน 84.47 คะแนน เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2564"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Right figures, right directions.
                "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ ได้คะแนน 87.47 คะแนน เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2564",
                "ตัวชี้วัดที่ 4 เพิ่มขึ้นจาก 85.66 เป็น 87.47 คะแนน เพิ่มขึ้น 1.81 คะแนน",
                "ตัวชี้วัดที่ 2 ลดลง 0.74 คะแนน จากปีงบประมาณ พ.ศ. 2564",
                "ตัวชี้วัดที่ 2 ได้ 89.90 คะแนน ลดลงจากปีงบประมาณ พ.ศ. 2564 ซึ่งได้ 90.64 คะแนน จำนวน 0.74 คะแนน",
                "คะแนนรวม 93.11 คะแนน เพิ่มขึ้นคิดเป็น 0.79 คะแนน",
                // Sizes that are no change of the result.
                "ตัวชี้วัดที่ 4 ได้ 87.47 คะแนน เพิ่มขึ้นร้อยละ 2.11",
                "ตัวชี้วัดที่ 4 เพิ่มขึ้น 7.32 คะแนน จากปีงบประมาณ พ.ศ. 2563",
                "ในปีงบประมาณ พ.ศ. 2566 ตัวชี้วัดที่ 4 เพิ่มขึ้น 2.53 คะแนน",
                "ตัวชี้วัดที่ 4 ได้ 87.47 คะแนน หากเพิ่มขึ้นอีก 2.53 คะแนน จะถึงเกณฑ์",
                "เพื่อให้ตัวชี้วัดที่ 4 เพิ่มขึ้น 2.53 คะแนน",
                "ตัวชี้วัดที่ 2 ลดลงจากปีก่อน ส่วนตัวชี้วัดที่ 4 เพิ่มขึ้นจำนวน 1.81 คะแนน",
                "ปีงบประมาณ พ.ศ. 2564 ตัวชี้วัดที่ 4 ได้คะแนน 85.66",
                "ได้คะแนนประเมินเท่ากับ 93.11 คะแนน เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2564 ซึ่งได้คะแนน 92.32",
                "ตัวชี้วัดที่ 2 และ 4 ได้คะแนน 89.90 และ 87.47 ตามลำดับ",
                "IIT, EIT และ OIT ได้คะแนน 90.82, 89.54 และ 97.50 คะแนน",
                "ตัวชี้วัดที่ 10 การป้องกันการทุจริต ได้ 100 คะแนนเต็ม เท่าเดิม",
                // Limits, targets, wishes.
                "ตัวชี้วัดที่ 4 ต้องได้คะแนนไม่ต่ำกว่า 90.00 คะแนน",
                "ตัวชี้วัดที่ 4 มีเป้าหมาย 92.50 คะแนน",
                "กำหนดค่าเป้าหมายตัวชี้วัดที่ 4 ที่ 92.50 คะแนน",
                "ตัวชี้วัดที่ 4 ได้คะแนน 85.00 คะแนนขึ้นไป",
                "ตัวชี้วัดที่ 4 อยู่ในช่วงคะแนน 85.00-94.99",
                "เพื่อให้ตัวชี้วัดที่ 2 เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2565",
                "ในปีงบประมาณ พ.ศ. 2566 ตัวชี้วัดที่ 4 ได้คะแนน 92.50 คะแนน",
                "ตัวชี้วัดที่ 2 ควรมีคะแนนเพิ่มขึ้นจากเดิม",
                // Other things that look like scores.
                "ตัวชี้วัดที่ 2 การใช้งบประมาณ เบิกจ่าย 95.25 ล้านบาท",
                "ตัวชี้วัดที่ 2 การใช้งบประมาณ เบิกจ่ายได้ร้อยละ 95.25",
                "ตัวชี้วัดที่ 2 การใช้งบประมาณ เบิกจ่ายได้ 95.25%",
                "ตัวชี้วัดที่ 1 ให้บริการเวลา 08.30 - 16.30 น.",
                "ตัวชี้วัดที่ 5 ตามพระราชบัญญัติ พ.ศ. 2561 มาตรา 35.10",
                "ตัวชี้วัดที่ 6 ผู้ตอบแบบวัด 100 คน",
                "ตัวชี้วัดที่ 4 ขาดอีก 22.53 คะแนน",
                // Figures of something else behind a subject.
                "ตัวชี้วัดที่ 4 มีข้อที่ได้คะแนนต่ำสุด คือ การยืมทรัพย์สิน ได้คะแนน 76.10 คะแนน",
                "ได้คะแนน 89.90 ในตัวชี้วัดที่ 2 และ 87.47 ในตัวชี้วัดที่ 4",
                "89.90 (ตัวชี้วัดที่ 2) 87.47 (ตัวชี้วัดที่ 4)",
                "ตัวชี้วัดที่ 9 ของ OIT ได้คะแนน 95.00 คะแนน",
                "ตัวชี้วัดที่ 4 (IIT) ได้คะแนน 87.47 คะแนน",
                "ตัวชี้วัดที่ 1-5 ได้คะแนน 90.82 คะแนน",
                "ตัวชี้วัดที่ 2 และ 4 ได้คะแนน 88.69 คะแนน",
                "แบบวัด IIT คะแนนเฉลี่ยระดับประเทศ 88.10 คะแนน",
                "กระทรวงพลังงาน ได้คะแนน ITA เฉลี่ยในภาพรวม เท่ากับ 93.28",
                "สำนักงานกองทุนน้ำมันเชื้อเพลิง ซึ่งได้คะแนน ITA เท่ากับ 83.12",
                "แบบวัด IIT ได้คะแนนถ่วงน้ำหนัก 27.25",
                "ในปีงบประมาณ พ.ศ. 2563 ตัวชี้วัดที่ 4 ได้คะแนน 80.15 คะแนน",
                // Words that are no statement about the result.
                "ตัวชี้วัดที่ 3 การใช้อำนาจ ลดการใช้ดุลยพินิจ เพิ่มช่องทางร้องเรียน",
                "ตัวชี้วัดที่ 3 ไม่ลดลงจากปีก่อน",
                "ตัวชี้วัดที่ 2 เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2562",
                "ขับเคลื่อนให้ผลคะแนน ITA สูงขึ้นตามเป้าหมาย",
                "การใช้งบประมาณเพิ่มขึ้น 95.50 ล้านบาท",
                "ข้อ 1-3 และ พ.ศ. ๒๕๖๒",
                ""
            })
    void staysSilentOnEverythingElse(String text) {
        assertEquals(List.of(), Prose.found(energy(), text));
    }

    @Test
    void staysSilentWhereTheTablesAreEmpty() {
        assertEquals(
                List.of(),
                Prose.found(new Given(2568), "ตัวชี้วัดที่ 4 ได้คะแนน 84.47 คะแนน เพิ่มขึ้นจากปีก่อน คะแนนรวม 91.00"));
    }

    @Test
    void earlierYearsAreTakenFromTheirList() {
        Given given = energy().history(2563, "4", "80.15");
        assertEquals(List.of(), Prose.found(given, "ปีงบประมาณ พ.ศ. 2563 ตัวชี้วัดที่ 4 ได้คะแนน 80.15 คะแนน"));
        assertEquals(
                List.of("FIGURE ตัวชี้วัดที่ 4 ปีงบประมาณ พ.ศ. 2563 | 81.15 | 80.15"),
                Prose.found(given, "ปีงบประมาณ พ.ศ. 2563 ตัวชี้วัดที่ 4 ได้คะแนน 81.15 คะแนน"));
    }

    @Test
    void theFigureIsFoundWhateverStandsAroundIt() {
        String zeroWidth = "ตัวชี้วัดที่\u200B 4\u00A0การใช้ทรัพย์สินของราชการ ได้คะแนน\u00A084.47 คะแนน";
        assertEquals(List.of("FIGURE ตัวชี้วัดที่ 4 | 84.47 | 87.47"), Prose.found(energy(), zeroWidth));
        String lines = "หน่วยงานได้วิเคราะห์แล้ว\n• ตัวชี้วัดที่ 4\n84.47 คะแนน\n• ตัวชี้วัดที่ 2 ได้ 84.47 คะแนน";
        assertEquals(List.of("FIGURE ตัวชี้วัดที่ 2 | 84.47 | 89.90"), Prose.found(energy(), lines));
    }

    @Test
    void aTargetUnderItsOwnHeadingIsNoResult() {
        var analysis = Prose.analysis(energy(), "ค่าเป้าหมายปีถัดไป", "ตัวชี้วัดที่ 4 ได้คะแนน 92.50 คะแนน");
        assertEquals(List.of(), TextChecks.check(analysis, Optional.empty()));
    }

    @Test
    void tokensFillBeforeTheTextIsChecked() {
        assertEquals(
                List.of("DIRECTION ตัวชี้วัดที่ 2 | เพิ่มขึ้น | -0.74"),
                Prose.found(energy(), "ตัวชี้วัดที่ 2 ได้คะแนน {คะแนน:2} คะแนน เพิ่มขึ้นจากปีงบประมาณ พ.ศ. {ปีก่อน}"));
        assertEquals(
                List.of(), Prose.found(energy(), "ตัวชี้วัดที่ 2 ได้คะแนน {คะแนน:2} คะแนน {ทิศทาง:2}จากปี {ปีก่อน}"));
    }

    @Test
    void aTokenThatNothingFillsIsLeftOver() {
        assertEquals(
                List.of("PLACEHOLDER_LEFT {คะแนน:11}", "PLACEHOLDER_LEFT {คะแนนน:4}"),
                Prose.found(energy(), "ได้ {คะแนน:11} และ {คะแนนน:4} และ {คะแนน:4} {x} {}"));
    }

    @Test
    void theScaleOfTheThreeInstrumentsIsAsTheCommentSays() {
        var analysis = energy().analysis();
        assertEquals("90.82", analysis.instrument(Instrument.IIT).score().toString());
        assertEquals("89.54", analysis.instrument(Instrument.EIT).score().toString());
        assertEquals("97.50", analysis.instrument(Instrument.OIT).score().toString());
        assertEquals("93.11", analysis.total().score().toString());
        assertEquals("92.32", analysis.total().prior().toString());
    }
}

package th.itaworkbook.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ยกตัวอย่างเช่น เว็บไซต์|ยกตัวอย่างเช่น",
                "ตัวอย่าง: จัดอบรม|ตัวอย่าง",
                "(ระบุชื่อหน่วยงาน)|ระบุ",
                "โปรดระบุขั้นตอน|โปรดระบุ",
                "XXX|xxx",
                "......|....",
                "- ตัวอย่างมาตรการ|ตัวอย่าง"
            })
    void startsWithATemplateWord(String cell, String word) {
        assertEquals(Optional.of(word), Placeholders.startOf(cell));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                // As in chanuwan-2568: the words stand inside a sentence.
                "เผยแพร่คู่มือในช่องทางทุกชนิด ยกตัวอย่างเช่น เว็บไซต์ เป็นต้น",
                "ระบุขั้นตอนและระยะเวลาของแต่ละงานบริการไว้ในคู่มือการปฏิบัติงานของเจ้าหน้าที่",
                "จัดทำทะเบียนคุม ..."
            })
    void staysSilentForASentence(String cell) {
        assertEquals(Optional.empty(), Placeholders.startOf(cell));
    }
}

package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Submission.Unit;

class SmallParsersTest {
    @ParameterizedTest
    @CsvSource({
        "2568,2568",
        "๒๕๖๘,2568",
        "พ.ศ. 2568,2568",
        "ปีงบประมาณ พ.ศ. ๒๕๖๘,2568",
        "2025,2568",
        "68,2568",
        "ประจำปีงบประมาณ 2568,2568"
    })
    void readsYears(String typed, int expected) {
        assertEquals(Optional.of(expected), YearParser.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "25688", "1500", "2568-2569"})
    void refusesWhatIsNoYear(String typed) {
        assertEquals(Optional.empty(), YearParser.read(typed));
    }

    @Test
    void readsShortLists() {
        assertEquals(List.of(1, 3, 4, 5), ShortLists.numbers("ตัวชี้วัดที่ ๑, 3-5"));
        assertEquals(List.of(9), ShortLists.numbers("9.1"));
        assertEquals(List.of(), ShortLists.numbers("ปี 2568"));
        assertEquals(Optional.of(2), ShortLists.number("มาตรการที่ ๒"));
        assertEquals(Optional.empty(), ShortLists.number("รวม"));
        assertEquals(List.of("1", "7"), ShortLists.themes("1;๗"));
        assertEquals(List.of(), ShortLists.themes("-"));
        assertEquals(List.of(Instrument.IIT, Instrument.EIT), ShortLists.instruments("IIT, eit"));
        assertEquals(Optional.of("9.1"), ShortLists.subIndicator("๙.๑ ข้อมูลพื้นฐาน"));
        assertEquals(Optional.empty(), ShortLists.subIndicator("9"));
    }

    @Test
    void splitsUnitsOnlyBetweenListedNames() {
        UnitParser parser = new UnitParser(List.of(
                new Unit("งานพัสดุ", "", ""),
                new Unit("กองคลัง", "กค.", ""),
                new Unit("ศูนย์บริการ/ข้อมูล", "ศบข.", "")));
        assertEquals(List.of("งานพัสดุ", "กองคลัง"), parser.read("งานพัสดุ/ กองคลัง"));
        assertEquals(List.of("กองคลัง", "งานพัสดุ"), parser.read("กค., งานพัสดุ"));
        assertEquals(List.of("ศูนย์บริการ/ข้อมูล"), parser.read("ศูนย์บริการ/ข้อมูล"));
        assertEquals(List.of("กองคลัง", "ศูนย์บริการ/ข้อมูล"), parser.read("กองคลัง/ศูนย์บริการ/ข้อมูล"));
        assertEquals(List.of("กองคลัง/ทุกหน่วยงาน"), parser.read("กองคลัง/ทุกหน่วยงาน"));
        assertEquals(List.of("กองช่าง"), parser.read(" กองช่าง "));
        assertEquals(List.of(), parser.read("-"));
    }

    @Test
    void comparesVersionsPartByPart() {
        assertEquals(-1, Version.of("1.2").compareTo(Version.of("1.10")));
        assertEquals(0, Version.of("1").compareTo(Version.of("1.0")));
        assertEquals(1, Version.of("2").compareTo(Version.of("1.9")));
    }
}

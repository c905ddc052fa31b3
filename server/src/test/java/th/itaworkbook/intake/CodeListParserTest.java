package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.domain.Instrument;

class CodeListParserTest {
    private final CodeListParser parser = new CodeListParser(TestFrameworks.Y2568);

    private CodeListParser.Reading read(String typed, Instrument... instruments) {
        return parser.read(typed.replace("\\n", "\n"), new ItemCodeParser.Context(Set.of(instruments), Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I7,I8|i7 i8",
                "I7-I10|i7 i8 i9 i10",
                "I7-10|i7 i8 i9 i10",
                "i7 – i9|i7 i8 i9",
                "i7 ถึง i9|i7 i8 i9",
                "e4 และ e5|e4 e5",
                "e4; e5;e6|e4 e5 e6",
                "i1\\ni2\\ni3|i1 i2 i3",
                "i1 i2|i1 i2",
                "I7, 8, 10|i7 i8 i10",
                "ข้อ i1 และข้อ e2|i1 e2",
                "(i1)|i1",
                "EIT 4, 5|e4 e5",
                "o ๒๕|o25",
                "i1, I1|i1"
            })
    void readsLists(String typed, String expected) {
        CodeListParser.Reading reading = read(typed);
        assertEquals(List.of(expected.split(" ")), reading.codes());
        assertEquals(List.of(), reading.unknown());
    }

    @Test
    void bareNumbersNeedAnInstrument() {
        assertEquals(List.of(), read("ข้อ 1-3").codes());
        assertEquals(List.of("ข้อ 1-3"), read("ข้อ 1-3").unknown());
        assertEquals(List.of("e1", "e2", "e3"), read("ข้อ 1-3", Instrument.EIT).codes());
    }

    @Test
    void saysWhatItDoesNotKnowAndKeepsTheRest() {
        CodeListParser.Reading reading = read("i1, i99, EMAIL, ตามที่กำหนด");
        assertEquals(List.of("i1"), reading.codes());
        assertEquals(List.of("i99", "EMAIL", "ตามที่กำหนด"), reading.unknown());
    }

    @Test
    void backwardRangesAreNotGuessed() {
        assertEquals(List.of("i9-i7"), read("i9-i7").unknown());
    }

    @Test
    void misreadCodesAreMarkedAndGoodListsAreNot() {
        assertTrue(read("o ๒๕").normalised());
        assertTrue(read("025", Instrument.OIT).normalised());
        assertFalse(read("I7-10, 12").normalised());
    }

    @Test
    void nothingIsNothing() {
        assertEquals(List.of(), read("-").codes());
        assertEquals(List.of(), read("-").unknown());
    }
}

package th.itaworkbook.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;

class ItemCodeParserTest {
    private static String read(Framework framework, String typed, Instrument instrument, String indicator) {
        ItemCodeParser.Context context = new ItemCodeParser.Context(
                instrument == null ? Set.of() : Set.of(instrument), indicator == null ? Set.of() : Set.of(indicator));
        return new ItemCodeParser(framework)
                .read(typed, context)
                .map(r -> r.item().code())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // typed, instrument, indicator, read in 2562 (I1-I30, six an indicator)
                "I20,-,-,I20",
                "i20,-,-,I20",
                "I 20,-,-,I20",
                "120,IIT,4,I20",
                "120,IIT,-,I20",
                "112,IIT,2,I12",
                "130,IIT,5,I30",
                "17,IIT,2,I7",
                "17,IIT,3,I17",
                "17,IIT,-,none",
                "11,IIT,1,I1",
                "11,IIT,2,I11",
                "I2O,-,-,I20",
                "l7,-,-,I7",
                "5,EIT,6,E5",
                "ข้อ 25,OIT,10.2,O25",
                "๐25,OIT,-,O25",
                "๐๒๕,OIT,-,O25",
                "025,OIT,-,O25",
                "0 25,OIT,-,O25",
                "25,OIT,-,O25",
                "010,OIT,-,O10",
                "O10,-,-,O10",
                "OIT ข้อ ๐25,-,-,O25",
                "OIT 25,-,-,O25",
                "O99,-,-,none",
                "25,-,-,none",
                "O25,IIT,-,none",
                "ทุกข้อ,IIT,1,none",
                "'',IIT,1,none"
            })
    void readsCodesOf2562(String typed, Instrument instrument, String indicator, String expected) {
        assertEquals(expected, read(TestFrameworks.Y2562, typed, instrument, indicator));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"I3,-,-,i3", "17,IIT,-,i7", "11,IIT,1,i1", "11,IIT,4,i11", "E4,EIT,7,e4", "๐8,OIT,9.2,o8"})
    void givesTheFormOfTheYear(String typed, Instrument instrument, String indicator, String expected) {
        assertEquals(expected, read(TestFrameworks.Y2568, typed, instrument, indicator));
    }

    @Test
    void letterCaseAloneIsNoOddForm() {
        ItemCodeParser parser = new ItemCodeParser(TestFrameworks.Y2568);
        assertFalse(parser.read("I3", ItemCodeParser.Context.NONE).orElseThrow().normalised());
        assertTrue(parser.read("I 3", ItemCodeParser.Context.NONE).orElseThrow().normalised());
        assertEquals(Optional.empty(), parser.read("OIL", ItemCodeParser.Context.NONE));
    }
}

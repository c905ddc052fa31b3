package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "7",
                "-7.5",
                "85.54",
                "85.540000000000006",
                "99999999999999",
                "0.00000000000001",
                "1E-3",
                "1.5E+300",
                "+5",
                ".5",
                "5.",
                "123456789012345",
                "1234567890123456789",
                "4.9E-324",
                " 5 "
            })
    void sameAsTheSlowWay(String number) {
        assertEquals(Double.parseDouble(number), Numbers.parse(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", ".", "NaN", "Infinity", "0x1p3", "5d", "5f", "1e999", "1,5", "1 5", "๘๕", "--5"})
    void noNumberIsNotOne(String text) {
        assertEquals(Double.NaN, Numbers.parse(text));
    }

    @Test
    void countsAreWholeAndShort() {
        assertEquals(42, Numbers.count("42", -1));
        assertEquals(7, Numbers.count("B7", 1, -1));
        assertEquals(-1, Numbers.count("", -1));
        assertEquals(-1, Numbers.count("-1", -1));
        assertEquals(-1, Numbers.count("9999999999", -1));
    }
}

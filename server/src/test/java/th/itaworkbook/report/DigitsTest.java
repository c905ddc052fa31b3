package th.itaworkbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DigitsTest {
    @Test
    void thaiDigitsSpareCodesAndAddresses() {
        String text = "ข้อ o25 ได้ 92.61 ดู https://a.go.th/2568 ปี 2569";
        assertEquals(
                "ข้อ o25 ได้ ๙๒.๖๑ ดู https://a.go.th/2568 ปี ๒๕๖๙",
                Digits.THAI.turn().apply(text));
    }

    @Test
    void arabicDigitsThroughoutOrAsTyped() {
        assertEquals("ปี 2568", Digits.ARABIC.turn().apply("ปี ๒๕๖๘"));
        assertEquals("ปี ๒๕๖๘", Digits.AS_TYPED.turn().apply("ปี ๒๕๖๘"));
    }
}

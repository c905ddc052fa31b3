package th.itaworkbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static Tokens fill(String text) {
        return Tokens.fill(
                text,
                (name, argument) -> name.equals("คะแนน") ? Optional.of("<" + argument + "$1>") : Optional.empty());
    }

    @Test
    void knownTokensAreFilledWordForWord() {
        assertEquals("ได้ <4$1> และ <$1>", fill("ได้ {คะแนน:4} และ { คะแนน }").text());
        assertEquals(List.of(), fill("ได้ {คะแนน:4}").unknown());
    }

    @Test
    void unknownTokensStayAndAreNamed() {
        Tokens tokens = fill("{คะแนนรวม:4} {} {ก\nข}");
        assertEquals("{คะแนนรวม:4} {} {ก\nข}", tokens.text());
        assertEquals(List.of("{คะแนนรวม:4}"), tokens.unknown());
    }
}

package th.itaworkbook.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.report.word.Inline;

class WebLinksTest {
    private static List<Inline> in(String text) {
        return List.of(WebLinks.in(text));
    }

    private static Inline link(String address) {
        return new Inline.Link(address, address);
    }

    @Test
    void anAddressLeadsThere() {
        assertEquals(List.of(link("https://www.example.go.th/a?b=1#c")), in("https://www.example.go.th/a?b=1#c"));
        assertEquals(List.of(link("HTTP://example.go.th")), in("HTTP://example.go.th"));
    }

    @Test
    void textAroundItStaysText() {
        assertEquals(
                List.of(
                        Inline.of("ภาพ ("),
                        link("https://a.go.th/1"),
                        Inline.of("), คำสั่ง\n"),
                        link("https://a.go.th/2_(ก)".replace("ก", "x")),
                        Inline.of(".")),
                in("ภาพ (https://a.go.th/1), คำสั่ง\nhttps://a.go.th/2_(x)."));
    }

    @Test
    void thaiLettersAreWrittenSoThatProgramsTakeThem() {
        // ก is U+0E01, in UTF-8 E0 B8 81.
        assertEquals(
                List.of(new Inline.Link("https://a.go.th/ก", "https://a.go.th/%E0%B8%81")), in("https://a.go.th/ก"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "หนังสือที่ นร 0106/1",
                "ftp://a.go.th/1",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://",
                "https:///1",
                "https://a.go.th/%",
                "https://a.go.th/\uD800"
            })
    void whatIsNoAddressOfTheWebStaysText(String text) {
        assertEquals(text.isEmpty() ? List.of() : List.of(Inline.of(text)), in(text));
    }

    @Test
    void anAddressThatNoProgramFollowsStaysText() {
        String address = "https://a.go.th/" + "a".repeat(2000);
        assertEquals(List.of(Inline.of(address)), in(address));
    }
}

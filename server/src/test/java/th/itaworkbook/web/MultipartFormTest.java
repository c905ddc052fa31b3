package th.itaworkbook.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.Campaign;

class MultipartFormTest {
    private static final String TYPE = "multipart/form-data; boundary=b";

    private static String part(String form, String type) {
        return MultipartForm.part(form.getBytes(StandardCharsets.ISO_8859_1), type, "workbook")
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .orElse("none");
    }

    private static String form(String content) {
        return "--b\r\nContent-Disposition: form-data; name=\"workbook\"; filename=\"a.xlsx\"\r\n\r\n" + content
                + "\r\n--b--\r\n";
    }

    @Test
    void theFieldIsFoundByName() {
        assertEquals("any", part(form("any"), TYPE));
        assertEquals("any", part("preamble\r\n" + form("any"), TYPE));
        assertEquals("any", part(form("any"), "multipart/form-data; charset=x; Boundary=\"b\""));
        assertEquals("", part(form(""), TYPE));
        assertEquals("any", part(form("any").replace("name=\"workbook\"", "name=workbook"), TYPE));
    }

    @Test
    void aFileNameIsNotTheFieldName() {
        String form =
                "--b\r\nContent-Disposition: form-data; filename=\"workbook\"; name=\"file\"\r\n\r\nany\r\n--b--\r\n";
        assertEquals("none", part(form, TYPE));
    }

    @Test
    void contentMayHoldAnythingButTheDelimiter() {
        assertEquals("--b\r\n--\r\n\r\n-b", part(form("--b\r\n--\r\n\r\n-b"), TYPE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--b", "--b--", "--b\r\n\r\n", "--b\r\nno end", "\r\n--b\r\n\r\n\r\n--b--"})
    void brokenFormsGiveNothing(String form) {
        assertEquals("none", part(form, TYPE));
    }

    @Test
    void manyPartsAreNotSearchedForEver() {
        String small = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\ny\r\n";
        assertEquals("none", part(small.repeat(1000) + form("any"), TYPE));
    }

    // Property: cut anywhere or with bytes changed, a form gives its content, another content, or nothing: no
    // exception.
    @Test
    void damagedFormsNeverBreakTheReader() {
        Campaign.seeds(2000).forEach(seed -> {
            Random random = new Random(seed);
            byte[] content = new byte[random.nextInt(60)];
            random.nextBytes(content);
            byte[] form = form(new String(content, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
            assertArrayEquals(
                    content, MultipartForm.part(form, TYPE, "workbook").orElseThrow(), "seed " + seed);
            byte[] damaged = Arrays.copyOf(form, random.nextInt(form.length + 1));
            for (int i = 0; i < 3 && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) "\r\n-b:;\"".charAt(random.nextInt(7));
            }
            assertDoesNotThrow(() -> MultipartForm.part(damaged, TYPE, "workbook"), "seed " + seed);
        });
    }
}

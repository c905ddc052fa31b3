package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.finding.UnusableFileException;

/** What the parser is allowed to see, in which encodings, and how much of it. */
class XmlCursorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({
        "utf-8, UTF-8",
        "UTF-16, UTF-16",
        "UTF-16, UTF-16LE",
        "UTF-16, UTF-16BE",
        "ISO-8859-1, ISO-8859-1",
        "us-ascii, US-ASCII"
    })
    void encodings(String declared, String used) throws UnusableFileException {
        String word = used.startsWith("UTF") ? "ศูนย์" : used.startsWith("ISO") ? "é" : "e";
        byte[] xml = ("<?xml version=\"1.0\" encoding=\"" + declared + "\"?><a>" + word + "</a>")
                .getBytes(Charset.forName(used));
        assertEquals(word, text(xml));
    }

    @Test
    void withoutDeclarationAndWithByteOrderMark() throws UnusableFileException {
        assertEquals("ก", text("<a>ก</a>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("ก", text("\uFEFF<a>ก</a>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void malformedBytesAreNotReplaced() {
        byte[] xml = "<a>ก</a>".getBytes(StandardCharsets.UTF_8);
        xml[4] = 'x';
        assertThrows(UnusableFileException.class, () -> text(xml));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "text",
                "<a>",
                "<a></b>",
                "<a/><b/>",
                "<a>&x;</a>",
                "<!DOCTYPE a><a/>",
                "<a b='1' b='2'/>",
                "<p:a/>",
                "<?xml version='1.0' encoding='x-odd'?><a/>",
                "<?xml version='1.0' encoding=''?><a/>",
                "<a>&#0;</a>",
                "<a>\u0002</a>"
            })
    void notWellFormedIsRefused(String xml) {
        assertThrows(UnusableFileException.class, () -> text(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nestingEndsSomewhere() throws UnusableFileException {
        // Depth 256 is the limit.
        assertEquals("", text(("<a>".repeat(256) + "</a>".repeat(256)).getBytes(StandardCharsets.UTF_8)));
        assertThrows(
                UnusableFileException.class,
                () -> text(("<a>".repeat(257) + "</a>".repeat(257)).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void longestCellTextPasses() throws UnusableFileException {
        // 32,767 characters, each escaped.
        String text = "_x0E01_".repeat(32_767);
        assertEquals(text, text(("<a>" + text + "</a>").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void veryManyNamesAreRefusedQuickly() {
        refusedQuickly("<a>" + numbered("<n", "/>") + "</a>");
        refusedQuickly("<a>" + numbered("<n x", "=''/>") + "</a>");
        refusedQuickly("<a>" + numbered("<n xmlns:x", "='y'/>") + "</a>");
        refusedQuickly("<a" + numbered(" x", "=''") + "/>");
        refusedQuickly("<a" + numbered(" xmlns:x", "='y'") + "/>");
    }

    private static String numbered(String before, String after) {
        StringBuilder all = new StringBuilder();
        IntStream.range(0, 200_000).forEach(i -> all.append(before).append(i).append(after));
        return all.toString();
    }

    private static void refusedQuickly(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        assertTimeoutPreemptively(PATIENCE, () -> assertThrows(UnusableFileException.class, () -> text(bytes)));
    }

    // The text of the root, with the whole part read; by the full parser, as the quick one leaves odd parts to it.
    private static String text(byte[] xml) throws UnusableFileException {
        return XmlCursor.read(xml, XmlCursorTest::text);
    }

    private static String text(XmlCursor cursor) throws UnusableFileException {
        cursor.root();
        String text = cursor.text().toString();
        cursor.finish();
        return text;
    }
}

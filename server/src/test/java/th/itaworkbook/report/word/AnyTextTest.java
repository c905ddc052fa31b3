package th.itaworkbook.report.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyTextTest {
    private static String read(String text) throws IOException {
        WordBody body = new WordBody(UnaryOperator.identity(), false);
        body.paragraph("BodyText", text);
        byte[] file = body.file(new WordBody.Frame("a", "b", "c", "th-TH"));
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(file))) {
            return opened.getParagraphs().get(0).getText();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+66",
                "-5",
                "@นาย",
                "<b>&amp;\"'",
                "บรรทัดหนึ่ง\nบรรทัดสอง",
                "ก\tข",
                "  สอง  ช่อง  ",
                "\uD83D\uDE00 ยิ้ม",
                "\u200Fขวาไปซ้าย\u200E",
                "น้ำ ทำ กำ\u0E4D\u0E32"
            })
    void anyTextGoesThrough(String text) throws IOException {
        assertEquals(text, read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ก\u0000ข", "ก\u0008ข", "ก\uFFFEข", "ก\uD83Dข"})
    void whatXmlForbidsIsSeenToBeGone(String text) throws IOException {
        assertEquals("ก\uFFFDข", read(text));
    }
}

package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.itaworkbook.Campaign;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Sheet;

/** The quick cursor tells what the full parser tells, or leaves the part to it. */
class PlainCursorTest {
    private static final String SHEET =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<worksheet xmlns=\"urn:a\" xmlns:r='urn:r'"
                    + " xmlns:mc=\"urn:mc\" mc:Ignorable=\"x14\"><cols><col min=\"1\" max=\"2\"/></cols><sheetData>\n"
                    + "<row r=\"1\" spans=\"1:3\" mc:x=\" y \"><c r=\"A1\" s=\"3\"><v>85.5</v></c><c r='B1' t=\"s\">"
                    + "<v> 1 </v></c><c r=\"C1\" t=\"str\"><f>IF(A1&gt;5,&quot;ก&quot;,\"\")</f><v>ผ&#x0E25;&#9;</v></c>"
                    + "</row><row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> ศูนย์ราชการ\r\n😀 </t>"
                    + "</is></c><c r=\"B2\" s=\"4\" t=\"b\"/><c><f t=\"shared\" si=\"0\" ref=\"C2:C3\">A1</f></c>"
                    + "<x:a xmlns:x=\"urn:x\" x:b=\"&lt;&apos;\"><x:c/>\t</x:a></row></sheetData>"
                    + "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>\n";

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void tellsTheSameOfASheet() throws UnusableFileException {
        String told = Told.full(bytes(SHEET)).orElseThrow();
        assertTrue(told.contains("'IF(A1>5,\"ก\",\"\")'")
                && told.contains("\" ศูนย์ราชการ\n😀 \"")
                && told.contains("'ผล\t'"));
        assertEquals(told, Told.quick(bytes(SHEET)));
    }

    @Test
    void alsoFromAStreamOfSmallPieces() throws Exception {
        String told = Told.full(bytes(SHEET)).orElseThrow();
        for (int piece : new int[] {1, 2, 3, 5, 7, 64, 1000}) {
            InputStream slow = new FilterInputStream(new ByteArrayInputStream(bytes(SHEET))) {
                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    return super.read(into, from, Math.min(length, piece));
                }
            };
            assertEquals(told, Told.told(PlainCursor.over(slow, 1)), "pieces of " + piece);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "text",
                "<a",
                "<a>",
                "<a b",
                "<a></b>",
                "<a></aa>",
                "<aa></a>",
                "<a/><b/>",
                "<a/>text",
                "<a/ >",
                "<a b=1/>",
                "<a b='1'c='2'/>",
                "<a b='1' b='2'/>",
                "<a b='<'/>",
                "<a b='&x;'/>",
                "<a b='1\n2'/>",
                "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>",
                "<a xmlns:p='u' p:b='1' b='2'/>",
                "<a xmlns:p=''/>",
                "<a xmlns=''/>",
                "<a xmlns:xml='u'/>",
                "<a xmlns:xmlns='u'/>",
                "<a xmlns:p='http://www.w3.org/XML/1998/namespace'/>",
                "<a xmlns:p='u' xmlns:p='w'/>",
                "<p:a/>",
                "<a p:b='1'/>",
                "<a><b xmlns:p='u'/><p:c/></a>",
                "<a><b xmlns:p='u'><p:c/></b></a>",
                "<a:/>",
                "<:a/>",
                "<a:b:c/>",
                "<1a/>",
                "<-a/>",
                "<ก/>",
                "<a ก='1'/>",
                "< a/>",
                "<a>]]></a>",
                "<a>&#0;</a>",
                "<a>&#xD800;</a>",
                "<a>&#x110000;</a>",
                "<a>&#99999999999;</a>",
                "<a>&#x;</a>",
                "<a>&#;</a>",
                "<a>&;</a>",
                "<a>&amp</a>",
                "<a>& b</a>",
                "<a>\u0002</a>",
                "<a>\u007f\u0085</a>",
                "<a>\ufffe</a>",
                "<a><![CDATA[x]]></a>",
                "<a><!-- x --></a>",
                "<a><?x y?></a>",
                "<!DOCTYPE a><a/>",
                "\ufeff<a/>",
                " <?xml version='1.0'?><a/>",
                "<?xml version='1.1'?><a/>",
                "<?xml version='1.0' encoding='latin1'?><a/>",
                "<?xml version='1.0' encoding=\"utf-8\"  ?>\n<a>ก</a>\n\n",
                "<v>\r\n\r</v>",
                "<v>a<b/>c<b>d</b>e</v>",
                "<is>a<b/>c<b>d</b>e</is>",
                "<a>></a>",
                "<a  b = '1' />",
                "<a b='1' ></a >"
            })
    void isNeverMilderThanTheFullParser(String xml) throws UnusableFileException {
        Told.agree(bytes(xml));
    }

    @Test
    void bytesThatAreNoCharactersAreLeftAlone() {
        for (int[] odd : new int[][] {
            {0x80},
            {0xC0, 0x80},
            {0xC1, 0xBF},
            {0xE0, 0x9F, 0xBF},
            {0xE0, 0xB8},
            {0xED, 0xA0, 0x80},
            {0xEF, 0xBF, 0xBF},
            {0xF0, 0x8F, 0xBF, 0xBF},
            {0xF4, 0x90, 0x80, 0x80},
            {0xF5, 0x80, 0x80, 0x80},
            {0xFF},
            {0xE0, 0xB8, 0x41}
        }) {
            byte[] part = bytes("<a>....</a>");
            for (int i = 0; i < odd.length; i++) {
                part[3 + i] = (byte) odd[i];
            }
            assertThrows(UnusualXmlException.class, () -> Told.told(PlainCursor.over(part)));
        }
    }

    @Test
    void deepAndLongPartsAreLeftToTheFullParser() throws UnusableFileException {
        assertTrue(Told.agree(bytes("<a>".repeat(256) + "</a>".repeat(256))));
        assertEquals(null, Told.quick(bytes("<a>".repeat(257) + "</a>".repeat(257))));
        assertTrue(Told.agree(bytes("<v>" + "ก".repeat(32_767) + "</v>")));
        assertEquals(null, Told.quick(bytes("<v>" + "ก".repeat(50_000) + "</v>")));
        assertEquals(null, Told.quick(bytes("<a" + " b".repeat(70_000) + "='1'/>")));
    }

    @Test
    void aCellInAnotherElementIsNone() throws UnusableFileException {
        String row = "<row r='1'><x><c r=\"A1\"><v>1</v></c></x>\n<c r=\"B1\"><v>2</v></c></row>";
        byte[] file = Books.zip(Books.parts("<sheetData>" + row + "</sheetData>"));
        Sheet sheet = Refused.read(file).sheets().get(0);
        assertEquals(1, sheet.row(0).size());
        assertEquals("2", sheet.value(0, 1).text());
    }

    @Test
    void aMillionMutantsAreJudgedAlike() throws UnusableFileException {
        byte[] sound = bytes(SHEET);
        byte[] signs = bytes("<>/&;'\"= :]!?#x\r\n\u0000ก");
        int plain = 0;
        int cases = Campaign.cases(1_000_000);
        for (int seed = 1; seed <= cases; seed++) {
            Random random = new Random(seed);
            byte[] mutant = sound.clone();
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                int at = random.nextInt(mutant.length);
                int from = random.nextInt(mutant.length);
                int length = Math.min(random.nextInt(12), mutant.length - Math.max(at, from));
                switch (random.nextInt(4)) {
                    case 0 -> mutant[at] = signs[random.nextInt(signs.length)];
                    case 1 -> mutant[at] = (byte) random.nextInt(256);
                    case 2 -> mutant = java.util.Arrays.copyOf(mutant, Math.max(1, at));
                    default -> System.arraycopy(sound, Math.min(from, sound.length - length), mutant, at, length);
                }
            }
            plain += Told.agree(mutant) ? 1 : 0;
        }
        assertTrue(plain > cases / 50, "of so many mutants some must be sound: " + plain);
    }
}

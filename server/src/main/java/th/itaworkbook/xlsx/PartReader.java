package th.itaworkbook.xlsx;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import th.itaworkbook.finding.UnusableFileException;

/**
 * Decodes one XML part for the parser. Characters go to the parser rather than bytes because its table of names for
 * bytes takes time that grows with the square of their number. One step of the parser may read only so much: a tag with
 * very many attributes would have the same effect.
 */
final class PartReader extends Reader {
    /** A cell holds 32,767 characters, and an escaped one takes seven. */
    private static final int CHARACTERS_PER_STEP = 1 << 18;

    private static final int DECLARATION = 200;

    private final ByteBuffer encoded;
    private final CharsetDecoder decoder;
    private int left = CHARACTERS_PER_STEP;

    private PartReader(byte[] xml, int from, Charset charset) {
        this.encoded = ByteBuffer.wrap(xml, from, xml.length - from);
        // A decoder of its own reports malformed bytes instead of replacing them.
        this.decoder = charset.newDecoder();
    }

    static PartReader over(byte[] xml) throws UnusableFileException {
        int first = xml.length < 4 ? 0 : (xml[0] & 0xFF) << 8 | (xml[1] & 0xFF);
        return switch (first) {
            case 0xFEFF -> new PartReader(xml, 2, StandardCharsets.UTF_16BE);
            case 0xFFFE -> new PartReader(xml, 2, StandardCharsets.UTF_16LE);
            case 0x003C -> new PartReader(xml, 0, StandardCharsets.UTF_16BE);
            case 0x3C00 -> new PartReader(xml, 0, StandardCharsets.UTF_16LE);
            case 0xEFBB -> new PartReader(xml, 3, StandardCharsets.UTF_8);
            default -> new PartReader(xml, 0, declared(xml));
        };
    }

    /** Starts a new step of the parser. */
    void nextStep() {
        left = CHARACTERS_PER_STEP;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer characters = CharBuffer.wrap(buffer, offset, length);
        CoderResult result = decoder.decode(encoded, characters, true);
        if (result.isError()) {
            result.throwException();
        }
        int got = characters.position() - offset;
        if (got == 0 && length > 0) {
            // Nothing is left, or the parser has less room than one character outside the basic plane takes.
            return encoded.hasRemaining() ? tooSmall() : -1;
        }
        left -= got;
        if (left < 0) {
            throw new IOException("one tag or text is too long");
        }
        return got;
    }

    private static int tooSmall() throws IOException {
        throw new IOException("no room for one character");
    }

    @Override
    public void close() {}

    // Excel writes UTF-8 or UTF-16 only; a few other programs declare their Latin text.
    private static Charset declared(byte[] xml) throws UnusableFileException {
        String head = new String(xml, 0, Math.min(xml.length, DECLARATION), StandardCharsets.ISO_8859_1);
        int end = head.indexOf("?>");
        int at = head.startsWith("<?xml") && end > 0 ? head.substring(0, end).indexOf("encoding") : -1;
        if (at < 0) {
            return StandardCharsets.UTF_8;
        }
        String name = head.substring(at + "encoding".length(), end)
                .replaceAll("[\\s=\"']", " ")
                .trim();
        int blank = name.indexOf(' ');
        return switch ((blank < 0 ? name : name.substring(0, blank)).toLowerCase(Locale.ROOT)) {
            case "utf-8", "utf8" -> StandardCharsets.UTF_8;
            case "us-ascii", "ascii" -> StandardCharsets.US_ASCII;
            case "iso-8859-1", "latin1" -> StandardCharsets.ISO_8859_1;
            default -> throw Refusals.damaged();
        };
    }
}

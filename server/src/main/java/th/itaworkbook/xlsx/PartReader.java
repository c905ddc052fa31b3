package th.itaworkbook.xlsx;

import java.io.IOException;
import java.io.InputStream;
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

    /** Bytes that are unpacked at a time where a part is not in memory. */
    private static final int WINDOW = 16 << 10;

    private final ByteBuffer encoded;
    private final CharsetDecoder decoder;
    // Null once the part is known to its end: an array that was handed in is never written to.
    private InputStream more;
    private int left = CHARACTERS_PER_STEP;

    private PartReader(ByteBuffer encoded, Charset charset, InputStream more) {
        this.encoded = encoded;
        // A decoder of its own reports malformed bytes instead of replacing them.
        this.decoder = charset.newDecoder();
        this.more = more;
    }

    static PartReader over(byte[] xml) throws UnusableFileException {
        return over(ByteBuffer.wrap(xml), null);
    }

    /** Decodes what the stream gives while it is read; its first piece must hold the declaration. */
    static PartReader over(InputStream xml) throws UnusableFileException {
        byte[] window = new byte[WINDOW];
        try {
            int filled = xml.readNBytes(window, 0, WINDOW);
            return over(ByteBuffer.wrap(window, 0, filled), xml);
        } catch (IOException e) {
            throw Refusals.damaged();
        }
    }

    private static PartReader over(ByteBuffer xml, InputStream more) throws UnusableFileException {
        int first = xml.limit() < 4 ? 0 : xml.getShort(0) & 0xFFFF;
        return switch (first) {
            case 0xFEFF -> new PartReader(xml.position(2), StandardCharsets.UTF_16BE, more);
            case 0xFFFE -> new PartReader(xml.position(2), StandardCharsets.UTF_16LE, more);
            case 0x003C -> new PartReader(xml, StandardCharsets.UTF_16BE, more);
            case 0x3C00 -> new PartReader(xml, StandardCharsets.UTF_16LE, more);
            case 0xEFBB -> new PartReader(xml.position(3), StandardCharsets.UTF_8, more);
            default -> new PartReader(xml, declared(xml), more);
        };
    }

    /** Starts a new step of the parser. */
    void nextStep() {
        left = CHARACTERS_PER_STEP;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer characters = CharBuffer.wrap(buffer, offset, length);
        CoderResult result = decoder.decode(encoded, characters, more == null);
        while (more != null && result.isUnderflow() && characters.position() == offset) {
            refill();
            result = decoder.decode(encoded, characters, more == null);
        }
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

    // A character may be cut at the end of the window: its first bytes stay.
    private void refill() throws IOException {
        encoded.compact();
        int got = more.read(encoded.array(), encoded.arrayOffset() + encoded.position(), encoded.remaining());
        if (got < 0) {
            more = null;
        } else {
            encoded.position(encoded.position() + got);
        }
        encoded.flip();
    }

    private static int tooSmall() throws IOException {
        throw new IOException("no room for one character");
    }

    @Override
    public void close() {}

    // Excel writes UTF-8 or UTF-16 only; a few other programs declare their Latin text.
    private static Charset declared(ByteBuffer xml) throws UnusableFileException {
        byte[] first = new byte[Math.min(xml.limit(), DECLARATION)];
        xml.get(0, first);
        String head = new String(first, StandardCharsets.ISO_8859_1);
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

package th.itaworkbook.xlsx;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is that is not a workbook of ours; each kind has its own remedy in the message. */
enum FileKind {
    EMPTY("empty"),
    XLS("xls"),
    XLSB("xlsb"),
    ODS("ods"),
    DOCX("docx"),
    PPTX("pptx"),
    PDF("pdf"),
    CSV("csv"),
    HTML("html"),
    STRICT_OOXML("strict-ooxml"),
    ZIP("zip"),
    UNKNOWN("unknown");

    private static final int[] OLE2 = {0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1};
    private static final int HEAD = 1024;

    private final String word;

    FileKind(String word) {
        this.word = word;
    }

    /** The kind as messages and answers name it. */
    String word() {
        return word;
    }

    /** Whether this is an OLE2 container: an old binary file, or one encrypted with a password. */
    static boolean isOle2(byte[] bytes) {
        return startsWith(bytes, OLE2);
    }

    /** Whether an OLE2 container holds a password-protected package. */
    static boolean isEncryptedPackage(byte[] ole2) {
        return contains(ole2, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    }

    /** The kind of a file that does not start as a zip does. */
    static FileKind sniff(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (isOle2(bytes)) {
            boolean book = contains(bytes, "Workbook".getBytes(StandardCharsets.UTF_16LE))
                    || contains(bytes, "Book\0".getBytes(StandardCharsets.UTF_16LE));
            return book ? XLS : UNKNOWN;
        }
        if (isBareBiff(bytes)) {
            return XLS;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (head.contains("%pdf-")) {
            return PDF;
        }
        if (head.contains("<html") || head.contains("<!doctype html") || head.contains("<table")) {
            return HTML;
        }
        if (head.contains("<?xml") || !isText(bytes)) {
            return UNKNOWN;
        }
        return CSV;
    }

    // Excel 2 to 4 wrote the record stream without a container; its first record is BOF.
    private static boolean isBareBiff(byte[] bytes) {
        return bytes.length >= 8
                && bytes[0] == 0x09
                && (bytes[1] == 0x00 || bytes[1] == 0x02 || bytes[1] == 0x04 || bytes[1] == 0x08)
                && bytes[3] == 0x00;
    }

    private static boolean isText(byte[] bytes) {
        int end = Math.min(bytes.length, HEAD);
        boolean utf16 = end >= 2 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1));
        if (utf16) {
            return true;
        }
        for (int i = 0; i < end; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return isUtf8(bytes, end) || isThaiAnsi(bytes, end);
    }

    // The beginning says enough; it may end within a character.
    private static boolean isUtf8(byte[] bytes, int end) {
        CharBuffer decoded = CharBuffer.allocate(end);
        ByteBuffer head = ByteBuffer.wrap(bytes, 0, end);
        return !StandardCharsets.UTF_8.newDecoder().decode(head, decoded, false).isError();
    }

    // Old Thai exports are in TIS-620 or Windows-874: letters at A1 to FB, punctuation at 80 to A0.
    private static boolean isThaiAnsi(byte[] bytes, int end) {
        for (int i = 0; i < end; i++) {
            int b = bytes[i] & 0xFF;
            if (b > 0xFB || (b > 0xDA && b < 0xDF)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int[] magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int at = 0; at <= bytes.length - wanted.length; at++) {
            int i = 0;
            while (i < wanted.length && bytes[at + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return true;
            }
        }
        return false;
    }
}

package th.itaworkbook.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Packages that attack whoever unpacks them, or that two readers would understand differently. */
final class HostileZips {
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int FLIPPED = 60;
    private static final int CUT = 12;
    private static final long SEED = 20261120;

    private HostileZips() {}

    static void addTo(Map<String, byte[]> set) {
        bombs(set);
        names(set);
        lies(set);
        surroundings(set);
        Random random = new Random(SEED);
        for (int i = 0; i < FLIPPED; i++) {
            byte[] flipped = Parts.example();
            for (int bits = random.nextInt(4); bits >= 0; bits--) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            set.put("flipped bits " + i, flipped);
        }
        for (int i = 0; i < CUT; i++) {
            byte[] good = Parts.example();
            set.put("cut off " + i, Arrays.copyOf(good, (int) ((long) good.length * i / CUT)));
        }
        set.put("last byte missing", Arrays.copyOf(Parts.example(), Parts.example().length - 1));
    }

    private static void bombs(Map<String, byte[]> set) {
        String sheet = "xl/worksheets/sheet3.xml";
        String end = Parts.good().text(sheet);
        set.put("65 MiB of nothing", Parts.good().put(sheet, new byte[65 << 20]).zip());
        set.put(
                "60 MiB of blanks",
                Parts.good().put(sheet, end + " ".repeat(60 << 20)).zip());
        set.put(
                "just below the floor of the ratio",
                Parts.good().put(sheet, end + " ".repeat(4_000_000)).zip());
        set.put(
                "60 MiB in a part that nobody reads",
                Parts.good().put("xl/media/x.bin", new byte[60 << 20]).zip());
        Parts many = Parts.good();
        for (int i = 0; i < 40; i++) {
            many.put("xl/media/" + i + ".bin", new byte[4_100_000]);
        }
        set.put("160 MiB in small pieces", many.zip());
        set.put(
                "zip in zip",
                Parts.good().put("xl/media/x.zip", Parts.good().zip()).zip());
        set.put(
                "noise of 12 MiB",
                Parts.good().put("xl/media/x.bin", noise(12 << 20)).zip());
        set.put("1,001 parts", manyParts(1_001));
        set.put("65,000 parts", manyParts(65_000));
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new Random(SEED).nextBytes(noise);
        return noise;
    }

    private static byte[] manyParts(int count) {
        Parts many = Parts.good();
        for (int i = 0; i < count; i++) {
            many.put("x/" + i, new byte[0]);
        }
        return many.zip();
    }

    private static void names(Map<String, byte[]> set) {
        for (String name : new String[] {
            "../../etc/passwd",
            "/etc/passwd",
            "..\\..\\windows\\x.dll",
            "C:\\x.dll",
            "xl/../../x",
            "xl/./workbook.xml",
            "XL/WORKBOOK.XML",
            "xl\\workbook.xml",
            "xl/worksheets/sheet1.xml/",
            "a\u0000b",
            "a\nb",
            "ก".repeat(20_000),
            "%2e%2e/x",
            "xl//workbook.xml",
            " ",
            "con"
        }) {
            String shown = name.length() > 40 ? "a long one" : name.replaceAll("[^ -~]", "?");
            set.put("part named " + shown, Parts.good().put(name, "x").zip());
        }
        byte[] twice = Parts.good()
                .put("xl/workbook.xmk", Parts.good().text("xl/workbook.xml"))
                .zip();
        set.put("a part twice", replaced(twice, "xl/workbook.xmk", "xl/workbook.xml"));
        set.put("named otherwise in the directory", replacedLast(Parts.example(), "xl/styles.xml", "xl/stylez.xml"));
    }

    private static byte[] replaced(byte[] zip, String name, String other) {
        return new String(zip, StandardCharsets.ISO_8859_1).replace(name, other).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] replacedLast(byte[] zip, String name, String other) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(name);
        return (text.substring(0, at) + other + text.substring(at + name.length()))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    // Offsets of the fields of a central directory record and of the end record: APPNOTE.TXT 4.3.12 and 4.3.16.
    private static void lies(Map<String, byte[]> set) {
        Map<String, int[]> fields = new LinkedHashMap<>();
        fields.put("flag encrypted", new int[] {8, 2, 0x1});
        fields.put("flag strong encryption", new int[] {8, 2, 0x40});
        fields.put("method 1", new int[] {10, 2, 1});
        fields.put("method 12", new int[] {10, 2, 12});
        fields.put("method 93", new int[] {10, 2, 93});
        fields.put("method 99", new int[] {10, 2, 99});
        fields.put("checksum", new int[] {16, 4, 0x12345678});
        fields.put("packed size 0", new int[] {20, 4, 0});
        fields.put("packed size huge", new int[] {20, 4, 0x7FFFFFFF});
        fields.put("packed size of 64 bits", new int[] {20, 4, -1});
        fields.put("size 1", new int[] {24, 4, 1});
        fields.put("size huge", new int[] {24, 4, 0x7FFFFFFF});
        fields.put("size of 64 bits", new int[] {24, 4, -1});
        fields.put("name length", new int[] {28, 2, 0xFFFF});
        fields.put("extra length", new int[] {30, 2, 0xFFFF});
        fields.put("comment length", new int[] {32, 2, 0xFFFF});
        fields.put("disk", new int[] {34, 2, 1});
        fields.put("offset 0", new int[] {42, 4, 0});
        fields.put("offset outside", new int[] {42, 4, 0x7FFFFFF0});
        fields.put("offset of 64 bits", new int[] {42, 4, -1});
        fields.forEach((name, f) -> set.put("zip lies: " + name, patched(CENTRAL, 8, f[0], f[1], f[2])));
        set.put("zip lies: count", patched(END, 0, 10, 2, 3));
        set.put("zip lies: no entries", patched(END, 0, 10, 2, 0));
        set.put("zip lies: directory size", patched(END, 0, 12, 4, 7));
        set.put("zip lies: directory offset", patched(END, 0, 16, 4, 0x7FFFFFF0));
        set.put("zip lies: comment", patched(END, 0, 20, 2, 0xFF));
    }

    private static byte[] patched(int signature, int which, int offset, int width, int value) {
        ByteBuffer zip = ByteBuffer.wrap(Parts.example()).order(ByteOrder.LITTLE_ENDIAN);
        int seen = 0;
        for (int at = 0; at <= zip.limit() - 22; at++) {
            if (zip.getInt(at) == signature && seen++ == which) {
                if (width == 2) {
                    zip.putShort(at + offset, (short) value);
                } else {
                    zip.putInt(at + offset, value);
                }
                return zip.array();
            }
        }
        throw new AssertionError("no such record");
    }

    private static void surroundings(Map<String, byte[]> set) {
        byte[] good = Parts.example();
        byte[] pdf = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        byte[] html = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        set.put("PDF before", joined(pdf, good));
        set.put("HTML before", joined(html, good));
        set.put("junk after", joined(good, html));
        set.put("two workbooks", joined(good, good));
        set.put("end record only", Arrays.copyOfRange(good, good.length - 22, good.length));
        set.put("PK only", new byte[] {'P', 'K'});
        set.put("PK and noise", joined(new byte[] {'P', 'K', 3, 4}, noise(100_000)));
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

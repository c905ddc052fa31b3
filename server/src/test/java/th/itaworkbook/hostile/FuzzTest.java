package th.itaworkbook.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.Campaign;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.xlsx.Limits;
import th.itaworkbook.xlsx.XlsxPackage;

/**
 * Seeded damage to a good workbook, sent through all that the product does with it: whatever happens, there is a result
 * that opens, or a refusal. A failure names its seed; {@code -Dfuzz.factor=50} runs fifty times as many cases,
 * {@code -Dfuzz.first=} others.
 */
@Tag("long")
class FuzzTest {
    private static final int RAW = 20_000;
    private static final int PARTS = 4_000;
    private static final int SMALL_PARTS = 10_000;
    private static final int CELLS = 2_000;
    private static final long LONGEST_MILLIS = 20_000;

    private static final String[] SPLINTERS = {
        "<",
        ">",
        "/>",
        "\"",
        "&",
        "&lt;",
        "&#0;",
        "&#xD800;",
        "<c>",
        "</c>",
        "<row>",
        "</row>",
        "]]>",
        "<!--",
        "<![CDATA[",
        "<?x?>",
        "<!DOCTYPE a>",
        "-1",
        "0",
        "1",
        "4294967296",
        "99999999999999999999",
        "NaN",
        "1e999",
        "A1",
        "XFD1048576",
        "A1:XFD1048576",
        "$",
        "'",
        "[",
        "#REF!",
        "\u0000",
        "\uFFFF",
        "..",
        "/",
        "\\",
        " ",
        "",
        " t=\"s\"",
        " t=\"str\"",
        " s=\"999\"",
        " r:id=\"rId99\"",
        "<f>A1</f>",
        "<v>1</v>",
        "<is><t>x</t></is>"
    };
    private static final String[] TYPED = {
        "",
        " ",
        "-",
        "0",
        "100",
        "100.01",
        "-1",
        "85.54",
        "๘๕.๕๔",
        "85,54",
        "1e3",
        "NaN",
        "ร้อยละ 90",
        "90 คะแนน",
        "i1",
        "I1-I99",
        "e4 และ e5",
        "ข้อ 25",
        "๐25",
        "1;7;99",
        "1 ต.ค. 68",
        "ตลอดปี",
        "ไตรมาส 9",
        "31 ก.พ. 69",
        "2568",
        "2025",
        "9999",
        "#REF!",
        "=1+1",
        "{คะแนน:4}",
        "{คะแนน:{",
        "เห็นชอบ",
        "URGENT",
        "รวม",
        "ส่วนที่ 1",
        "10.2",
        "11",
        "\n\n1.\n2)",
        "ไม่จัดทำ",
        "A/B,C"
    };

    private final List<String> problems = new ArrayList<>();

    private static LongStream seeds(int all) {
        long first = Long.getLong("fuzz.first", 1);
        return LongStream.range(first, first + (long) Campaign.cases(all) * Integer.getInteger("fuzz.factor", 1));
    }

    @Test
    void rawBytes() {
        seeds(RAW).forEach(seed -> {
            Random random = new Random(seed);
            byte[] bytes = Parts.example();
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            run("raw", seed, bytes);
        });
        assertEquals(List.of(), problems);
    }

    @Test
    void onePart() {
        List<String> names = List.copyOf(Parts.good().map().keySet());
        seeds(PARTS).forEach(seed -> {
            Random random = new Random(seed);
            String name = names.get(random.nextInt(names.size()));
            Parts parts = Parts.good();
            run(
                    "part " + name,
                    seed,
                    parts.put(name, mutated(parts.text(name), random)).zip());
        });
        assertEquals(List.of(), problems);
    }

    // Small and only read, so that very many can be tried.
    @Test
    void onePartOfASmallWorkbook() {
        Parts small = Parts.small();
        List<String> names = List.copyOf(small.map().keySet());
        seeds(SMALL_PARTS).forEach(seed -> {
            Random random = new Random(seed);
            String name = names.get(random.nextInt(names.size()));
            byte[] workbook =
                    small.copy().put(name, mutated(small.text(name), random)).stored();
            run("small part " + name, seed, () -> Parts.workbooks().check(workbook));
        });
        assertEquals(List.of(), problems);
    }

    private static String mutated(String xml, Random random) {
        StringBuilder text = new StringBuilder(xml);
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), at + random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, SPLINTERS[random.nextInt(SPLINTERS.length)]);
                case 1 -> text.delete(at, end);
                case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, end));
                default -> text.replace(at, end, SPLINTERS[random.nextInt(SPLINTERS.length)]);
            }
        }
        return text.toString();
    }

    @Test
    void whatCellsHold() {
        List<String> sheets = Parts.good().map().keySet().stream()
                .filter(name -> name.startsWith("xl/worksheets/"))
                .toList();
        seeds(CELLS).forEach(seed -> {
            Random random = new Random(seed);
            Parts parts = Parts.good();
            for (int i = 0; i < 3; i++) {
                String name = sheets.get(random.nextInt(sheets.size()));
                parts.put(name, typed(parts.text(name), random));
            }
            run("cells", seed, parts.zip());
        });
        assertEquals(List.of(), problems);
    }

    // Some of the texts and numbers of a sheet, the labels too.
    private static String typed(String xml, Random random) {
        Function<java.util.regex.MatchResult, String> change = found -> {
            if (random.nextInt(12) > 0) {
                return java.util.regex.Matcher.quoteReplacement(found.group());
            }
            String text =
                    TYPED[random.nextInt(TYPED.length)].replace("&", "&amp;").replace("<", "&lt;");
            return java.util.regex.Matcher.quoteReplacement(found.group(1) + text + found.group(3));
        };
        return java.util.regex.Pattern.compile("(<[tv](?: [^>]*)?>)([^<]*)(</[tv]>)")
                .matcher(xml)
                .replaceAll(change);
    }

    private void run(String kind, long seed, byte[] workbook) {
        run(kind, seed, () -> {
            byte[] result = Parts.workbooks().analyse(workbook, seed % 2 == 0).workbook();
            XlsxPackage.open(result, Limits.COMMAND_LINE).verify();
        });
    }

    /** What is done with a workbook; refusing it is as good as doing it. */
    private interface Work {
        void run() throws UnusableFileException;
    }

    private void run(String kind, long seed, Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (UnusableFileException refused) {
            assertTrue(refused.finding().code().name().length() > 1);
        } catch (RuntimeException | Error e) {
            problems.add(kind + " " + seed + " " + e.getClass().getName() + " at " + where(e));
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (millis > LONGEST_MILLIS) {
            problems.add(kind + " " + seed + " took " + millis + " ms");
        }
    }

    private static String where(Throwable e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        StackTraceElement[] stack = cause.getStackTrace();
        return cause + (stack.length == 0 ? "" : " " + stack[0] + (stack.length > 1 ? " < " + stack[1] : ""));
    }

    @Test
    void theMutationsReachBothOutcomes() {
        // Were everything refused, or nothing, the campaign would prove nothing.
        int refused = 0;
        int done = 0;
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            Parts parts = Parts.good();
            String name = "xl/worksheets/sheet" + (3 + random.nextInt(6)) + ".xml";
            try {
                Parts.workbooks()
                        .check(parts.put(
                                        name,
                                        seed % 2 == 0
                                                ? typed(parts.text(name), random)
                                                : mutated(parts.text(name), random))
                                .zip());
                done++;
            } catch (UnusableFileException e) {
                refused++;
            }
        }
        assertTrue(refused > 0 && done > 0, refused + " refused, " + done + " done");
        assertTrue(new String(Parts.example(), StandardCharsets.ISO_8859_1).startsWith("PK"));
    }
}

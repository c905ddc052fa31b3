package th.itaworkbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.itaworkbook.finding.UnusableFileException;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Sheet;

/** Seeded damage: whatever happens to the bytes, the answer is the true content or a refusal. */
@Tag("long")
class DamageCampaignTest {
    private static final long SEED = 20261120;
    private static final int WHOLE_CAMPAIGN = 40_000;

    private static final String SHEET = "<dimension ref=\"A1:XFD1048576\"/><sheetData>"
            + "<row r=\"1\" spans=\"1:4\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>85.54</v></c>"
            + "<c r=\"C1\" t=\"b\"><v>1</v></c><c r=\"D1\" t=\"e\"><v>#N/A</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><r><t>ก</t></r><r><t>ข_x000D_</t></r></is></c>"
            + "<c r=\"B2\"><f t=\"shared\" ref=\"B2:B3\" si=\"0\">SUM(A1:$B$1)+LOG10('S'!B1)</f><v>1</v></c></row>"
            + "<row r=\"3\"><c r=\"A3\" t=\"d\"><v>2025-10-01</v></c><c r=\"B3\"><f t=\"shared\" si=\"0\"/><v>2</v></c></row>"
            + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A5:B6\"/></mergeCells>";

    private static final String[] SPLINTERS = {
        "<",
        ">",
        "/>",
        "\"",
        "&",
        "&lt;",
        "<a>",
        "</a>",
        "]]>",
        "<!--",
        "<![CDATA[",
        "<?x?>",
        "<!DOCTYPE a>",
        "-1",
        "4294967296",
        "99999999999999999999",
        "NaN",
        "XFD1048576",
        "$",
        "'",
        "[",
        "#",
        "\u0000",
        "\uFFFF",
        "..",
        "/",
        "\\",
        " ",
        ""
    };

    @Test
    void anyFlippedBitIsHarmlessOrNoticed() throws UnusableFileException {
        byte[] sound = Books.zip(Books.parts(SHEET));
        String truth = dump(Refused.read(sound));
        int refused = 0;
        for (int bit = 0; bit < sound.length * 8; bit++) {
            byte[] flipped = sound.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            try {
                XlsxPackage pkg = XlsxPackage.open(flipped, Limits.HTTP);
                pkg.verify();
                assertEquals(truth, dump(GridReader.read(pkg, WorkbookParts.read(pkg), name -> true)), "bit " + bit);
            } catch (UnusableFileException e) {
                refused++;
            }
        }
        // Dates, versions and attributes of entries carry no content; they are less than a third of the bits.
        assertTrue(refused > sound.length * 8 * 2 / 3, "only " + refused + " refused");
    }

    @Test
    void anyDamagedPartIsReadOrRefused() {
        Random random = new Random(SEED);
        double share = Double.parseDouble(System.getProperty("campaign.share", "0.1"));
        Map<String, String> sound = Books.parts(SHEET);
        List<String> names = new ArrayList<>(sound.keySet());
        int read = 0;
        int runs = (int) (WHOLE_CAMPAIGN * share);
        for (int run = 0; run < runs; run++) {
            Map<String, String> parts = new LinkedHashMap<>(sound);
            String name = names.get(random.nextInt(names.size()));
            String damaged = parts.get(name);
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                damaged = damage(damaged, random);
            }
            parts.put(name, damaged);
            try {
                dump(Refused.read(RawZip.of(parts).build()));
                read++;
            } catch (UnusableFileException e) {
                assertTrue(e.finding().code().name().startsWith("FILE_"), e::getMessage);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("run " + run + " in " + name + ": " + damaged, e);
            }
        }
        assertTrue(read > runs / 20, "too few damaged files still open to say anything: " + read + " of " + runs);
    }

    private static String damage(String xml, Random random) {
        int from = random.nextInt(xml.length() + 1);
        int to = Math.min(xml.length(), from + random.nextInt(1 + random.nextInt(40)));
        String piece = xml.substring(from, to);
        return switch (random.nextInt(4)) {
            case 0 -> xml.substring(0, from) + xml.substring(to);
            case 1 -> xml.substring(0, from) + piece + piece + xml.substring(to);
            case 2 -> xml.substring(0, from) + SPLINTERS[random.nextInt(SPLINTERS.length)] + xml.substring(from);
            default -> swapDigit(xml, from, random);
        };
    }

    private static String swapDigit(String xml, int from, Random random) {
        for (int i = from; i < xml.length(); i++) {
            if (Character.isLetterOrDigit(xml.charAt(i))) {
                byte[] other = {(byte) ('!' + random.nextInt(90))};
                return xml.substring(0, i) + new String(other, StandardCharsets.US_ASCII) + xml.substring(i + 1);
            }
        }
        return xml;
    }

    private static String dump(Grid grid) {
        StringBuilder all = new StringBuilder();
        all.append(grid.names()).append(grid.date1904());
        for (Sheet sheet : grid.sheets()) {
            all.append(sheet.name()).append(sheet.visibility()).append(sheet.merges());
            for (int row : sheet.rowNumbers()) {
                for (Cell cell : sheet.row(row)) {
                    all.append(cell).append(cell.value().text());
                }
            }
        }
        return all.toString();
    }
}

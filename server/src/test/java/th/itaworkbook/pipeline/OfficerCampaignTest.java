package th.itaworkbook.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static th.itaworkbook.pipeline.Officer.INDICATORS;
import static th.itaworkbook.pipeline.Officer.MEASURES;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import th.itaworkbook.Campaign;
import th.itaworkbook.domain.Header;

/** Random work and analyses in turn: no typed text is lost, no measure doubled, nothing deleted comes back. */
class OfficerCampaignTest {
    private static final List<String> OURS = List.of("สรุปผล", "ผลตรวจข้อมูล", "กลุ่มประเด็น");
    private static final List<String> TYPED_ON =
            List.of(INDICATORS, MEASURES, "ข้อคำถาม", "OIT", "ข้อความรายงาน", "สรุปผล", "ผลตรวจข้อมูล", "กลุ่มประเด็น");

    static LongStream seeds() {
        return Campaign.seeds(50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySequenceIsSafe(long seed) {
        Random random = new Random(seed);
        List<String> examples = Examples.names();
        byte[] workbook = Examples.filled(examples.get(random.nextInt(examples.size())));
        Set<String> deleted = new HashSet<>();
        for (int round = 0; round < 4; round++) {
            Set<String> before = keys(workbook);
            byte[] edited = Officer.edits(workbook, o -> {
                for (int i = 1 + random.nextInt(4); i > 0; i--) {
                    work(o, random);
                }
            });
            before.removeAll(keys(edited));
            deleted.addAll(before);
            workbook = random.nextInt(6) == 0 ? Examples.cleared(edited) : Examples.analyse(edited);
            check(edited, workbook, deleted, "seed " + seed + " round " + round);
        }
        byte[] once = Examples.analyse(workbook);
        assertEquals(List.of(), Book.differences(Book.read(once), Book.read(Examples.analyse(once))));
    }

    private static Set<String> keys(byte[] workbook) {
        return Officer.sees(workbook, o -> new HashSet<>(o.generated().values()));
    }

    private static void check(byte[] edited, byte[] after, Set<String> deleted, String when) {
        assertEquals(typed(edited), typed(after), when);
        List<String> keys =
                Officer.sees(after, o -> new ArrayList<>(o.generated().values()));
        assertEquals(new ArrayList<>(new LinkedHashSet<>(keys)), keys, when);
        keys.forEach(key -> assertFalse(deleted.contains(key), when + " " + key + " came back"));
    }

    // The list of findings quotes what was typed elsewhere; what is typed on our own sheets begins with another word.
    private static String word(String sheet) {
        return OURS.contains(sheet) ? "บันทึกเอง" : "พิมพ์เอง";
    }

    /** Sheet and text of all that was typed, which begins with a word that we never write. */
    private static List<String> typed(byte[] workbook) {
        return Officer.sees(workbook, o -> {
            List<String> all = new ArrayList<>();
            for (String sheet : TYPED_ON) {
                if (o.sheet(sheet) != null) {
                    o.contents(sheet).stream()
                            .filter(text -> text.startsWith(word(sheet)))
                            .sorted()
                            .forEach(text -> all.add(sheet + " " + text));
                }
            }
            return all;
        });
    }

    private static void work(Officer o, Random random) {
        List<Integer> firsts = new ArrayList<>(o.generated().keySet());
        String text = "พิมพ์เอง " + random.nextInt(1_000_000);
        switch (random.nextInt(10)) {
            case 0 -> type(o.cell(MEASURES, measureRow(o, random), anyOf(random, TEXTS)), text);
            case 1 -> {
                if (!firsts.isEmpty()) {
                    delete(o, o.generated().get(firsts.get(random.nextInt(firsts.size()))));
                }
            }
            case 2 -> ownMeasure(o, random, text);
            case 3 -> o.insert(MEASURES, Officer.headerRow(o.sheet(MEASURES)) + 1 + random.nextInt(30), 1);
            case 4 -> o.insert(INDICATORS, random.nextInt(4), 1);
            case 5 -> score(o, random);
            case 6, 7 -> beside(o, anyOf(random, TYPED_ON), random, text);
            case 8 ->
                o.fill(
                        o.cell(
                                INDICATORS,
                                Officer.headerRow(o.sheet(INDICATORS)) + 1 + random.nextInt(15),
                                Header.CURRENT),
                        "7030A0");
            default -> {
                if (firsts.size() > 2) {
                    o.swap(MEASURES, firsts.get(0), firsts.get(1 + random.nextInt(firsts.size() - 1)));
                }
            }
        }
    }

    private static final List<String> TEXTS = List.of(
            Header.MEASURE,
            Header.STEPS,
            Header.RESPONSIBLE,
            Header.PERIOD,
            Header.RESULT,
            Header.NOTE,
            Header.REPORTING);

    private static <T> T anyOf(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static int measureRow(Officer o, Random random) {
        return Officer.headerRow(o.sheet(MEASURES)) + 1 + random.nextInt(40);
    }

    private static void type(XSSFCell cell, String text) {
        cell.setBlank();
        cell.setCellValue(text);
    }

    private static void delete(Officer o, String key) {
        List<Integer> rows = o.rowsOf(key);
        for (int i = rows.size() - 1; i >= 0; i--) {
            o.delete(MEASURES, rows.get(i));
        }
    }

    private static void ownMeasure(Officer o, Random random, String text) {
        XSSFSheet sheet = o.sheet(MEASURES);
        int row = Officer.headerRow(sheet) + 1;
        int steps = Officer.column(sheet, Header.STEPS);
        int measure = Officer.column(sheet, Header.MEASURE);
        while (!Officer.text(sheet, row, steps).isEmpty()
                || !Officer.text(sheet, row, measure).isEmpty()) {
            row++;
        }
        type(o.cell(MEASURES, row, Header.MEASURE), text);
        type(o.cell(MEASURES, row, Header.CODE), "i" + (1 + random.nextInt(9)));
        o.cell(MEASURES, row, Header.ORDER).setCellValue(100 + random.nextInt(100));
    }

    private static void score(Officer o, Random random) {
        int row = o.row(INDICATORS, Header.INDICATOR, (1 + random.nextInt(10)) + ".0");
        XSSFCell cell = o.cell(INDICATORS, row, Header.CURRENT);
        cell.setBlank();
        switch (random.nextInt(4)) {
            case 0 -> cell.setCellValue(120);
            case 1 -> cell.setCellValue("แปดสิบ");
            default -> cell.setCellValue(random.nextInt(6000, 10001) / 100.0);
        }
    }

    // Beside or below what is there: on our own sheets all inside is drawn anew.
    private static void beside(Officer o, String name, Random random, String text) {
        XSSFSheet sheet = o.sheet(name);
        if (sheet == null) {
            return;
        }
        boolean below = random.nextBoolean();
        int row = below ? sheet.getLastRowNum() + 1 + random.nextInt(3) : random.nextInt(12);
        int column = below ? random.nextInt(8) : 25 + random.nextInt(3);
        type(Officer.cell(sheet, row, column), word(name) + text);
        assertTrue(o.contents(name).contains(word(name) + text));
    }
}

package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.TemplateSheet;

/** Fills the template of a year as people do: some of everything, in many forms; the same seed gives the same facts. */
final class RandomFacts {
    /** Pairs whose mean lies half way between two figures of two decimals: 94.355, 76.725, 87.355, 88.625. */
    private static final String[][] HALF_WAY = {
        {"93.92", "94.79"}, {"78.72", "74.73"}, {"85.16", "89.55"}, {"88.00", "89.25"}
    };

    private static final List<Group> GROUPS = List.of(Group.values());

    private static final List<List<List<String>>> BANDS = List.of(
            bands("0", Group.URGENT, "90", Group.STRENGTH),
            bands("0", Group.URGENT, "85", Group.STRENGTH),
            bands("0", Group.URGENT, "90", Group.IMPROVE, "95.01", Group.STRENGTH),
            bands(
                    "0",
                    Group.URGENT,
                    "50",
                    Group.URGENT,
                    "85",
                    Group.IMPROVE,
                    "95",
                    Group.IMPROVE,
                    "100",
                    Group.STRENGTH));

    private final Framework framework;
    private final Random random;
    private final double filled;
    private final double oddlyTyped;
    private final Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();

    private RandomFacts(Framework framework, Random random) {
        this.framework = framework;
        this.random = random;
        // Many workbooks are complete, some hold nothing but the least, most are in between.
        this.filled = pick(0.4, 0.8, 0.95, 1.0, 1.0);
        this.oddlyTyped = pick(0, 0, 0.02, 0.1);
    }

    /** The facts of a seed. */
    static Facts of(Framework framework, long seed) {
        return new RandomFacts(framework, new Random(seed)).facts();
    }

    private Facts facts() {
        indicators();
        items();
        oit();
        history();
        members();
        Map<String, String> agency = new LinkedHashMap<>();
        agency.put("agency_name", "หน่วยงานทดสอบ " + framework.year());
        agency.put("group_by", random.nextBoolean() ? "ข้อคำถาม" : "ตัวชี้วัด");
        if (random.nextBoolean()) {
            agency.put("target_total", number(80 + random.nextInt(2001) / 100.0));
        }
        Map<String, List<List<String>>> ranges = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            ranges.put("bands", BANDS.get(random.nextInt(BANDS.size())));
        }
        return new Facts(framework.year(), agency, ranges, rows);
    }

    private void indicators() {
        boolean typed = random.nextInt(4) > 0;
        for (Framework.Indicator indicator : framework.indicators()) {
            Map<String, String> row = row(TemplateSheet.INDICATORS);
            row.put(Header.INSTRUMENT, indicator.instrument().name());
            row.put(Header.INDICATOR, String.valueOf(indicator.no()));
            score(row, Header.PRIOR);
            if (typed || random.nextInt(6) == 0) {
                score(row, Header.CURRENT);
            }
            if (indicator.instrument() == Instrument.EIT && framework.eitParts() && random.nextInt(3) == 0) {
                parts(row);
            }
        }
        for (Framework.SubIndicator sub : framework.subIndicators()) {
            if (random.nextInt(3) > 0) {
                Map<String, String> row = row(TemplateSheet.INDICATORS);
                row.put(Header.INDICATOR, sub.no());
                score(row, Header.PRIOR);
                score(row, Header.CURRENT);
            }
        }
        for (String instrument : List.of("IIT", "EIT", "OIT", "ITA")) {
            if (random.nextInt(3) == 0) {
                Map<String, String> row = row(TemplateSheet.INDICATORS);
                row.put(Header.INSTRUMENT, instrument);
                row.put(Header.INDICATOR, "รวม");
                published(row, instrument);
            }
        }
        if (framework.eitParts() && random.nextInt(4) == 0) {
            for (String part : List.of("ส่วนที่ 1", "ส่วนที่ 2")) {
                Map<String, String> row = row(TemplateSheet.INDICATORS);
                row.put(Header.INDICATOR, part);
                score(row, Header.PRIOR);
                score(row, Header.CURRENT);
            }
        }
    }

    // Many tables print instruments as points of 30, 30 and 40.
    private void published(Map<String, String> row, String instrument) {
        boolean points = random.nextInt(3) == 0 && !instrument.equals("ITA");
        double full =
                points ? framework.weights().get(Instrument.valueOf(instrument)).doubleValue() * 100 : 100;
        for (String header : List.of(Header.PUBLISHED_PRIOR, Header.PUBLISHED)) {
            if (random.nextBoolean()) {
                row.put(header, number(Math.floor((0.6 + 0.4 * random.nextDouble()) * full * 100) / 100));
            }
        }
    }

    private void items() {
        for (Framework.Item item : framework.items()) {
            if (item.instrument() == Instrument.OIT) {
                continue;
            }
            Map<String, String> row = row(TemplateSheet.ITEMS);
            row.put(Header.CODE, item.code());
            score(row, Header.PRIOR);
            boolean inParts = framework.eitParts() && item.instrument() == Instrument.EIT;
            int subItems = item.subItems().isEmpty() && random.nextInt(20) == 0
                    ? 2
                    : item.subItems().size();
            if (inParts && random.nextInt(4) > 0) {
                parts(row);
            } else if (subItems == 0 || random.nextInt(5) == 0) {
                score(row, Header.CURRENT);
            }
            if (random.nextInt(10) == 0) {
                row.put(
                        Header.SET_GROUP,
                        GROUPS.get(random.nextInt(GROUPS.size())).thai());
            }
            subItems(item, subItems);
        }
    }

    private void subItems(Framework.Item item, int count) {
        String[] halfWay = HALF_WAY[random.nextInt(HALF_WAY.length)];
        boolean useHalfWay = count > 0 && random.nextInt(3) == 0;
        for (int i = 0; i < count; i++) {
            Map<String, String> row = row(TemplateSheet.ITEMS);
            row.put(Header.CODE, item.code());
            row.put(
                    Header.SUB_ITEM,
                    i < item.subItems().size() ? item.subItems().get(i) : "ข้อย่อยที่ " + (i + 1));
            if (useHalfWay && i < 2) {
                row.put(Header.CURRENT, halfWay[i]);
            } else if (!useHalfWay) {
                score(row, Header.CURRENT);
                if (random.nextInt(3) == 0) {
                    score(row, Header.PRIOR);
                }
            }
        }
    }

    private void oit() {
        for (Framework.Item item : framework.items()) {
            if (item.instrument() == Instrument.OIT) {
                Map<String, String> row = row(TemplateSheet.OIT);
                row.put(Header.CODE, item.code());
                score(row, Header.PRIOR);
                if (random.nextInt(20) > 0) {
                    row.put(Header.CURRENT, random.nextInt(8) > 0 ? "100" : random.nextInt(3) * 50 + "");
                }
            }
        }
    }

    private void history() {
        for (int year = framework.year() - random.nextInt(4); year < framework.year(); year++) {
            Map<String, String> row = row(TemplateSheet.HISTORY);
            row.put(Header.YEAR, String.valueOf(year));
            score(row, "ITA");
            score(row, "3");
        }
    }

    // Plain numbers: this table is only printed, and the service reads more forms of numbers than its formulas do.
    private void members() {
        for (int i = random.nextInt(4); i > 0; i--) {
            Map<String, String> row = row(TemplateSheet.MEMBERS);
            row.put("หน่วยงาน", "สังกัดที่ " + i);
            row.put(Header.PRIOR, number(anyScore()));
            if (random.nextInt(4) > 0) {
                row.put(Header.CURRENT, number(anyScore()));
            }
        }
    }

    private void parts(Map<String, String> row) {
        if (random.nextInt(4) == 0) {
            String[] halfWay = HALF_WAY[random.nextInt(HALF_WAY.length)];
            row.put(Header.PART_1, halfWay[0]);
            row.put(Header.PART_2, halfWay[1]);
            return;
        }
        score(row, Header.PART_1);
        score(row, Header.PART_2);
    }

    private Map<String, String> row(TemplateSheet sheet) {
        Map<String, String> row = new LinkedHashMap<>();
        rows.computeIfAbsent(sheet.title(), s -> new ArrayList<>()).add(row);
        return row;
    }

    private void score(Map<String, String> row, String header) {
        if (random.nextDouble() < filled) {
            row.put(header, typed(number(anyScore())));
        }
    }

    // Scores lie near the top; both ends and the lower bounds of the bands are tried more often than chance would.
    private double anyScore() {
        return switch (random.nextInt(12)) {
            case 0 -> 100;
            case 1 -> pick(0, 50, 85, 89.99, 90, 94.99, 95, 95.01);
            case 2 -> random.nextInt(10001) / 100.0;
            case 3 -> 80 + random.nextInt(20);
            default -> 70 + random.nextInt(3001) / 100.0;
        };
    }

    private String typed(String number) {
        if (random.nextDouble() >= oddlyTyped) {
            return number;
        }
        return switch (random.nextInt(7)) {
            case 0 -> thaiDigits(number);
            case 1 -> number + " คะแนน";
            case 2 -> "\u00A0" + number;
            case 3 -> "-";
            case 4 -> "ไม่มีข้อมูล";
            case 5 -> "1" + number;
            default -> number + "?";
        };
    }

    private static String thaiDigits(String number) {
        StringBuilder thai = new StringBuilder();
        number.chars().forEach(c -> thai.append(c == '.' ? '.' : (char) (c - '0' + '\u0E50')));
        return thai.toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private double pick(double... values) {
        return values[random.nextInt(values.length)];
    }

    private static List<List<String>> bands(Object... fromAndGroup) {
        List<List<String>> bands = new ArrayList<>();
        for (int i = 0; i < fromAndGroup.length; i += 2) {
            String word = ((Group) fromAndGroup[i + 1]).thai();
            bands.add(List.of((String) fromAndGroup[i], word, word));
        }
        return bands;
    }
}

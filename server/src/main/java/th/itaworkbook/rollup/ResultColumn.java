package th.itaworkbook.rollup;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.itaworkbook.grid.Labels;

/**
 * What a column of a table of results holds.
 *
 * @param kind what to do with it
 * @param key key of a figure: {@code 1} to {@code 10}, {@code 9.1}, {@code IIT EIT OIT ITA}, {@code EIT ส่วนที่ 1}, an
 *     item code in lower case, each with {@code ก่อน } before it for last year; the year of a total
 */
public record ResultColumn(Kind kind, String key) {
    /** Key of the total. */
    public static final String TOTAL = "ITA";

    /** Stands before the key of a figure of last year. */
    public static final String BEFORE = "ก่อน ";

    /** Keys of the two EIT parts. */
    public static final String PART_1 = "EIT ส่วนที่ 1";

    public static final String PART_2 = "EIT ส่วนที่ 2";

    /** What a column holds. */
    public enum Kind {
        NAME,
        ABBREVIATION,
        CODE,
        TYPE,
        MINISTRY,
        PROVINCE,
        YEAR,
        RANK,
        FIGURE,
        /** The total of the year in the heading. */
        TOTAL_OF_YEAR,
        /** Follows from other columns and is computed anew. */
        DERIVED
    }

    private static final Map<String, Kind> WORDS = Map.ofEntries(
            Map.entry("หน่วยงาน", Kind.NAME),
            Map.entry("ชื่อหน่วยงาน", Kind.NAME),
            Map.entry("ชื่อย่อ", Kind.ABBREVIATION),
            Map.entry("อักษรย่อ", Kind.ABBREVIATION),
            Map.entry("รหัสหน่วยงาน", Kind.CODE),
            Map.entry("รหัส", Kind.CODE),
            Map.entry("ประเภท", Kind.TYPE),
            Map.entry("ประเภทหน่วยงาน", Kind.TYPE),
            Map.entry("กระทรวง", Kind.MINISTRY),
            Map.entry("สังกัด", Kind.MINISTRY),
            Map.entry("จังหวัด", Kind.PROVINCE),
            Map.entry("ปี", Kind.YEAR),
            Map.entry("ปีงบประมาณ", Kind.YEAR),
            Map.entry("อันดับ", Kind.RANK),
            Map.entry("อันดับที่", Kind.RANK),
            Map.entry("ลำดับ", Kind.DERIVED),
            Map.entry("ลำดับที่", Kind.DERIVED),
            Map.entry("ที่", Kind.DERIVED),
            Map.entry("ผลต่าง", Kind.DERIVED),
            Map.entry("เพิ่ม/ลด", Kind.DERIVED),
            Map.entry("ผ่าน/ไม่ผ่าน", Kind.DERIVED),
            Map.entry("ผลการประเมิน", Kind.DERIVED),
            Map.entry("ระดับ", Kind.DERIVED),
            Map.entry("ระดับผลการประเมิน", Kind.DERIVED));

    private static final Map<String, String> TOTALS = Map.of(
            "คะแนน", TOTAL,
            "คะแนนรวม", TOTAL,
            "คะแนนรวม ITA", TOTAL,
            "ปีที่ประเมิน", TOTAL,
            "ปีก่อนหน้า", BEFORE + TOTAL);

    private static final Pattern INDICATOR =
            Pattern.compile("(?:ตัวชี้วัด(?:ที่)? ?)?(10|[1-9]|(?:9|10)\\.[1-9])(?:\\.0)?");
    private static final Pattern INSTRUMENT = Pattern.compile("(?:คะแนน ?)?(ITA|IIT|EIT|OIT)");
    private static final Pattern PART = Pattern.compile("EIT ?(?:ส่วนที่ ?)?([12])");
    private static final Pattern ITEM = Pattern.compile("[ieo][0-9]{1,2}");
    private static final Pattern YEAR = Pattern.compile(
            "(?:คะแนน(?:รวม)? ?)?(?:ITA ?)?(?:ปีงบประมาณ|ปี)? ?(?:พ\\.? ?ศ\\.?)? ?(25[0-9]{2})(?:\\.0)?");
    private static final Pattern PRIOR = Pattern.compile("(?:คะแนน ?)?(?:ปี ?)?ก่อน(?:หน้า)? (.*)");

    /** The column under a heading, or nothing when it is not known. */
    public static Optional<ResultColumn> of(String heading) {
        String label = Labels.arabicDigits(Labels.fold(heading));
        Kind word = WORDS.get(label);
        if (word != null) {
            return Optional.of(new ResultColumn(word, ""));
        }
        Matcher year = YEAR.matcher(label);
        if (year.matches()) {
            return Optional.of(new ResultColumn(Kind.TOTAL_OF_YEAR, year.group(1)));
        }
        Matcher prior = PRIOR.matcher(label);
        return prior.matches()
                ? figure(prior.group(1)).map(key -> new ResultColumn(Kind.FIGURE, BEFORE + key))
                : figure(label).map(key -> new ResultColumn(Kind.FIGURE, key));
    }

    private static Optional<String> figure(String label) {
        if (TOTALS.containsKey(label)) {
            return Optional.of(TOTALS.get(label));
        }
        Matcher indicator = INDICATOR.matcher(label);
        if (indicator.matches()) {
            return Optional.of(indicator.group(1));
        }
        String upper = label.toUpperCase(Locale.ROOT);
        Matcher instrument = INSTRUMENT.matcher(upper);
        if (instrument.matches()) {
            return Optional.of(instrument.group(1));
        }
        Matcher part = PART.matcher(upper);
        if (part.matches()) {
            return Optional.of(part.group(1).equals("1") ? PART_1 : PART_2);
        }
        String lower = label.toLowerCase(Locale.ROOT);
        return ITEM.matcher(lower).matches() ? Optional.of(lower) : Optional.empty();
    }

    /** Whether a key of a figure names an item of the framework. */
    public static boolean isItem(String key) {
        String plain = key.startsWith(BEFORE) ? key.substring(BEFORE.length()) : key;
        return ITEM.matcher(plain).matches();
    }
}

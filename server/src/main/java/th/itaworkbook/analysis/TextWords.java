package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words around figures that decide what a figure is; all patterns see short stretches of text only. */
final class TextWords {
    /** So far behind its subject a figure is still taken for the subject's own. */
    static final int NEAR = 60;

    private static final int WINDOW = 40;
    private static final String YEAR = "(?:ใน|ของ|เมื่อ)?\\s?ปี(?:งบประมาณ)?\\s?(?:พ[.]?\\s?ศ[.]?)?\\s?[0-9]{2,4}";
    private static final String FILLERS = "(?:\\s|[\\[(\"“”:=|]|" + YEAR
            + "|โดยรวม|ในภาพรวม|ภาพรวม|ได้รับ|ได้|มี|ผล|ค่า|คะแนน|รวม|เฉลี่ย|ประเมิน|การประเมิน|เท่ากับ|คือ|อยู่ที่"
            + "|ซึ่ง|พบว่า|เป็น|จำนวน|จาก|เดิม|เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง|เท่าเดิม|คงเดิม|ITA){0,24}+";
    private static final Pattern FILLED = Pattern.compile(FILLERS);
    private static final Pattern SCORE_FOLLOWS =
            Pattern.compile("\\G(?:\\s|[\\[(\":=]|โดยรวม|ได้รับ|ได้|มี|ผล|ค่า|คะแนน|รวม"
                    + "|เฉลี่ย|เท่ากับ|อยู่ที่){1,12}+(?:100(?:[.]00)?|[0-9]{2}[.][0-9]{2})\\s?คะแนน(?!เต็ม)");
    private static final Pattern OTHER_MATTER = Pattern.compile(
            "สุด|ข้อ|ประเด็น|รายการ|ส่วนที่|ย่อย|กลุ่ม|เป้าหมาย|เกณฑ์|โดยเฉพาะ"
                    + "|หาก|ให้|ควร|จะ|น้ำหนัก|ร้อยละ|มัธยฐาน|เบี่ยงเบน|ส่วนต่าง|ผลต่าง|ช่องว่าง|อีก|ขาด|บาท|กว่า|ประเทศ|[;,)]");
    private static final Pattern LIMIT_BEFORE = Pattern.compile(
            "(?:ร้อยละ|เวลา|กว่า|เกิน|ตั้งแต่|ระหว่าง|ไม่ถึง|ให้ถึง|เกณฑ์|เป้าหมาย|เต็ม"
                    + "|น้ำหนัก|อย่างน้อย|หน้า|มาตรา|รุ่น|เวอร์ชัน|[0-9]\\s?[-–]|[0-9]\\s?ถึง)(?:\\s|ร้อยละ|คะแนน|ที่|ระดับ|คือ|เท่ากับ|:){0,8}+$");
    private static final Pattern UNIT_AFTER =
            Pattern.compile("\\s?(?:บาท|ล้าน|แสน|หมื่น|พัน|คน|ราย|ครั้ง|วัน|เดือน|ชั่วโมง|นาที|น[.]|นาฬิกา"
                    + "|ตาราง|กิโล|เมตร|ข้อ|หน่วยงาน|แห่ง|เรื่อง|ฉบับ|โครงการ|ถึง|[-–]\\s?[0-9]|(?:คะแนน)?\\s?"
                    + "(?:ขึ้นไป|เต็ม|หรือมากกว่า|หรือสูงกว่า|เป็นอย่างน้อย))");
    private static final Pattern POINTS_AFTER = Pattern.compile("\\s?คะแนน");
    private static final Pattern OTHERS = Pattern.compile(
            "ประเทศ|ในสังกัด|คะแนนเฉลี่ยของ|ค่าเฉลี่ยของ|หน่วยงานอื่น|เป้าหมาย|คาด|ตัวอย่าง|สมมติ|เกณฑ์ที่");
    private static final Pattern OTHER_AGENCY = Pattern.compile(
            "กระทรวง|กรม|สำนักงาน|เทศบาล|องค์การบริหาร|มหาวิทยาลัย|ประเทศ|สังกัด|อันดับ|กลุ่ม|จังหวัดอื่น|หน่วยงานที่");
    private static final Pattern WISH = Pattern.compile("ให้|เพื่อ|ควร|จะ|หาก|เป้า|คาด|มุ่ง|ต้อง|ไม่");
    private static final Pattern BELONGS_TO_NEXT =
            Pattern.compile("\\s?(?:คะแนน)?\\s?(?:[(:]|ใน|สำหรับ|ของ|คือ|ได้แก่)\\s?(?:แบบวัด|ข้อคำถาม|ข้อ|ด้าน)?\\s?");
    private static final Pattern JOINED = Pattern.compile("\\s?(?:,|และ|กับ|รวมทั้ง|ตลอดจน|/)?\\s?(?:ข้อ|แบบวัด)?\\s?");
    private static final Pattern NEXT_NUMBER = Pattern.compile("\\s?(?:คะแนน)?\\s?(?:,|และ|กับ|/)?\\s?");
    private static final Pattern AND = Pattern.compile("\\s?(?:คะแนน)?\\s?[),]?\\s?(?:และ|รวมทั้ง|กับ)\\s?(?:ใน)?\\s?");
    private static final Pattern YEAR_RIGHT_AFTER = Pattern.compile("\\s?(?:คะแนน)?\\s?(?:[(]|ใน|เมื่อ|ของ)?\\s?");
    private static final Pattern BEFORE_MOVED =
            Pattern.compile("(?:\\s|คะแนน|[,()]|" + YEAR + "|ซึ่ง|โดย|ถือว่า|มีคะแนน|มี){0,8}+");
    private static final Pattern COMPARED = Pattern.compile("\\G\\s?(?:จาก|เมื่อเทียบ|เทียบ|กว่า)");
    private static final Pattern MEASURED = Pattern.compile(
            "\\G\\s?(?:จาก|เมื่อเทียบ|เทียบ|กว่า|เป็น|อยู่|คิดเป็น|จำนวน|เท่ากับ|ร้อยละ|[(]?[-+−]?\\s?[0-9])");

    private static final Pattern SIZE = Pattern.compile(
            "\\G(?:\\s?(?:คิดเป็น|เป็นจำนวน|จำนวน|ไป|ถึง)|\\s|[(+]){0,4}" + "([0-9]{1,2}[.][0-9]{2})\\s?คะแนน");
    private static final Pattern SIZE_AFTER_YEAR =
            Pattern.compile("\\G\\s?จาก[^;]{0,80}?(?:จำนวน|คิดเป็น)\\s?([0-9]{1,2}[.][0-9]{2})\\s?คะแนน");
    private static final Pattern ANOTHER_MATTER =
            Pattern.compile("เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง|ตัวชี้วัด|แบบวัด|ข้อ|[IEO]IT");

    private TextWords() {}

    /** How many points something rose or fell by, where a direction word that ends there is followed by it. */
    static Optional<BigDecimal> sizeOfChange(String line, int from) {
        for (Pattern pattern : List.of(SIZE, SIZE_AFTER_YEAR)) {
            Matcher matcher = pattern.matcher(line).region(from, line.length());
            if (matcher.find() && !ANOTHER_MATTER.matcher(matcher.group()).find()) {
                return Optional.of(new BigDecimal(matcher.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Whether nothing but words of scoring stands in the gap. */
    static boolean isTight(String gap) {
        return gap.length() <= 2 * NEAR && FILLED.matcher(gap).matches();
    }

    /** Whether the gap is short and speaks of nothing else, and the figure is called a score. */
    static boolean isLoose(String gap, String after) {
        boolean points = gap.contains("คะแนน") || POINTS_AFTER.matcher(after).lookingAt();
        return points && gap.length() <= NEAR && !OTHER_MATTER.matcher(gap).find();
    }

    /** Whether a score follows at once. */
    static boolean scoreFollows(String line, int from) {
        return SCORE_FOLLOWS.matcher(line).region(from, line.length()).find();
    }

    /** Whether the figure is a limit, a share, an amount or a time. */
    static boolean isNoScore(String line, TextToken.Points number) {
        String before = line.substring(Math.max(0, number.start() - WINDOW), number.start());
        String after = after(line, number.end());
        boolean whole = number.end() - number.start() == 3;
        return LIMIT_BEFORE.matcher(before).find()
                || UNIT_AFTER.matcher(after).lookingAt()
                || (whole && !POINTS_AFTER.matcher(after).lookingAt());
    }

    /** Whether figures of others or of the future are spoken of just before or up to there. */
    static boolean isOfOthers(String line, int subjectStart, int end) {
        return OTHERS.matcher(line.substring(Math.max(0, subjectStart - WINDOW), end))
                .find();
    }

    /** Whether another agency may be meant. */
    static boolean namesAnotherAgency(String text) {
        return OTHER_AGENCY.matcher(text).find();
    }

    /** Whether a wish, an aim or a denial stands just before. */
    static boolean isWished(String line, int start) {
        return WISH.matcher(line.substring(Math.max(0, start - WINDOW / 2), start))
                .find();
    }

    static boolean belongsToNext(String gap) {
        return BELONGS_TO_NEXT.matcher(gap).matches();
    }

    static boolean joinsSubjects(String gap) {
        return JOINED.matcher(gap).matches();
    }

    static boolean joinsNumbers(String gap) {
        return NEXT_NUMBER.matcher(gap).matches();
    }

    static boolean joinsStatements(String gap) {
        return AND.matcher(gap).matches();
    }

    static boolean bindsYear(String gap) {
        return YEAR_RIGHT_AFTER.matcher(gap).matches();
    }

    static boolean leadsToMoved(String gap) {
        return BEFORE_MOVED.matcher(gap).matches();
    }

    /** Whether the direction word is followed by what it is compared with. */
    static boolean isCompared(String line, int from) {
        return COMPARED.matcher(line).region(from, line.length()).find();
    }

    /** Whether the direction word is followed by a comparison or a figure. */
    static boolean isMeasured(String line, int from) {
        Matcher matcher = MEASURED.matcher(line).region(from, line.length());
        return matcher.find();
    }

    /** The start of what follows. */
    static String after(String line, int from) {
        return line.substring(from, Math.min(line.length(), from + WINDOW));
    }
}

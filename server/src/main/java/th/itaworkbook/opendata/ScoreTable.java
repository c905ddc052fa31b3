package th.itaworkbook.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Figure;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;

/** All scores of two years in one long table, from the total down to the sub-items. */
final class ScoreTable {
    static final String NAME = "scores";

    private static final List<Field> FIELDS = List.of(
            Field.text("agency_code", "รหัสหน่วยงาน", "Agency code", "รหัสหน่วยงานตามที่ระบุในสมุดงาน"),
            Field.text("agency_name", "หน่วยงาน", "Agency", "ชื่อเต็มของหน่วยงาน"),
            Field.whole(
                    "fiscal_year",
                    "ปีงบประมาณ",
                    "Fiscal year",
                    Field.FISCAL_YEAR,
                    "ปีงบประมาณของผลการประเมิน เป็นปีพุทธศักราช"),
            Field.text(
                    "level",
                    "ระดับข้อมูล",
                    "Level",
                    "TOTAL คะแนนรวม, INSTRUMENT แบบวัด, EIT_PART ส่วนของ EIT, INDICATOR ตัวชี้วัด, SUB_INDICATOR ตัวชี้วัดย่อย, ITEM ข้อ, SUB_ITEM ข้อย่อย"),
            Field.text("code", "รหัส", "Code", "รหัสของแถวในระดับนั้น รหัสข้อใช้ตามแบบวัดของปีงบประมาณนั้น"),
            Field.text("name", "รายการ", "Name", "ชื่อตัวชี้วัด ข้อคำถาม หรือรายการข้อมูล"),
            Field.text("instrument", "แบบวัด", "Instrument", "IIT, EIT หรือ OIT"),
            Field.whole("indicator", "ตัวชี้วัดที่", "Indicator", "", "หมายเลขตัวชี้วัด 1 ถึง 10"),
            Field.text("sub_indicator", "ตัวชี้วัดย่อย", "Sub-indicator", "หมายเลขตัวชี้วัดย่อยของ OIT เช่น 9.1"),
            Field.text("topic", "หัวข้อเรื่อง", "Topic", "รหัสหัวข้อเรื่องซึ่งคงเดิมทุกปี ใช้เปรียบเทียบข้อระหว่างปี"),
            Field.score("score", "คะแนนปีที่ประเมิน", "Score", "ปัดเศษครึ่งขึ้น ทศนิยม 2 ตำแหน่ง"),
            Field.score("prior_score", "คะแนนปีก่อนหน้า", "Score of the year before", "คะแนนของปีงบประมาณก่อนหน้า"),
            new Field("delta", Field.Type.NUMBER, "ผลต่าง", "Change", "คะแนน", "คะแนนปีที่ประเมินลบคะแนนปีก่อนหน้า"),
            Field.text("direction", "เพิ่ม/ลด", "Direction", "UP เพิ่ม, DOWN ลด, SAME เท่าเดิม"),
            Field.text(
                    "group",
                    "กลุ่ม",
                    "Group",
                    "URGENT ต้องแก้ไขเร่งด่วน, IMPROVE ต้องพัฒนาให้ดีขึ้น, STRENGTH จุดแข็ง ตามเกณฑ์ของหน่วยงาน"),
            Field.text(
                    "basis",
                    "ที่มาของคะแนน",
                    "Basis",
                    "GIVEN คะแนนที่ได้รับแจ้ง, COMPUTED คำนวณจากองค์ประกอบ, PUBLISHED คะแนนที่ประกาศ, NONE ไม่มีคะแนน"),
            Field.score("published", "คะแนนที่ประกาศ", "Published score", "คะแนนที่ประกาศของปีที่ประเมิน"),
            Field.score(
                    "published_prior",
                    "คะแนนที่ประกาศปีก่อนหน้า",
                    "Published score of the year before",
                    "คะแนนที่ประกาศของปีก่อนหน้า"),
            Field.score("eit_part1", "EIT ส่วนที่ 1", "EIT part 1", "คะแนน EIT ส่วนที่ 1 ตั้งแต่ปีงบประมาณ พ.ศ. 2566"),
            Field.score("eit_part2", "EIT ส่วนที่ 2", "EIT part 2", "คะแนน EIT ส่วนที่ 2 ตั้งแต่ปีงบประมาณ พ.ศ. 2566"),
            Field.text("rating", "ระดับผลการประเมิน", "Rating", "ระดับผลการประเมิน เฉพาะแถว TOTAL"));

    private final Analysis analysis;
    private final List<List<Object>> rows = new ArrayList<>();

    private ScoreTable(Analysis analysis) {
        this.analysis = analysis;
    }

    static OpenTable of(Analysis analysis) {
        ScoreTable table = new ScoreTable(analysis);
        table.total();
        analysis.instruments().forEach(table::instrument);
        analysis.indicators().forEach(table::indicator);
        analysis.subIndicators().forEach(table::subIndicator);
        analysis.items().forEach(table::item);
        return new OpenTable(
                NAME,
                "คะแนนผลการประเมิน ITA",
                "Scores of the Integrity and Transparency Assessment",
                FIELDS,
                List.of("fiscal_year", "level", "code"),
                OpenTable.Parent.NONE,
                table.rows);
    }

    /** What a row is about. */
    private record About(
            String level,
            String code,
            String name,
            Instrument instrument,
            Integer indicator,
            String subIndicator,
            String topic) {}

    /** Its figures. */
    private record Figures(
            Score score, Score prior, Analysis.Change change, Group group, Basis basis, Score part1, Score part2) {}

    private void add(About about, Figures figures, Object published, Object publishedPrior, String rating) {
        Agency agency = analysis.submission().agency();
        Analysis.Change change = figures.change();
        rows.add(Arrays.asList(
                orNull(agency.field("agency_code")),
                orNull(agency.name()),
                agency.fiscalYear(),
                about.level(),
                about.code(),
                orNull(about.name()),
                about.instrument() == null ? null : about.instrument().name(),
                about.indicator(),
                orNull(about.subIndicator()),
                orNull(about.topic()),
                shown(figures.score()),
                shown(figures.prior()),
                change == null ? null : figure(change.delta()),
                change == null ? null : change.direction().name(),
                figures.group() == null ? null : figures.group().name(),
                figures.basis() == null ? null : figures.basis().name(),
                published,
                publishedPrior,
                shown(figures.part1()),
                shown(figures.part2()),
                rating));
    }

    private void total() {
        Analysis.Total total = analysis.total();
        add(
                new About("TOTAL", "ITA", "คะแนนรวม ITA", null, null, null, null),
                new Figures(total.score(), total.prior(), total.change(), null, total.basis(), null, null),
                figure(total.published()),
                figure(total.publishedPrior()),
                total.rating() == null ? null : orNull(total.rating().name()));
    }

    private void instrument(Analysis.InstrumentResult result) {
        Instrument instrument = result.instrument();
        add(
                new About("INSTRUMENT", instrument.name(), instrument.thai(), instrument, null, null, null),
                new Figures(
                        result.score(),
                        result.prior(),
                        result.change(),
                        null,
                        result.basis(),
                        result.part1(),
                        result.part2()),
                figure(result.published()),
                figure(result.publishedPrior()),
                null);
        if (instrument == Instrument.EIT && analysis.submission().framework().eitParts()) {
            part("EIT1", "EIT ส่วนที่ 1", result.part1(), result.part1Prior());
            part("EIT2", "EIT ส่วนที่ 2", result.part2(), result.part2Prior());
        }
    }

    private void part(String code, String name, Score score, Score prior) {
        Analysis.Change change = null;
        if (score != null && prior != null) {
            BigDecimal delta = score.shown().subtract(prior.shown());
            change = new Analysis.Change(delta, th.itaworkbook.domain.Direction.of(delta));
        }
        add(
                new About("EIT_PART", code, name, Instrument.EIT, null, null, null),
                new Figures(score, prior, change, null, null, null, null),
                null,
                null,
                null);
    }

    private void indicator(Analysis.IndicatorResult result) {
        Optional<Submission.IndicatorRow> typed = analysis.submission().indicator(result.no());
        add(
                new About(
                        "INDICATOR",
                        String.valueOf(result.no()),
                        result.name(),
                        result.instrument(),
                        result.no(),
                        null,
                        null),
                new Figures(
                        result.score(),
                        result.prior(),
                        result.change(),
                        result.group(),
                        result.basis(),
                        result.part1(),
                        result.part2()),
                typed.map(r -> figure(r.published())).orElse(null),
                typed.map(r -> figure(r.publishedPrior())).orElse(null),
                null);
    }

    private void subIndicator(Analysis.SubIndicatorResult result) {
        Submission.SubIndicatorRow typed = analysis.submission().subIndicators().get(result.no());
        add(
                new About(
                        "SUB_INDICATOR",
                        result.no(),
                        result.name(),
                        Instrument.OIT,
                        result.indicator(),
                        result.no(),
                        null),
                new Figures(
                        result.score(), result.prior(), result.change(), result.group(), result.basis(), null, null),
                typed == null ? null : figure(typed.published()),
                typed == null ? null : figure(typed.publishedPrior()),
                null);
    }

    private void item(Analysis.ItemResult result) {
        About about = new About(
                "ITEM",
                result.code(),
                result.label(),
                result.instrument(),
                result.indicator(),
                result.subIndicator(),
                result.topic());
        add(
                about,
                new Figures(
                        result.score(),
                        result.prior(),
                        result.change(),
                        result.group(),
                        result.basis(),
                        result.part1(),
                        result.part2()),
                null,
                null,
                null);
        int number = 0;
        for (Analysis.SubItemResult sub : result.subItems()) {
            add(
                    new About(
                            "SUB_ITEM",
                            result.code() + "#" + ++number,
                            sub.label(),
                            result.instrument(),
                            result.indicator(),
                            result.subIndicator(),
                            result.topic()),
                    new Figures(sub.score(), null, null, sub.group(), null, null, null),
                    null,
                    null,
                    null);
        }
    }

    private static BigDecimal shown(Score score) {
        return score == null ? null : score.shown();
    }

    private static BigDecimal figure(Figure figure) {
        return figure == null ? null : figure(figure.value());
    }

    private static BigDecimal figure(BigDecimal figure) {
        return figure == null ? null : figure.setScale(2, RoundingMode.HALF_UP);
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}

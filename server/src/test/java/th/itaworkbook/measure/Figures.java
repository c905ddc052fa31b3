package th.itaworkbook.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.Agency.GroupBy;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.SubIndicatorResult;
import th.itaworkbook.domain.Analysis.SubItemResult;
import th.itaworkbook.domain.Bands;
import th.itaworkbook.domain.Basis;
import th.itaworkbook.domain.Confidence;
import th.itaworkbook.domain.Extreme;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.Element;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Recommendation;
import th.itaworkbook.domain.Submission.ThemeRow;
import th.itaworkbook.domain.Topic;

/** Builds analyses for tests from a few scores; groups follow the default bands (90 and 95). */
final class Figures {
    private static final List<String> NAMES = List.of(
            "การปฏิบัติหน้าที่",
            "การใช้งบประมาณ",
            "การใช้อำนาจ",
            "การใช้ทรัพย์สินของราชการ",
            "การแก้ไขปัญหาการทุจริต",
            "คุณภาพการดำเนินงาน",
            "ประสิทธิภาพการสื่อสาร",
            "การปรับปรุงการทำงาน",
            "การเปิดเผยข้อมูล",
            "การป้องกันการทุจริต");

    private final Map<Integer, String> indicators = new TreeMap<>();
    private final Map<String, String> subs = new TreeMap<>();
    private final List<ItemResult> items = new ArrayList<>();
    private final List<Framework.Item> planItems = new ArrayList<>();
    private final List<MeasureRow> library = new ArrayList<>();
    private final List<ThemeRow> themes = new ArrayList<>();
    private final List<Recommendation> recommendations = new ArrayList<>();
    private List<MeasureRow> measures = List.of();
    private List<String> elements = List.of("measure", "analysis", "steps", "period", "responsible");
    private Bands bands = Bands.DEFAULT;
    private GroupBy groupBy = GroupBy.ITEM;

    static Instrument instrumentOf(int indicator) {
        return indicator <= 5 ? Instrument.IIT : indicator <= 8 ? Instrument.EIT : Instrument.OIT;
    }

    static Group groupOf(String score) {
        return Bands.DEFAULT.groupOf(Score.of(score));
    }

    Figures indicator(int no, String score) {
        indicators.put(no, score);
        return this;
    }

    Figures sub(String no, String score) {
        subs.put(no, score);
        return this;
    }

    Figures item(String code, int indicator, String topic, String score) {
        return item(code, indicator, null, topic, Score.of(score), null, null, groupOf(score), List.of());
    }

    Figures oit(String code, String sub, String topic, String score) {
        int indicator = Integer.parseInt(sub.substring(0, sub.indexOf('.')));
        return item(code, indicator, sub, topic, Score.of(score), null, null, groupOf(score), List.of());
    }

    /** An item of EIT with both parts, grouped by the worse one. */
    Figures parts(String code, int indicator, String topic, String part1, String part2) {
        Score one = Score.of(part1);
        Score two = Score.of(part2);
        Group worse = Bands.DEFAULT.groupOf(one.compareTo(two) < 0 ? one : two);
        return item(code, indicator, null, topic, Score.mean(List.of(one, two)), one, two, worse, List.of());
    }

    Figures withSubItems(String code, int indicator, String topic, Map<String, String> scores) {
        List<SubItemResult> parts = new ArrayList<>();
        scores.forEach((label, score) -> parts.add(new SubItemResult(label, Score.of(score), groupOf(score))));
        Score mean = Score.mean(parts.stream().map(SubItemResult::score).toList());
        return item(code, indicator, null, topic, mean, null, null, Bands.DEFAULT.groupOf(mean), parts);
    }

    /** An item without a score whose group the agency set. */
    Figures groupSet(String code, int indicator, String topic, Group group) {
        return item(code, indicator, null, topic, null, null, null, group, List.of());
    }

    /** An item of which nothing is known. */
    Figures unknown(String code, int indicator, String topic) {
        return item(code, indicator, null, topic, null, null, null, null, List.of());
    }

    private Figures item(
            String code,
            int indicator,
            String sub,
            String topic,
            Score score,
            Score part1,
            Score part2,
            Group group,
            List<SubItemResult> parts) {
        items.add(new ItemResult(
                code,
                instrumentOf(indicator),
                indicator,
                sub,
                topic,
                "คำถาม " + code,
                score,
                part1,
                part2,
                null,
                null,
                group,
                score == null && group != null,
                null,
                score == null ? Basis.NONE : Basis.GIVEN,
                parts,
                List.of()));
        return this;
    }

    Figures planItem(String code, String topic) {
        planItems.add(new Framework.Item(
                code,
                Instrument.OIT,
                9,
                "9.1",
                code,
                topic,
                false,
                Framework.Response.PASS,
                List.of(),
                Confidence.SOURCED));
        return this;
    }

    Figures library(MeasureRow row) {
        library.add(row);
        return this;
    }

    Figures theme(String id) {
        themes.add(new ThemeRow(id, "ประเด็น " + id, "", "", 1));
        return this;
    }

    Figures recommendation(Recommendation recommendation) {
        recommendations.add(recommendation);
        return this;
    }

    Figures measures(List<MeasureRow> rows) {
        measures = rows;
        return this;
    }

    Figures elements(String... ids) {
        elements = List.of(ids);
        return this;
    }

    Figures byIndicator() {
        groupBy = GroupBy.INDICATOR;
        return this;
    }

    Analysis analysis() {
        Framework result = framework(2568, List.of());
        Framework plan = framework(2569, planItems);
        Agency agency = new Agency(
                Map.of(),
                Map.of(),
                2568,
                2569,
                Optional.empty(),
                Optional.empty(),
                groupBy,
                Optional.empty(),
                Optional.empty(),
                List.of());
        Submission submission = new Submission(
                result,
                plan,
                agency,
                bands,
                List.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                themes,
                List.of(),
                List.of(),
                recommendations,
                List.of(),
                List.of(),
                measures,
                library,
                List.of(),
                List.of(),
                true);
        List<IndicatorResult> all = new ArrayList<>();
        for (int no = 1; no <= 10; no++) {
            all.add(indicatorResult(no));
        }
        List<SubIndicatorResult> subResults = new ArrayList<>();
        subs.forEach((no, score) -> subResults.add(subResult(no, score)));
        return new Analysis(
                submission, null, List.of(), all, subResults, items, List.of(), List.of(), List.of(), List.of());
    }

    private IndicatorResult indicatorResult(int no) {
        Score score = indicators.containsKey(no) ? Score.of(indicators.get(no)) : null;
        return new IndicatorResult(
                no,
                instrumentOf(no),
                NAMES.get(no - 1),
                score,
                null,
                null,
                true,
                Extreme.NONE,
                Extreme.NONE,
                score == null ? null : bands.groupOf(score),
                null,
                null,
                null,
                null,
                score == null ? Basis.NONE : Basis.GIVEN,
                null);
    }

    private SubIndicatorResult subResult(String no, String score) {
        int indicator = Integer.parseInt(no.substring(0, no.indexOf('.')));
        return new SubIndicatorResult(
                no,
                indicator,
                "ย่อย " + no,
                Score.of(score),
                null,
                null,
                null,
                groupOf(score),
                BigDecimal.ZERO,
                Basis.GIVEN);
    }

    private Framework framework(int year, List<Framework.Item> frameworkItems) {
        List<Element> required =
                elements.stream().map(id -> new Element(id, id)).toList();
        return new Framework(
                "ITA",
                year,
                Confidence.SOURCED,
                Map.of(),
                Confidence.SOURCED,
                Framework.OitRule.BY_SUB_INDICATOR,
                Framework.LevelRule.ALL_CONDITIONS,
                true,
                List.of(),
                List.of(),
                frameworkItems,
                null,
                List.of(),
                Confidence.SOURCED,
                new Framework.ReportItem("o25", "รายงาน", "BY_INDICATOR", required, Confidence.SOURCED),
                null,
                List.of(),
                List.of());
    }

    /** Result of the case opm-2568: indicators as printed and the questions it lists. */
    static Figures opm2568() {
        return new Figures()
                .indicator(1, "91.62")
                .indicator(2, "92.08")
                .indicator(3, "98.05")
                .indicator(4, "86.10")
                .indicator(5, "87.49")
                .indicator(6, "90.72")
                .indicator(7, "82.72")
                .indicator(8, "79.43")
                .indicator(9, "100")
                .indicator(10, "100")
                .item("i1", 1, "service-steps", "85.54")
                .item("i4", 2, "budget-value", "89.62")
                .item("i7", 3, "private-errands", "95.92")
                .item("i10", 4, "property-borrowing-permission", "77.46")
                .item("i12", 4, "property-oversight", "86.77")
                .item("i14", 5, "prevention-effectiveness", "87.00")
                .item("i15", 5, "complaint-confidence", "84.38")
                .parts("e1", 6, "service-steps", "86.92", "84.76")
                .parts("e2", 6, "service-equality", "88.00", "85.71")
                .parts("e4", 7, "information-access", "80.32", "79.05")
                .parts("e5", 7, "information-clarity", "81.62", "78.10")
                .parts("e6", 7, "answering-questions", "87.68", "89.52")
                .parts("e7", 8, "public-participation", "77.30", "71.43")
                .parts("e8", 8, "public-responsiveness", "82.59", "78.10")
                .parts("e9", 8, "online-service", "83.35", "83.81");
    }

    /** Topics that the tests name. */
    static Map<String, Topic> topics() {
        Map<String, Topic> topics = new LinkedHashMap<>();
        topics.put(
                "service-steps",
                new Topic("service-steps", "การให้บริการตามขั้นตอนและระยะเวลา", 1, Instrument.IIT, List.of("1", "2")));
        topics.put(
                "private-errands",
                new Topic("private-errands", "การสั่งให้ทำธุระส่วนตัว", 3, Instrument.IIT, List.of("6")));
        return topics;
    }

    /** A small library: one measure for a topic, one for an indicator, one for a sub-indicator. */
    static MeasureLibrary libraryOfThree() {
        return MeasureLibrary.of(
                List.of(
                        """
            {"schema":"ita-measures/1","measures":[
             {"topic":"service-steps","kind":"URGENT","title":"ทบทวนคู่มือการให้บริการ",
              "analysis":"ปี {ปี} {รายข้อ} ได้คะแนน {คะแนน} อยู่ในกลุ่ม{กลุ่ม}",
              "steps":[{"text":"ทบทวนคู่มือ","fromMonth":10,"toMonth":12},{"text":"เผยแพร่คู่มือ","fromMonth":1,"toMonth":3}],
              "reporting":"รายงานผลทุก 6 เดือน","monitoring":"","monitoringMonths":3,
              "evidenceTopics":["oit-work-manual","oit-service-manual"]},
             {"topic":"indicator-3","kind":"MAINTAIN","title":"รักษามาตรฐานการใช้อำนาจ","analysis":"ผลดี",
              "steps":[{"text":"ทบทวนแนวปฏิบัติ","fromMonth":10,"toMonth":9}],
              "reporting":"รายงานปีละครั้ง","monitoring":"ติดตามทุกไตรมาส"},
             {"topic":"sub-9.2","kind":"URGENT","title":"เผยแพร่แผนให้ครบถ้วน","analysis":"{รายข้อ}",
              "steps":[{"text":"ตรวจสอบข้อมูล"}],"reporting":"","monitoring":""}]}"""));
    }
}

package th.itaworkbook.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules of one fiscal year as read from its file; see {@code templates/frameworks}. */
public record Framework(
        String scheme,
        int year,
        Confidence confidence,
        Map<Instrument, BigDecimal> weights,
        Confidence weightsConfidence,
        OitRule oitRule,
        LevelRule levelRule,
        boolean eitParts,
        List<Indicator> indicators,
        List<SubIndicator> subIndicators,
        List<Item> items,
        Scale scale,
        List<RatingLevel> ratings,
        Confidence ratingConfidence,
        ReportItem measureReport,
        String progressReportCode,
        List<NotComparable> notComparable,
        List<String> notes) {

    /** How an OIT indicator is averaged. */
    public enum OitRule {
        /** Mean of its sub-indicators, each the mean of its items. */
        BY_SUB_INDICATOR,
        /** Plain mean over its items. */
        FLAT
    }

    /** How a level is found. */
    public enum LevelRule {
        /** By conditions on the total and on every instrument. */
        ALL_CONDITIONS,
        /** By the total only. */
        TOTAL_ONLY
    }

    /** One of the ten indicators (ตัวชี้วัด). */
    public record Indicator(int no, Instrument instrument, String name, List<String> alsoNamed, String objective) {}

    /** One OIT sub-indicator (ตัวชี้วัดย่อย); {@code no} is such as 9.1. */
    public record SubIndicator(String no, int indicator, String name) {}

    /** One item (ข้อคำถาม or OIT ข้อ); {@code subIndicator} is null outside OIT. */
    public record Item(
            String code,
            Instrument instrument,
            int indicator,
            String subIndicator,
            String label,
            String topic,
            boolean reversed,
            Response response,
            List<String> subItems,
            Confidence confidence) {
        public Item {
            subItems = List.copyOf(subItems);
        }
    }

    /** How an item is answered. */
    public enum Response {
        LEVEL,
        YES_NO,
        PASS
    }

    /**
     * Points of an answer, the lowest first.
     *
     * @param levelPoints points of each level; null where they are not known
     * @param yesNoPoints points of both answers; null where they are not known
     * @param levelWords words of the form for each level, the lowest first; empty where they are not known
     * @param yesNoWords words for no and for yes; empty where they are not known
     */
    public record Scale(
            List<Integer> levelPoints,
            List<Integer> yesNoPoints,
            List<List<String>> levelWords,
            List<List<String>> yesNoWords,
            Confidence confidence) {
        public Scale {
            levelWords = List.copyOf(levelWords);
            yesNoWords = List.copyOf(yesNoWords);
        }

        /** A scale whose words are not known. */
        public Scale(List<Integer> levelPoints, List<Integer> yesNoPoints, Confidence confidence) {
            this(levelPoints, yesNoPoints, List.of(), List.of(), confidence);
        }
    }

    /**
     * One level of the result (ระดับผลการประเมิน), listed from the top.
     *
     * @param each least score by IIT, EIT1, EIT2, OIT; empty where only the total counts
     */
    public record RatingLevel(String code, String name, BigDecimal totalMin, Map<String, BigDecimal> each) {}

    /** The OIT item that asks for analysis and measures in this year as plan year; code null where there is none. */
    public record ReportItem(String code, String title, String layout, List<Element> elements, Confidence confidence) {}

    /** One thing that the report must contain. */
    public record Element(String id, String text) {}

    /** An indicator whose form changed since that earlier year. */
    public record NotComparable(int indicator, int priorYear, String note) {}

    public Framework {
        weights = Map.copyOf(weights);
        indicators = List.copyOf(indicators);
        subIndicators = List.copyOf(subIndicators);
        items = List.copyOf(items);
        ratings = List.copyOf(ratings);
        notComparable = List.copyOf(notComparable);
        notes = List.copyOf(notes);
    }

    /** The indicator of that number. */
    public Optional<Indicator> indicator(int no) {
        return indicators.stream().filter(i -> i.no() == no).findFirst();
    }

    /** The indicators of an instrument, in order. */
    public List<Indicator> indicatorsOf(Instrument instrument) {
        return indicators.stream().filter(i -> i.instrument() == instrument).toList();
    }

    /** The sub-indicators of an indicator, in order. */
    public List<SubIndicator> subIndicatorsOf(int indicator) {
        return subIndicators.stream().filter(s -> s.indicator() == indicator).toList();
    }

    /** The items of an indicator, in order. */
    public List<Item> itemsOf(int indicator) {
        return items.stream().filter(i -> i.indicator() == indicator).toList();
    }

    /** The items of a sub-indicator, in order. */
    public List<Item> itemsOf(String subIndicator) {
        return items.stream().filter(i -> subIndicator.equals(i.subIndicator())).toList();
    }

    /** The item of that code in any letter case. */
    public Optional<Item> item(String code) {
        return items.stream().filter(i -> i.code().equalsIgnoreCase(code)).findFirst();
    }
}

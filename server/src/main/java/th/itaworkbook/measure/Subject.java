package th.itaworkbook.measure;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.SubIndicatorResult;
import th.itaworkbook.domain.MeasureKind;

/**
 * What one generated measure is about.
 *
 * @param items the items in the order of the framework; may be empty
 * @param sub the OIT sub-indicator when it is itself the subject, or null
 * @param lowestOf indicators with nothing below the line, for which this is only the lowest
 */
record Subject(
        MeasureKind kind,
        SortedSet<String> topics,
        List<ItemResult> items,
        List<Integer> indicators,
        SubIndicatorResult sub,
        Set<Integer> lowestOf) {

    private static final String INDICATOR = "indicator-";
    private static final String SUB = "sub-";

    static String topicOfIndicator(int no) {
        return INDICATOR + no;
    }

    static String topicOfSub(String no) {
        return SUB + no;
    }

    static Subject ofItems(MeasureKind kind, SortedSet<String> topics, List<ItemResult> items, Set<Integer> lowestOf) {
        List<Integer> indicators =
                items.stream().map(ItemResult::indicator).distinct().sorted().toList();
        return new Subject(kind, topics, List.copyOf(items), indicators, null, lowestOf);
    }

    static Subject ofIndicator(MeasureKind kind, int no, List<ItemResult> items, boolean lowest) {
        return new Subject(kind, one(topicOfIndicator(no)), List.copyOf(items), List.of(no), null, onlyIf(lowest, no));
    }

    static Subject ofSub(MeasureKind kind, SubIndicatorResult sub, boolean lowest) {
        return new Subject(
                kind,
                one(topicOfSub(sub.no())),
                List.of(),
                List.of(sub.indicator()),
                sub,
                onlyIf(lowest, sub.indicator()));
    }

    private static Set<Integer> onlyIf(boolean lowest, int indicator) {
        return lowest ? Set.of(indicator) : Set.of();
    }

    static SortedSet<String> one(String topic) {
        return new TreeSet<>(List.of(topic));
    }

    /** Whether the topics are those of items, not a whole indicator or sub-indicator. */
    boolean isOfItems() {
        return sub == null && !topics.first().startsWith(INDICATOR);
    }

    /** Kind and topics, the identity on the sheet. */
    String key() {
        return kind.name().charAt(0) + "-" + String.join("+", topics);
    }

    /** The topics of a key; empty when the text is none of our keys. */
    static SortedSet<String> topicsOf(String key) {
        if (key.length() < 3 || key.charAt(1) != '-' || "UIM".indexOf(key.charAt(0)) < 0) {
            return new TreeSet<>();
        }
        return new TreeSet<>(List.of(key.substring(2).split("\\+", -1)));
    }
}

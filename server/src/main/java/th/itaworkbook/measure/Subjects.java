package th.itaworkbook.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import th.itaworkbook.domain.Agency.GroupBy;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.SubIndicatorResult;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Score;
import th.itaworkbook.domain.Submission.MeasureRow;

/** Decides what the generated measures are about. */
final class Subjects {
    private final Analysis analysis;
    private final AgencyLibrary own;
    private final Line line;
    private final Map<String, Integer> order = new LinkedHashMap<>();

    Subjects(Analysis analysis, AgencyLibrary own) {
        this.analysis = analysis;
        this.own = own;
        this.line = new Line(analysis);
        analysis.items().forEach(item -> order.putIfAbsent(item.code(), order.size()));
    }

    /** All subjects that the coverage leaves open: by indicator, then worst kind, then order of the items. */
    List<Subject> open(Coverage covered) {
        List<ItemResult> below = analysis.items().stream().filter(line::isBelow).toList();
        List<ItemResult> items = new ArrayList<>();
        below.stream().filter(item -> !covered.covers(item)).forEach(items::add);
        List<Subject> subjects = new ArrayList<>();
        Set<Integer> lowestOf = new TreeSet<>();
        for (IndicatorResult indicator : analysis.indicators()) {
            for (Subject whole : wholes(indicator, below)) {
                if (isCovered(whole, covered)) {
                    continue;
                }
                if (whole.isOfItems()) {
                    items.addAll(whole.items());
                    lowestOf.add(indicator.no());
                } else {
                    subjects.add(whole);
                }
            }
        }
        subjects.addAll(joined(items, lowestOf));
        subjects.sort(Comparator.comparingInt((Subject s) -> s.indicators().get(0))
                .thenComparing(Subject::kind)
                .thenComparingInt(this::firstItem)
                .thenComparing(Subject::key));
        return List.copyOf(subjects);
    }

    private boolean isCovered(Subject subject, Coverage covered) {
        int indicator = subject.indicators().get(0);
        if (subject.sub() == null || !subject.lowestOf().isEmpty()) {
            return covered.covers(indicator);
        }
        String no = subject.sub().no();
        return covered.whole().contains(indicator)
                || analysis.items().stream().anyMatch(i -> no.equals(i.subIndicator()) && covered.covers(i));
    }

    private int firstItem(Subject subject) {
        if (subject.sub() != null) {
            return analysis.subIndicators().indexOf(subject.sub());
        }
        return subject.items().isEmpty() ? -1 : order.get(subject.items().get(0).code());
    }

    // Items of one topic share a measure; so do topics for which the agency's library has one row.
    private List<Subject> joined(List<ItemResult> all, Set<Integer> lowestOf) {
        Map<String, List<ItemResult>> byTopic = new LinkedHashMap<>();
        for (ItemResult item : inOrder(all)) {
            byTopic.computeIfAbsent(topicOf(item), t -> new ArrayList<>()).add(item);
        }
        Map<String, List<ItemResult>> shared = new LinkedHashMap<>();
        byTopic.forEach((topic, items) -> {
            Optional<MeasureRow> row = own.find(topic, items, kindOf(items));
            String cause = row.map(r -> "row " + r.row()).orElse(topic);
            shared.computeIfAbsent(cause, c -> new ArrayList<>()).addAll(items);
        });
        return shared.values().stream()
                .map(items -> Subject.ofItems(
                        kindOf(items), topicsOf(items), inOrder(items), indicatorsAmong(items, lowestOf)))
                .toList();
    }

    private static Set<Integer> indicatorsAmong(List<ItemResult> items, Set<Integer> indicators) {
        Set<Integer> among = new TreeSet<>();
        items.stream().map(ItemResult::indicator).filter(indicators::contains).forEach(among::add);
        return among;
    }

    private List<ItemResult> inOrder(List<ItemResult> items) {
        return items.stream()
                .sorted(Comparator.comparingInt(i -> order.get(i.code())))
                .toList();
    }

    MeasureKind kindOf(List<ItemResult> items) {
        return line.worstOf(items).map(MeasureKind::of).orElse(MeasureKind.MAINTAIN);
    }

    static String topicOf(ItemResult item) {
        return item.topic().isBlank() ? "item-" + item.code() : item.topic();
    }

    private static SortedSet<String> topicsOf(List<ItemResult> items) {
        SortedSet<String> topics = new TreeSet<>();
        items.forEach(item -> topics.add(topicOf(item)));
        return topics;
    }

    // What an indicator needs beside the measures for its items below the line.
    private List<Subject> wholes(IndicatorResult indicator, List<ItemResult> below) {
        int no = indicator.no();
        if (!line.isKnown(no)) {
            return List.of();
        }
        List<ItemResult> itemsBelow =
                below.stream().filter(item -> item.indicator() == no).toList();
        List<Subject> subs = subsBelow(indicator, itemsBelow);
        if (!itemsBelow.isEmpty() || !subs.isEmpty()) {
            return subs;
        }
        if (indicator.group() != null && Line.isBelow(indicator.group())) {
            return List.of(Subject.ofIndicator(MeasureKind.of(indicator.group()), no, List.of(), false));
        }
        return List.of(maintained(indicator));
    }

    private List<Subject> subsBelow(IndicatorResult indicator, List<ItemResult> itemsBelow) {
        if (plansByIndicator() && indicator.group() != null && !Line.isBelow(indicator.group())) {
            return List.of();
        }
        return subsOf(indicator.no()).stream()
                .filter(sub -> sub.group() != null && Line.isBelow(sub.group()))
                .filter(sub -> itemsBelow.stream().noneMatch(i -> sub.no().equals(i.subIndicator())))
                .map(sub -> Subject.ofSub(kindOf(indicator, sub), sub, false))
                .toList();
    }

    private MeasureKind kindOf(IndicatorResult indicator, SubIndicatorResult sub) {
        boolean byIndicator = plansByIndicator() && indicator.group() != null;
        return MeasureKind.of(byIndicator ? indicator.group() : sub.group());
    }

    private Subject maintained(IndicatorResult indicator) {
        int no = indicator.no();
        List<ItemResult> items =
                analysis.items().stream().filter(i -> i.indicator() == no).toList();
        Optional<ItemResult> lowest = items.stream()
                .filter(i -> i.score() != null)
                .min(Comparator.comparing(i -> i.score().shown()))
                .filter(i -> isShort(i.score()));
        if (plansByIndicator()) {
            List<ItemResult> weak =
                    items.stream().filter(i -> Line.isBelow(i.group())).toList();
            List<ItemResult> named = weak.isEmpty() ? lowest.stream().toList() : weak;
            return Subject.ofIndicator(MeasureKind.MAINTAIN, no, named, weak.isEmpty() && lowest.isPresent());
        }
        if (lowest.isPresent()) {
            String topic = topicOf(lowest.get());
            return Subject.ofItems(MeasureKind.MAINTAIN, Subject.one(topic), List.of(lowest.get()), Set.of(no));
        }
        return subsOf(no).stream()
                .filter(sub -> sub.score() != null && isShort(sub.score()))
                .min(Comparator.comparing(sub -> sub.score().shown()))
                .map(sub -> Subject.ofSub(MeasureKind.MAINTAIN, sub, true))
                .orElseGet(() -> Subject.ofIndicator(MeasureKind.MAINTAIN, no, List.of(), false));
    }

    private boolean plansByIndicator() {
        return analysis.submission().agency().groupBy() == GroupBy.INDICATOR;
    }

    private List<SubIndicatorResult> subsOf(int indicator) {
        return analysis.subIndicators().stream()
                .filter(sub -> sub.indicator() == indicator)
                .toList();
    }

    private static boolean isShort(Score score) {
        return score.shown().compareTo(Score.FULL.shown()) < 0;
    }

    /** The subject of a measure already on the sheet, with the groups of today; empty when nothing is known of it. */
    Optional<Subject> again(MeasureRow row) {
        SortedSet<String> topics = Subject.topicsOf(row.key());
        if (topics.isEmpty()) {
            return Optional.empty();
        }
        Map<String, SubIndicatorResult> subs = new TreeMap<>();
        analysis.subIndicators().forEach(sub -> subs.put(Subject.topicOfSub(sub.no()), sub));
        if (subs.containsKey(topics.first())) {
            SubIndicatorResult sub = subs.get(topics.first());
            return sub.group() == null
                    ? Optional.empty()
                    : Optional.of(Subject.ofSub(MeasureKind.of(sub.group()), sub, false));
        }
        List<ItemResult> items = inOrder(row.items().stream()
                .flatMap(code -> analysis.item(code).stream())
                .filter(item -> item.group() != null)
                .distinct()
                .toList());
        for (IndicatorResult indicator : analysis.indicators()) {
            if (topics.first().equals(Subject.topicOfIndicator(indicator.no()))) {
                return indicator.group() == null
                        ? Optional.empty()
                        : Optional.of(
                                Subject.ofIndicator(MeasureKind.of(indicator.group()), indicator.no(), items, false));
            }
        }
        boolean same = !items.isEmpty() && items.stream().allMatch(item -> topics.contains(topicOf(item)));
        return same ? Optional.of(Subject.ofItems(kindOf(items), topics, items, Set.of())) : Optional.empty();
    }
}

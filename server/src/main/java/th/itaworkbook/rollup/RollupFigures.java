package th.itaworkbook.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;

/** What follows from a roll-up; sums of two-decimal figures are exact and rounded once, half up. */
public final class RollupFigures {
    /** Below this line a question needs work. */
    public static final BigDecimal WEAK_BELOW = new BigDecimal("90.00");

    private static final BigDecimal FULL = new BigDecimal("100.00");

    private final Rollup rollup;
    private final List<AgencyResult> scored;
    private final List<AgencyResult> both;

    /** The figures of a roll-up. */
    public RollupFigures(Rollup rollup) {
        this.rollup = rollup;
        List<AgencyResult> all = rollup.agencies().stream().map(Ranked::result).toList();
        this.scored = all.stream().filter(r -> r.score() != null).toList();
        this.both = scored.stream().filter(r -> r.prior() != null).toList();
    }

    /** Number of agencies with a score. */
    public int count() {
        return scored.size();
    }

    /** Number of agencies with scores of both years. */
    public int bothYears() {
        return both.size();
    }

    /** Mean score over the agencies with both years; over all with a score where none has both. */
    public Optional<BigDecimal> mean() {
        return mean(both.isEmpty() ? scored : both, AgencyResult::score);
    }

    /** Mean score of last year over the agencies with both years. */
    public Optional<BigDecimal> meanPrior() {
        return mean(both, AgencyResult::prior);
    }

    /** Mean score over all agencies with a score this year. */
    public Optional<BigDecimal> meanOfAll() {
        return mean(scored, AgencyResult::score);
    }

    /** Whether an agency passes; an agency without a score neither passes nor fails. */
    public static Optional<Boolean> passes(AgencyResult result) {
        return Optional.ofNullable(result.score()).map(s -> s.compareTo(Rollup.PASS_MARK) >= 0);
    }

    /** Number of agencies that pass. */
    public int passed() {
        return (int) scored.stream().filter(r -> passes(r).orElseThrow()).count();
    }

    /** The agencies that fail, in the order of the ranking. */
    public List<AgencyResult> failed() {
        return scored.stream().filter(r -> !passes(r).orElseThrow()).toList();
    }

    /** Number of agencies at or above the target; nothing without a target. */
    public Optional<Integer> onTarget() {
        return rollup.target().map(t ->
                (int) scored.stream().filter(r -> r.score().compareTo(t) >= 0).count());
    }

    /** Agencies with both years by their change, the largest rise first; equal changes in the order of the ranking. */
    public List<AgencyResult> byChange() {
        return both.stream()
                .sorted(Comparator.comparing((AgencyResult r) -> r.delta().orElseThrow())
                        .reversed())
                .toList();
    }

    /** Agencies per level, by name of the level, from the top; with levels that nobody reached. */
    public Map<String, Integer> levels() {
        return levels(rollup.framework(), scored, AgencyResult::level);
    }

    /** The same of last year; empty where its rules are not known or nobody has a score of it. */
    public Map<String, Integer> levelsBefore() {
        List<AgencyResult> before = rollup.agencies().stream()
                .map(Ranked::result)
                .filter(r -> r.priorLevel() != null)
                .toList();
        return before.isEmpty() || rollup.before().isEmpty()
                ? Map.of()
                : levels(rollup.before().get(), before, AgencyResult::priorLevel);
    }

    private static Map<String, Integer> levels(
            Framework framework, List<AgencyResult> results, Function<AgencyResult, Level> level) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        framework.ratings().forEach(l -> counts.put(l.name(), 0));
        for (AgencyResult result : results) {
            Optional.ofNullable(level.apply(result)).ifPresent(l -> counts.merge(l.name(), 1, Integer::sum));
        }
        return counts;
    }

    /** One indicator over all agencies; absent means are null. */
    public record IndicatorMean(int no, String name, int agencies, BigDecimal mean, BigDecimal prior) {}

    /** Each indicator of the year: its mean, and that of last year over the agencies that have one. */
    public List<IndicatorMean> indicators() {
        List<IndicatorMean> means = new ArrayList<>();
        int at = 0;
        for (Framework.Indicator indicator : rollup.framework().indicators()) {
            int place = at++;
            List<BigDecimal> now = figures(AgencyResult::indicators, place);
            List<BigDecimal> before = figures(AgencyResult::priorIndicators, place);
            means.add(new IndicatorMean(
                    indicator.no(),
                    indicator.name(),
                    now.size(),
                    mean(now).orElse(null),
                    mean(before).orElse(null)));
        }
        return means;
    }

    /** Mean of an instrument over all agencies that have it; 0 is IIT, 1 EIT, 2 OIT. */
    public Optional<BigDecimal> instrument(int place) {
        return mean(figures(AgencyResult::instruments, place));
    }

    private List<BigDecimal> figures(Function<AgencyResult, FigureLine> line, int place) {
        return rollup.agencies().stream()
                .flatMap(a -> line.apply(a.result()).get(place).stream())
                .toList();
    }

    /**
     * One item over all agencies.
     *
     * @param agencies number of agencies with a score of it
     * @param below number of those below 90; of an OIT item below 100
     */
    public record ItemCount(Framework.Item item, int agencies, int below, BigDecimal mean) {}

    /** Questions that agencies score below 90, the most frequent first; of an EIT item its worse part counts. */
    public List<ItemCount> weakQuestions() {
        return items(false, WEAK_BELOW);
    }

    /** OIT items on which agencies lost points, the most frequent first. */
    public List<ItemCount> lostOpenData() {
        return items(true, FULL);
    }

    private List<ItemCount> items(boolean open, BigDecimal line) {
        List<ItemCount> counts = new ArrayList<>();
        List<Framework.Item> items = rollup.framework().items();
        for (int place = 0; place < items.size(); place++) {
            if ((items.get(place).instrument() == Instrument.OIT) == open) {
                count(items.get(place), place, line.unscaledValue().intValueExact())
                        .filter(c -> c.below() > 0)
                        .ifPresent(counts::add);
            }
        }
        counts.sort(Comparator.comparingInt(ItemCount::below).reversed().thenComparing(ItemCount::mean));
        return counts;
    }

    private Optional<ItemCount> count(Framework.Item item, int place, int line) {
        int agencies = 0;
        int below = 0;
        long sum = 0;
        for (Ranked agency : rollup.agencies()) {
            int score = agency.result().items().hundredths(place);
            if (score >= 0) {
                agencies++;
                sum += score;
                below += agency.result().worst().hundredths(place) < line ? 1 : 0;
            }
        }
        return agencies == 0
                ? Optional.empty()
                : Optional.of(new ItemCount(
                        item,
                        agencies,
                        below,
                        BigDecimal.valueOf(sum, 2).divide(BigDecimal.valueOf(agencies), 2, RoundingMode.HALF_UP)));
    }

    /** Agencies of one kind; the mean is over those with a score. */
    public record Share(String name, int agencies, int passed, BigDecimal mean) {}

    /** Agencies by a part of their identity, such as type or province; by name, an empty one too. */
    public List<Share> by(Function<Identity, String> part) {
        Map<String, List<AgencyResult>> groups = new TreeMap<>();
        scored.forEach(r -> groups.computeIfAbsent(part.apply(r.agency()), k -> new ArrayList<>())
                .add(r));
        List<Share> shares = new ArrayList<>();
        groups.forEach((name, members) -> shares.add(new Share(
                name,
                members.size(),
                (int) members.stream().filter(r -> passes(r).orElseThrow()).count(),
                mean(members, AgencyResult::score).orElseThrow())));
        return shares;
    }

    private static Optional<BigDecimal> mean(List<AgencyResult> results, Function<AgencyResult, BigDecimal> figure) {
        return mean(results.stream().map(figure).toList());
    }

    private static Optional<BigDecimal> mean(List<BigDecimal> figures) {
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(figures.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(figures.size()), 2, RoundingMode.HALF_UP));
    }
}

package th.itaworkbook.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;

/** The result of analysing a submission; lists hold every element of the framework in its order. Absent = null. */
public record Analysis(
        Submission submission,
        Total total,
        List<InstrumentResult> instruments,
        List<IndicatorResult> indicators,
        List<SubIndicatorResult> subIndicators,
        List<ItemResult> items,
        List<GroupShare> groups,
        List<ThemeResult> themes,
        List<TargetStep> targetPlan,
        List<TargetStep> nextRatingPlan) {

    /** The overall score; {@code published} as printed, never used when one can be computed. */
    public record Total(
            Score score,
            Score prior,
            Change change,
            Basis basis,
            Basis priorBasis,
            BigDecimal published,
            BigDecimal publishedPrior,
            Rating rating,
            BigDecimal target) {}

    /** A change since last year, of the two figures as shown. */
    public record Change(BigDecimal delta, Direction direction) {}

    /**
     * The level reached.
     *
     * @param certain false when the EIT mean had to stand in for the parts
     * @param nextCode the next better level, or null at the top
     * @param missing what is missing for it
     */
    public record Rating(
            String code, String name, boolean certain, String nextCode, String nextName, List<Shortfall> missing) {}

    /** One condition of the next level that does not hold: on TOTAL, IIT, EIT1, EIT2, EIT or OIT. */
    public record Shortfall(String on, BigDecimal score, BigDecimal required, BigDecimal gap) {}

    /** Descriptive statistics; all null but n when there is nothing to describe; sd null below two values. */
    public record Statistics(int n, Score mean, Double sd, Score median, Score min, Score max) {}

    /** One instrument; part scores only of EIT. */
    public record InstrumentResult(
            Instrument instrument,
            Score score,
            Score prior,
            Change change,
            Basis basis,
            Basis priorBasis,
            BigDecimal published,
            BigDecimal publishedPrior,
            Score part1,
            Score part2,
            Score part1Prior,
            Score part2Prior,
            List<Integer> highest,
            List<Integer> lowest,
            Statistics statistics) {}

    /** One indicator; {@code fromItems} is what its items give, also when a score is typed. */
    public record IndicatorResult(
            int no,
            Instrument instrument,
            String name,
            Score score,
            Score prior,
            Change change,
            boolean comparable,
            Extreme extreme,
            Extreme extremeOverall,
            Group group,
            Score part1,
            Score part2,
            Score fromItems,
            BigDecimal pointsLost,
            Basis basis,
            Statistics statistics) {}

    /** One sub-indicator of OIT. */
    public record SubIndicatorResult(
            String no,
            int indicator,
            String name,
            Score score,
            Score prior,
            Change change,
            Score fromItems,
            Group group,
            BigDecimal pointsLost,
            Basis basis) {}

    /**
     * One item of the framework, in its order.
     *
     * @param topic id of the topic
     * @param label as in the framework, or as the officer has it in the sheet
     * @param groupSet whether the agency set the group because there is no score
     */
    public record ItemResult(
            String code,
            Instrument instrument,
            int indicator,
            String subIndicator,
            String topic,
            String label,
            Score score,
            Score part1,
            Score part2,
            Score prior,
            Change change,
            Group group,
            boolean groupSet,
            BigDecimal pointsLost,
            Basis basis,
            List<SubItemResult> subItems,
            List<String> themes) {}

    /** One sub-item. */
    public record SubItemResult(String label, Score score, Group group) {}

    /** How many items of an instrument are in a group; {@code share} in per cent of {@code of}. */
    public record GroupShare(
            Instrument instrument, Group group, int count, int of, BigDecimal share, List<String> items) {}

    /**
     * One theme of the agency, over the items of all instruments that point to it.
     *
     * @param score mean of its items that have a score, or null
     * @param items codes of its items; an item may stand in several themes
     * @param belowTarget codes of those below the target
     * @param target what its items are held against: the agency's target, else its pass mark, else the usual one
     * @param verdict null while no item has a score
     * @param analysis what the agency wrote about it; empty where it wrote nothing
     * @param successFactors what the agency named, one entry a line
     */
    public record ThemeResult(
            String id,
            String name,
            Score score,
            List<String> items,
            List<String> belowTarget,
            BigDecimal target,
            ThemeVerdict verdict,
            String analysis,
            List<String> successFactors) {}

    /** One item whose rise helps most; {@code gain} is what full marks there add to the total. */
    public record TargetStep(String item, BigDecimal gain) {}

    /** The same figures for a submission that differs from the one analysed in nothing but its measures. */
    public Analysis with(Submission sameFigures) {
        return new Analysis(
                sameFigures,
                total,
                instruments,
                indicators,
                subIndicators,
                items,
                groups,
                themes,
                targetPlan,
                nextRatingPlan);
    }

    /** The result of an instrument. */
    public InstrumentResult instrument(Instrument instrument) {
        for (InstrumentResult result : instruments) {
            if (result.instrument() == instrument) {
                return result;
            }
        }
        throw new NoSuchElementException(instrument.name());
    }

    /** The result of an indicator. */
    public Optional<IndicatorResult> indicator(int no) {
        for (IndicatorResult result : indicators) {
            if (result.no() == no) {
                return Optional.of(result);
            }
        }
        return Optional.empty();
    }

    /** The result of an item, in any letter case. */
    public Optional<ItemResult> item(String code) {
        for (ItemResult result : items) {
            if (result.code().equalsIgnoreCase(code)) {
                return Optional.of(result);
            }
        }
        return Optional.empty();
    }

    /** The numbers of the indicators that a measure concerns, ascending: those it names and those of its items. */
    public List<Integer> indicatorsOf(Submission.MeasureRow measure) {
        TreeSet<Integer> numbers = new TreeSet<>(measure.indicators());
        measure.items().forEach(code -> item(code).ifPresent(item -> numbers.add(item.indicator())));
        return List.copyOf(numbers);
    }

    /** Number of items with a group in that instrument. */
    public Map<Group, Integer> groupCounts(Instrument instrument) {
        Map<Group, Integer> counts = new java.util.EnumMap<>(Group.class);
        for (GroupShare share : groups) {
            if (share.instrument() == instrument) {
                counts.put(share.group(), share.count());
            }
        }
        return counts;
    }
}

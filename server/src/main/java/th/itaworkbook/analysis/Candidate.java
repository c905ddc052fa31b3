package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;

/**
 * One item (or indicator) that could rise to full marks.
 *
 * @param share its weight in the total
 * @param gain what full marks add to the total
 * @param part1 its score in EIT part 1, or its score where that is not known
 * @param part2 its score in EIT part 2, or its score where that is not known
 */
record Candidate(String name, Instrument instrument, BigFraction share, BigFraction gain, Score part1, Score part2) {
    /** Most gain first; equal gains stay in the order of the framework. */
    static final Comparator<Candidate> BY_GAIN = (one, other) -> compare(other.gain, one.gain);

    /** When an indicator stands for its items; the finer grain is tried first. */
    enum Grain {
        /** Only where none of its items has a score. */
        ITEMS,
        /** Also where only some of its items have one. */
        WHOLE_INDICATORS
    }

    /** All whose rise helps, most gain first. */
    static List<Candidate> of(
            Structure structure, List<IndicatorResult> indicators, Map<String, ItemResult> items, Grain grain) {
        List<Candidate> candidates = new ArrayList<>();
        for (IndicatorResult indicator : indicators) {
            List<Item> own = structure.itemsOf(indicator.no());
            int scored = 0;
            for (Item item : own) {
                scored += items.get(item.code()).score() == null ? 0 : 1;
            }
            if (scored > 0 && (scored == own.size() || grain == Grain.ITEMS)) {
                own.forEach(item -> candidates.add(of(structure.itemShare(item), items.get(item.code()))));
            } else if (indicator.score() != null) {
                candidates.add(of(structure.indicatorShare(indicator.no()), indicator));
            }
        }
        candidates.removeIf(c -> c == null || c.gain().getNumerator().signum() <= 0);
        candidates.sort(BY_GAIN);
        return candidates;
    }

    private static Candidate of(BigFraction share, ItemResult item) {
        if (item.score() == null) {
            return null;
        }
        return of(item.code(), item.instrument(), share, item.score(), item.part1(), item.part2());
    }

    private static Candidate of(BigFraction share, IndicatorResult indicator) {
        return of(
                Integer.toString(indicator.no()),
                indicator.instrument(),
                share,
                indicator.score(),
                indicator.part1(),
                indicator.part2());
    }

    private static Candidate of(
            String name, Instrument instrument, BigFraction share, Score score, Score part1, Score part2) {
        boolean known = part1 != null && part2 != null;
        return new Candidate(
                name, instrument, share, PointsLost.exact(share, score), known ? part1 : score, known ? part2 : score);
    }

    // Gains are small fractions: comparing them as longs keeps sorting free of garbage.
    private static int compare(BigFraction one, BigFraction other) {
        if (isSmall(one) && isSmall(other)) {
            return Long.compare(
                    one.getNumerator().longValue() * other.getDenominator().longValue(),
                    other.getNumerator().longValue() * one.getDenominator().longValue());
        }
        return one.compareTo(other);
    }

    private static boolean isSmall(BigFraction fraction) {
        return fraction.getNumerator().bitLength() < Integer.SIZE - 1
                && fraction.getDenominator().bitLength() < Integer.SIZE - 1;
    }
}

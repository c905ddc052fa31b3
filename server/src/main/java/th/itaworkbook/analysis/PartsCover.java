package th.itaworkbook.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** The fewest candidates that lift both EIT parts as far as each of them needs; among equals the most gain. */
final class PartsCover {
    /** Above this every subset would take too long; then the most gain first has to do. */
    private static final int MOST_FOR_SEARCH = 20;

    /** Sums of so many bits cannot overflow a long. */
    private static final int SAFE_BITS = 55;

    private final List<Candidate> candidates;
    private final long[] gain1;
    private final long[] gain2;
    private final long[] gain;
    private final long need1;
    private final long need2;
    private final int[] chosen;
    private int[] best;
    private long bestGain;

    private PartsCover(List<Candidate> candidates, long[][] gains, long need1, long need2) {
        this.candidates = candidates;
        this.gain1 = gains[0];
        this.gain2 = gains[1];
        this.gain = gains[2];
        this.need1 = need1;
        this.need2 = need2;
        this.chosen = new int[candidates.size()];
    }

    /**
     * The cover, or null when all together are not enough.
     *
     * @param scale what one unit of the total is in the instrument: one by its weight
     */
    static List<Candidate> smallest(
            List<Candidate> candidates, BigFraction scale, BigFraction need1, BigFraction need2) {
        List<BigFraction> gains1 = gains(candidates, scale, true);
        List<BigFraction> gains2 = gains(candidates, scale, false);
        if (sum(gains1).compareTo(need1) < 0 || sum(gains2).compareTo(need2) < 0) {
            return null;
        }
        List<BigFraction> gains = candidates.stream().map(Candidate::gain).toList();
        BigInteger unit = BigInteger.ONE;
        List<BigFraction> all = new ArrayList<>(gains1);
        all.addAll(gains2);
        all.addAll(gains);
        all.add(need1);
        all.add(need2);
        for (BigFraction one : all) {
            unit = unit.multiply(one.getDenominator()).divide(unit.gcd(one.getDenominator()));
        }
        if (candidates.size() > MOST_FOR_SEARCH || unit.bitLength() > SAFE_BITS - 7) {
            return mostGainFirst(candidates, gains1, gains2, need1, need2);
        }
        long[][] scaled = {inUnits(gains1, unit), inUnits(gains2, unit), inUnits(gains, unit)};
        return new PartsCover(candidates, scaled, inUnit(need1, unit), inUnit(need2, unit)).search();
    }

    private List<Candidate> search() {
        for (int size = 1; best == null; size++) {
            search(0, 0, size, 0, 0, 0);
        }
        List<Candidate> cover = new ArrayList<>();
        for (int at : best) {
            cover.add(candidates.get(at));
        }
        return cover;
    }

    private void search(int from, int depth, int size, long sum1, long sum2, long sum) {
        if (depth == size) {
            if (sum1 >= need1 && sum2 >= need2 && (best == null || sum > bestGain)) {
                best = java.util.Arrays.copyOf(chosen, size);
                bestGain = sum;
            }
            return;
        }
        for (int at = from; at <= candidates.size() - (size - depth); at++) {
            chosen[depth] = at;
            search(at + 1, depth + 1, size, sum1 + gain1[at], sum2 + gain2[at], sum + gain[at]);
        }
    }

    private static List<Candidate> mostGainFirst(
            List<Candidate> candidates,
            List<BigFraction> gains1,
            List<BigFraction> gains2,
            BigFraction need1,
            BigFraction need2) {
        List<Candidate> cover = new ArrayList<>();
        BigFraction left1 = need1;
        BigFraction left2 = need2;
        for (int at = 0; at < candidates.size(); at++) {
            if (left1.compareTo(BigFraction.ZERO) <= 0 && left2.compareTo(BigFraction.ZERO) <= 0) {
                break;
            }
            cover.add(candidates.get(at));
            left1 = left1.subtract(gains1.get(at));
            left2 = left2.subtract(gains2.get(at));
        }
        return cover;
    }

    private static List<BigFraction> gains(List<Candidate> candidates, BigFraction scale, boolean first) {
        return candidates.stream()
                .map(c -> PointsLost.exact(c.share().multiply(scale), first ? c.part1() : c.part2()))
                .toList();
    }

    private static BigFraction sum(List<BigFraction> fractions) {
        return fractions.stream().reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static long[] inUnits(List<BigFraction> fractions, BigInteger unit) {
        return fractions.stream().mapToLong(f -> inUnit(f, unit)).toArray();
    }

    private static long inUnit(BigFraction fraction, BigInteger unit) {
        return fraction.getNumerator()
                .multiply(unit.divide(fraction.getDenominator()))
                .longValueExact();
    }
}

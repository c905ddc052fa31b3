package th.itaworkbook.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** The fewest candidates that lift both EIT parts as far as each of them needs; among equals the most gain. */
final class PartsCover {
    /** Above this every subset would take too long; then the most gain first has to do. */
    private static final int MOST_FOR_SEARCH = 20;

    /** Sums of so many bits cannot overflow a long, nor can the gains of {@link #MOST_FOR_SEARCH} candidates. */
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
        List<BigFraction> gains1 = new ArrayList<>(candidates.size());
        List<BigFraction> gains2 = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            BigFraction share = candidate.share().multiply(scale);
            gains1.add(PointsLost.exact(share, candidate.part1()));
            gains2.add(PointsLost.exact(share, candidate.part2()));
        }
        List<BigFraction> gains = candidates.stream().map(Candidate::gain).toList();
        BigInteger unit = BigInteger.ONE;
        int bits = 0;
        for (List<BigFraction> fractions : List.of(gains1, gains2, gains, List.of(need1, need2))) {
            unit = commonUnit(unit, fractions);
            bits = Math.max(bits, bitsAboveUnit(fractions));
        }
        if (candidates.size() > MOST_FOR_SEARCH || unit.bitLength() + bits > SAFE_BITS) {
            return mostGainFirst(candidates, gains1, gains2, need1, need2);
        }
        long[][] scaled = {inUnits(gains1, unit), inUnits(gains2, unit), inUnits(gains, unit)};
        PartsCover cover = new PartsCover(candidates, scaled, inUnit(need1, unit), inUnit(need2, unit));
        return cover.isPossible() ? cover.search() : null;
    }

    private boolean isPossible() {
        return Arrays.stream(gain1).sum() >= need1 && Arrays.stream(gain2).sum() >= need2;
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
                best = Arrays.copyOf(chosen, size);
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
        return left1.compareTo(BigFraction.ZERO) <= 0 && left2.compareTo(BigFraction.ZERO) <= 0 ? cover : null;
    }

    private static BigInteger commonUnit(BigInteger start, List<BigFraction> fractions) {
        BigInteger unit = start;
        for (BigFraction fraction : fractions) {
            BigInteger denominator = fraction.getDenominator();
            if (unit.mod(denominator).signum() != 0) {
                unit = unit.multiply(denominator).divide(unit.gcd(denominator));
            }
        }
        return unit;
    }

    private static int bitsAboveUnit(List<BigFraction> fractions) {
        int bits = 1;
        for (BigFraction fraction : fractions) {
            int own = fraction.getNumerator().bitLength()
                    - fraction.getDenominator().bitLength()
                    + 1;
            bits = Math.max(bits, own);
        }
        return bits;
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

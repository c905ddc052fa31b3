package th.itaworkbook.survey;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The rank-sum test of Mann and Whitney (1947) for answers with many ties.
 *
 * @param u pairs in which the first sample is higher, ties half
 * @param p two-sided, by the normal approximation with the variance corrected for ties and half a pair for continuity
 * @param rankBiserial {@code 2u/(n₁n₂) − 1}: share of pairs in which the first is higher less the share in which it is
 *     lower (Kerby 2014)
 */
record MannWhitney(double u, double p, double rankBiserial) {
    /** The test of counts by ascending value; both samples must have a value. */
    static MannWhitney of(int[] one, int[] other) {
        long n1 = 0;
        long n2 = 0;
        long doubledU = 0;
        double ties = 0;
        for (int i = 0; i < one.length; i++) {
            doubledU += one[i] * (2 * n2 + other[i]);
            n1 += one[i];
            n2 += other[i];
            double t = (double) one[i] + other[i];
            ties += t * t * t - t;
        }
        double u = doubledU / 2.0;
        double pairs = (double) n1 * n2;
        double n = (double) n1 + n2;
        double variance = pairs / 12 * (n + 1 - ties / (n * (n - 1)));
        double distance = Math.max(0, Math.abs(u - pairs / 2) - 0.5);
        double p = variance <= 0
                ? 1
                : Math.min(
                        1,
                        2 * new NormalDistribution(null, 0, 1).cumulativeProbability(-distance / Math.sqrt(variance)));
        return new MannWhitney(u, p, 2 * u / pairs - 1);
    }
}

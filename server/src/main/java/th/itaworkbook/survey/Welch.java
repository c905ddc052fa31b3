package th.itaworkbook.survey;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Welch's test of two means whose spreads may differ (Welch 1947).
 *
 * @param t the difference over its standard error; infinite where nothing varies but the means differ
 * @param degrees degrees of freedom
 * @param p two-sided
 * @param hedgesG standardised difference (Hedges 1981): {@code (m₁ − m₂)/s} times {@code 1 − 3/(4(n₁ + n₂) − 9)}, with
 *     {@code s} pooled; 0 where the means are equal, infinite where nothing varies
 */
record Welch(double t, double degrees, double p, double hedgesG) {
    /** The test of a first sample against a second; each must have two values. */
    static Welch of(Sample one, Sample other) {
        double difference = one.mean() - other.mean();
        double a = one.variance() / one.n();
        double b = other.variance() / other.n();
        if (a + b == 0) {
            boolean same = difference == 0;
            double infinite = Math.copySign(Double.POSITIVE_INFINITY, difference);
            return new Welch(same ? 0 : infinite, one.n() + other.n() - 2.0, same ? 1 : 0, same ? 0 : infinite);
        }
        double t = difference / Math.sqrt(a + b);
        double degrees = degrees(a, one.n(), b, other.n());
        double p = 2 * new TDistribution(null, degrees).cumulativeProbability(-Math.abs(t));
        return new Welch(t, degrees, p, hedges(one, other, difference));
    }

    /** {@code (a + b)² / (a²/(n₁ − 1) + b²/(n₂ − 1))} for squared standard errors a and b (Satterthwaite 1946). */
    static double degrees(double a, long n1, double b, long n2) {
        return (a + b) * (a + b) / (a * a / (n1 - 1) + b * b / (n2 - 1));
    }

    private static double hedges(Sample one, Sample other, double difference) {
        long degrees = one.n() + other.n() - 2;
        double pooled = ((one.n() - 1) * one.variance() + (other.n() - 1) * other.variance()) / degrees;
        double correction = 1 - 3.0 / (4.0 * (one.n() + other.n()) - 9);
        return correction * difference / Math.sqrt(pooled);
    }
}

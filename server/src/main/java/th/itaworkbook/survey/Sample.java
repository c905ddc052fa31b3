package th.itaworkbook.survey;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Number, sum and sum of squares of whole numbers: all that mean and spread need.
 *
 * @param n number of values
 * @param sum their sum
 * @param squares the sum of their squares
 */
record Sample(long n, long sum, long squares) {
    /** Two-sided confidence of all intervals. */
    static final double CONFIDENCE = 0.95;

    /** The sample of so many respondents at each whole number from 0. */
    static Sample of(int[] counts) {
        long n = 0;
        long sum = 0;
        long squares = 0;
        for (int value = 0; value < counts.length; value++) {
            n += counts[value];
            sum += (long) counts[value] * value;
            squares += (long) counts[value] * value * value;
        }
        return new Sample(n, sum, squares);
    }

    double mean() {
        return (double) sum / n;
    }

    /** Sample variance, {@code (n Σx² − (Σx)²) / (n (n − 1))}; exact until the last division. NaN below two values. */
    double variance() {
        return n < 2 ? Double.NaN : (double) (n * squares - sum * sum) / ((double) n * (n - 1));
    }

    /**
     * Half the width of the interval {@code mean ± t(0.975; n − 1) s / √n} (Student 1908); NaN below two values, 0 where
     * all values are equal.
     */
    double halfWidth() {
        return n < 2 ? Double.NaN : quantile(n - 1.0) * Math.sqrt(variance() / n);
    }

    /** The value that Student's t exceeds with half of what confidence leaves. */
    static double quantile(double degrees) {
        return new TDistribution(null, degrees).inverseCumulativeProbability((1 + CONFIDENCE) / 2);
    }
}

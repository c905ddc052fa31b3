package th.itaworkbook.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.junit.jupiter.api.Test;

/** Every statistic against published output of R or SciPy, and against a second computation written the naive way. */
class ReferenceValuesTest {
    // Tenths of an hour, so that the sums are whole numbers: the data set "sleep" of R (Student 1908).
    private static final int[] SLEEP_1 = {7, -16, -2, -12, -1, 34, 37, 8, 0, 20};
    private static final int[] SLEEP_2 = {19, 8, 11, 1, -1, 44, 55, 16, 46, 34};

    // The data set "attitude" of R (Chatterjee and Price 1977): 30 departments, seven questions of 0 to 100.
    private static final String ATTITUDE =
            """
            43 51 30 39 61 92 45
            63 64 51 54 63 73 47
            71 70 68 69 76 86 48
            61 63 45 47 54 84 35
            81 78 56 66 71 83 47
            43 55 49 44 54 49 34
            58 67 42 56 66 68 35
            71 75 50 55 70 66 41
            72 82 72 67 71 83 31
            67 61 45 47 62 80 41
            64 53 53 58 58 67 34
            67 60 47 39 59 74 41
            69 62 57 42 55 63 25
            68 83 83 45 59 77 35
            77 77 54 72 79 77 46
            81 90 50 72 60 54 36
            74 85 64 69 79 79 63
            65 60 65 75 55 80 60
            65 70 46 57 75 85 46
            50 58 68 54 64 78 52
            50 40 33 34 43 64 33
            64 61 52 62 66 80 41
            53 66 52 50 63 80 37
            40 37 42 58 50 57 49
            63 54 42 48 66 75 33
            66 77 66 63 88 76 72
            78 75 58 74 80 78 49
            48 57 44 45 51 83 38
            85 85 71 71 77 74 55
            82 82 39 59 64 78 39
            """;

    private static Sample sample(int... values) {
        long sum = 0;
        long squares = 0;
        for (int value : values) {
            sum += value;
            squares += (long) value * value;
        }
        return new Sample(values.length, sum, squares);
    }

    private static int[] counts(int size, int... values) {
        int[] counts = new int[size];
        for (int value : values) {
            counts[value]++;
        }
        return counts;
    }

    @Test
    void confidenceIntervalOfTheMean() {
        // R: t.test(sleep$extra) prints 0.5955845 to 2.4844155 around the mean 1.54.
        int[] both =
                IntStream.concat(Arrays.stream(SLEEP_1), Arrays.stream(SLEEP_2)).toArray();
        Sample sample = sample(both);
        assertEquals(15.4, sample.mean(), 1e-12);
        assertEquals(5.955845, sample.mean() - sample.halfWidth(), 5e-7);
        assertEquals(24.844155, sample.mean() + sample.halfWidth(), 5e-7);
    }

    @Test
    void welch() {
        // R: t.test(extra ~ group, data = sleep) prints t = -1.8608, df = 17.776, p-value = 0.07939.
        Welch welch = Welch.of(sample(SLEEP_1), sample(SLEEP_2));
        assertEquals(-1.8608, welch.t(), 5e-5);
        assertEquals(17.776, welch.degrees(), 5e-4);
        assertEquals(0.07939, welch.p(), 5e-6);
    }

    @Test
    void mannWhitney() {
        // SciPy's manual of mannwhitneyu: U = 17 and, by the normal approximation, p = 0.11134688653314041.
        MannWhitney diabetes = MannWhitney.of(counts(40, 19, 22, 16, 29, 24), counts(40, 20, 11, 17, 12));
        assertEquals(17, diabetes.u());
        assertEquals(0.11134688653314041, diabetes.p(), 1e-12);
        assertEquals(2 * 17 / 20.0 - 1, diabetes.rankBiserial(), 1e-12);
        // R: wilcox.test(extra ~ group, data = sleep) prints W = 25.5, p-value = 0.06933; ties, shifted above zero.
        MannWhitney sleep = MannWhitney.of(
                counts(80, Arrays.stream(SLEEP_1).map(v -> v + 20).toArray()),
                counts(80, Arrays.stream(SLEEP_2).map(v -> v + 20).toArray()));
        assertEquals(25.5, sleep.u());
        assertEquals(0.06933, sleep.p(), 5e-6);
    }

    @Test
    void holm() {
        // R: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm") prints 0.05 0.08 0.09 0.09 0.09.
        double[] adjusted = Holm.adjust(List.of(0.04, 0.01, 0.03, 0.05, 0.02));
        assertArrayEquals(new double[] {0.09, 0.05, 0.09, 0.09, 0.08}, adjusted, 1e-12);
    }

    @Test
    void cronbachAndItemTotal() {
        // The manual of psych: alpha(attitude) prints raw_alpha 0.84 and r.drop 0.67 0.74 0.56 0.71 0.79 0.27 0.46.
        double[] printed = {0.67, 0.74, 0.56, 0.71, 0.79, 0.27, 0.46};
        Moments moments = new Moments(7);
        for (String line : ATTITUDE.strip().lines().toList()) {
            int[] row = Arrays.stream(line.strip().split(" ", -1))
                    .mapToInt(Integer::parseInt)
                    .toArray();
            moments.addIfComplete(IntStream.range(0, row.length).toArray(), row);
        }
        Reliability reliability = moments.reliability();
        assertEquals(30, reliability.n());
        assertEquals(0.84, reliability.alpha().orElseThrow(), 5e-3);
        for (int i = 0; i < printed.length; i++) {
            assertEquals(printed[i], reliability.itemTotal().get(i).orElseThrow(), 5e-3);
        }
    }

    @Test
    void agreesWithASecondComputation() {
        for (long seed = 1; seed <= 40; seed++) {
            Random random = new Random(seed);
            int[] one =
                    random.ints(2 + random.nextInt(60), 0, 6).map(v -> v * 20).toArray();
            int[] other =
                    random.ints(2 + random.nextInt(60), 0, 6).map(v -> v * 20).toArray();
            second(one, other, "seed " + seed);
        }
    }

    // Pair by pair and deviation by deviation, as the definitions say.
    private static void second(int[] one, int[] other, String seed) {
        double v1 = new Variance().evaluate(Arrays.stream(one).asDoubleStream().toArray());
        double v2 =
                new Variance().evaluate(Arrays.stream(other).asDoubleStream().toArray());
        double m1 = Arrays.stream(one).average().orElseThrow();
        double m2 = Arrays.stream(other).average().orElseThrow();
        assertEquals(v1, sample(one).variance(), 1e-9, seed);
        double half =
                new TDistribution(one.length - 1.0).inverseCumulativeProbability(0.975) * Math.sqrt(v1 / one.length);
        assertEquals(half, sample(one).halfWidth(), 1e-9, seed);
        Welch welch = Welch.of(sample(one), sample(other));
        double pooled = Math.sqrt(((one.length - 1) * v1 + (other.length - 1) * v2) / (one.length + other.length - 2));
        double correction = 1 - 3.0 / (4 * (one.length + other.length) - 9);
        assertEquals((m1 - m2) / pooled * correction, welch.hedgesG(), 1e-9, seed);
        double higher = 0;
        for (int a : one) {
            for (int b : other) {
                higher += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        MannWhitney rank = MannWhitney.of(counts(101, one), counts(101, other));
        assertEquals(higher, rank.u(), 1e-9, seed);
        assertTrue(rank.p() > 0 && rank.p() <= 1, seed);
    }

    @Test
    void correlationsAgreeWithASecondComputation() {
        Random random = new Random(11);
        int items = 4;
        double[][] columns = new double[items][50];
        Moments moments = new Moments(items);
        for (int r = 0; r < 50; r++) {
            int[] row = new int[items];
            int mood = random.nextInt(3);
            for (int i = 0; i < items; i++) {
                row[i] = 20 * (mood + random.nextInt(3));
                columns[i][r] = row[i];
            }
            moments.addIfComplete(IntStream.range(0, row.length).toArray(), row);
        }
        List<Optional<Double>> found = moments.reliability().itemTotal();
        for (int i = 0; i < items; i++) {
            double[] rest = new double[50];
            for (int r = 0; r < 50; r++) {
                for (int j = 0; j < items; j++) {
                    rest[r] += j == i ? 0 : columns[j][r];
                }
            }
            assertEquals(
                    new PearsonsCorrelation().correlation(columns[i], rest),
                    found.get(i).orElseThrow(),
                    1e-12);
        }
    }

    @Test
    void whatIsNotDefinedIsAbsent() {
        Moments alike = new Moments(2);
        alike.addIfComplete(new int[] {0, 1}, new int[] {100, -1});
        assertEquals(0, alike.reliability().n());
        alike.addIfComplete(new int[] {0, 1}, new int[] {100, 100});
        alike.addIfComplete(new int[] {0, 1}, new int[] {100, 100});
        assertEquals(Optional.empty(), alike.reliability().alpha());
        assertEquals(
                List.of(Optional.empty(), Optional.empty()), alike.reliability().itemTotal());
        assertTrue(Double.isNaN(sample(80).variance()));
        Welch same = Welch.of(sample(100, 100, 100), sample(100, 100, 100));
        assertEquals(1, same.p());
        assertEquals(0, same.hedgesG());
        assertEquals(
                1,
                MannWhitney.of(counts(101, 100, 100), counts(101, 100, 100, 100))
                        .p());
        assertEquals(0, Welch.of(sample(100, 100, 100), sample(80, 80, 80)).p());
    }
}

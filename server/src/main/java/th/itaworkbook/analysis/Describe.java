package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import th.itaworkbook.domain.Analysis.Statistics;
import th.itaworkbook.domain.Score;

/** Descriptive statistics: all exact but the sample standard deviation (n - 1). */
final class Describe {
    private static final Statistics NOTHING = new Statistics(0, null, null, null, null, null);

    private Describe() {}

    /** The statistics of the scores, in any order. */
    static Statistics of(List<Score> scores) {
        int n = scores.size();
        if (n == 0) {
            return NOTHING;
        }
        List<Score> sorted = new ArrayList<>(scores);
        Collections.sort(sorted);
        Score middle = sorted.get(n / 2);
        return new Statistics(
                n,
                Score.mean(sorted),
                n < 2 ? null : deviation(sorted),
                n % 2 == 1 ? middle : Score.mean(List.of(sorted.get(n / 2 - 1), middle)),
                sorted.get(0),
                sorted.get(n - 1));
    }

    // Over the sorted scores, so that the double does not depend on their order.
    private static Double deviation(List<Score> sorted) {
        double[] values = new double[sorted.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = sorted.get(i).toDouble();
        }
        return new StandardDeviation(true).evaluate(values);
    }
}

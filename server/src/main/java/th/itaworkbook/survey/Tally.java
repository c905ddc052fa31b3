package th.itaworkbook.survey;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Score;

/**
 * How many respondents gave each answer to one item. Sums are whole numbers and therefore exact.
 *
 * @param points points of each level, the lowest first
 * @param counts respondents of each level
 * @param blank respondents who gave no answer
 * @param noOpinion respondents who said that they do not know
 * @param unused answers that could not be used
 */
public record Tally(List<Integer> points, List<Integer> counts, int blank, int noOpinion, int unused) {
    private static final int FULL = 100;

    public Tally {
        points = List.copyOf(points);
        counts = List.copyOf(counts);
    }

    /** A tally from counts shifted by three: unused, no opinion, blank, then the levels. */
    static Tally of(List<Integer> points, int[] shifted) {
        List<Integer> counts =
                Arrays.stream(shifted, 3, 3 + points.size()).boxed().toList();
        return new Tally(points, counts, shifted[2], shifted[1], shifted[0]);
    }

    /** Number of answers that count. */
    public int n() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** The exact mean; there must be an answer. */
    public Score mean() {
        return new Score(new BigFraction(sample().sum(), (long) n()));
    }

    /** Respondents by points, from 0 to 100. */
    int[] byPoints() {
        int[] byPoints = new int[FULL + 1];
        for (int level = 0; level < counts.size(); level++) {
            byPoints[points.get(level)] += counts.get(level);
        }
        return byPoints;
    }

    /** What the formulas need. */
    Sample sample() {
        return Sample.of(byPoints());
    }
}

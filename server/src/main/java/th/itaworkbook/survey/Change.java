package th.itaworkbook.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Score;

/**
 * What became of a score since the year before, and whether that is more than chance.
 *
 * @param n respondents this year
 * @param priorN respondents of the year before
 * @param mean mean of the respondents this year
 * @param priorMean mean of the respondents of the year before
 * @param t Welch's t
 * @param degrees its degrees of freedom
 * @param welchP its two-sided probability
 * @param u Mann and Whitney's U
 * @param mannWhitneyP its two-sided probability
 * @param adjustedP the greater of both, adjusted for the number of comparisons
 * @param hedgesG effect size of the means
 * @param rankBiserial effect size of the ranks
 * @param verdict what to tell people
 */
public record Change(
        int n,
        int priorN,
        Score mean,
        Score priorMean,
        double t,
        double degrees,
        double welchP,
        double u,
        double mannWhitneyP,
        double adjustedP,
        double hedgesG,
        double rankBiserial,
        Verdict verdict) {
    /** Below so many respondents in a year nothing is concluded. */
    static final int LEAST_RESPONDENTS = 5;

    private static final double CHANCE = 0.05;

    /** Whether a change is more than chance. */
    public enum Verdict {
        /** Higher, by both tests and after adjustment. */
        HIGHER,
        /** Lower, by both tests and after adjustment. */
        LOWER,
        /** One of the tests says so, or both before adjustment only. */
        UNCLEAR,
        /** Chance alone explains it. */
        CHANCE,
        /** Too few respondents to say anything. */
        TOO_FEW
    }

    /** The same thing in two years. */
    static final class Pair {
        private final int[] now;
        private final int[] before;
        private final int parts;

        /**
         * Two samples of sums of whole points.
         *
         * @param now respondents of this year by sum
         * @param before the same for the year before
         * @param parts how many answers each sum adds up
         */
        Pair(int[] now, int[] before, int parts) {
            this.now = now;
            this.before = before;
            this.parts = parts;
        }

        Sample sample() {
            return Sample.of(now);
        }

        Sample sampleBefore() {
            return Sample.of(before);
        }

        private Score mean(Sample sample) {
            return new Score(new BigFraction(sample.sum(), sample.n() * parts));
        }
    }

    /** The changes of several things of one kind; absent where a year has fewer than two values. */
    static List<Optional<Change>> of(List<Pair> pairs) {
        List<Double> probabilities = new ArrayList<>();
        List<Pair> tested = pairs.stream().filter(Change::isTestable).toList();
        List<Welch> welches = new ArrayList<>();
        List<MannWhitney> ranks = new ArrayList<>();
        for (Pair pair : tested) {
            Welch welch = Welch.of(pair.sample(), pair.sampleBefore());
            MannWhitney rank = MannWhitney.of(pair.now, pair.before);
            welches.add(welch);
            ranks.add(rank);
            probabilities.add(Math.max(welch.p(), rank.p()));
        }
        double[] adjusted = Holm.adjust(probabilities);
        List<Optional<Change>> changes = new ArrayList<>();
        int at = 0;
        for (Pair pair : pairs) {
            if (isTestable(pair)) {
                changes.add(Optional.of(of(pair, welches.get(at), ranks.get(at), adjusted[at])));
                at++;
            } else {
                changes.add(Optional.empty());
            }
        }
        return changes;
    }

    private static boolean isTestable(Pair pair) {
        return pair.sample().n() > 1 && pair.sampleBefore().n() > 1;
    }

    private static Change of(Pair pair, Welch welch, MannWhitney rank, double adjusted) {
        Sample now = pair.sample();
        Sample before = pair.sampleBefore();
        return new Change(
                (int) now.n(),
                (int) before.n(),
                pair.mean(now),
                pair.mean(before),
                welch.t(),
                welch.degrees(),
                welch.p(),
                rank.u(),
                rank.p(),
                adjusted,
                welch.hedgesG(),
                rank.rankBiserial(),
                verdict(pair, welch, rank, adjusted));
    }

    private static Verdict verdict(Pair pair, Welch welch, MannWhitney rank, double adjusted) {
        if (Math.min(pair.sample().n(), pair.sampleBefore().n()) < LEAST_RESPONDENTS) {
            return Verdict.TOO_FEW;
        }
        boolean sameWay = welch.t() * rank.rankBiserial() > 0;
        if (adjusted < CHANCE && sameWay) {
            return welch.t() > 0 ? Verdict.HIGHER : Verdict.LOWER;
        }
        return Math.min(welch.p(), rank.p()) < CHANCE ? Verdict.UNCLEAR : Verdict.CHANCE;
    }
}

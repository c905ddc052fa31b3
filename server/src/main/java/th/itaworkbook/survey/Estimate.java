package th.itaworkbook.survey;

import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.domain.Score;

/**
 * The score of an item in the agency's own survey, with the interval that the true one most likely lies in.
 *
 * @param score exact
 * @param sd sample standard deviation over all respondents; absent below two answers
 * @param interval absent below two answers
 * @param byParts whether the score is the plain mean of both parts of the external survey
 */
public record Estimate(Score score, Optional<Double> sd, Optional<Range> interval, boolean byParts) {
    /** Both ends of a 95 % confidence interval, cut at 0 and 100. */
    public record Range(double low, double high) {}

    /** The estimate over all respondents alike. */
    static Estimate of(Tally all) {
        Sample sample = all.sample();
        return new Estimate(all.mean(), sd(sample), range(sample.mean(), sample.halfWidth()), false);
    }

    /**
     * The estimate of a score that is the mean of two parts, half each, whatever their numbers of respondents.
     * {@code SE² = (s₁²/n₁ + s₂²/n₂) / 4} with the degrees of freedom of Welch (1947) and Satterthwaite (1946).
     */
    static Estimate of(Tally all, Tally first, Tally second) {
        BigFraction mean = first.mean().exact().add(second.mean().exact()).divide(2);
        Score score = new Score(mean);
        double a = first.sample().variance() / first.n();
        double b = second.sample().variance() / second.n();
        double half =
                a + b == 0 ? 0 : Sample.quantile(Welch.degrees(a, first.n(), b, second.n())) * Math.sqrt(a + b) / 2;
        return new Estimate(score, sd(all.sample()), range(score.toDouble(), half), true);
    }

    private static Optional<Double> sd(Sample sample) {
        return sample.n() < 2 ? Optional.empty() : Optional.of(Math.sqrt(sample.variance()));
    }

    private static Optional<Range> range(double mean, double half) {
        return Double.isNaN(half)
                ? Optional.empty()
                : Optional.of(new Range(Math.max(0, mean - half), Math.min(100, mean + half)));
    }
}

package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import th.itaworkbook.analysis.Candidate.Grain;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Analysis.Rating;
import th.itaworkbook.domain.Analysis.TargetStep;
import th.itaworkbook.domain.Framework.LevelRule;
import th.itaworkbook.domain.Framework.RatingLevel;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;

/** The shortest lists of items whose rise to full marks reaches a goal. */
final class Plans {
    private static final BigFraction HALF_A_HUNDREDTH = new BigFraction(1, 200);

    private final Structure structure;
    private final Score total;
    private final Map<Instrument, InstrumentResult> instruments;
    private final Function<Grain, List<Candidate>> candidates;
    private final Map<Grain, List<Candidate>> found = new EnumMap<>(Grain.class);

    /**
     * A list is sought with the first grain of candidates; where all of it does not reach the goal, with the next.
     *
     * @param total null when there is none; then there are no plans
     */
    Plans(
            Structure structure,
            Score total,
            Map<Instrument, InstrumentResult> instruments,
            Function<Grain, List<Candidate>> candidates) {
        this.structure = structure;
        this.total = total;
        this.instruments = instruments;
        this.candidates = candidates;
    }

    /** The list that lifts the total to the target; empty when it is reached, out of reach or null. */
    List<TargetStep> toTarget(BigDecimal target) {
        if (total == null || target == null) {
            return List.of();
        }
        for (Grain grain : Grain.values()) {
            Set<Candidate> chosen = new LinkedHashSet<>();
            if (liftTotal(candidates(grain), chosen, target)) {
                return steps(chosen);
            }
        }
        return List.of();
    }

    /** The list that lifts the total and every instrument to the next level; empty when there is none. */
    List<TargetStep> toNextLevel(Rating rating) {
        if (total == null || rating == null || rating.nextCode() == null) {
            return List.of();
        }
        RatingLevel next = structure.framework().ratings().stream()
                .filter(level -> level.code().equals(rating.nextCode()))
                .findFirst()
                .orElseThrow();
        for (Grain grain : Grain.values()) {
            Set<Candidate> chosen = new LinkedHashSet<>();
            if (liftInstruments(candidates(grain), chosen, next)
                    && liftTotal(candidates(grain), chosen, next.totalMin())) {
                return steps(chosen);
            }
        }
        return List.of();
    }

    private List<Candidate> candidates(Grain grain) {
        return found.computeIfAbsent(grain, candidates);
    }

    private boolean liftInstruments(List<Candidate> candidates, Set<Candidate> chosen, RatingLevel level) {
        if (structure.framework().levelRule() == LevelRule.TOTAL_ONLY) {
            return true;
        }
        for (Instrument instrument : Instrument.values()) {
            InstrumentResult result = instruments.get(instrument);
            List<Candidate> own = candidates.stream()
                    .filter(c -> c.instrument() == instrument)
                    .toList();
            BigDecimal required = level.each().get(instrument.name());
            if (instrument == Instrument.EIT) {
                BigDecimal required1 = level.each().get(RatingRule.EIT_1);
                BigDecimal required2 = level.each().get(RatingRule.EIT_2);
                if (result.part1() == null || result.part2() == null) {
                    required = highest(required, highest(required1, required2));
                } else if (!liftParts(own, chosen, result, required1, required2)) {
                    return false;
                }
            }
            if (required != null && !liftInstrument(own, chosen, result, required)) {
                return false;
            }
        }
        return true;
    }

    private boolean liftParts(
            List<Candidate> own,
            Set<Candidate> chosen,
            InstrumentResult result,
            BigDecimal required1,
            BigDecimal required2) {
        BigFraction need1 = need(result.part1(), required1);
        BigFraction need2 = need(result.part2(), required2);
        if (need1.equals(BigFraction.ZERO) && need2.equals(BigFraction.ZERO)) {
            return true;
        }
        List<Candidate> cover = PartsCover.smallest(own, perWeight(result.instrument()), need1, need2);
        return cover != null && (chosen.addAll(cover) || !cover.isEmpty());
    }

    private boolean liftInstrument(
            List<Candidate> own, Set<Candidate> chosen, InstrumentResult result, BigDecimal required) {
        if (result.score() == null) {
            return false;
        }
        BigFraction left = need(result.score(), required);
        BigFraction scale = perWeight(result.instrument());
        for (Candidate candidate : own) {
            if (chosen.contains(candidate)) {
                left = left.subtract(candidate.gain().multiply(scale));
            }
        }
        for (Candidate candidate : own) {
            if (left.compareTo(BigFraction.ZERO) <= 0) {
                break;
            }
            if (chosen.add(candidate)) {
                left = left.subtract(candidate.gain().multiply(scale));
            }
        }
        return left.compareTo(BigFraction.ZERO) <= 0;
    }

    private boolean liftTotal(List<Candidate> candidates, Set<Candidate> chosen, BigDecimal required) {
        BigFraction left = need(total, required);
        for (Candidate candidate : chosen) {
            left = left.subtract(candidate.gain());
        }
        for (Candidate candidate : candidates) {
            if (left.compareTo(BigFraction.ZERO) <= 0) {
                break;
            }
            if (chosen.add(candidate)) {
                left = left.subtract(candidate.gain());
            }
        }
        return left.compareTo(BigFraction.ZERO) <= 0;
    }

    // What is missing until the score as shown reaches the line; half a hundredth less, for it is rounded half up.
    private static BigFraction need(Score score, BigDecimal required) {
        if (required == null) {
            return BigFraction.ZERO;
        }
        BigFraction need = Score.fraction(required).subtract(HALF_A_HUNDREDTH).subtract(score.exact());
        return need.compareTo(BigFraction.ZERO) > 0 ? need : BigFraction.ZERO;
    }

    private BigFraction perWeight(Instrument instrument) {
        return BigFraction.ONE.divide(structure.weight(instrument));
    }

    private static BigDecimal highest(BigDecimal one, BigDecimal other) {
        return one == null ? other : other == null ? one : one.max(other);
    }

    private static List<TargetStep> steps(Set<Candidate> chosen) {
        List<Candidate> sorted = new ArrayList<>(chosen);
        sorted.sort(Candidate.BY_GAIN);
        return sorted.stream()
                .map(c -> new TargetStep(c.name(), Score.round(c.gain())))
                .toList();
    }
}

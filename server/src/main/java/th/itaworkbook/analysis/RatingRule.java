package th.itaworkbook.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Analysis.Rating;
import th.itaworkbook.domain.Analysis.Shortfall;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Framework.LevelRule;
import th.itaworkbook.domain.Framework.RatingLevel;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;

/**
 * The level reached: the first from the top whose every condition holds, compared on two decimals.
 *
 * <p>Where an EIT part is not known, the mean of both proves what it can and stands in for the rest; where an instrument
 * is not known, the total stands in. Both make the level uncertain.
 */
final class RatingRule {
    static final String EIT_1 = "EIT1";
    static final String EIT_2 = "EIT2";

    private static final BigDecimal FULL = new BigDecimal(100);
    private static final BigDecimal TWO = new BigDecimal(2);

    /** Rounding of the inputs may shift a part that is derived from the mean and the other part by so much. */
    private static final BigDecimal DERIVED_TOLERANCE = new BigDecimal("0.02");

    private record Verdict(String on, BigDecimal score, BigDecimal required, boolean certain) {
        boolean holds() {
            return score.compareTo(required) >= 0;
        }
    }

    private final Framework framework;
    private final BigDecimal total;
    private final Map<Instrument, BigDecimal> instruments = new EnumMap<>(Instrument.class);
    private final BigDecimal part1;
    private final BigDecimal part2;

    private RatingRule(Framework framework, Score total, Collection<InstrumentResult> results) {
        this.framework = framework;
        this.total = shown(total);
        BigDecimal first = null;
        BigDecimal second = null;
        for (InstrumentResult result : results) {
            if (result.score() != null) {
                instruments.put(result.instrument(), result.score().shown());
            }
            if (result.instrument() == Instrument.EIT) {
                first = shown(result.part1());
                second = shown(result.part2());
            }
        }
        this.part1 = first;
        this.part2 = second;
    }

    /** The rule on these scores; the total may be null, then there is no level. */
    static RatingRule of(Framework framework, Score total, Collection<InstrumentResult> results) {
        return new RatingRule(framework, total, results);
    }

    /** The level with what is missing for the next one, or null when there is no total. */
    Rating rating() {
        if (total == null) {
            return null;
        }
        boolean certain = true;
        for (int at = 0; at < framework.ratings().size(); at++) {
            List<Verdict> verdicts = verdicts(framework.ratings().get(at));
            certain &= isCertain(verdicts);
            if (verdicts.stream().allMatch(Verdict::holds)) {
                return rated(at, certain);
            }
        }
        return null;
    }

    /** Every level that the known scores allow, from the top. */
    List<RatingLevel> possible() {
        List<RatingLevel> possible = new ArrayList<>();
        if (total == null) {
            return possible;
        }
        for (RatingLevel level : framework.ratings()) {
            List<Verdict> verdicts = verdicts(level);
            boolean certain = isCertain(verdicts);
            boolean holds = verdicts.stream().allMatch(Verdict::holds);
            if (holds || !certain) {
                possible.add(level);
            }
            if (holds && certain) {
                break;
            }
        }
        return possible;
    }

    private Rating rated(int at, boolean certain) {
        RatingLevel level = framework.ratings().get(at);
        if (at == 0) {
            return new Rating(level.code(), level.name(), certain, null, null, List.of());
        }
        RatingLevel next = framework.ratings().get(at - 1);
        List<Shortfall> missing = verdicts(next).stream()
                .filter(v -> !v.holds())
                .map(v -> new Shortfall(
                        v.on(), v.score(), v.required(), v.required().subtract(v.score())))
                .toList();
        return new Rating(level.code(), level.name(), certain, next.code(), next.name(), missing);
    }

    private static boolean isCertain(List<Verdict> verdicts) {
        return verdicts.stream().allMatch(Verdict::holds)
                ? verdicts.stream().allMatch(Verdict::certain)
                : verdicts.stream().anyMatch(v -> !v.holds() && v.certain());
    }

    private List<Verdict> verdicts(RatingLevel level) {
        List<Verdict> verdicts = new ArrayList<>(5);
        verdicts.add(new Verdict("TOTAL", total, two(level.totalMin()), true));
        if (framework.levelRule() == LevelRule.TOTAL_ONLY) {
            return verdicts;
        }
        for (Instrument instrument : Instrument.values()) {
            BigDecimal required = level.each().get(instrument.name());
            if (required != null) {
                verdicts.add(plain(instrument, two(required)));
            }
            if (instrument == Instrument.EIT) {
                addParts(verdicts, level.each().get(EIT_1), level.each().get(EIT_2));
            }
        }
        return verdicts;
    }

    private Verdict plain(Instrument instrument, BigDecimal required) {
        BigDecimal score = instruments.get(instrument);
        return score == null
                ? new Verdict(instrument.name(), total, required, false)
                : new Verdict(instrument.name(), score, required, true);
    }

    private void addParts(List<Verdict> verdicts, BigDecimal required1, BigDecimal required2) {
        if (part1 == null && part2 == null && required1 != null && required2 != null) {
            verdicts.add(bothParts(two(required1), two(required2)));
            return;
        }
        if (required1 != null) {
            verdicts.add(part(EIT_1, part1, part2, two(required1)));
        }
        if (required2 != null) {
            verdicts.add(part(EIT_2, part2, part1, two(required2)));
        }
    }

    // A mean below both lines proves a part below its line; a mean that the other part could not lift even with 100
    // proves both above.
    private Verdict bothParts(BigDecimal required1, BigDecimal required2) {
        BigDecimal mean = instruments.get(Instrument.EIT);
        BigDecimal required = required1.max(required2);
        if (mean == null) {
            return new Verdict(Instrument.EIT.name(), total, required, false);
        }
        boolean proved = isProved(mean, required) || mean.multiply(TWO).compareTo(required1.add(required2)) < 0;
        return new Verdict(Instrument.EIT.name(), mean, required, proved);
    }

    private Verdict part(String on, BigDecimal own, BigDecimal other, BigDecimal required) {
        if (own != null) {
            return new Verdict(on, own, required, true);
        }
        BigDecimal mean = instruments.get(Instrument.EIT);
        if (mean == null) {
            return new Verdict(on, total, required, false);
        }
        if (other == null) {
            return new Verdict(Instrument.EIT.name(), mean, required, isProved(mean, required));
        }
        BigDecimal derived =
                mean.multiply(TWO).subtract(other).max(BigDecimal.ZERO).min(FULL);
        boolean clear = derived.subtract(required).abs().compareTo(DERIVED_TOLERANCE) > 0;
        return new Verdict(on, two(derived), required, clear);
    }

    private static boolean isProved(BigDecimal mean, BigDecimal required) {
        return mean.multiply(TWO).compareTo(FULL.add(required)) >= 0;
    }

    private static BigDecimal shown(Score score) {
        return score == null ? null : score.shown();
    }

    private static BigDecimal two(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }
}

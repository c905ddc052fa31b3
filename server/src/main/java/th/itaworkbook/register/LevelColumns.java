package th.itaworkbook.register;

import java.math.BigDecimal;
import java.util.List;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.Score;

/** Which figures the levels of a year compare, in the order of the columns of the table of levels. */
public final class LevelColumns {
    private LevelColumns() {}

    /** The figures compared: the total alone, or with every instrument. */
    public static List<ResultCell> of(Framework framework) {
        if (framework.levelRule() == Framework.LevelRule.TOTAL_ONLY) {
            return List.of(ResultCell.TOTAL);
        }
        return framework.eitParts()
                ? List.of(ResultCell.TOTAL, ResultCell.IIT, ResultCell.PART_1, ResultCell.PART_2, ResultCell.OIT)
                : List.of(ResultCell.TOTAL, ResultCell.IIT, ResultCell.EIT, ResultCell.OIT);
    }

    /** The least figure for a level, or null where there is no such condition. */
    public static BigDecimal least(Framework.RatingLevel level, ResultCell cell) {
        return switch (cell) {
            case TOTAL -> level.totalMin();
            case IIT -> level.each().get("IIT");
            case EIT -> level.each().get("EIT");
            case PART_1 -> level.each().get("EIT1");
            case PART_2 -> level.each().get("EIT2");
            case OIT -> level.each().get("OIT");
            case PRIOR, DELTA, RATING -> null;
        };
    }

    /**
     * The figure as shown, or null where it is not known; an unknown part follows from the EIT mean and the other
     * part, and where that is unknown too the mean stands in.
     */
    static BigDecimal shown(Analysis an, ResultCell cell) {
        Analysis.InstrumentResult eit = an.instrument(Instrument.EIT);
        if (cell == ResultCell.PART_1 || cell == ResultCell.PART_2) {
            boolean first = cell == ResultCell.PART_1;
            return part(first ? eit.part1() : eit.part2(), first ? eit.part2() : eit.part1(), eit.score());
        }
        Score score =
                switch (cell) {
                    case TOTAL -> an.total().score();
                    case IIT -> an.instrument(Instrument.IIT).score();
                    case EIT -> eit.score();
                    case OIT -> an.instrument(Instrument.OIT).score();
                    case PART_1, PART_2, PRIOR, DELTA, RATING -> null;
                };
        return score == null ? null : score.shown();
    }

    private static BigDecimal part(Score own, Score other, Score mean) {
        if (own != null) {
            return own.shown();
        }
        if (mean == null) {
            return null;
        }
        return other == null
                ? mean.shown()
                : mean.shown()
                        .multiply(new BigDecimal(2))
                        .subtract(other.shown())
                        .max(BigDecimal.ZERO)
                        .min(new BigDecimal(100));
    }
}

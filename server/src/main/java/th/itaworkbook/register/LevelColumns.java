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

    /** The figure as shown, or null where it is not known; the EIT mean stands in for an unknown part. */
    static BigDecimal shown(Analysis an, ResultCell cell) {
        Analysis.InstrumentResult eit = an.instrument(Instrument.EIT);
        Score score =
                switch (cell) {
                    case TOTAL -> an.total().score();
                    case IIT -> an.instrument(Instrument.IIT).score();
                    case EIT -> eit.score();
                    case PART_1 -> eit.part1() == null ? eit.score() : eit.part1();
                    case PART_2 -> eit.part2() == null ? eit.score() : eit.part2();
                    case OIT -> an.instrument(Instrument.OIT).score();
                    case PRIOR, DELTA, RATING -> null;
                };
        return score == null ? null : score.shown();
    }
}

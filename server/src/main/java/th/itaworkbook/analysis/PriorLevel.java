package th.itaworkbook.analysis;

import java.util.List;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.InstrumentResult;
import th.itaworkbook.domain.Analysis.Rating;
import th.itaworkbook.domain.Framework;

/** The level of last year, from last year's figures in this year's workbook and the rules of last year. */
public final class PriorLevel {
    private PriorLevel() {}

    /** The level, or null where there is no total of last year. */
    public static Rating of(Analysis analysis, Framework lastYear) {
        List<InstrumentResult> before =
                analysis.instruments().stream().map(PriorLevel::before).toList();
        return RatingRule.of(lastYear, analysis.total().prior(), before).rating();
    }

    // The same instrument with last year's scores where the rule looks for scores.
    private static InstrumentResult before(InstrumentResult result) {
        return new InstrumentResult(
                result.instrument(),
                result.prior(),
                null,
                null,
                result.priorBasis(),
                null,
                result.publishedPrior(),
                null,
                result.part1Prior(),
                result.part2Prior(),
                null,
                null,
                List.of(),
                List.of(),
                result.statistics());
    }
}

package th.itaworkbook.analysis;

import java.util.List;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.finding.Finding;

/** Every figure that somebody typed or published, held against what the other figures give; nothing is repaired. */
public final class FigureChecks {
    private FigureChecks() {}

    /** The findings of an analysis, by kind of check; each stands at the cell that was typed. */
    public static List<Finding> check(Analysis analysis) {
        Checks checks = new Checks(analysis);
        new PublishedChecks(checks, true).run();
        new PublishedChecks(checks, false).run();
        new IndicatorChecks(checks).run();
        new EitChecks(checks).run();
        new ItemChecks(checks).run();
        new HistoryChecks(checks).run();
        new RespondentChecks(checks).run();
        new RankChecks(checks).run();
        new AgencyChecks(checks).run();
        return checks.findings();
    }
}

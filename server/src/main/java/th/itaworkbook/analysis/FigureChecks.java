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
        Respondents respondents = new Respondents(checks.submission);
        new RespondentChecks(checks, respondents).run();
        new ReachabilityChecks(checks, respondents).run();
        new RankChecks(checks).run();
        new AgencyChecks(checks).run();
        return checks.findings();
    }

    /** Which surveys' scores could not be held against the number of respondents; for an audit, which says all it left. */
    public static List<Finding> untested(Analysis analysis) {
        Checks checks = new Checks(analysis);
        new ReachabilityChecks(checks, new Respondents(checks.submission)).untested();
        return checks.findings();
    }
}

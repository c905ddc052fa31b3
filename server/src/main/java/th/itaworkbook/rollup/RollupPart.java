package th.itaworkbook.rollup;

import java.util.List;
import th.itaworkbook.finding.Finding;

/**
 * What one file gives to a roll-up.
 *
 * @param source the file, as people know it
 * @param results of a workbook its one result, or why it cannot be used; of a table none
 * @param rows of a table its rows
 * @param findings what was noticed while the table was read
 */
public record RollupPart(String source, List<AgencyResult> results, List<ResultRow> rows, List<Finding> findings) {
    public RollupPart {
        results = List.copyOf(results);
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** A workbook that was read, or a file that cannot be used. */
    public static RollupPart of(AgencyResult result) {
        return new RollupPart(result.source(), List.of(result), List.of(), List.of());
    }

    /** A file that cannot be used, and why. */
    public static RollupPart unusable(String source, Finding problem) {
        return of(AgencyResult.unusable(source, problem));
    }

    /** A table of results. */
    public static RollupPart table(String source, List<ResultRow> rows, List<Finding> findings) {
        return new RollupPart(source, List.of(), rows, findings);
    }
}

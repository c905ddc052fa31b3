package th.itaworkbook.measure;

import java.util.List;
import th.itaworkbook.finding.Finding;

/**
 * What a merge decides.
 *
 * @param changes what to write; none when the sheet is as it should be
 * @param newState what to remember
 * @param findings what is still not covered once the changes are written
 */
public record MergeResult(List<RowChange> changes, MeasureState newState, List<Finding> findings) {
    public MergeResult {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }
}

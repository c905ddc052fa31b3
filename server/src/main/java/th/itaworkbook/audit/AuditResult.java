package th.itaworkbook.audit;

import java.util.List;
import th.itaworkbook.finding.Finding;

/**
 * What an audit found.
 *
 * @param cells every computed cell, sheet by sheet, row by row
 * @param findings in no particular order
 * @param notChecked what was not checked, and why
 */
public record AuditResult(List<AuditedCell> cells, List<Finding> findings, List<NotChecked> notChecked) {
    public AuditResult {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
        notChecked = List.copyOf(notChecked);
    }

    /** How many computed cells were compared with their formula, a second computation or both. */
    public int checked() {
        return (int)
                cells.stream().filter(c -> c.verdict() != Verdict.NOT_COMPUTED).count();
    }
}

package th.itaworkbook.compare;

import java.util.List;
import th.itaworkbook.finding.Finding;

/**
 * What a comparison of two workbooks gives.
 *
 * @param year fiscal year of the workbook
 * @param yearBefore fiscal year of the one that it was compared with: the same, or the year before
 * @param changes in the order of the sheets; no more than {@link #MOST_CHANGES}
 * @param total how many changes there are, also those that are not listed
 * @param findings what is wrong or doubtful
 */
public record Compared(int year, int yearBefore, List<Change> changes, int total, List<Finding> findings) {
    /** So many changes are listed; whoever has more compares two different things. */
    public static final int MOST_CHANGES = 2_000;

    public Compared {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** Whether two versions of one year were compared. */
    public boolean sameYear() {
        return year == yearBefore;
    }
}

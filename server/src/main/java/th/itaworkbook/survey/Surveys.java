package th.itaworkbook.survey;

import java.util.List;
import th.itaworkbook.finding.Finding;

/**
 * The surveys of a workbook.
 *
 * @param all those with answers, the internal one first
 * @param findings what was noticed in their sheets, also where there is no answer
 */
public record Surveys(List<Survey> all, List<Finding> findings) {
    public Surveys {
        all = List.copyOf(all);
        findings = List.copyOf(findings);
    }
}

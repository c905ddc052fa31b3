package th.itaworkbook.survey;

import java.util.ArrayList;
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

    /** All figures that the answers gave, as texts in a fixed order: they are the same as long as the answers say the same. */
    public List<String> figures() {
        List<String> figures = new ArrayList<>();
        for (Survey survey : all) {
            figures.add(survey.instrument() + " " + survey.year() + " " + survey.priorYear() + " "
                    + survey.respondents() + " " + survey.priorRespondents());
            survey.items()
                    .forEach(i ->
                            figures.add(i.question().code() + " " + i.tally() + i.own() + i.itemTotal() + i.change()));
            survey.indicators()
                    .forEach(i ->
                            figures.add(i.indicator().no() + " " + i.complete() + i.alpha() + i.own() + i.change()));
            survey.groups().forEach(g -> figures.add(g.toString()));
        }
        return figures;
    }
}

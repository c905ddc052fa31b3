package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.MessageCatalog;
import th.itaworkbook.register.Addresses;
import th.itaworkbook.survey.Survey;

/** The sheets that an analysis adds to the workbook, as edits. */
public final class Generated {
    /** The generated sheets in the order of their tabs. */
    public static final List<TemplateSheet> SHEETS =
            List.of(TemplateSheet.SUMMARY, TemplateSheet.GROUPS, TemplateSheet.PLAN, TemplateSheet.FINDINGS);

    // สถิติ is not among these: it is drawn only where a survey holds answers.

    private static final String TAB = "2A5B1F";

    private Generated() {}

    /**
     * The edits that draw all generated sheets anew.
     *
     * @param analysis figures as a formula in Excel sees them
     * @param values what the cells of the workbook show
     * @param after name of the sheet to stand behind
     * @param shownValue what to print as the value found of a finding
     */
    public static List<Edit> edits(
            Analysis analysis,
            Addresses addresses,
            SheetValues values,
            List<Finding> findings,
            MessageCatalog catalog,
            String after,
            Function<Finding, String> shownValue) {
        Live live = new Live(addresses, values);
        List<Edit> edits = new ArrayList<>();
        Plan plan = Plan.of(analysis, live);
        PlanSheet planSheet = new PlanSheet(analysis.submission().agency().planYear(), plan);
        Canvas planCanvas = planSheet.draw();
        draw(edits, new SummarySheet(analysis, live, plan, planSheet.units()).draw(findings, catalog), after);
        draw(edits, new GroupsSheet(analysis, live).draw(), TemplateSheet.SUMMARY.title());
        draw(edits, planCanvas, TemplateSheet.GROUPS.title());
        draw(edits, new FindingsSheet().draw(findings, catalog, shownValue), TemplateSheet.PLAN.title());
        return edits;
    }

    /** The edits that draw the sheet of the agency's own surveys; none where nobody answered one. */
    public static List<Edit> statistics(
            Analysis analysis, Addresses addresses, SheetValues values, List<Survey> surveys) {
        List<Edit> edits = new ArrayList<>();
        if (!surveys.isEmpty()) {
            Canvas canvas = new StatisticsSheet(analysis, surveys, new Live(addresses, values)).draw();
            draw(edits, canvas, TemplateSheet.FINDINGS.title());
        }
        return edits;
    }

    private static void draw(List<Edit> edits, Canvas canvas, String after) {
        edits.add(new Edit.EnsureSheet(canvas.sheet(), after, TAB, false));
        edits.addAll(canvas.edits());
    }
}

package th.itaworkbook.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.grid.Place;

/** Audits one workbook: its cells, what it hides, and what the template has beside formulas. */
public final class Audit {
    private Audit() {}

    /** Looks at everything; changes nothing. */
    public static AuditResult of(AuditInput input) {
        TemplateAudit template = new TemplateAudit(input.grid(), input.traits(), input.template());
        Set<Place> known = new HashSet<>();
        input.expected().forEach(e -> known.add(e.place()));
        Set<String> ours = new HashSet<>(input.left());
        ours.addAll(input.drawn());
        OwnFormulas own = new OwnFormulas(input.grid(), known, ours);
        Bounds bounds = new Bounds(input.grid(), input.tables());
        Set<Place> suspects = new HashSet<>(input.doubtful());
        suspects.addAll(template.changed());
        List<AuditedCell> cells = new CellAudit(input, bounds, own.odd(), suspects, template.brokenNames()).cells();
        List<Finding> findings = new ArrayList<>(CellGroups.findings(cells));
        findings.addAll(template.findings());
        findings.addAll(own.risks());
        findings.addAll(new FileAudit(input.grid(), input.traits(), input.left()).findings());
        List<NotChecked> notChecked = new ArrayList<>(input.notChecked());
        for (AuditedCell cell : cells) {
            if (cell.verdict() == Verdict.NOT_COMPUTED) {
                Recomputed.Left left = input.recomputed().left().get(cell.place());
                notChecked.add(new NotChecked(cell.place(), left.reason(), left.detail()));
            }
        }
        return new AuditResult(cells, findings, notChecked);
    }
}

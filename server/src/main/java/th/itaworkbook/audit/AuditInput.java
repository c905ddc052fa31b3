package th.itaworkbook.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.WorkbookTraits;

/**
 * All that an audit looks at.
 *
 * @param grid every sheet as it stands in the file
 * @param traits what the file says beside its cells
 * @param expected what should stand where
 * @param recomputed what another program computes
 * @param doubtful cells that the service reads otherwise than a formula can, as other findings say
 * @param template what the template of the year says beside formulas
 * @param tables the sheets with tables, each with the row of the line that closes its table, or -1
 * @param drawn sheets that the service draws; nobody but us is responsible for the style of their formulas
 * @param left sheets whose formulas are not looked at: our state, and the sheet that the audit writes
 * @param notChecked what could not be checked to begin with
 */
public record AuditInput(
        Grid grid,
        WorkbookTraits traits,
        List<ExpectedCell> expected,
        Recomputed recomputed,
        Set<Place> doubtful,
        TemplateFacts template,
        Map<String, Integer> tables,
        Set<String> drawn,
        Set<String> left,
        List<NotChecked> notChecked) {
    public AuditInput {
        expected = List.copyOf(expected);
        doubtful = Set.copyOf(doubtful);
        tables = Map.copyOf(tables);
        drawn = Set.copyOf(drawn);
        left = Set.copyOf(left);
        notChecked = List.copyOf(notChecked);
    }
}

package th.itaworkbook.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission.IndicatorRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Table;

/** Names the indicators that have no score: nothing was typed, or too little to compute one from. */
public final class MissingIndicators {
    private MissingIndicators() {}

    /** One finding for each, at its cell where {@code table}, the table of indicators, has one. */
    public static List<Finding> of(Analysis analysis, Optional<Table> table) {
        List<Finding> findings = new ArrayList<>();
        for (IndicatorResult indicator : analysis.indicators()) {
            if (indicator.score() == null) {
                IndicatorRow row = analysis.submission().indicators().get(indicator.no());
                findings.add(Finding.of(
                        FindingCode.INDICATOR_MISSING,
                        place(Optional.ofNullable(row), table),
                        "",
                        Integer.toString(indicator.no()),
                        indicator.name()));
            }
        }
        return List.copyOf(findings);
    }

    private static Place place(Optional<IndicatorRow> row, Optional<Table> table) {
        if (row.isPresent() && table.isPresent() && table.get().has(Header.CURRENT)) {
            return table.get().place(row.get().row(), Header.CURRENT);
        }
        return Place.sheet(table.map(t -> t.sheet().name()).orElse(TemplateSheet.INDICATORS.title()));
    }
}

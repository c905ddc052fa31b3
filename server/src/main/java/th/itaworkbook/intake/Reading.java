package th.itaworkbook.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.grid.Place;

/**
 * A workbook as it was read.
 *
 * @param submission what the author means
 * @param asExcelSees the same with only what a formula in Excel can read; the same object when nothing differs
 * @param findings what was noticed, in the order of the sheets; at most {@code FindingLog.KEPT_PER_CODE} of a code
 * @param counts how many findings of each code there were, also those that were not kept
 * @param tables the tables that were found
 * @param nameCells the value cell of each agency field, also of empty ones
 * @param blocks the ranges {@code ranks}, {@code bands} and {@code wording}, where they were found
 */
public record Reading(
        Submission submission,
        Submission asExcelSees,
        List<Finding> findings,
        Map<FindingCode, Integer> counts,
        Map<TemplateSheet, SheetTable> tables,
        Map<String, Place> nameCells,
        Map<String, NamedBlock> blocks) {
    public Reading {
        findings = List.copyOf(findings);
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        Map<TemplateSheet, SheetTable> ordered = new EnumMap<>(TemplateSheet.class);
        ordered.putAll(tables);
        tables = Collections.unmodifiableMap(ordered);
        nameCells = Map.copyOf(nameCells);
        blocks = Map.copyOf(blocks);
    }
}

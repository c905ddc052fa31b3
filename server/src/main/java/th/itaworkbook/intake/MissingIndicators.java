package th.itaworkbook.intake;

import java.util.HashSet;
import java.util.Set;
import th.itaworkbook.domain.Framework.Indicator;
import th.itaworkbook.domain.Framework.Item;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.FindingLog;
import th.itaworkbook.grid.Place;

/** Finds the indicators for which the workbook gives neither a score nor anything to compute one from. */
final class MissingIndicators {
    private MissingIndicators() {}

    /** Logs one finding for each; {@code table} is null when the sheet has none. */
    static void log(Submission submission, SheetTable table, FindingLog log) {
        Set<Integer> given = given(submission);
        for (Indicator indicator : submission.framework().indicators()) {
            if (!given.contains(indicator.no())) {
                String no = Integer.toString(indicator.no());
                log.add(FindingCode.INDICATOR_MISSING, place(no, table), "", no, indicator.name());
            }
        }
    }

    private static Set<Integer> given(Submission submission) {
        Set<Integer> given = new HashSet<>();
        submission.indicators().values().stream()
                .filter(r -> r.current() != null || r.part1() != null || r.part2() != null)
                .forEach(r -> given.add(r.no()));
        submission.subIndicators().values().stream()
                .filter(r -> r.current() != null)
                .flatMap(r -> submission.framework().subIndicators().stream().filter(s -> s.no().equals(r.no())))
                .forEach(s -> given.add(s.indicator()));
        submission.items().stream()
                .filter(r -> r.current() != null || r.part1() != null || r.part2() != null)
                .flatMap(r -> submission.framework().item(r.code()).stream())
                .map(Item::indicator)
                .forEach(given::add);
        submission.oit().stream()
                .filter(r -> r.current() != null)
                .flatMap(r -> submission.framework().item(r.code()).stream())
                .map(Item::indicator)
                .forEach(given::add);
        return given;
    }

    private static Place place(String no, SheetTable table) {
        if (table == null) {
            return Place.sheet(TemplateSheet.INDICATORS.title());
        }
        Integer row = table.rowByKey().get(no);
        boolean hasCell = row != null && table.table().has(Header.CURRENT);
        return hasCell
                ? table.table().place(row, Header.CURRENT)
                : Place.sheet(table.table().sheet().name());
    }
}

package th.itaworkbook.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Agency;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.domain.Submission;

/** What stays the same about an agency from year to year, and the ranks that become last year's. */
final class CarriedAgency {
    private static final List<AgencyField> STAYS = List.of(
            AgencyField.AGENCY_NAME,
            AgencyField.AGENCY_ABBR,
            AgencyField.AGENCY_CODE,
            AgencyField.AGENCY_TYPE,
            AgencyField.MINISTRY,
            AgencyField.PROVINCE,
            AgencyField.PREPARED_BY,
            AgencyField.APPROVED_BY,
            AgencyField.REPORT_TO);

    private final Submission last;

    CarriedAgency(Submission last) {
        this.last = last;
    }

    Map<String, String> fields() {
        Agency agency = last.agency();
        Map<String, String> fields = new LinkedHashMap<>();
        for (AgencyField field : STAYS) {
            String text = agency.field(field.key());
            if (!text.isEmpty()) {
                fields.put(field.key(), text);
            }
        }
        fields.put(
                AgencyField.GROUP_BY.key(),
                agency.groupBy() == Agency.GroupBy.ITEM ? AgencyField.BY_ITEM : AgencyField.BY_INDICATOR);
        agency.passMark()
                .ifPresent(mark ->
                        fields.put(AgencyField.PASS_MARK.key(), mark.value().toPlainString()));
        return fields;
    }

    Map<String, List<List<String>>> ranges() {
        Map<String, List<List<String>>> ranges = new LinkedHashMap<>();
        ranges.put(
                "bands",
                last.bands().bands().stream()
                        .map(b -> List.of(b.from().toPlainString(), b.group().thai(), b.printedName()))
                        .toList());
        if (!last.wording().isEmpty()) {
            ranges.put(
                    "wording",
                    last.wording().stream()
                            .map(w -> List.of(w.from().toPlainString(), w.text()))
                            .toList());
        }
        // Rank and number of agencies are this year's to fill in.
        ranges.put(
                "ranks",
                last.agency().ranks().stream()
                        .map(r -> List.of(
                                r.group(),
                                "",
                                "",
                                r.rank() == null ? "" : r.rank().toString()))
                        .toList());
        return ranges;
    }
}

package th.itaworkbook.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;

/** What no measure answers yet, as the findings of the same run say it, so that tables can show the gap. */
record Missing(Set<String> indicators, Set<String> items) {
    static Missing of(List<Finding> findings) {
        return new Missing(
                named(findings, FindingCode.INDICATOR_WITHOUT_MEASURE, "indicator"),
                named(findings, FindingCode.ITEM_WITHOUT_MEASURE, "item"));
    }

    private static Set<String> named(List<Finding> findings, FindingCode code, String argument) {
        return findings.stream()
                .filter(f -> f.code() == code)
                .map(f -> f.args().get(argument))
                .collect(Collectors.toSet());
    }
}

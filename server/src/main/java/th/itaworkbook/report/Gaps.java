package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;

/** What a report that is to be published still lacks, from the findings of the same run. */
final class Gaps {
    private static final int SHOWN_PER_CODE = 8;

    private static final Set<FindingCode> REQUIRED = EnumSet.of(
            FindingCode.AGENCY_FIELD_MISSING,
            FindingCode.INDICATOR_MISSING,
            FindingCode.SHEET_MISSING,
            FindingCode.MEASURE_INCOMPLETE,
            FindingCode.INDICATOR_WITHOUT_MEASURE,
            FindingCode.ITEM_WITHOUT_MEASURE,
            FindingCode.RECOMMENDATION_WITHOUT_MEASURE,
            FindingCode.PLACEHOLDER_LEFT);

    private Gaps() {}

    /** One thing that is missing, and where. */
    record Gap(String place, String text) {}

    static List<Gap> of(List<Finding> findings, MessageCatalog catalog, List<String> unknownTokens) {
        Map<FindingCode, List<Finding>> byCode = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (REQUIRED.contains(finding.code())) {
                byCode.computeIfAbsent(finding.code(), c -> new ArrayList<>()).add(finding);
            }
        }
        List<Gap> gaps = new ArrayList<>();
        byCode.values().forEach(some -> {
            some.stream().limit(SHOWN_PER_CODE).forEach(f -> gaps.add(new Gap("", catalog.message(f, Language.TH))));
            if (some.size() > SHOWN_PER_CODE) {
                gaps.add(new Gap("", "และรายการในลักษณะเดียวกันอีก " + (some.size() - SHOWN_PER_CODE) + " รายการ"));
            }
        });
        unknownTokens.stream()
                .distinct()
                .limit(SHOWN_PER_CODE)
                .forEach(token -> gaps.add(new Gap("ข้อความรายงาน", "ไม่มีข้อมูลสำหรับ " + token)));
        return gaps;
    }
}

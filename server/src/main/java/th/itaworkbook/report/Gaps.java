package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Language;
import th.itaworkbook.finding.MessageCatalog;

/** What a report that is to be published still lacks, from the findings of the same run; what is alike stands in one line. */
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

    /** One thing that is missing, and the sheet where it belongs. */
    record Gap(String place, String text) {}

    static List<Gap> of(Draft draft, List<Finding> findings, MessageCatalog catalog) {
        Map<FindingCode, List<Finding>> byCode = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (REQUIRED.contains(finding.code())) {
                byCode.computeIfAbsent(finding.code(), c -> new ArrayList<>()).add(finding);
            }
        }
        List<Gap> gaps = new ArrayList<>();
        byCode.forEach((code, some) -> gaps.addAll(gaps(code, some, catalog)));
        if (draft.measures().isEmpty()) {
            gaps.add(new Gap(TemplateSheet.MEASURES.title(), "ยังไม่มีมาตรการ"));
        }
        return gaps;
    }

    private static List<Gap> gaps(FindingCode code, List<Finding> some, MessageCatalog catalog) {
        String sheet = some.get(0).place().sheet();
        return switch (code) {
            case INDICATOR_MISSING ->
                List.of(new Gap(sheet, "ยังไม่มีคะแนนของตัวชี้วัดที่ " + named(some, "indicator")));
            case INDICATOR_WITHOUT_MEASURE ->
                List.of(new Gap(sheet, "ยังไม่มีมาตรการสำหรับตัวชี้วัดที่ " + named(some, "indicator")));
            case ITEM_WITHOUT_MEASURE ->
                List.of(new Gap(sheet, "ยังไม่มีมาตรการรองรับข้อ " + named(some, "item") + " ซึ่งคะแนนต่ำกว่าเกณฑ์"));
            case RECOMMENDATION_WITHOUT_MEASURE ->
                List.of(new Gap(sheet, "ยังไม่มีมาตรการตอบข้อเสนอแนะของผู้ประเมินเกี่ยวกับ " + named(some, "about")));
            case MEASURE_INCOMPLETE -> incomplete(sheet, some);
            default -> {
                List<Gap> gaps = new ArrayList<>();
                some.stream()
                        .limit(SHOWN_PER_CODE)
                        .forEach(f -> gaps.add(new Gap("", catalog.message(f, Language.TH))));
                if (some.size() > SHOWN_PER_CODE) {
                    gaps.add(new Gap("", "และรายการในลักษณะเดียวกันอีก " + (some.size() - SHOWN_PER_CODE) + " รายการ"));
                }
                yield gaps;
            }
        };
    }

    // Measures that lack the same stand together.
    private static List<Gap> incomplete(String sheet, List<Finding> some) {
        Map<String, List<Finding>> byMissing = new LinkedHashMap<>();
        some.forEach(f -> byMissing
                .computeIfAbsent(f.args().get("missing"), m -> new ArrayList<>())
                .add(f));
        List<Gap> gaps = new ArrayList<>();
        byMissing.forEach((missing, measures) ->
                gaps.add(new Gap(sheet, "มาตรการ " + named(measures, "measure") + " ยังขาด " + missing)));
        return gaps;
    }

    private static String named(List<Finding> some, String argument) {
        return some.stream().map(f -> f.args().get(argument)).distinct().collect(Collectors.joining(", "));
    }
}

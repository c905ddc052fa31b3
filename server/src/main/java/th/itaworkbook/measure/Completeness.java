package th.itaworkbook.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.finding.Finding;
import th.itaworkbook.finding.FindingCode;
import th.itaworkbook.finding.Severity;

/**
 * Whether a report can be published, and what is missing.
 *
 * @param hasTotal whether there is a total at all
 * @param hasMeasures whether there is any measure at all
 * @param gaps what is missing or wrong, the gravest first; findings of one code together
 * @param indicators each indicator of the year with the required elements that its measures have
 */
public record Completeness(
        State state, boolean hasTotal, boolean hasMeasures, List<Gap> gaps, List<IndicatorElements> indicators) {
    private static final List<FindingCode> BLOCKING =
            List.of(FindingCode.INDICATOR_WITHOUT_MEASURE, FindingCode.MEASURE_INCOMPLETE);
    private static final List<FindingCode> DOUBTFUL =
            List.of(FindingCode.ITEM_WITHOUT_MEASURE, FindingCode.RECOMMENDATION_WITHOUT_MEASURE);

    public Completeness {
        gaps = List.copyOf(gaps);
        indicators = List.copyOf(indicators);
    }

    /** The light of the box. */
    public enum State {
        READY("เผยแพร่ได้"),
        REVIEW("เผยแพร่ได้ แต่ควรตรวจสอบ"),
        NOT_READY("ยังไม่ควรเผยแพร่");

        private final String thai;

        State(String thai) {
            this.thai = thai;
        }

        /** The words in the workbook. */
        public String thai() {
            return thai;
        }
    }

    /** Findings of one code. */
    public record Gap(FindingCode code, List<Finding> findings) {
        public Gap {
            findings = List.copyOf(findings);
        }

        /** Whether the report must not be published before this is mended. */
        public boolean blocks() {
            return code.severity() == Severity.ERROR || BLOCKING.contains(code);
        }
    }

    /**
     * One indicator.
     *
     * @param measures how many measures name it or one of its items
     * @param missing for each required element, how many of these measures lack it; in the order of the report item
     */
    public record IndicatorElements(int no, int measures, Map<Framework.Element, Integer> missing) {}

    /** Judges an analysed workbook with its findings. */
    public static Completeness of(Analysis analysis, List<Finding> findings) {
        Submission submission = analysis.submission();
        boolean total = analysis.total().score() != null;
        boolean measures = submission.measures().stream().anyMatch(Coverage::isMeasure);
        List<Gap> gaps = gaps(findings);
        State state = !total || !measures || gaps.stream().anyMatch(Gap::blocks)
                ? State.NOT_READY
                : gaps.isEmpty() ? State.READY : State.REVIEW;
        List<IndicatorElements> indicators = new ArrayList<>();
        submission.framework().indicators().forEach(i -> indicators.add(elements(analysis, i.no())));
        return new Completeness(state, total, measures, gaps, indicators);
    }

    private static List<Gap> gaps(List<Finding> findings) {
        Map<FindingCode, List<Finding>> errors = new LinkedHashMap<>();
        Map<FindingCode, List<Finding>> known = new LinkedHashMap<>();
        BLOCKING.forEach(code -> known.put(code, new ArrayList<>()));
        DOUBTFUL.forEach(code -> known.put(code, new ArrayList<>()));
        Map<FindingCode, List<Finding>> others = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                errors.computeIfAbsent(finding.code(), c -> new ArrayList<>()).add(finding);
            } else if (known.containsKey(finding.code())) {
                known.get(finding.code()).add(finding);
            } else if (finding.severity() == Severity.WARNING) {
                others.computeIfAbsent(finding.code(), c -> new ArrayList<>()).add(finding);
            }
        }
        List<Gap> gaps = new ArrayList<>();
        List.of(errors, known, others)
                .forEach(part -> part.forEach((code, found) -> {
                    if (!found.isEmpty()) {
                        gaps.add(new Gap(code, found));
                    }
                }));
        return gaps;
    }

    private static IndicatorElements elements(Analysis analysis, int indicator) {
        List<MeasureRow> measures = analysis.submission().measures().stream()
                .filter(m -> m.kind() != MeasureKind.NONE && Coverage.isMeasure(m))
                .filter(m -> concerns(m, indicator, analysis))
                .toList();
        Map<Framework.Element, Integer> missing = new LinkedHashMap<>();
        for (Framework.Element element :
                RequiredElements.of(analysis.submission().planFramework())) {
            int lacking = (int) measures.stream()
                    .filter(m -> !RequiredElements.present(element.id(), m))
                    .count();
            missing.put(element, lacking);
        }
        return new IndicatorElements(indicator, measures.size(), missing);
    }

    private static boolean concerns(MeasureRow measure, int indicator, Analysis analysis) {
        return measure.indicators().contains(indicator)
                || measure.items().stream()
                        .flatMap(code -> analysis.item(code).stream())
                        .anyMatch(item -> item.indicator() == indicator);
    }
}

package th.itaworkbook.measure;

import java.util.List;
import th.itaworkbook.domain.MeasureKind;

/**
 * One ready-made measure, not yet bound to scores and dates.
 *
 * @param topic id of a topic, or {@code indicator-n}, or {@code sub-9.1}
 * @param title the measure
 * @param analysis what such a score means; may hold the tokens of {@link AnalysisText}
 * @param responsible empty in ours; an agency's own library may name a unit
 * @param monitoringMonths months between two checks, 0 when it is not said
 * @param evidenceTopics topics of the OIT items that prove the measure
 */
record LibraryEntry(
        String topic,
        MeasureKind kind,
        String title,
        String analysis,
        List<Step> steps,
        String responsible,
        String reporting,
        String monitoring,
        int monitoringMonths,
        List<String> evidenceTopics,
        String evidence) {

    /** One step and the months of the fiscal year that it takes. */
    record Step(String text, int fromMonth, int toMonth, String responsible) {}

    LibraryEntry {
        steps = List.copyOf(steps);
        evidenceTopics = List.copyOf(evidenceTopics);
    }

    /** The rhythm of monitoring in words. */
    String monitoringText() {
        if (!monitoring.isBlank() || monitoringMonths == 0) {
            return monitoring;
        }
        return monitoringMonths == 1 ? "ติดตามทุกเดือน" : "ติดตามทุก " + monitoringMonths + " เดือน";
    }

    /** This entry with what it leaves blank taken from another one. */
    LibraryEntry orElse(LibraryEntry other) {
        return new LibraryEntry(
                topic,
                kind,
                title.isBlank() ? other.title : title,
                analysis.isBlank() ? other.analysis : analysis,
                steps.isEmpty() ? other.steps : steps,
                responsible,
                reporting.isBlank() ? other.reporting : reporting,
                monitoring.isBlank() ? other.monitoringText() : monitoring,
                0,
                other.evidenceTopics,
                evidence);
    }
}

package th.itaworkbook.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Topic;

/** The measures that an analysis calls for. */
public final class MeasurePlan {
    private final Subjects subjects;
    private final Composer composer;
    private final Coverage covered;
    private final List<GeneratedMeasure> measures;

    private MeasurePlan(Subjects subjects, Composer composer, Coverage covered) {
        this.subjects = subjects;
        this.composer = composer;
        this.covered = covered;
        this.measures = subjects.open(covered).stream().map(composer::compose).toList();
    }

    /** Plans for everything that is known; {@code topics} by id. */
    public static MeasurePlan of(Analysis analysis, MeasureLibrary library, Map<String, Topic> topics) {
        AgencyLibrary own = new AgencyLibrary(analysis.submission().library(), topics);
        return new MeasurePlan(
                new Subjects(analysis, own), new Composer(analysis, library, own, topics), Coverage.NONE);
    }

    /** The measures by indicator, then worst kind, then order of the items. */
    public List<GeneratedMeasure> measures() {
        return measures;
    }

    /** The measure of that identity. */
    public Optional<GeneratedMeasure> byKey(String key) {
        return measures.stream().filter(m -> m.key().equals(key)).findFirst();
    }

    /** The measure about exactly these topics, of whatever kind. */
    Optional<GeneratedMeasure> byTopics(List<String> topics) {
        return measures.stream().filter(m -> m.topics().equals(topics)).findFirst();
    }

    /** This plan without what others cover already. */
    MeasurePlan without(Coverage others) {
        return new MeasurePlan(subjects, composer, covered.plus(others));
    }

    /** A measure of ours that the plan no longer calls for, with the figures of today. */
    Optional<GeneratedMeasure> again(MeasureRow row) {
        return subjects.again(row).map(composer::compose);
    }
}

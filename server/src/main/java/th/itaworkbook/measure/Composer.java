package th.itaworkbook.measure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission.ThemeRow;
import th.itaworkbook.domain.Topic;

/** Turns a subject into a measure with texts, days of the plan year and evidence. */
final class Composer {
    private final Analysis analysis;
    private final MeasureLibrary library;
    private final AgencyLibrary own;
    private final Map<String, Topic> topics;
    private final AnalysisText texts;
    private final PlanYear year;

    Composer(Analysis analysis, MeasureLibrary library, AgencyLibrary own, Map<String, Topic> topics) {
        this.analysis = analysis;
        this.library = library;
        this.own = own;
        this.topics = topics;
        this.texts = new AnalysisText(analysis);
        this.year = new PlanYear(analysis.submission().agency().planYear());
    }

    GeneratedMeasure compose(Subject subject) {
        LibraryEntry entry = entryFor(subject);
        return new GeneratedMeasure(
                subject.key(),
                subject.kind(),
                instruments(subject),
                subject.indicators(),
                themes(subject),
                List.copyOf(subject.topics()),
                subject.items().stream().map(ItemResult::code).toList(),
                texts.of(subject, entry.analysis()),
                entry.title().strip(),
                entry.steps().stream().map(this::dated).toList(),
                entry.responsible(),
                entry.reporting(),
                entry.monitoringText(),
                entry.evidence().isBlank() ? evidence(entry.evidenceTopics()) : entry.evidence());
    }

    private GeneratedMeasure.Step dated(LibraryEntry.Step step) {
        return new GeneratedMeasure.Step(
                step.text().strip(),
                year.firstDayOf(step.fromMonth()),
                year.lastDayOf(step.toMonth()),
                step.responsible());
    }

    private LibraryEntry entryFor(Subject subject) {
        LibraryEntry ours = library.find(namesOf(subject), subject.kind())
                .orElseGet(() -> PlainMeasure.of(subject, about(subject)));
        for (String topic : subject.topics()) {
            Optional<LibraryEntry> theirs = own.find(topic, subject.items(), subject.kind())
                    .map(row -> AgencyLibrary.entry(row, topic, subject.kind()));
            if (theirs.isPresent()) {
                return theirs.get().orElse(ours);
            }
        }
        return ours;
    }

    // From the nearest to the widest: the topics, the sub-indicators of the items, the indicators.
    private static List<String> namesOf(Subject subject) {
        Set<String> names = new LinkedHashSet<>(subject.topics());
        for (ItemResult item : subject.items()) {
            if (subject.isOfItems() && item.subIndicator() != null) {
                names.add(Subject.topicOfSub(item.subIndicator()));
            }
        }
        subject.indicators().forEach(no -> names.add(Subject.topicOfIndicator(no)));
        return List.copyOf(names);
    }

    private String about(Subject subject) {
        if (subject.isOfItems()) {
            return subject.topics().stream()
                    .map(id -> topics.containsKey(id)
                            ? topics.get(id).name()
                            : subject.items().get(0).label())
                    .collect(Collectors.joining(" และ"));
        }
        if (subject.sub() != null) {
            return subject.sub().name();
        }
        return analysis.indicator(subject.indicators().get(0)).orElseThrow().name();
    }

    private List<Instrument> instruments(Subject subject) {
        return subject.indicators().stream()
                .map(no -> analysis.indicator(no).orElseThrow().instrument())
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> themes(Subject subject) {
        List<ItemResult> items = subject.items().isEmpty()
                ? analysis.items().stream()
                        .filter(item -> isPartOf(item, subject))
                        .toList()
                : subject.items();
        Set<String> themes = new LinkedHashSet<>();
        items.forEach(item -> themes.addAll(themesOf(item)));
        List<String> sorted = new ArrayList<>(themes);
        sorted.sort(java.util.Comparator.comparingInt(String::length).thenComparing(id -> id));
        return sorted;
    }

    private static boolean isPartOf(ItemResult item, Subject subject) {
        return subject.sub() == null
                ? subject.indicators().contains(item.indicator())
                : subject.sub().no().equals(item.subIndicator());
    }

    // Default themes count only where the agency's own list of themes has them: its numbers are its own.
    private List<String> themesOf(ItemResult item) {
        if (!item.themes().isEmpty() || !topics.containsKey(item.topic())) {
            return item.themes();
        }
        Set<String> listed =
                analysis.submission().themes().stream().map(ThemeRow::id).collect(Collectors.toSet());
        return topics.get(item.topic()).themes().stream()
                .filter(listed::contains)
                .toList();
    }

    // Codes of the plan year stand beside those of the result, so the year is said.
    private String evidence(List<String> evidenceTopics) {
        Framework plan = analysis.submission().planFramework();
        String codes = plan.items().stream()
                .filter(item -> item.instrument() == Instrument.OIT && evidenceTopics.contains(item.topic()))
                .map(Framework.Item::code)
                .collect(Collectors.joining(", "));
        return codes.isEmpty() ? "" : "OIT ปี " + plan.year() + ": " + codes;
    }

    /** What stands in for a text that the library does not have. */
    private static final class PlainMeasure {
        private PlainMeasure() {}

        static LibraryEntry of(Subject subject, String about) {
            return new LibraryEntry(
                    subject.topics().first(),
                    subject.kind(),
                    title(subject.kind(), about),
                    "{รายข้อ} อยู่ในกลุ่ม{กลุ่ม}",
                    List.of(
                            step("วิเคราะห์สาเหตุและกำหนดแนวทางดำเนินการร่วมกับผู้เกี่ยวข้อง", 10, 12),
                            step("ดำเนินการตามแนวทางและสื่อสารให้ผู้เกี่ยวข้องทราบและถือปฏิบัติ", 1, 6),
                            step("ประเมินผล สรุปรายงานต่อผู้บริหาร และนำผลไปปรับปรุงการดำเนินงาน", 7, 9)),
                    "",
                    "รายงานผลต่อผู้บริหารทุก 6 เดือน",
                    "",
                    subject.kind() == MeasureKind.MAINTAIN ? 6 : 3,
                    List.of(),
                    "");
        }

        private static String title(MeasureKind kind, String about) {
            return switch (kind) {
                case URGENT -> "เร่งรัดการปรับปรุง: " + about;
                case IMPROVE -> "พัฒนาให้ดียิ่งขึ้น: " + about;
                case MAINTAIN, NONE -> "รักษามาตรฐาน: " + about;
            };
        }

        private static LibraryEntry.Step step(String text, int from, int to) {
            return new LibraryEntry.Step(text, from, to, "");
        }
    }
}

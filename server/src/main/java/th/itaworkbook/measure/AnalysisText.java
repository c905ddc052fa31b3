package th.itaworkbook.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Analysis.SubItemResult;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.Score;
import th.itaworkbook.grid.Labels;

/**
 * Writes what a measure answers: the text of the library, its tokens {@code {คะแนน} {รายข้อ} {กลุ่ม} {ปี}} filled with
 * score, items with their scores, group and fiscal year of the result.
 */
final class AnalysisText {
    static final String NOTE_LOWEST = "ทุกข้อได้คะแนนสูงกว่าเกณฑ์ จึงเลือกข้อที่มีคะแนนต่ำที่สุด";

    private static final String SCORE = "{คะแนน}";
    private static final String ITEMS = "{รายข้อ}";
    private static final String GROUP = "{กลุ่ม}";
    private static final String YEAR = "{ปี}";

    private final Analysis analysis;
    private final Line line;

    AnalysisText(Analysis analysis) {
        this.analysis = analysis;
        this.line = new Line(analysis);
    }

    /** The text for a subject; the items and their scores are named even where the library does not ask for them. */
    String of(Subject subject, String template) {
        String text = template.strip()
                .replace(SCORE, score(subject))
                .replace(ITEMS, named(subject, false))
                .replace(GROUP, group(subject))
                .replace(YEAR, Integer.toString(analysis.submission().agency().fiscalYear()));
        List<String> parts = new ArrayList<>();
        parts.add(text);
        if (!template.contains(ITEMS)) {
            parts.add("ผลการประเมิน: " + named(subject, true));
        }
        if (!subject.lowestOf().isEmpty()) {
            parts.add(note(subject));
        }
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
    }

    // Where other indicators share the measure, the note says which one it is about.
    private static String note(Subject subject) {
        if (subject.lowestOf().containsAll(subject.indicators())) {
            return NOTE_LOWEST;
        }
        String numbers =
                subject.lowestOf().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        return "ตัวชี้วัดที่ " + numbers + " " + NOTE_LOWEST;
    }

    // Inside a sentence of the library codes are enough; on their own the items need their texts.
    private String named(Subject subject, boolean labels) {
        if (!subject.items().isEmpty()) {
            return subject.items().stream().map(item -> named(item, labels)).collect(Collectors.joining("; "));
        }
        if (subject.sub() != null) {
            return "ตัวชี้วัดย่อยที่ " + subject.sub().no() + " "
                    + subject.sub().name() + pointsOf(subject.sub().score());
        }
        return subject.indicators().stream()
                .flatMap(no -> analysis.indicator(no).stream())
                .map(i -> "ตัวชี้วัดที่ " + i.no() + " " + i.name() + pointsOf(i.score()))
                .collect(Collectors.joining("; "));
    }

    private String named(ItemResult item, boolean label) {
        List<String> figures = new ArrayList<>();
        figures.add(
                item.score() != null
                        ? points(item.score())
                        : "ไม่มีคะแนนรายข้อ หน่วยงานกำหนดเป็น" + printed(item.group()));
        if (item.part1() != null && item.part2() != null) {
            figures.add("ส่วนที่ 1 " + item.part1());
            figures.add("ส่วนที่ 2 " + item.part2());
        }
        for (SubItemResult sub : item.subItems()) {
            if (sub.score() != null) {
                figures.add(Labels.fold(sub.label()) + " " + sub.score());
            }
        }
        String name = label ? "ข้อ " + item.code() + " " + Labels.fold(item.label()) : item.code();
        return name.strip() + " " + String.join(", ", figures);
    }

    private static String pointsOf(Score score) {
        return score == null ? "" : " " + points(score);
    }

    private static String points(Score score) {
        return score + " คะแนน";
    }

    // Of several items the lowest and the highest score; of a whole its own.
    private String score(Subject subject) {
        List<BigDecimal> scores;
        if (subject.isOfItems()) {
            scores = subject.items().stream()
                    .map(ItemResult::score)
                    .filter(Objects::nonNull)
                    .map(Score::shown)
                    .sorted()
                    .toList();
        } else {
            Score whole = subject.sub() != null
                    ? subject.sub().score()
                    : analysis.indicator(subject.indicators().get(0))
                            .map(IndicatorResult::score)
                            .orElse(null);
            scores = whole == null ? List.of() : List.of(whole.shown());
        }
        if (scores.isEmpty()) {
            return "-";
        }
        BigDecimal least = scores.get(0);
        BigDecimal most = scores.get(scores.size() - 1);
        return least.compareTo(most) == 0 ? least.toPlainString() : least.toPlainString() + "–" + most.toPlainString();
    }

    private String group(Subject subject) {
        if (subject.isOfItems()) {
            return line.worstOf(subject.items()).map(this::printed).orElse("");
        }
        if (subject.sub() != null) {
            return subject.sub().group() == null ? "" : printed(subject.sub().group());
        }
        return line.groupOf(subject.indicators().get(0)).map(this::printed).orElse("");
    }

    private String printed(Group group) {
        return group == null ? "" : analysis.submission().bands().printedName(group);
    }
}

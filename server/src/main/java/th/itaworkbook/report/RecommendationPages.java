package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Recommendation;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.WordBody;

/** The assessor's recommendations, each with the measures that answer it. */
final class RecommendationPages {
    private final Draft draft;

    RecommendationPages(Draft draft) {
        this.draft = draft;
    }

    void write() {
        List<Recommendation> all = draft.submission().recommendations().stream()
                .filter(r -> !r.text().isBlank())
                .toList();
        if (all.isEmpty()) {
            return;
        }
        draft.heading(2, "ข้อเสนอแนะของผู้ประเมินและมาตรการที่ตอบสนอง");
        List<Row> rows = new ArrayList<>();
        String before = "";
        for (Recommendation r : all) {
            String instrument = r.instrument() == null ? "" : r.instrument().name();
            if (!instrument.isEmpty() && !instrument.equals(before)) {
                rows.add(Row.of(Cell.band(r.instrument().thai() + " (" + instrument + ")", 4)));
                before = instrument;
            }
            String answers = answers(r);
            rows.add(Row.of(
                    Cell.text(about(r)),
                    Cell.text(r.text().strip()),
                    Cell.text(r.oitRefs().isEmpty() ? Words.NONE : String.join(", ", r.oitRefs())),
                    Draft.required(answers, true)));
        }
        draft.balanced(
                "ข้อเสนอแนะของผู้ประเมิน " + Words.fiscalYear(draft.year()),
                List.of(1250, 3000, 850, 1150),
                WordBody.UPRIGHT,
                List.of("ตัวชี้วัด/ข้อ", "ข้อเสนอแนะ", "อ้างอิง\nOIT", "มาตรการ"),
                rows);
    }

    private static String about(Recommendation r) {
        List<String> parts = new ArrayList<>();
        if (r.indicator() != null) {
            parts.add("ตัวชี้วัดที่ " + r.indicator());
        }
        if (!r.items().isEmpty()) {
            parts.add("ข้อ " + String.join(", ", r.items()));
        }
        if (!r.part().isBlank()) {
            parts.add("ส่วนที่ " + r.part().replace(";", ", "));
        }
        return parts.isEmpty() ? "ภาพรวม" : String.join("\n", parts);
    }

    // As the officer linked them; otherwise measures for the same items, or for the indicator.
    private String answers(Recommendation r) {
        List<MeasureRow> measures = draft.submission().measures().stream()
                .filter(m -> m.kind() != MeasureKind.NONE && m.number() != null)
                .toList();
        List<Integer> linked = r.measures();
        if (linked.isEmpty()) {
            linked = measures.stream()
                    .filter(m -> answers(m, r))
                    .map(MeasureRow::number)
                    .distinct()
                    .toList();
        }
        return linked.isEmpty()
                ? ""
                : "มาตรการที่ " + linked.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static boolean answers(MeasureRow measure, Recommendation r) {
        if (!r.items().isEmpty()) {
            return r.items().stream().anyMatch(item -> measure.items().stream().anyMatch(item::equalsIgnoreCase));
        }
        return r.indicator() != null
                ? measure.indicators().contains(r.indicator())
                : r.instrument() != null && measure.instruments().contains(r.instrument());
    }
}

package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Agency.GroupBy;
import th.itaworkbook.domain.Analysis.IndicatorResult;
import th.itaworkbook.domain.Analysis.ItemResult;
import th.itaworkbook.domain.Framework.Element;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.domain.Submission.ThemeRow;
import th.itaworkbook.report.OfficerTexts.Spot;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Para;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.WordBody;

/** The table of measures: by indicator, by item or by theme. */
final class MeasurePages {
    private static final int STEPS_COLUMN = 4;
    private static final int PERIOD_COLUMN = 5;

    private final Draft draft;
    private final Set<String> required;
    private final MeasureLayout layout;
    private final boolean periods;

    MeasurePages(Draft draft) {
        this.draft = draft;
        this.required = draft.submission().planFramework().measureReport().elements().stream()
                .map(Element::id)
                .collect(Collectors.toSet());
        this.periods = required.contains("period")
                || measures(draft).stream()
                        .anyMatch(m -> !Steps.period(m, null).isEmpty()
                                || m.steps().stream()
                                        .anyMatch(s -> !Steps.period(m, s).isEmpty()));
        this.layout = draft.options().layout().orElseGet(this::usual);
    }

    // The plan year may ask for themes; otherwise as the agency groups.
    private MeasureLayout usual() {
        if ("BY_THEME".equals(draft.submission().planFramework().measureReport().layout())) {
            return MeasureLayout.THEME;
        }
        return draft.agency().groupBy() == GroupBy.ITEM ? MeasureLayout.ITEM : MeasureLayout.INDICATOR;
    }

    /** The measures that are printed. */
    static List<MeasureRow> measures(Draft draft) {
        return draft.submission().measures().stream()
                .filter(m -> m.kind() != MeasureKind.NONE)
                .filter(m -> !m.measure().isBlank()
                        || !m.analysis().isBlank()
                        || !m.steps().isEmpty())
                .toList();
    }

    void write() {
        draft.waitingBody().turn(true);
        draft.officer(Spot.MEASURES);
        List<MeasureRow> measures = measures(draft);
        if (measures.isEmpty()) {
            draft.text("ยังไม่มีมาตรการในแบบวิเคราะห์ของหน่วยงาน จึงยังไม่แสดงตารางมาตรการในรายงานฉบับนี้");
            return;
        }
        draft.text(draft.agencyName() + " นำผลการวิเคราะห์มากำหนดมาตรการสำหรับ"
                + Words.fiscalYear(draft.agency().planYear()) + " จำนวน " + measures.size() + " มาตรการ ดังนี้");
        draft.heading(2, "ตารางมาตรการ" + title());
        List<Row> rows =
                switch (layout) {
                    case INDICATOR -> byIndicator(measures);
                    case ITEM -> byItem(measures);
                    case THEME -> byTheme(measures);
                };
        draft.table(
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส "
                        + Words.fiscalYear(draft.agency().planYear()),
                widths(),
                heads(),
                rows);
    }

    private String title() {
        return switch (layout) {
            case INDICATOR -> "รายตัวชี้วัด";
            case ITEM -> "รายข้อคำถาม";
            case THEME -> "รายประเด็น";
        };
    }

    // A column that nobody filled and nobody asks for leaves its room to the steps.
    private List<Integer> widths() {
        List<Integer> all = List.of(600, 2700, 2750, 2350, 3370, 1400, WordBody.SIDEWAYS - 13170);
        if (periods) {
            return all;
        }
        List<Integer> fewer = new ArrayList<>(all);
        fewer.set(STEPS_COLUMN, all.get(STEPS_COLUMN) + all.get(PERIOD_COLUMN));
        fewer.remove(PERIOD_COLUMN);
        return fewer;
    }

    private List<String> heads() {
        String subject =
                switch (layout) {
                    case INDICATOR -> "ตัวชี้วัด";
                    case ITEM -> "ข้อคำถาม";
                    case THEME -> "แนวทางและข้อที่เกี่ยวข้อง";
                };
        List<String> all = List.of(
                "ที่",
                subject,
                "ผลการวิเคราะห์",
                "มาตรการ โครงการ หรือกิจกรรม",
                "ขั้นตอนหรือวิธีการดำเนินการ",
                "ระยะเวลา",
                "ผู้รับผิดชอบ");
        return periods ? all : all.stream().filter(h -> !h.equals("ระยะเวลา")).toList();
    }

    private List<Row> byIndicator(List<MeasureRow> measures) {
        List<Row> rows = new ArrayList<>();
        for (Instrument instrument : Instrument.values()) {
            List<MeasureRow> some =
                    measures.stream().filter(m -> instrument(m) == instrument).toList();
            if (!some.isEmpty()) {
                rows.add(Row.of(Cell.band(instrument.thai() + " (" + instrument.name() + ")", widths().size())));
                some.forEach(m -> rows.addAll(measure(m, indicators(m))));
            }
        }
        measures.stream().filter(m -> instrument(m) == null).forEach(m -> rows.addAll(measure(m, indicators(m))));
        return rows;
    }

    // A measure for several instruments stands under its first one.
    private Instrument instrument(MeasureRow measure) {
        return indicatorNumbers(measure).stream()
                .flatMap(no -> draft.analysis().indicator(no).stream())
                .map(IndicatorResult::instrument)
                .findFirst()
                .orElse(
                        measure.instruments().isEmpty()
                                ? null
                                : measure.instruments().get(0));
    }

    private List<Integer> indicatorNumbers(MeasureRow measure) {
        return !measure.indicators().isEmpty()
                ? measure.indicators()
                : measure.items().stream()
                        .flatMap(code -> draft.analysis().item(code).stream())
                        .map(ItemResult::indicator)
                        .distinct()
                        .toList();
    }

    private String indicators(MeasureRow measure) {
        List<String> lines = new ArrayList<>();
        for (Integer no : indicatorNumbers(measure)) {
            lines.add(draft.analysis().indicator(no).map(MeasurePages::named).orElse("ตัวชี้วัดที่ " + no));
        }
        if (!measure.items().isEmpty()) {
            lines.add("ข้อ " + String.join(", ", measure.items()));
        }
        return String.join("\n", lines);
    }

    private static String named(IndicatorResult i) {
        return i.no() + ". " + i.name() + (i.score() == null ? "" : "\n(" + i.score() + " คะแนน)");
    }

    private List<Row> byItem(List<MeasureRow> measures) {
        List<Row> rows = new ArrayList<>();
        for (IndicatorResult indicator : draft.analysis().indicators()) {
            List<MeasureRow> some =
                    measures.stream().filter(m -> first(m) == indicator.no()).toList();
            if (!some.isEmpty()) {
                rows.add(Row.of(Cell.band(
                        "ตัวชี้วัดที่ "
                                + named(indicator).replaceFirst("[.]", "").replace('\n', ' '),
                        widths().size())));
                some.forEach(m -> rows.addAll(measure(m, items(m))));
            }
        }
        measures.stream().filter(m -> first(m) == 0).forEach(m -> rows.addAll(measure(m, items(m))));
        return rows;
    }

    private int first(MeasureRow measure) {
        return indicatorNumbers(measure).stream()
                .filter(no -> draft.analysis().indicator(no).isPresent())
                .findFirst()
                .orElse(0);
    }

    private String items(MeasureRow measure) {
        if (measure.items().isEmpty()) {
            return "ทุกข้อของตัวชี้วัด";
        }
        List<String> lines = new ArrayList<>();
        for (String code : measure.items()) {
            lines.add(draft.analysis().item(code).map(MeasurePages::scored).orElse(code));
        }
        return String.join("\n", lines);
    }

    private static String scored(ItemResult item) {
        List<String> scores = new ArrayList<>();
        if (item.score() != null) {
            scores.add(item.score().toString());
        }
        if (item.part1() != null && item.part2() != null) {
            scores.add("EIT Public " + item.part1());
            scores.add("EIT Survey " + item.part2());
        }
        return item.code() + " " + item.label() + (scores.isEmpty() ? "" : " (" + String.join(", ", scores) + ")");
    }

    private List<Row> byTheme(List<MeasureRow> measures) {
        List<Row> rows = new ArrayList<>();
        List<MeasureRow> left = new ArrayList<>(measures);
        for (ThemeRow theme : draft.submission().themes()) {
            List<MeasureRow> some = measures.stream()
                    .filter(m -> themes(m).contains(theme.id()))
                    .toList();
            if (!some.isEmpty()) {
                rows.add(Row.of(Cell.band("ประเด็นที่ " + theme.id() + " " + theme.name(), widths().size())));
                some.forEach(m -> rows.addAll(measure(m, kindAndItems(m))));
                left.removeAll(some);
            }
        }
        if (!left.isEmpty()) {
            rows.add(Row.of(Cell.band("มาตรการที่ไม่ได้ระบุประเด็น", widths().size())));
            left.forEach(m -> rows.addAll(measure(m, kindAndItems(m))));
        }
        return rows;
    }

    // As typed; otherwise the themes of the items.
    private Set<String> themes(MeasureRow measure) {
        return !measure.themes().isEmpty()
                ? Set.copyOf(measure.themes())
                : measure.items().stream()
                        .flatMap(code -> draft.analysis().item(code).stream())
                        .flatMap(i -> i.themes().stream())
                        .collect(Collectors.toSet());
    }

    private static String kindAndItems(MeasureRow measure) {
        return ThemePages.kind(measure.kind())
                + (measure.items().isEmpty() ? "" : "\nข้อ " + String.join(", ", measure.items()));
    }

    /** One row a measure, or a step where steps differ; what holds for the whole measure stands in cells over all of them. */
    private List<Row> measure(MeasureRow m, String subject) {
        List<StepRow> steps = m.steps();
        boolean ownPeriods = steps.stream().anyMatch(s -> !Steps.period(m, s).equals(Steps.period(m, null)));
        boolean ownUnits = steps.stream().anyMatch(s -> !Steps.unit(m, s).equals(Steps.unit(m, null)));
        boolean rowEach = ownPeriods || ownUnits;
        int count = rowEach ? Math.max(1, steps.size()) : 1;
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Cell.Merge merge = count == 1 ? Cell.Merge.NONE : i == 0 ? Cell.Merge.START : Cell.Merge.CONTINUE;
            boolean first = i == 0;
            StepRow step = steps.isEmpty() ? null : steps.get(i);
            List<Cell> cells = new ArrayList<>();
            cells.add(whole(first, merge, Cell.centered(m.number() == null ? "" : String.valueOf(m.number()))));
            cells.add(whole(first, merge, Cell.text(subject)));
            cells.add(whole(first, merge, Draft.required(m.analysis(), required.contains("analysis"))));
            cells.add(whole(first, merge, Draft.required(m.measure(), true)));
            cells.add(
                    steps.isEmpty()
                            ? Draft.required("", required.contains("steps"))
                            : steps(rowEach ? List.of(step) : steps, steps.size() > 1));
            Cell period = Draft.required(Steps.period(m, ownPeriods ? step : null), required.contains("period"));
            if (periods) {
                cells.add(ownPeriods ? period : whole(first, merge, period));
            }
            Cell unit = Draft.required(Steps.unit(m, ownUnits ? step : null), required.contains("responsible"));
            cells.add(ownUnits ? unit : whole(first, merge, unit));
            rows.add(Row.of(cells));
        }
        return rows;
    }

    private static Cell whole(boolean first, Cell.Merge merge, Cell cell) {
        return (first ? cell : Cell.text("").filled(cell.fill())).merged(merge);
    }

    private static Cell steps(List<StepRow> steps, boolean numbered) {
        List<Para> lines = steps.stream()
                .map(s -> Para.of(
                        "TableStep", numbered ? Steps.numbered(s) : s.text().strip()))
                .toList();
        return new Cell(lines, 1, Cell.Merge.NONE, "");
    }
}

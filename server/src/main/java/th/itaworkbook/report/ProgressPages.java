package th.itaworkbook.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Progress;
import th.itaworkbook.domain.ReportRound;
import th.itaworkbook.domain.StepStatus;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.Table;

/** How far the measures are: counts by round of report, indicator and unit, then the steps of each round. */
final class ProgressPages {
    private static final List<Integer> WIDTHS = List.of(500, 2821, 1000, 850, 1150, 750, 850, 1150);

    private final Draft draft;
    private final Optional<LocalDate> asOf;
    private final int planYear;
    private final List<Progress> measures;

    ProgressPages(Draft draft) {
        this.draft = draft;
        this.asOf = draft.agency().asOf();
        this.planYear = draft.agency().planYear();
        this.measures = draft.measures().stream().map(m -> Progress.of(m, asOf)).toList();
    }

    void write() {
        if (!Progress.isFollowed(draft.measures(), asOf)) {
            return;
        }
        draft.heading(2, "ความก้าวหน้าของมาตรการ");
        judgement();
        rounds();
        indicators();
        units();
        draft.note("ค่าเฉลี่ยคิดจากทุกขั้นตอน โดยขั้นตอนที่ยังไม่รายงานความก้าวหน้านับเป็นร้อยละ 0 "
                + "ขั้นตอนที่เกี่ยวข้องกับหลายตัวชี้วัดหรือหลายหน่วยงานนับในทุกตัวชี้วัดและทุกหน่วยงานนั้น");
        new ProgressSteps(draft, measures, day()).write();
    }

    private String day() {
        return asOf.map(day -> " ณ วันที่ " + Words.day(day)).orElse("");
    }

    private void judgement() {
        Map<StepStatus, Long> states =
                measures.stream().collect(Collectors.groupingBy(Progress::status, Collectors.counting()));
        String counts = Arrays.stream(StepStatus.values())
                .filter(states::containsKey)
                .map(s -> s.thai() + " " + states.get(s) + " มาตรการ")
                .collect(Collectors.joining(" "));
        draft.text("ความก้าวหน้า" + (asOf.isPresent() ? day() + " " : "") + "ของมาตรการ" + Words.fiscalYear(planYear)
                + " จำนวน " + measures.size() + " มาตรการ มีดังนี้ " + counts);
        draft.text(
                asOf.isPresent()
                        ? "ขั้นตอนที่พ้นวันสิ้นสุดแล้วแต่ยังไม่แล้วเสร็จ ณ วันดังกล่าว ถือว่าล่าช้า "
                                + "และมาตรการที่มีขั้นตอนใดล่าช้า ถือว่าล่าช้า"
                        : "ข้อมูลความก้าวหน้าไม่ได้ระบุวันที่ รายงานฉบับนี้จึงไม่ได้พิจารณาว่าขั้นตอนใดล่าช้า");
    }

    private void rounds() {
        List<Row> rows = new ArrayList<>();
        for (ReportRound round : ReportRound.values()) {
            rows.add(counts(
                    rows.size() + 1,
                    round.thai(planYear),
                    steps().stream().filter(s -> round.includes(s, planYear)).toList()));
        }
        table("รอบรายงาน", rows);
    }

    private void indicators() {
        List<Row> rows = new ArrayList<>();
        for (Framework.Indicator indicator : draft.framework().indicators()) {
            rows.add(counts(
                    indicator.no(),
                    indicator.name(),
                    measures.stream()
                            .filter(m ->
                                    draft.analysis().indicatorsOf(m.measure()).contains(indicator.no()))
                            .flatMap(m -> m.steps().stream())
                            .toList()));
        }
        table("ตัวชี้วัด", rows);
    }

    private void units() {
        Map<String, List<Progress.Step>> units = new TreeMap<>(UnitPages.ORDER);
        for (Progress measure : measures) {
            for (Progress.Step step : measure.steps()) {
                UnitPages.units(measure.measure(), step.row())
                        .forEach(unit -> units.computeIfAbsent(unit, u -> new ArrayList<>())
                                .add(step));
            }
        }
        List<Row> rows = new ArrayList<>();
        units.forEach((unit, steps) -> rows.add(counts(rows.size() + 1, unit, steps)));
        table("หน่วยงานผู้รับผิดชอบ", rows);
    }

    private List<Progress.Step> steps() {
        return measures.stream().flatMap(m -> m.steps().stream()).toList();
    }

    private void table(String what, List<Row> rows) {
        List<Row> all = new ArrayList<>(List.of(Row.heads(heads(what))));
        all.addAll(rows);
        draft.table(
                "สรุปความก้าวหน้าราย" + what + day(),
                Table.of(WIDTHS, all).as(Table.Look.SMALL).kept());
    }

    private static List<String> heads(String what) {
        List<String> heads = new ArrayList<>(List.of("ที่", what, "จำนวนขั้นตอน"));
        Arrays.stream(StepStatus.values()).map(StepStatus::thai).forEach(heads::add);
        heads.add("ความก้าวหน้าเฉลี่ย (ร้อยละ)");
        return heads;
    }

    private Row counts(int number, String label, List<Progress.Step> steps) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.centered(String.valueOf(number)));
        cells.add(Cell.text(label));
        cells.add(Cell.centered(String.valueOf(steps.size())));
        for (StepStatus status : StepStatus.values()) {
            long count = steps.stream().filter(s -> s.status() == status).count();
            // A 0 would say that nothing is late.
            boolean judged = status != StepStatus.LATE || asOf.isPresent();
            cells.add(Cell.centered(judged ? String.valueOf(count) : Words.NONE));
        }
        cells.add(Cell.number(Words.plain(Progress.mean(steps))));
        return Row.of(cells);
    }
}

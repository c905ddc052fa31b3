package th.itaworkbook.report;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Para;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.Table;
import th.itaworkbook.report.word.WordBody;

/** Who does what and when: the measures and steps once more, unit by unit. */
final class UnitPages {
    private static final String NO_UNIT = "ยังไม่ได้ระบุผู้รับผิดชอบ";

    /** Units in the order of the Thai alphabet, steps without any last. */
    static final Comparator<String> ORDER = Comparator.<String, Boolean>comparing(NO_UNIT::equals)
            .thenComparing(Collator.getInstance(Locale.forLanguageTag("th"))::compare)
            .thenComparing(Comparator.naturalOrder());

    private final Draft draft;

    UnitPages(Draft draft) {
        this.draft = draft;
    }

    void write() {
        Map<String, Map<MeasureRow, List<StepRow>>> units = byUnit();
        if (units.isEmpty() || units.keySet().equals(Set.of(NO_UNIT))) {
            return;
        }
        draft.waitingBody().turn(false);
        draft.heading(2, "แผนรายหน่วยงานผู้รับผิดชอบ");
        boolean periods = MeasureTable.periods(draft);
        int columns = periods ? 4 : 3;
        List<Row> rows = new ArrayList<>();
        units.forEach((unit, measures) -> {
            rows.add(Row.of(
                    unit.equals(NO_UNIT)
                            ? Draft.absent(unit).over(columns)
                            : Cell.band(unit + " (" + measures.size() + " มาตรการ)", columns)));
            measures.forEach(
                    (measure, steps) -> rows.add(Row.of(cells(measure, steps).subList(0, columns))));
        });
        draft.balanced(
                "หน่วยงานผู้รับผิดชอบ สิ่งที่ต้องดำเนินการ และช่วงเวลา "
                        + Words.fiscalYear(draft.agency().planYear()),
                periods
                        ? List.of(650, 2400, 1800, MeasureTable.periodWidth(draft, Table.Look.RULED))
                        : List.of(650, 2400, 1800),
                WordBody.UPRIGHT,
                List.of("ที่", "มาตรการ", "ขั้นตอนที่รับผิดชอบ", "ระยะเวลา").subList(0, columns),
                rows);
    }

    // Units in the order of the Thai alphabet, measures in the order of the sheet.
    private Map<String, Map<MeasureRow, List<StepRow>>> byUnit() {
        Map<String, Map<MeasureRow, List<StepRow>>> units = new TreeMap<>(ORDER);
        for (MeasureRow measure : draft.measures()) {
            for (StepRow step : measure.steps()) {
                units(measure, step).forEach(unit -> steps(units, unit, measure).add(step));
            }
            if (measure.steps().isEmpty()) {
                units(measure.units()).forEach(unit -> steps(units, unit, measure));
            }
        }
        return units;
    }

    /** The units that carry out a step: its own, or those of its measure. */
    static List<String> units(MeasureRow measure, StepRow step) {
        return units(step.units().isEmpty() ? measure.units() : step.units());
    }

    private static List<String> units(List<String> named) {
        return named.isEmpty()
                ? List.of(NO_UNIT)
                : named.stream().map(String::strip).distinct().toList();
    }

    private static List<StepRow> steps(
            Map<String, Map<MeasureRow, List<StepRow>>> units, String unit, MeasureRow measure) {
        return units.computeIfAbsent(unit, u -> new LinkedHashMap<>()).computeIfAbsent(measure, m -> new ArrayList<>());
    }

    private static List<Cell> cells(MeasureRow measure, List<StepRow> steps) {
        String period = Steps.together(steps, measure, Steps::period);
        return List.of(
                Cell.centered(Words.number(measure.number())),
                Cell.text(measure.measure().strip()),
                what(measure, steps),
                Cell.text(period.isEmpty() ? Words.NONE : period));
    }

    // All steps are printed with the measure; a part of them is named here.
    private static Cell what(MeasureRow measure, List<StepRow> steps) {
        int all = measure.steps().size();
        if (steps.size() == all) {
            return Cell.text(all == 0 ? Words.NONE : all == 1 ? "ทั้งมาตรการ" : "ทุกขั้นตอน (" + all + " ขั้นตอน)");
        }
        return new Cell(
                steps.stream().map(s -> Para.of("TableStep", Steps.numbered(s))).toList(), 1, Cell.Merge.NONE, "");
    }
}

package th.itaworkbook.layout;

import static th.itaworkbook.layout.PlanColumns.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.StepStatus;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/** The second half of the plan: who does what and when, unit by unit, from the rows of the first half. */
final class PlanUnits {
    private final Canvas canvas;
    private final PlanRows rows;
    private final Map<String, RangeRef> ranges = new LinkedHashMap<>();
    private int row;

    PlanUnits(Canvas canvas, PlanRows rows) {
        this.canvas = canvas;
        this.rows = rows;
    }

    /** Draws the units and gives the row below them. */
    int draw(int at, Map<String, List<Plan.Planned>> units) {
        row = at;
        canvas.text(row, 0, "แผนรายหน่วยงาน: ใคร ทำอะไร เมื่อใด", Look.SECTION).height(row, 34);
        canvas.add(new Edit.PageBreaks(canvas.sheet(), List.of(row)));
        row++;
        units.forEach(this::unit);
        return row;
    }

    /** The rows of each unit, in which its steps stand. */
    Map<String, RangeRef> ranges() {
        return ranges;
    }

    private void unit(String unit, List<Plan.Planned> measures) {
        int band = row++;
        int first = row;
        List<Plan.Step> steps = new ArrayList<>();
        for (Plan.Planned measure : measures) {
            CellValue name = measure.text().value();
            Content text =
                    name.isBlank() ? Content.EMPTY : Content.formula(new CellRef(measure.at(), MEASURE).a1(), name);
            rows.measure(row, measure, text, Look.LABEL, Look.CENTERED);
            rows.rest(row);
            row++;
            for (Plan.Step step : measure.steps()) {
                rows.again(row++, step, measure.indicatorList());
                steps.add(step);
            }
        }
        int last = row - 1;
        ranges.put(unit, RangeRef.of(first, NUMBER, last, LAST));
        rows.wide(band, NUMBER, Content.text(unit), Look.LABEL_STRONG);
        rows.height(band, rows.lines(unit, NUMBER, UNIT));
        rows.span(band, range(first, last, START), range(first, last, END), steps);
        status(band, first, last, steps);
    }

    private void status(int band, int first, int last, List<Plan.Step> steps) {
        String all = "COUNTIF(" + range(first, last, STEP) + ",\"?*\")";
        long done = steps.stream()
                .filter(s -> s.status().value().equals(PlanProgress.value(StepStatus.DONE)))
                .count();
        String formula = "\"เสร็จ \"&COUNTIF(" + range(first, last, STATUS) + ",\"" + StepStatus.DONE.thai()
                + "\")&\" จาก \"&" + all;
        CellValue value = CellValue.of("เสร็จ " + done + " จาก " + steps.size());
        canvas.put(band, STATUS, Content.formula(formula, value), Look.CENTERED_STRONG);
        String reported = range(first, last, PROGRESS);
        String mean = "IF(COUNT(" + reported + ")=0,\"\",SUM(" + reported + ")/" + all + ")";
        canvas.put(
                band,
                PROGRESS,
                Content.formula(mean, PlanRows.mean(steps)),
                Look.CENTERED_STRONG.withNumberFormat(PlanRows.PERCENT));
    }
}

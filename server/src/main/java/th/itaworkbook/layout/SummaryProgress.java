package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.ReportRound;
import th.itaworkbook.domain.StepStatus;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/** The tables of sheet สรุปผล that count steps by period of report, indicator and unit, over the plan. */
final class SummaryProgress {
    private static final String SHEET = Canvas.quote(TemplateSheet.PLAN.title()) + "!";
    private static final int MONTHS_OF_HALF = 6;

    private final Canvas canvas;
    private final Plan plan;
    private final int planYear;
    private final List<Plan.Step> steps;

    SummaryProgress(Canvas canvas, Plan plan, int planYear) {
        this.canvas = canvas;
        this.plan = plan;
        this.planYear = planYear;
        this.steps = plan.steps();
    }

    /** Draws the tables and gives the row below them. */
    int draw(int at, SummaryTables tables, Framework framework, Map<String, RangeRef> units) {
        int row = at;
        canvas.text(row, 0, "ความก้าวหน้าของมาตรการ ปีงบประมาณ พ.ศ. " + planYear, Look.SECTION)
                .height(row, 32);
        row++;
        headers(tables, row++, "รอบรายงาน");
        int first = row;
        half(row++);
        whole(row++);
        row++;
        headers(tables, row++, "ตัวชี้วัด");
        for (Framework.Indicator indicator : framework.indicators()) {
            indicator(row++, indicator);
        }
        row++;
        headers(tables, row++, "หน่วยงานผู้รับผิดชอบ");
        int number = 0;
        Map<String, List<Plan.Planned>> byUnit = plan.byUnit();
        for (Map.Entry<String, List<Plan.Planned>> unit : byUnit.entrySet()) {
            List<Plan.Step> own = new ArrayList<>();
            unit.getValue().forEach(m -> own.addAll(m.steps()));
            label(row, String.valueOf(++number), unit.getKey());
            RangeRef rows = units.get(unit.getKey());
            unit(row++, rows.first().row(), rows.last().row(), own);
        }
        late(first, row - 1);
        return row + 1;
    }

    private static void headers(SummaryTables tables, int row, String what) {
        tables.headers(
                row,
                "ที่",
                what,
                "จำนวนขั้นตอน",
                StepStatus.NOT_STARTED.thai(),
                StepStatus.RUNNING.thai(),
                StepStatus.LATE.thai(),
                StepStatus.DONE.thai(),
                "ความก้าวหน้าเฉลี่ย (%)");
    }

    // As the headers stand.
    private static int place(StepStatus status) {
        return switch (status) {
            case NOT_STARTED -> 3;
            case RUNNING -> 4;
            case LATE -> 5;
            case DONE -> 6;
        };
    }

    private void label(int row, String number, String text) {
        canvas.text(row, 0, number, Look.CENTERED);
        canvas.text(row, 1, text, Look.LABEL);
    }

    // Planned in the first half: begins, or has to end, before April.
    private void half(int row) {
        label(row, "1", ReportRound.SIX_MONTHS.thai(planYear));
        String before =
                "\"<\"&" + SHEET + new CellRef(PlanColumns.DAYS_ROW, PlanColumns.MONTHS + MONTHS_OF_HALF).absolute();
        String started = column(PlanColumns.STEP) + ",\"?*\"," + column(PlanColumns.START) + "," + before;
        String due = column(PlanColumns.STEP) + ",\"?*\"," + column(PlanColumns.START) + ",\"\","
                + column(PlanColumns.END) + "," + before;
        long limit = plan.dates().serial(ReportRound.secondHalf(planYear));
        List<Plan.Step> own = steps.stream()
                .filter(s -> s.start().number().or(() -> s.end().number()).orElse(Double.MAX_VALUE) < limit)
                .toList();
        canvas.put(row, 2, count("COUNTIFS(" + started + ")+COUNTIFS(" + due + ")", own, s -> true), Look.CENTERED);
        for (StepStatus status : StepStatus.values()) {
            String is = "," + column(PlanColumns.STATUS) + ",\"" + status.thai() + "\")";
            canvas.put(
                    row,
                    place(status),
                    count("COUNTIFS(" + started + is + "+COUNTIFS(" + due + is, own, with(status)),
                    Look.CENTERED);
        }
        String reported = column(PlanColumns.PROGRESS) + ",";
        mean(row, "(SUMIFS(" + reported + started + ")+SUMIFS(" + reported + due + "))", own);
    }

    private void whole(int row) {
        label(row, "2", ReportRound.TWELVE_MONTHS.thai(planYear));
        unit(row, PlanColumns.FIRST_ROW, Math.max(PlanColumns.FIRST_ROW, plan.lastRow()), steps);
    }

    private void unit(int row, int first, int last, List<Plan.Step> own) {
        String texts = cells(first, last, PlanColumns.STEP) + ",\"?*\"";
        canvas.put(row, 2, count("COUNTIFS(" + texts + ")", own, s -> true), Look.CENTERED);
        for (StepStatus status : StepStatus.values()) {
            String formula =
                    "COUNTIFS(" + texts + "," + cells(first, last, PlanColumns.STATUS) + ",\"" + status.thai() + "\")";
            canvas.put(row, place(status), count(formula, own, with(status)), Look.CENTERED);
        }
        mean(row, "SUMIFS(" + cells(first, last, PlanColumns.PROGRESS) + "," + texts + ")", own);
    }

    private void indicator(int row, Framework.Indicator indicator) {
        label(row, String.valueOf(indicator.no()), indicator.name());
        List<Plan.Step> own = new ArrayList<>();
        List<Plan.Planned> measures = plan.measures().stream()
                .filter(m -> m.indicators().contains(indicator.no()))
                .toList();
        measures.forEach(m -> own.addAll(m.steps()));
        String concerned = "ISNUMBER(SEARCH(\"," + indicator.no() + ",\",\",\"&SUBSTITUTE("
                + column(PlanColumns.INDICATORS) + ",\" \",\"\")&\",\"))*(" + column(PlanColumns.STEP) + "<>\"\")";
        canvas.put(row, 2, count("SUMPRODUCT(" + concerned + ")", own, s -> true), Look.CENTERED);
        for (StepStatus status : StepStatus.values()) {
            String formula =
                    "SUMPRODUCT(" + concerned + "*(" + column(PlanColumns.STATUS) + "=\"" + status.thai() + "\"))";
            canvas.put(row, place(status), count(formula, own, with(status)), Look.CENTERED);
        }
        mean(row, "SUMPRODUCT(" + concerned + "," + column(PlanColumns.PROGRESS) + ")", own);
    }

    // Steps without a report count as 0.
    private void mean(int row, String sum, List<Plan.Step> own) {
        String number = new CellRef(row, 2).a1();
        double total = 0;
        for (Plan.Step step : own) {
            total += step.progress().number().orElse(0.0);
        }
        canvas.put(
                row,
                7,
                Content.formula(
                        "IF(" + number + "=0,\"\"," + sum + "/" + number + ")",
                        own.isEmpty() ? Live.NOTHING : CellValue.of(total / own.size())),
                Look.COMPUTED);
    }

    private static Content count(String formula, List<Plan.Step> own, Predicate<Plan.Step> which) {
        return Content.formula(
                formula, CellValue.of((double) own.stream().filter(which).count()));
    }

    private static Predicate<Plan.Step> with(StepStatus status) {
        return step -> step.status().value().equals(PlanProgress.value(status));
    }

    private void late(int first, int last) {
        RangeRef range = RangeRef.of(first, place(StepStatus.LATE), last, place(StepStatus.LATE));
        String cell = range.first().a1();
        canvas.add(new th.itaworkbook.edit.Edit.ConditionalFormat(
                canvas.sheet(), List.of(range), "N(" + cell + ")>0", Look.of(Group.URGENT)));
    }

    private String column(int column) {
        return cells(PlanColumns.FIRST_ROW, Math.max(PlanColumns.FIRST_ROW, plan.lastRow()), column);
    }

    private static String cells(int first, int last, int column) {
        return SHEET + RangeRef.of(first, column, last, column).absolute();
    }
}

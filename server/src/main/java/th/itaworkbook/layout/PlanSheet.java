package th.itaworkbook.layout;

import static th.itaworkbook.layout.PlanColumns.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.StepStatus;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.MonthNames;
import th.itaworkbook.grid.RangeRef;

/** Draws the generated sheet แผนการดำเนินงาน: when each step runs and where it stands, by measure and by unit. */
final class PlanSheet {
    private static final int BUDDHIST_OFFSET = 543;
    private static final int FIRST_MONTH = 10;
    private static final int MONTHS_OF_YEAR = 12;
    private static final String BAR_OF_STEP = "9DB2D6";
    private static final Style FIRST_DAY = Look.HEADER
            .withFont(new Style.Font(Look.TYPEFACE, 10.0, null, null, null, "FFFFFF"))
            .withAlignment(new Style.Alignment(Style.Horizontal.CENTER, Style.Vertical.CENTER, false, null))
            .withNumberFormat("[$-107041E]d/m/yy;@");

    private final int year;
    private final Plan plan;
    private final Canvas canvas = new Canvas(TemplateSheet.PLAN.title());
    private final int[] firstDays = new int[MONTHS_OF_YEAR + 1];
    private final PlanRows rows = new PlanRows(canvas, firstDays);
    private final PlanUnits units = new PlanUnits(canvas, rows);

    PlanSheet(int planYear, Plan plan) {
        this.year = planYear;
        this.plan = plan;
        LocalDate first = LocalDate.of(year - 1 - BUDDHIST_OFFSET, FIRST_MONTH, 1);
        for (int month = 0; month < firstDays.length; month++) {
            firstDays[month] = (int) plan.dates().serial(first.plusMonths(month));
        }
    }

    Canvas draw() {
        canvas.widths(8, 10, 3, 48, 22, 12, 12, 20, 12);
        for (int month = 0; month < MONTHS_OF_YEAR; month++) {
            canvas.width(MONTHS + month, 5.5);
        }
        title();
        headers();
        months();
        int end = FIRST_ROW + 1;
        if (plan.measures().isEmpty()) {
            canvas.text(FIRST_ROW, 0, "ยังไม่มีมาตรการในแผ่นงาน " + TemplateSheet.MEASURES.title(), Look.LEAD);
        } else {
            plan.measures().forEach(this::measure);
            end = units.draw(plan.lastRow() + 2, plan.byUnit());
        }
        rules(end - 1);
        canvas.freeze(FIRST_ROW, 0);
        canvas.print(true, HEADER_ROW, DAYS_ROW, "แผนการดำเนินงาน ปีงบประมาณ พ.ศ. " + year);
        return canvas;
    }

    /** The rows of each unit, in which its steps stand. */
    Map<String, RangeRef> units() {
        return units.ranges();
    }

    private void title() {
        canvas.text(0, 0, "แผนการดำเนินงานตามมาตรการ ปีงบประมาณ พ.ศ. " + year, Look.TITLE)
                .height(0, 36);
        canvas.text(1, 0, "แท่งเลื่อนตามวันที่ในคอลัมน์ เริ่ม และ สิ้นสุด ของแผ่นงาน มาตรการ ทันทีที่แก้ไข", Look.LEAD);
        canvas.text(
                2,
                0,
                "■ เดือนที่ดำเนินการ   * วันที่อ่านจากข้อความในคอลัมน์ ระยะเวลาดำเนินการ   "
                        + "ล่าช้า: พ้นวันสิ้นสุดแล้ว ณ วันที่ในแผ่นงาน หน่วยงาน แต่ยังไม่แล้วเสร็จ",
                Look.LEAD);
        Style right =
                Look.LEAD.withAlignment(new Style.Alignment(Style.Horizontal.RIGHT, Style.Vertical.CENTER, false, 1));
        canvas.text(TODAY.row(), STATUS, "สถานะ ณ วันที่", right);
        canvas.put(
                TODAY.row(),
                TODAY.column(),
                plan.today().content(),
                Look.CENTERED_STRONG.withNumberFormat(PlanRows.DAY));
    }

    private void headers() {
        canvas.style(RangeRef.of(HEADER_ROW, 0, DAYS_ROW, PROGRESS), Look.HEADER);
        Map<Integer, String> labels = Map.of(
                NUMBER, "ที่",
                INDICATORS, "ตัวชี้วัดที่",
                MEASURE, "มาตรการ และขั้นตอน",
                UNIT, "ผู้รับผิดชอบ",
                START, "เริ่ม",
                END, "สิ้นสุด",
                STATUS, "สถานะ",
                PROGRESS, "ความก้าวหน้า");
        for (int column = 0; column <= PROGRESS; column++) {
            if (column != STEP) {
                int last = column == MEASURE ? STEP : column;
                canvas.put(HEADER_ROW, column, Content.text(labels.get(column)), Look.HEADER);
                canvas.add(new Edit.Merge(canvas.sheet(), RangeRef.of(HEADER_ROW, column, DAYS_ROW, last)));
            }
        }
        canvas.height(HEADER_ROW, 26).height(HEADER_ROW + 1, 26).height(DAYS_ROW, 18);
    }

    private void months() {
        year(year - 1, MONTHS, MONTHS + 2);
        year(year, MONTHS + 3, LAST);
        for (int month = 0; month < MONTHS_OF_YEAR; month++) {
            int column = MONTHS + month;
            String name = MonthNames.SHORT.get((month + FIRST_MONTH - 1) % MONTHS_OF_YEAR);
            canvas.put(HEADER_ROW + 1, column, Content.text(name), Look.HEADER);
            String before = new CellRef(DAYS_ROW, column - 1).a1();
            Content day = month == 0
                    ? Content.number(firstDays[0])
                    : Content.formula("EDATE(" + before + ",1)", CellValue.of((double) firstDays[month]));
            canvas.put(DAYS_ROW, column, day, FIRST_DAY);
        }
    }

    private void year(int buddhist, int first, int last) {
        canvas.style(RangeAt.of(HEADER_ROW, first, last), Look.HEADER);
        canvas.put(HEADER_ROW, first, Content.text("พ.ศ. " + buddhist), Look.HEADER);
        canvas.add(new Edit.Merge(canvas.sheet(), RangeAt.of(HEADER_ROW, first, last)));
    }

    private void measure(Plan.Planned measure) {
        int row = measure.at();
        rows.measure(row, measure, PlanRows.content(measure.text()), Look.LABEL_STRONG, Look.CENTERED_STRONG);
        rows.span(row, measure.cells(START), measure.cells(END), measure.steps());
        List<CellValue> states =
                measure.steps().stream().map(s -> s.status().value()).toList();
        Term status = PlanProgress.together(measure.cells(STATUS), states);
        canvas.put(row, STATUS, status.content(), Look.CENTERED_STRONG);
        String cells = measure.cells(PROGRESS);
        String mean = "IF(COUNT(" + cells + ")=0,\"\",SUM(" + cells + ")/ROWS(" + cells + "))";
        canvas.put(
                row,
                PROGRESS,
                Content.formula(mean, PlanRows.mean(measure.steps())),
                Look.CENTERED_STRONG.withNumberFormat(PlanRows.PERCENT));
        measure.steps().forEach(step -> rows.step(step, measure.indicatorList()));
    }

    private void rules(int last) {
        RangeRef months = RangeRef.of(FIRST_ROW, MONTHS, last, LAST);
        String cell = new CellRef(FIRST_ROW, MONTHS).a1();
        String ofStep = "AND(" + cell + "=1,$D" + (FIRST_ROW + 1) + "<>\"\")";
        paint(months, ofStep, BAR_OF_STEP, Look.ACCENT);
        paint(months, cell + "=1", Look.ACCENT, "FFFFFF");
        RangeRef states = RangeRef.of(FIRST_ROW, STATUS, last, STATUS);
        TableSheet.words(canvas, states, StepStatus.DONE.thai(), Look.of(Group.STRENGTH));
        TableSheet.words(canvas, states, StepStatus.RUNNING.thai(), Look.of(Group.IMPROVE));
        TableSheet.words(canvas, states, StepStatus.LATE.thai(), Look.of(Group.URGENT));
    }

    private void paint(RangeRef months, String formula, String fill, String sign) {
        Style look = Style.NONE.withFill(fill).withFont(new Style.Font(null, null, null, null, null, sign));
        canvas.add(new Edit.ConditionalFormat(canvas.sheet(), List.of(months), formula, look));
    }
}

package th.itaworkbook.layout;

import static th.itaworkbook.layout.PlanColumns.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import th.itaworkbook.domain.Analysis;
import th.itaworkbook.domain.Group;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.layout.PlanProgress.Status;

/** Draws the generated sheet แผนการดำเนินงาน: when each step runs and where it stands, by measure and by unit. */
final class PlanSheet {
    private static final int BUDDHIST_OFFSET = 543;
    private static final String DAY = "[$-107041E]d mmm yy;@";
    private static final String DAY_READ = "[$-107041E]d mmm yy\"*\";@";
    private static final String PERCENT = "0\"%\"";
    private static final String SIGN = "\"■\";;;";
    private static final String BAR = Look.ACCENT;
    private static final String BAR_OF_STEP = "9DB2D6";
    private static final List<String> MONTH_NAMES =
            List.of("ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.");
    private static final Style FIRST_DAY = Look.HEADER
            .withFont(new Style.Font(Look.TYPEFACE, 10.0, null, null, null, "FFFFFF"))
            .withAlignment(new Style.Alignment(Style.Horizontal.CENTER, Style.Vertical.CENTER, false, null))
            .withNumberFormat("[$-107041E]d/m/yy;@");
    private static final Style MONTH = Look.CENTERED
            .withFont(new Style.Font(Look.TYPEFACE, 12.0, null, null, null, Look.ACCENT))
            .withAlignment(new Style.Alignment(Style.Horizontal.CENTER, Style.Vertical.CENTER, false, null))
            .withNumberFormat(SIGN);
    private static final Style NARROW = Look.CENTERED.withAlignment(
            new Style.Alignment(Style.Horizontal.CENTER, Style.Vertical.CENTER, false, null));
    private static final Style STEP_TEXT =
            Look.LABEL.withAlignment(new Style.Alignment(Style.Horizontal.LEFT, Style.Vertical.CENTER, true, null));

    private final Analysis analysis;
    private final Plan plan;
    private final Canvas canvas = new Canvas(TemplateSheet.PLAN.title());
    private final Map<String, RangeRef> units = new LinkedHashMap<>();
    private final int[] firstDays = new int[MONTH_NAMES.size() + 1];
    private int row = FIRST_ROW;

    PlanSheet(Analysis analysis, Plan plan) {
        this.analysis = analysis;
        this.plan = plan;
    }

    Canvas draw() {
        canvas.widths(8, 10, 3, 48, 22, 12, 12, 20, 12);
        for (int month = 0; month < MONTH_NAMES.size(); month++) {
            canvas.width(MONTHS + month, 5.5);
        }
        int year = analysis.submission().agency().planYear();
        head(year);
        if (plan.measures().isEmpty()) {
            canvas.text(row, 0, "ยังไม่มีมาตรการในแผ่นงาน " + TemplateSheet.MEASURES.title(), Look.LEAD);
        }
        plan.measures().forEach(this::measure);
        byUnit();
        rules();
        canvas.freeze(FIRST_ROW, 0);
        canvas.print(true, HEADER_ROW, DAYS_ROW, "แผนการดำเนินงาน ปีงบประมาณ พ.ศ. " + year);
        return canvas;
    }

    /** The rows of each unit, in which its steps stand. */
    Map<String, RangeRef> units() {
        return units;
    }

    private void head(int year) {
        canvas.text(0, 0, "แผนการดำเนินงานตามมาตรการ ปีงบประมาณ พ.ศ. " + year, Look.TITLE)
                .height(0, 36);
        canvas.text(1, 0, "แท่งเลื่อนตามวันที่ในคอลัมน์ เริ่ม และ สิ้นสุด ของแผ่นงาน มาตรการ ทันทีที่แก้ไข", Look.LEAD);
        canvas.text(
                2,
                0,
                "■ เดือนที่ดำเนินการ   * วันที่อ่านจากข้อความในคอลัมน์ ระยะเวลาดำเนินการ   "
                        + "ล่าช้า = พ้นวันสิ้นสุดแล้ว ณ วันที่ที่ระบุในแผ่นงาน หน่วยงาน และยังไม่ถึงร้อยละ 100",
                Look.LEAD);
        Style right =
                Look.LEAD.withAlignment(new Style.Alignment(Style.Horizontal.RIGHT, Style.Vertical.CENTER, false, 1));
        canvas.text(TODAY.row(), STATUS, "สถานะ ณ วันที่", right);
        canvas.put(TODAY.row(), TODAY.column(), plan.today().content(), Look.CENTERED_STRONG.withNumberFormat(DAY));
        String[] labels = {
            "ที่", "ตัวชี้วัดที่", "มาตรการ และขั้นตอน", "", "ผู้รับผิดชอบ", "เริ่ม", "สิ้นสุด", "สถานะ", "ความก้าวหน้า"
        };
        for (int column = 0; column < labels.length; column++) {
            canvas.put(HEADER_ROW, column, Content.text(labels[column]), Look.HEADER);
        }
        canvas.style(RangeRef.of(HEADER_ROW, 0, DAYS_ROW, PROGRESS), Look.HEADER);
        for (int column = 0; column < labels.length; column++) {
            if (column != STEP) {
                int last = column == MEASURE ? STEP : column;
                canvas.add(new Edit.Merge(canvas.sheet(), RangeRef.of(HEADER_ROW, column, DAYS_ROW, last)));
            }
        }
        months(year);
    }

    private void months(int year) {
        year(year - 1, MONTHS, MONTHS + 2);
        year(year, MONTHS + 3, LAST);
        LocalDate first = LocalDate.of(year - 1 - BUDDHIST_OFFSET, 10, 1);
        for (int month = 0; month < firstDays.length; month++) {
            firstDays[month] = (int) plan.dates().serial(first.plusMonths(month));
        }
        for (int month = 0; month < MONTH_NAMES.size(); month++) {
            int column = MONTHS + month;
            canvas.put(HEADER_ROW + 1, column, Content.text(MONTH_NAMES.get(month)), Look.HEADER);
            Content day = month == 0
                    ? Content.number(firstDays[0])
                    : Content.formula("EDATE(" + new CellRef(DAYS_ROW, column - 1).a1() + ",1)", CellValue.of((double)
                            firstDays[month]));
            canvas.put(DAYS_ROW, column, day, FIRST_DAY);
        }
        canvas.height(HEADER_ROW, 26).height(HEADER_ROW + 1, 26).height(DAYS_ROW, 18);
    }

    private void year(int year, int first, int last) {
        canvas.style(RangeAt.of(HEADER_ROW, first, last), Look.HEADER);
        canvas.put(HEADER_ROW, first, Content.text("พ.ศ. " + year), Look.HEADER);
        canvas.add(new Edit.Merge(canvas.sheet(), RangeAt.of(HEADER_ROW, first, last)));
    }

    private void measure(Plan.Planned measure) {
        row = measure.at();
        measureText(measure, measure.text());
        Term start = edge("MIN", measure.cells(START), measure, Plan.Step::start, Math::min);
        Term end = edge("MAX", measure.cells(END), measure, Plan.Step::end, Math::max);
        Style day = Look.CENTERED_STRONG.withNumberFormat(
                measure.steps().stream()
                                .anyMatch(s -> s.start().read() || s.end().read())
                        ? DAY_READ
                        : DAY);
        canvas.put(row, START, start.content(), day);
        canvas.put(row, END, end.content(), day);
        status(measure);
        bar(start, end);
        measure.steps().forEach(this::step);
        row = measure.last() + 1;
    }

    private void measureText(Plan.Planned measure, Term text) {
        canvas.put(row, NUMBER, Content.text(measure.number()), Look.CENTERED_STRONG);
        canvas.put(row, INDICATORS, Content.text(joined(measure)), Look.CENTERED_STRONG);
        canvas.style(RangeAt.of(row, MEASURE, UNIT), Look.LABEL_STRONG);
        canvas.put(row, MEASURE, content(text), Look.LABEL_STRONG);
        canvas.add(new Edit.Merge(canvas.sheet(), RangeAt.of(row, MEASURE, UNIT)));
        double width = canvas.widthOf(MEASURE) + canvas.widthOf(STEP) + canvas.widthOf(UNIT);
        int lines = Math.max(
                // Bold letters are a little wider.
                ThaiWidth.lines(text.value().text(), width * 0.95),
                ThaiWidth.lines(joined(measure), canvas.widthOf(INDICATORS)));
        canvas.height(row, Math.min(409, lines * ThaiWidth.LINE_POINTS + ThaiWidth.ROOM_POINTS + 2));
    }

    private static String joined(Plan.Planned measure) {
        return String.join(
                ", ", measure.indicators().stream().map(String::valueOf).toList());
    }

    private static Content content(Term term) {
        return term.formula().isEmpty() ? Content.text(term.value().text()) : term.content();
    }

    private static Term edge(
            String function,
            String cells,
            Plan.Planned measure,
            java.util.function.Function<Plan.Step, Term> of,
            BinaryOperator<Double> better) {
        CellValue value = Live.NOTHING;
        for (Plan.Step step : measure.steps()) {
            CellValue next = of.apply(step).value();
            if (next instanceof CellValue.Fault) {
                value = next;
                break;
            }
            if (next instanceof CellValue.Num num) {
                value = value instanceof CellValue.Num best
                        ? CellValue.of(better.apply(best.value(), num.value()))
                        : next;
            }
        }
        // COUNT leaves errors out, so a lone error would look like nothing.
        return Term.of("IF(SUMPRODUCT(--(" + cells + "<>\"\"))=0,\"\"," + function + "(" + cells + "))", value);
    }

    private void status(Plan.Planned measure) {
        List<CellValue> states =
                measure.steps().stream().map(s -> s.status().value()).toList();
        canvas.put(
                row,
                STATUS,
                PlanProgress.together(measure.cells(STATUS), states).content(),
                Look.CENTERED_STRONG);
        canvas.put(row, PROGRESS, mean(measure).content(), Look.CENTERED_STRONG.withNumberFormat(PERCENT));
    }

    // A step without a report counts as 0 once another one has been reported.
    private static Term mean(Plan.Planned measure) {
        String cells = measure.cells(PROGRESS);
        return Term.of("IF(COUNT(" + cells + ")=0,\"\",SUM(" + cells + ")/ROWS(" + cells + "))", mean(measure.steps()));
    }

    static CellValue mean(List<Plan.Step> steps) {
        double sum = 0;
        boolean any = false;
        for (Plan.Step step : steps) {
            any |= step.progress().number().isPresent();
            sum += step.progress().number().orElse(0.0);
        }
        return any ? CellValue.of(sum / steps.size()) : Live.NOTHING;
    }

    private void step(Plan.Step step) {
        row = step.at();
        canvas.put(row, NUMBER, Content.text(step.number()), NARROW);
        canvas.style(RangeAt.of(row, INDICATORS, MEASURE), Look.CENTERED);
        write(row, STEP, step.text(), STEP_TEXT);
        write(row, UNIT, step.responsible(), Look.LABEL);
        canvas.put(
                row,
                START,
                step.start().content(),
                NARROW.withNumberFormat(step.start().read() ? DAY_READ : DAY));
        canvas.put(
                row,
                END,
                step.end().content(),
                NARROW.withNumberFormat(step.end().read() ? DAY_READ : DAY));
        canvas.put(row, STATUS, step.status().content(), Look.CENTERED);
        canvas.put(row, PROGRESS, step.progress().content(), NARROW.withNumberFormat(PERCENT));
        bar(step.start(), step.end());
    }

    // Like a plain put, but the row grows with the text.
    private void write(int at, int column, Term term, Style style) {
        if (term.formula().isEmpty()) {
            canvas.text(at, column, term.value().text(), style);
        } else {
            canvas.formula(at, column, term.formula(), term.value(), style);
        }
    }

    private void bar(Term start, Term end) {
        int line = row + 1;
        String first = "$F" + line;
        String both = "$F" + line + ":$G" + line;
        String head = "IF(OR(COUNT(" + both + ")=0,AND(COUNT(" + both + ")=2,$G" + line + "<" + first
                + ")),\"\",IF(AND(MIN(" + both + ")<";
        for (int month = 0; month < MONTH_NAMES.size(); month++) {
            String day = CellRef.columnName(MONTHS + month) + "$" + (DAYS_ROW + 1);
            canvas.put(
                    row,
                    MONTHS + month,
                    Content.formula(
                            head + "EDATE(" + day + ",1),MAX(" + both + ")>=" + day + "),1,\"\"))",
                            inMonth(start, end, month)),
                    MONTH);
        }
    }

    private CellValue inMonth(Term start, Term end, int month) {
        if (end.value() instanceof CellValue.Fault || start.value() instanceof CellValue.Fault) {
            return end.value() instanceof CellValue.Fault ? end.value() : start.value();
        }
        if (start.number().isEmpty() && end.number().isEmpty()) {
            return Live.NOTHING;
        }
        double first = start.number().or(end::number).orElseThrow();
        double last = end.number().or(start::number).orElseThrow();
        boolean inside = last >= first && first < firstDays[month + 1] && last >= firstDays[month];
        return inside ? CellValue.of(1.0) : Live.NOTHING;
    }

    private void byUnit() {
        if (plan.measures().isEmpty()) {
            return;
        }
        row = plan.lastRow() + 2;
        canvas.text(row, 0, "แผนรายหน่วยงาน: ใคร ทำอะไร เมื่อใด", Look.SECTION).height(row, 34);
        canvas.add(new Edit.PageBreaks(canvas.sheet(), List.of(row)));
        row++;
        plan.byUnit().forEach(this::unit);
    }

    private void unit(String name, List<Plan.Planned> measures) {
        int band = row++;
        int first = row;
        for (Plan.Planned measure : measures) {
            measureText(
                    measure,
                    Term.of(
                            new CellRef(measure.at(), MEASURE).a1(),
                            measure.text().value()));
            canvas.style(RangeAt.of(row, NUMBER, UNIT), Look.LABEL);
            canvas.style(RangeAt.of(row, NUMBER, INDICATORS), Look.CENTERED);
            canvas.style(RangeAt.of(row, START, PROGRESS), Look.CENTERED);
            canvas.style(RangeAt.of(row, MONTHS, LAST), MONTH);
            row++;
            measure.steps().forEach(this::repeated);
        }
        int last = row - 1;
        units.put(name, RangeRef.of(first, NUMBER, last, LAST));
        band(band, name, first, last, measures);
    }

    private void repeated(Plan.Step step) {
        canvas.put(row, NUMBER, same(step.at(), NUMBER, CellValue.of(step.number())), NARROW);
        canvas.style(RangeAt.of(row, INDICATORS, MEASURE), Look.CENTERED);
        canvas.formula(row, STEP, new CellRef(step.at(), STEP).a1(), step.text().value(), STEP_TEXT);
        canvas.formula(
                row, UNIT, new CellRef(step.at(), UNIT).a1(), step.responsible().value(), Look.LABEL);
        canvas.put(
                row,
                START,
                same(step.at(), START, step.start().value()),
                NARROW.withNumberFormat(step.start().read() ? DAY_READ : DAY));
        canvas.put(
                row,
                END,
                same(step.at(), END, step.end().value()),
                NARROW.withNumberFormat(step.end().read() ? DAY_READ : DAY));
        canvas.put(row, STATUS, same(step.at(), STATUS, step.status().value()), Look.CENTERED);
        canvas.put(row, PROGRESS, same(step.at(), PROGRESS, step.progress().value()), NARROW.withNumberFormat(PERCENT));
        for (int month = 0; month < MONTH_NAMES.size(); month++) {
            canvas.put(
                    row,
                    MONTHS + month,
                    same(step.at(), MONTHS + month, inMonth(step.start(), step.end(), month)),
                    MONTH);
        }
        row++;
    }

    private static Content same(int at, int column, CellValue value) {
        return Content.formula(new CellRef(at, column).a1(), value);
    }

    private void band(int at, String name, int first, int last, List<Plan.Planned> measures) {
        List<Plan.Step> steps = new ArrayList<>();
        measures.forEach(m -> steps.addAll(m.steps()));
        Plan.Planned all = new Plan.Planned(measures.get(0).measure(), "", List.of(), Term.NOTHING, at, steps);
        row = at;
        canvas.style(RangeAt.of(at, NUMBER, UNIT), Look.LABEL_STRONG);
        canvas.put(at, NUMBER, Content.text(name), Look.LABEL_STRONG);
        canvas.add(new Edit.Merge(canvas.sheet(), RangeAt.of(at, NUMBER, UNIT)));
        double width = 0;
        for (int column = NUMBER; column <= UNIT; column++) {
            width += canvas.widthOf(column);
        }
        canvas.height(at, Math.min(409, ThaiWidth.lines(name, width * 0.95) * ThaiWidth.LINE_POINTS + 7));
        Term start = edge("MIN", range(first, last, START), all, Plan.Step::start, Math::min);
        Term end = edge("MAX", range(first, last, END), all, Plan.Step::end, Math::max);
        canvas.put(at, START, start.content(), Look.CENTERED_STRONG.withNumberFormat(DAY));
        canvas.put(at, END, end.content(), Look.CENTERED_STRONG.withNumberFormat(DAY));
        long done = steps.stream()
                .filter(s -> s.status().value().equals(Status.DONE.value()))
                .count();
        canvas.put(
                at,
                STATUS,
                Content.formula(
                        "\"เสร็จ \"&COUNTIF(" + range(first, last, STATUS) + ",\"" + Status.DONE.thai()
                                + "\")&\" จาก \"&COUNTIF(" + range(first, last, STEP) + ",\"?*\")",
                        CellValue.of("เสร็จ " + done + " จาก " + steps.size())),
                Look.CENTERED_STRONG);
        String reported = range(first, last, PROGRESS);
        canvas.put(
                at,
                PROGRESS,
                Content.formula(
                        "IF(COUNT(" + reported + ")=0,\"\",SUM(" + reported + ")/COUNTIF(" + range(first, last, STEP)
                                + ",\"?*\"))",
                        mean(steps)),
                Look.CENTERED_STRONG.withNumberFormat(PERCENT));
        bar(start, end);
        row = last + 1;
    }

    private void rules() {
        int last = Math.max(row - 1, FIRST_ROW);
        RangeRef months = RangeRef.of(FIRST_ROW, MONTHS, last, LAST);
        String cell = new CellRef(FIRST_ROW, MONTHS).a1();
        canvas.add(new Edit.ConditionalFormat(
                canvas.sheet(),
                List.of(months),
                "AND(" + cell + "=1,$D" + (FIRST_ROW + 1) + "<>\"\")",
                painted(BAR_OF_STEP, BAR)));
        canvas.add(new Edit.ConditionalFormat(canvas.sheet(), List.of(months), cell + "=1", painted(BAR, "FFFFFF")));
        RangeRef states = RangeRef.of(FIRST_ROW, STATUS, last, STATUS);
        TableSheet.words(canvas, states, Status.DONE.thai(), Look.of(Group.STRENGTH));
        TableSheet.words(canvas, states, Status.RUNNING.thai(), Look.of(Group.IMPROVE));
        TableSheet.words(canvas, states, Status.LATE.thai(), Look.of(Group.URGENT));
    }

    private static Style painted(String fill, String sign) {
        return Style.NONE.withFill(fill).withFont(new Style.Font(null, null, null, null, null, sign));
    }
}

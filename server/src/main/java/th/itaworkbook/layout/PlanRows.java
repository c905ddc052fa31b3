package th.itaworkbook.layout;

import static th.itaworkbook.layout.PlanColumns.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.RangeRef;

/** Writes single rows of sheet แผนการดำเนินงาน: heading rows, steps and their bars. */
final class PlanRows {
    static final String DAY = "[$-107041E]d mmm yy;@";
    static final String PERCENT = "0\"%\"";

    private static final CellValue ONE = CellValue.of(1.0);
    private static final String DAY_READ = "[$-107041E]d mmm yy\"*\";@";
    private static final String SIGN = "\"■\";;;";
    private static final double TALLEST = 409;
    /** Bold letters and long Thai words take more room than the estimate says. */
    private static final double SAFE = 0.93;

    private static final Style MONTH = flat(Look.CENTERED)
            .withFont(new Style.Font(Look.TYPEFACE, 12.0, null, null, null, Look.ACCENT))
            .withNumberFormat(SIGN);
    private static final Style ONE_LINE = flat(Look.CENTERED);
    private static final Style QUIET =
            Look.CENTERED.withFont(new Style.Font(Look.TYPEFACE, 14.0, null, null, null, Look.MUTED));
    private static final Style INDENT = Look.CENTERED.withBorder(new Style.Border(Look.LINE, "", Look.LINE, Look.LINE));
    private static final Style STEP_TEXT = Look.LABEL
            .withBorder(new Style.Border(Look.LINE, Look.LINE, Look.LINE, ""))
            .withAlignment(new Style.Alignment(Style.Horizontal.LEFT, Style.Vertical.CENTER, true, null));

    private final Canvas canvas;
    private final int[] firstDays;

    /**
     * Rows on a canvas.
     *
     * @param firstDays the first day of each month of the plan and the one after them
     */
    PlanRows(Canvas canvas, int[] firstDays) {
        this.canvas = canvas;
        this.firstDays = firstDays;
    }

    private static Style flat(Style style) {
        return style.withAlignment(new Style.Alignment(Style.Horizontal.CENTER, Style.Vertical.CENTER, false, null));
    }

    static Content content(Term term) {
        return term.formula().isEmpty() ? Content.text(term.value().text()) : term.content();
    }

    private static Content same(int at, int column, CellValue value) {
        return Content.formula(new CellRef(at, column).a1(), value);
    }

    /** Number, indicators and text of a measure; the text takes the room of step and unit too. */
    void measure(int row, Plan.Planned measure, Content text, Style label, Style centered) {
        String indicators = measure.indicatorList();
        canvas.put(row, NUMBER, Content.text(measure.number()), centered);
        canvas.put(row, INDICATORS, Content.text(indicators), centered);
        wide(row, MEASURE, text, label);
        double lines = Math.max(
                ThaiWidth.lines(measure.text().value().text(), width(MEASURE, UNIT) * SAFE),
                ThaiWidth.lines(indicators, width(INDICATORS, INDICATORS)));
        height(row, lines);
    }

    /** A text from this column up to that of the unit. */
    void wide(int row, int from, Content text, Style style) {
        RangeRef range = RangeAt.of(row, from, UNIT);
        canvas.style(range, style);
        canvas.put(row, from, text, style);
        canvas.add(new Edit.Merge(canvas.sheet(), range));
    }

    double width(int first, int last) {
        double width = 0;
        for (int column = first; column <= last; column++) {
            width += canvas.widthOf(column);
        }
        return width;
    }

    void height(int row, double lines) {
        canvas.height(row, Math.min(TALLEST, lines * ThaiWidth.LINE_POINTS + ThaiWidth.ROOM_POINTS + 2));
    }

    /** Lines that a text takes over these columns. */
    int lines(String text, int first, int last) {
        return ThaiWidth.lines(text, width(first, last) * SAFE);
    }

    /** A row without bar, status or dates. */
    void rest(int row) {
        canvas.style(RangeAt.of(row, START, PROGRESS), Look.CENTERED);
        canvas.style(RangeAt.of(row, MONTHS, LAST), MONTH);
    }

    /** First and last day of these steps, with the bar from one to the other. */
    void span(int row, String starts, String ends, List<Plan.Step> steps) {
        Term start = edge("MIN", starts, steps, Plan.Step::start, Math::min);
        Term end = edge("MAX", ends, steps, Plan.Step::end, Math::max);
        boolean read = steps.stream().anyMatch(s -> s.start().read() || s.end().read());
        Style day = Look.CENTERED_STRONG.withNumberFormat(read ? DAY_READ : DAY);
        canvas.put(row, START, start.content(), day);
        canvas.put(row, END, end.content(), day);
        bar(row, start, end);
    }

    private static Term edge(
            String function,
            String cells,
            List<Plan.Step> steps,
            Function<Plan.Step, Term> of,
            BinaryOperator<Double> better) {
        CellValue value = Live.NOTHING;
        for (Plan.Step step : steps) {
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

    /** A step where it is planned. */
    void step(Plan.Step step, String indicators) {
        int row = step.at();
        canvas.put(row, NUMBER, Content.text(step.number()), ONE_LINE);
        canvas.put(row, INDICATORS, Content.text(indicators), QUIET);
        texts(row, step, content(step.text()), content(step.responsible()));
        figures(
                row,
                step,
                step.start().content(),
                step.end().content(),
                step.status().content(),
                step.progress().content());
        bar(row, step.start(), step.end());
    }

    /** A step once more, by reference to the row where it is planned. */
    void again(int row, Plan.Step step, String indicators) {
        int at = step.at();
        canvas.put(row, NUMBER, same(at, NUMBER, CellValue.of(step.number())), ONE_LINE);
        // A reference to an empty cell would show 0.
        Content numbers = indicators.isEmpty() ? Content.EMPTY : same(at, INDICATORS, CellValue.of(indicators));
        canvas.put(row, INDICATORS, numbers, QUIET);
        Content unit = step.responsible().equals(Term.NOTHING)
                ? Content.EMPTY
                : same(at, UNIT, step.responsible().value());
        texts(row, step, same(at, STEP, step.text().value()), unit);
        figures(
                row,
                step,
                repeated(at, START, step.start()),
                repeated(at, END, step.end()),
                repeated(at, STATUS, step.status()),
                repeated(at, PROGRESS, step.progress()));
        CellValue[] months = months(step.start(), step.end());
        for (int month = 0; month < months.length; month++) {
            canvas.put(row, MONTHS + month, same(at, MONTHS + month, months[month]), MONTH);
        }
    }

    private static Content repeated(int at, int column, Term term) {
        return term.equals(Term.NOTHING) ? Content.EMPTY : same(at, column, term.value());
    }

    private void texts(int row, Plan.Step step, Content text, Content unit) {
        canvas.style(RangeAt.of(row, MEASURE), INDENT);
        canvas.put(row, STEP, text, STEP_TEXT);
        canvas.put(row, UNIT, unit, Look.LABEL);
        height(
                row,
                Math.max(
                        lines(step.text().value().text(), STEP, STEP),
                        lines(step.responsible().value().text(), UNIT, UNIT)));
    }

    private void figures(int row, Plan.Step step, Content start, Content end, Content status, Content progress) {
        canvas.put(row, START, start, ONE_LINE.withNumberFormat(step.start().read() ? DAY_READ : DAY));
        canvas.put(row, END, end, ONE_LINE.withNumberFormat(step.end().read() ? DAY_READ : DAY));
        canvas.put(row, STATUS, status, Look.CENTERED);
        canvas.put(row, PROGRESS, progress, ONE_LINE.withNumberFormat(PERCENT));
    }

    private void bar(int row, Term start, Term end) {
        int line = row + 1;
        String both = "$F" + line + ":$G" + line;
        // No dates give 0, which is in no month; a text, for a missing day, is greater than any number.
        String head = "IF(AND(MIN(" + both + ")<EDATE(";
        String tail = ",OR($G" + line + ">=$F" + line + ",$F" + line + "=\"\")),1,\"\")";
        CellValue[] months = months(start, end);
        for (int month = 0; month < months.length; month++) {
            String day = CellRef.columnName(MONTHS + month) + "$" + (DAYS_ROW + 1);
            String formula = head + day + ",1),MAX(" + both + ")>=" + day + tail;
            canvas.put(row, MONTHS + month, Content.formula(formula, months[month]), MONTH);
        }
    }

    // What the cells of a row's months show.
    private CellValue[] months(Term start, Term end) {
        CellValue[] months = new CellValue[firstDays.length - 1];
        CellValue fault = end.value() instanceof CellValue.Fault ? end.value() : start.value();
        Optional<Double> first = start.number().or(end::number);
        Arrays.fill(months, fault instanceof CellValue.Fault ? fault : Live.NOTHING);
        if (fault instanceof CellValue.Fault || first.isEmpty()) {
            return months;
        }
        double from = first.get();
        double to = end.number().orElse(from);
        for (int month = 0; month < months.length; month++) {
            if (to >= from && from < firstDays[month + 1] && to >= firstDays[month]) {
                months[month] = ONE;
            }
        }
        return months;
    }

    /** Mean progress of steps; one without a report counts as 0 once another one has been reported. */
    static CellValue mean(List<Plan.Step> steps) {
        double sum = 0;
        boolean any = false;
        for (Plan.Step step : steps) {
            if (step.progress().value() instanceof CellValue.Fault) {
                return step.progress().value();
            }
            any |= step.progress().number().isPresent();
            sum += step.progress().number().orElse(0.0);
        }
        return any ? CellValue.of(sum / steps.size()) : Live.NOTHING;
    }
}

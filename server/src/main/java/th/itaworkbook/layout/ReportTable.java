package th.itaworkbook.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import th.itaworkbook.domain.Framework;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.MonthNames;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.measure.RequiredElements;

/** The table that the report item of the plan year asks for, with exactly its elements, to be pasted as it is. */
final class ReportTable {
    private static final String PLAN = Canvas.quote(TemplateSheet.PLAN.title()) + "!";
    private static final double TALLEST_ROW = 409;
    /** Long Thai words leave more room empty than the estimate says. */
    private static final double SAFE = 0.88;

    /** First and last column of each element, by their number; the third one is widest. */
    private static final Map<Integer, int[][]> COLUMNS = Map.of(
            5, new int[][] {{1, 1}, {2, 4}, {5, 7}, {8, 8}, {9, 9}},
            6, new int[][] {{1, 1}, {2, 3}, {4, 6}, {7, 7}, {8, 8}, {9, 9}},
            7, new int[][] {{1, 1}, {2, 3}, {4, 5}, {6, 6}, {7, 7}, {8, 8}, {9, 9}});

    private static final Style TEXT =
            Look.LABEL.withAlignment(new Style.Alignment(Style.Horizontal.LEFT, Style.Vertical.TOP, true, 1));
    private static final Style SHORT =
            Look.CENTERED.withAlignment(new Style.Alignment(Style.Horizontal.CENTER, Style.Vertical.TOP, true, null));

    private final Canvas canvas;
    private final Live live;
    private final Plan plan;
    private final List<Framework.Element> elements;
    private final int[][] columns;
    private final Map<Integer, Double> heights = new HashMap<>();
    private int row;

    ReportTable(Canvas canvas, Live live, Plan plan, Framework planFramework) {
        this.canvas = canvas;
        this.live = live;
        this.plan = plan;
        List<Framework.Element> asked = RequiredElements.of(planFramework);
        this.elements = asked.subList(0, Math.min(7, asked.size()));
        this.columns = COLUMNS.get(Math.max(5, elements.size()));
    }

    /** The elements that are columns, in the order of the report item. */
    List<Framework.Element> elements() {
        return elements;
    }

    /** Draws the table and gives the row below it. */
    int draw(int at) {
        row = at;
        double tallest = 0;
        canvas.put(row, 0, Edit.Content.text("ที่"), Look.HEADER);
        for (int i = 0; i < elements.size(); i++) {
            String text = elements.get(i).text();
            canvas.style(across(i, row, row), Look.HEADER);
            canvas.put(row, columns[i][0], Edit.Content.text(text), Look.HEADER);
            merge(across(i, row, row));
            tallest = Math.max(tallest, height(text, width(i)));
        }
        canvas.height(row, tallest);
        row++;
        plan.measures().forEach(this::measure);
        return row + 1;
    }

    private void measure(Plan.Planned planned) {
        MeasureRow measure = planned.measure();
        TreeSet<Integer> rows = new TreeSet<>(List.of(measure.row()));
        planned.steps().forEach(s -> rows.add(s.step().row()));
        List<Integer> sources = new ArrayList<>(rows);
        int first = row;
        int last = row + sources.size() - 1;
        for (int at = first; at <= last; at++) {
            heights.put(at, height("", 10));
        }
        canvas.style(RangeRef.of(first, 0, last, 0), SHORT);
        canvas.put(first, 0, Edit.Content.text(planned.number()), SHORT);
        merge(RangeRef.of(first, 0, last, 0));
        List<int[]> tall = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            String header = RequiredElements.header(elements.get(i).id()).orElseThrow();
            if (perRow(planned, header)) {
                for (int k = 0; k < sources.size(); k++) {
                    cell(i, first + k, first + k, cell(planned, header, sources.get(k), false));
                }
            } else {
                int lines = cell(i, first, last, cell(planned, header, measure.row(), true));
                tall.add(new int[] {lines, i});
            }
        }
        stretch(first, last, tall);
        row = last + 1;
    }

    // Texts that stand beside several steps must find room in the rows of all of them.
    private void stretch(int first, int last, List<int[]> tall) {
        double room = 0;
        for (int at = first; at <= last; at++) {
            room += heights.get(at);
        }
        double needed = 0;
        for (int[] text : tall) {
            needed = Math.max(needed, text[0] * ThaiWidth.LINE_POINTS + ThaiWidth.ROOM_POINTS);
        }
        double more = Math.max(0, needed - room) / (last - first + 1);
        for (int at = first; at <= last; at++) {
            canvas.height(at, Math.min(TALLEST_ROW, heights.get(at) + more));
        }
    }

    private static boolean perRow(Plan.Planned planned, String header) {
        MeasureRow measure = planned.measure();
        return switch (header) {
            case Header.STEPS -> true;
            case Header.PERIOD ->
                planned.steps().stream()
                        .map(Plan.Step::step)
                        .anyMatch(s -> s.row() != measure.row()
                                && !s.period().isEmpty()
                                && !s.period().equals(measure.period()));
            case Header.RESPONSIBLE ->
                planned.steps().stream()
                        .map(Plan.Step::step)
                        .anyMatch(s -> s.row() != measure.row()
                                && !s.responsible().isBlank()
                                && !s.responsible().equals(measure.responsible()));
            default -> false;
        };
    }

    private Term cell(Plan.Planned planned, String header, int source, boolean whole) {
        Optional<Live.Ref> ref = live.at(TemplateSheet.MEASURES, source, header);
        Term dates = header.equals(Header.PERIOD) ? period(planned, source, whole) : Term.NOTHING;
        if (header.equals(Header.RESPONSIBLE) && source != planned.measure().row()) {
            return planned.steps().stream()
                    .filter(s -> s.step().row() == source && !s.responsible().equals(Term.NOTHING))
                    .findFirst()
                    .map(s -> Term.of(
                            PLAN + new CellRef(s.at(), PlanColumns.UNIT).a1(),
                            s.responsible().value()))
                    .orElse(Term.NOTHING);
        }
        boolean number = ref.filter(r -> r.value() instanceof CellValue.Num).isPresent();
        return ref.isEmpty() || (number && header.equals(Header.PERIOD)) ? dates : Term.shown(ref.get(), dates);
    }

    // Where no period is typed, the dates of the plan stand in its place.
    private Term period(Plan.Planned planned, int source, boolean whole) {
        Optional<Plan.Step> step =
                planned.steps().stream().filter(s -> s.step().row() == source).findFirst();
        if (!whole && step.isEmpty()) {
            return Term.NOTHING;
        }
        int at = whole ? planned.at() : step.orElseThrow().at();
        String start = PLAN + new CellRef(at, PlanColumns.START).a1();
        String end = PLAN + new CellRef(at, PlanColumns.END).a1();
        String formula = "IF(AND(ISNUMBER(" + start + "),ISNUMBER(" + end + "))," + thai(start) + "&\" – \"&"
                + thai(end) + ",\"\")";
        List<Plan.Step> steps = whole ? planned.steps() : List.of(step.orElseThrow());
        return Term.of(formula, period(steps));
    }

    private static String thai(String day) {
        return "DAY(" + day + ")&\" \"&CHOOSE(MONTH(" + day + "),\"" + String.join("\",\"", MonthNames.SHORT)
                + "\")&\" \"&RIGHT(YEAR(" + day + ")+543,2)";
    }

    private CellValue period(List<Plan.Step> steps) {
        for (Plan.Step step : steps) {
            if (step.start().value() instanceof CellValue.Fault || step.end().value() instanceof CellValue.Fault) {
                return Live.NOTHING;
            }
        }
        Optional<Double> start =
                steps.stream().flatMap(s -> s.start().number().stream()).min(Double::compare);
        Optional<Double> end =
                steps.stream().flatMap(s -> s.end().number().stream()).max(Double::compare);
        return start.isEmpty() || end.isEmpty()
                ? Live.NOTHING
                : CellValue.of(plan.dates().shortForm(start.get()) + " – "
                        + plan.dates().shortForm(end.get()));
    }

    // Gives the lines that the text takes.
    private int cell(int element, int first, int last, Term term) {
        boolean text = columns[element][0] < 8;
        Style style = text ? TEXT : SHORT;
        canvas.style(across(element, first, last), style);
        canvas.put(first, columns[element][0], term.content(), style);
        merge(across(element, first, last));
        String shown = term.value().text();
        if (first == last) {
            heights.merge(first, height(shown, width(element)), Math::max);
        }
        return ThaiWidth.lines(shown, width(element) * SAFE);
    }

    private static double height(String text, double width) {
        return Math.min(
                TALLEST_ROW, ThaiWidth.lines(text, width * SAFE) * ThaiWidth.LINE_POINTS + ThaiWidth.ROOM_POINTS);
    }

    private double width(int element) {
        double width = 0;
        for (int column = columns[element][0]; column <= columns[element][1]; column++) {
            width += canvas.widthOf(column);
        }
        return width;
    }

    private RangeRef across(int element, int first, int last) {
        return RangeRef.of(first, columns[element][0], last, columns[element][1]);
    }

    private void merge(RangeRef range) {
        if (!range.first().equals(range.last())) {
            canvas.add(new Edit.Merge(canvas.sheet(), range));
        }
    }
}

package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Framework.Element;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Para;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.Table;
import th.itaworkbook.report.word.Widths;

/** Measures as rows of a table with the columns that are wanted. */
final class MeasureTable {
    private static final Set<ReportColumn> NAMING =
            Set.of(ReportColumn.NUMBER, ReportColumn.SUBJECT, ReportColumn.KIND, ReportColumn.MEASURE);

    private static final int WIDEST_PERIOD = 2700;

    private final Draft draft;
    private final List<ReportColumn> columns;
    private final Set<String> required;

    MeasureTable(Draft draft, List<ReportColumn> columns) {
        this.columns = List.copyOf(columns);
        this.draft = draft;
        this.required = draft.submission().planFramework().measureReport().elements().stream()
                .map(Element::id)
                .collect(Collectors.toSet());
    }

    /** The columns of the report: those asked for, or the usual ones. */
    static List<ReportColumn> columns(Draft draft) {
        if (!draft.options().columns().isEmpty()) {
            return draft.options().columns();
        }
        return ReportColumn.USUAL.stream()
                .filter(c -> c != ReportColumn.PERIOD || periods(draft))
                .toList();
    }

    /** Whether periods are shown: a column that nobody filled and nobody asks for leaves its room to others. */
    static boolean periods(Draft draft) {
        return draft.submission().planFramework().measureReport().elements().stream()
                        .anyMatch(e -> e.id().equals("period"))
                || draft.measures().stream()
                        .anyMatch(m -> !Steps.period(m, null).isEmpty() || Steps.ownPeriods(m));
    }

    /** The widths of the columns with which these rows are short. */
    List<Integer> widths(List<Row> rows, int total, Table.Look look) {
        List<Integer> least = columns.stream()
                .map(c -> c == ReportColumn.PERIOD ? periodWidth(draft, look) : look.scaled(c.least()))
                .toList();
        return Widths.balanced(rows, least, total, look);
    }

    /** What a column of periods needs: they stand in one line where that does not take too much. */
    static int periodWidth(Draft draft, Table.Look look) {
        int one = Widths.ofLines(
                draft.measures().stream()
                        .map(m -> draft.options().digits().turn().apply(Steps.together(m.steps(), m, Steps::period))),
                look);
        int least = look.scaled(ReportColumn.PERIOD.least());
        return one > look.scaled(WIDEST_PERIOD) ? least : Math.max(least, one);
    }

    /** Writes the rows below their headings, in all as wide as {@code total}. */
    void draw(String caption, String subject, List<Row> rows, int total) {
        List<Row> all = new ArrayList<>();
        all.add(Row.heads(columns.stream()
                .map(c -> c == ReportColumn.SUBJECT ? subject : c.head())
                .toList()));
        all.addAll(rows);
        draft.table(caption, widths(all, total, Table.Look.RULED), all);
    }

    Row band(String text) {
        return Row.of(Cell.band(text, columns.size()));
    }

    /** A row for what no measure answers yet. */
    Row gap(String subject) {
        boolean named = columns.contains(ReportColumn.SUBJECT);
        List<Cell> cells = new ArrayList<>();
        for (ReportColumn column : columns) {
            Cell cell = column == ReportColumn.NUMBER ? Cell.centered("") : Draft.required("", true);
            cells.add(column == ReportColumn.SUBJECT ? Cell.text(subject) : cell);
        }
        return named
                ? Row.of(cells)
                : Row.of(Draft.absent(subject + "  " + Words.MISSING).over(columns.size()));
    }

    /** One row a measure, or a step where steps differ; what holds for the whole measure stands in cells over all of them. */
    List<Row> rows(MeasureRow m, String subject) {
        Set<ReportColumn> ownOfSteps = ownOfSteps(m);
        int count = ownOfSteps.isEmpty() ? 1 : m.steps().size();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Cell.Merge merge = count == 1 ? Cell.Merge.NONE : i == 0 ? Cell.Merge.START : Cell.Merge.CONTINUE;
            List<Cell> cells = new ArrayList<>();
            for (ReportColumn column : columns) {
                if (ownOfSteps.contains(column)) {
                    cells.add(cell(column, m, List.of(m.steps().get(i)), subject));
                } else {
                    Cell whole = cell(column, m, m.steps(), subject);
                    cells.add((i == 0 ? whole : Cell.text("").filled(whole.fill())).merged(merge));
                }
            }
            rows.add(Row.of(cells));
        }
        return rows;
    }

    /** A row for a measure that is printed in full elsewhere: its name, and where. */
    Row again(MeasureRow m, String subject, String where) {
        List<Cell> cells = new ArrayList<>();
        int from = 0;
        while (from < columns.size()) {
            int to = from + 1;
            if (NAMING.contains(columns.get(from))) {
                cells.add(cell(columns.get(from), m, m.steps(), subject));
            } else {
                while (to < columns.size() && !NAMING.contains(columns.get(to))) {
                    to++;
                }
                cells.add(Cell.text(where).over(to - from));
            }
            from = to;
        }
        return Row.of(cells);
    }

    // The columns in which each step has its own cell; none when all steps have the same, or are not shown.
    private Set<ReportColumn> ownOfSteps(MeasureRow m) {
        Set<ReportColumn> own = EnumSet.noneOf(ReportColumn.class);
        if (Steps.ownPeriods(m)) {
            own.add(ReportColumn.PERIOD);
        }
        if (Steps.ownUnits(m)) {
            own.add(ReportColumn.RESPONSIBLE);
        }
        if (Steps.progressKnown(m)) {
            own.add(ReportColumn.PROGRESS);
        }
        own.retainAll(columns);
        if (own.isEmpty() || !columns.contains(ReportColumn.STEPS)) {
            return Set.of();
        }
        own.add(ReportColumn.STEPS);
        return own;
    }

    /** One cell of a measure, about those of its steps. */
    Cell cell(ReportColumn column, MeasureRow m, List<StepRow> steps, String subject) {
        return switch (column) {
            case NUMBER -> Cell.centered(Words.number(m.number()));
            case SUBJECT -> Cell.text(subject);
            case KIND -> Cell.centered(ThemePages.kind(m.kind()));
            case ANALYSIS -> Draft.required(m.analysis(), asks("analysis", "themes"));
            case MEASURE -> Draft.required(m.measure(), true);
            case STEPS ->
                steps.isEmpty()
                        ? Draft.required("", asks("steps"))
                        : steps(steps, m.steps().size() > 1);
            case PERIOD -> Draft.required(Steps.together(steps, m, Steps::period), asks("period"));
            case RESPONSIBLE -> Draft.required(Steps.together(steps, m, Steps::unit), asks("responsible"));
            case REPORTING -> Draft.required(m.reporting(), asks("reporting"));
            case MONITORING -> Draft.required(m.monitoring(), asks("monitoring"));
            case PROGRESS -> Cell.text(Steps.together(steps, m, Steps::progress));
        };
    }

    /** One cell of a measure with its lines run together; those that say which step stay lines. */
    Cell condensed(ReportColumn column, MeasureRow m) {
        Cell cell = cell(column, m, m.steps(), "");
        if (column == ReportColumn.PERIOD
                || column == ReportColumn.RESPONSIBLE
                || !cell.fill().isEmpty()) {
            return cell;
        }
        List<String> texts = cell.content().stream()
                .flatMap(para -> para.text().lines())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String style = cell.content().get(0).style().replace("Step", "Text");
        return Cell.of(Para.of(style, String.join(" ", texts)));
    }

    /** Whether the report item of the plan year asks for one of these elements. */
    boolean asks(String... elements) {
        return required.stream().anyMatch(List.of(elements)::contains);
    }

    private static Cell steps(Collection<StepRow> steps, boolean numbered) {
        List<Para> lines = steps.stream()
                .map(s -> Para.of(
                        "TableStep", numbered ? Steps.numbered(s) : s.text().strip()))
                .toList();
        return new Cell(lines, 1, Cell.Merge.NONE, "");
    }
}

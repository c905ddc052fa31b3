package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import th.itaworkbook.domain.Framework.Element;
import th.itaworkbook.domain.Framework.ReportItem;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Paper;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.Table;

/** The table with exactly the elements that the report item of the plan year asks for, on one page where it can be. */
final class ElementPages {
    private static final List<Table.Look> LISTED = List.of(Table.Look.RULED, Table.Look.SMALL, Table.Look.FINE);
    private static final List<Table.Look> CONDENSED = List.of(Table.Look.DENSE, Table.Look.NARROW);

    private final Draft draft;

    ElementPages(Draft draft) {
        this.draft = draft;
    }

    void write() {
        ReportItem asked = draft.submission().planFramework().measureReport();
        List<String> heads = new ArrayList<>();
        List<ReportColumn> columns = new ArrayList<>();
        for (Element element : asked.elements()) {
            column(element.id()).ifPresent(column -> {
                columns.add(column);
                heads.add(element.text());
            });
        }
        List<MeasureRow> measures = draft.measures();
        if (measures.isEmpty() || columns.isEmpty()) {
            return;
        }
        draft.waitingBody().turn(Paper.FULL);
        columns.add(0, ReportColumn.NUMBER);
        heads.add(0, ReportColumn.NUMBER.head());
        MeasureTable table = new MeasureTable(draft, columns);
        Table fitting = onFewPages(table, columns, heads, measures);
        // A chapter that begins with the table needs no second heading above it.
        String chapter = draft.waiting(1);
        draft.heading(chapter.isEmpty() ? 2 : 1, title(asked));
        draft.body().table(fitting);
        if (!chapter.isEmpty()) {
            draft.heading(1, chapter);
        }
    }

    // The heading names the table as well, for a caption would take the room of two lines.
    private String title(ReportItem asked) {
        return (asked.code() == null ? "ตารางองค์ประกอบที่กำหนด " : "ตาราง " + asked.code() + " ") + asked.title() + " "
                + Words.fiscalYear(draft.agency().planYear());
    }

    // On one page with the largest letters that fit, steps below each other if possible; a table that no letters bring
    // onto one page keeps its steps apart, for then nothing is won by making it hard to read.
    private static Table onFewPages(
            MeasureTable table, List<ReportColumn> columns, List<String> heads, List<MeasureRow> measures) {
        List<Row> listed = new ArrayList<>(List.of(Row.heads(heads)));
        for (MeasureRow measure : measures) {
            List<Cell> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(table.cell(column, measure, measure.steps(), "")));
            listed.add(Row.of(cells));
        }
        List<Row> condensed = new ArrayList<>(List.of(Row.heads(heads)));
        condensed.addAll(new CondensedRows(table, columns).of(measures));
        return Stream.concat(
                        LISTED.stream().map(look -> of(table, listed, look)),
                        CONDENSED.stream().map(look -> of(table, condensed, look)))
                .filter(t -> t.pages() == 1)
                .findFirst()
                .orElseGet(() -> LISTED.stream()
                        .map(look -> of(table, listed, look))
                        .min(Comparator.comparingInt(Table::pages))
                        .orElseThrow());
    }

    private static Table of(MeasureTable table, List<Row> rows, Table.Look look) {
        return Table.of(table.widths(rows, Paper.FULL.width(), look), rows).as(look);
    }

    // Elements that concern the report as a whole are no columns.
    private static Optional<ReportColumn> column(String element) {
        return element.equals("themes") ? Optional.of(ReportColumn.ANALYSIS) : ReportColumn.of(element);
    }
}

package th.itaworkbook.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import th.itaworkbook.domain.Framework.Element;
import th.itaworkbook.domain.Framework.ReportItem;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.report.word.Cell;
import th.itaworkbook.report.word.Row;
import th.itaworkbook.report.word.Table;
import th.itaworkbook.report.word.WordBody;

/** The table with exactly the elements that the report item of the plan year asks for, one row a measure. */
final class ElementPages {
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
        // A page of its own, to be published as it is; turning the paper begins one anyway.
        if (draft.waitingBody().isOnItsSide()) {
            draft.waitingBody().newPage();
        }
        draft.waitingBody().turn(true);
        String item = asked.code() == null ? "" : " " + asked.code();
        draft.heading(2, "ตาราง" + (item.isEmpty() ? "องค์ประกอบที่กำหนด" : item + " ตามองค์ประกอบที่กำหนด"));
        columns.add(0, ReportColumn.NUMBER);
        heads.add(0, ReportColumn.NUMBER.head());
        MeasureTable table = new MeasureTable(draft, columns);
        List<Row> rows = new ArrayList<>(List.of(Row.heads(heads)));
        for (MeasureRow measure : measures) {
            List<Cell> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(table.cell(column, measure, measure.steps(), "")));
            rows.add(Row.of(cells));
        }
        draft.table(asked.title() + " " + Words.fiscalYear(draft.agency().planYear()), onFewPages(table, rows));
    }

    // Smaller letters only where they save a page.
    private static Table onFewPages(MeasureTable table, List<Row> rows) {
        return Arrays.stream(Table.Look.values())
                .map(look -> Table.of(table.widths(rows, WordBody.SIDEWAYS, look), rows)
                        .as(look))
                .min(Comparator.comparingInt(Table::pages))
                .orElseThrow();
    }

    // Elements that concern the report as a whole are no columns.
    private static Optional<ReportColumn> column(String element) {
        return element.equals("themes") ? Optional.of(ReportColumn.ANALYSIS) : ReportColumn.of(element);
    }
}

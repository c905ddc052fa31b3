package th.itaworkbook.compare;

import java.util.List;
import th.itaworkbook.compare.Change.Kind;
import th.itaworkbook.compare.Version.KeyedTable;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Table;

/** What differs in the tables: rows are found by what they are about, columns by their header. */
final class TableChanges {
    /** All tables but those of measures, in the order of the template. */
    static final List<TemplateSheet> SHEETS = List.of(
            TemplateSheet.INDICATORS,
            TemplateSheet.ITEMS,
            TemplateSheet.OIT,
            TemplateSheet.THEMES,
            TemplateSheet.HISTORY,
            TemplateSheet.RESPONDENTS,
            TemplateSheet.RECOMMENDATIONS,
            TemplateSheet.TEXTS,
            TemplateSheet.UNITS,
            TemplateSheet.MEMBERS,
            TemplateSheet.MINISTRY_RANKS);

    private final Changes changes;

    TableChanges(Changes changes) {
        this.changes = changes;
    }

    /** Compares a table that both workbooks have. */
    void compare(TemplateSheet kind, KeyedTable now, KeyedTable before) {
        TableRows rows = new TableRows(kind, now);
        TableRows rowsBefore = new TableRows(kind, before);
        List<String> headers = TableRows.headers(now.table(), before.table());
        for (RowMatch.Pair pair : RowMatch.of(rowsBefore.all(), rows.all())) {
            String words = pair.now() == null
                    ? rowsBefore.words(pair.before().at())
                    : rows.words(pair.now().at());
            for (String header : headers) {
                changes.cell(
                        Kind.INPUT,
                        place(now.table(), pair.now(), header),
                        place(before.table(), pair.before(), header),
                        words + " · " + header,
                        Labels.fold(header));
            }
        }
    }

    static Place place(Table table, RowMatch.Row row, String header) {
        return row == null || !table.has(header) ? null : table.place(row.at(), header);
    }
}

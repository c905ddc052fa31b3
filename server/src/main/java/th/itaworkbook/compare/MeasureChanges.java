package th.itaworkbook.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.compare.Change.Kind;
import th.itaworkbook.compare.RowMatch.Pair;
import th.itaworkbook.compare.RowMatch.Row;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.grid.Labels;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Table;

/** What differs in the measures: one of ours is known by its key, others by their text, then by their number. */
final class MeasureChanges {
    private static final int SHOWN = 60;

    private final Changes changes;
    private final Table now;
    private final Table before;
    private final List<String> headers;

    MeasureChanges(Changes changes, Table now, Table before) {
        this.changes = changes;
        this.now = now;
        this.before = before;
        this.headers = TableRows.headers(now, before);
    }

    void compare(TemplateSheet sheet, List<MeasureRow> measures, List<MeasureRow> measuresBefore) {
        Map<Integer, MeasureRow> byRow = byRow(measures);
        Map<Integer, MeasureRow> byRowBefore = byRow(measuresBefore);
        String word = sheet == TemplateSheet.LIBRARY ? "คลังมาตรการ" : "มาตรการ";
        for (Pair pair : RowMatch.of(rows(measuresBefore), rows(measures))) {
            MeasureRow is = pair.now() == null ? null : byRow.get(pair.now().at());
            MeasureRow was =
                    pair.before() == null ? null : byRowBefore.get(pair.before().at());
            String words = word + " " + words(is == null ? was : is);
            if (is == null || was == null) {
                changes.add(
                        Kind.MEASURE,
                        is == null ? null : place(now, is.row(), Header.MEASURE),
                        was == null ? null : place(before, was.row(), Header.MEASURE),
                        words,
                        was == null ? "" : text(was),
                        is == null ? "" : text(is),
                        false);
            } else {
                cells(words, is, was);
            }
        }
    }

    private static Map<Integer, MeasureRow> byRow(List<MeasureRow> measures) {
        Map<Integer, MeasureRow> byRow = new HashMap<>();
        measures.forEach(m -> byRow.put(m.row(), m));
        return byRow;
    }

    private static List<Row> rows(List<MeasureRow> measures) {
        return measures.stream()
                .map(m -> {
                    String text = Labels.fold(m.measure());
                    String number = m.number() == null ? "" : m.number().toString();
                    String key = m.key().isEmpty() ? text : m.key();
                    return new Row(m.row(), key, number, number + "\n" + text);
                })
                .toList();
    }

    private static String words(MeasureRow measure) {
        String text = Labels.fold(measure.measure());
        if (measure.number() != null) {
            return "ลำดับ " + measure.number();
        }
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private static String text(MeasureRow measure) {
        return measure.measure().isEmpty() ? measure.analysis() : measure.measure();
    }

    // Steps may have come in between, so that the further rows are found by what stands in them.
    private void cells(String words, MeasureRow is, MeasureRow was) {
        for (String header : headers) {
            String key = words + " · " + header;
            changes.cell(Kind.MEASURE, place(now, is.row(), header), place(before, was.row(), header), key, header);
            for (Pair pair : RowMatch.of(further(before, was, header), further(now, is, header))) {
                changes.cell(
                        Kind.MEASURE,
                        TableChanges.place(now, pair.now(), header),
                        TableChanges.place(before, pair.before(), header),
                        key,
                        header);
            }
        }
    }

    private static List<Row> further(Table table, MeasureRow measure, String header) {
        List<Row> rows = new ArrayList<>();
        for (int at = measure.row() + 1; at <= measure.lastRow() && table.has(header); at++) {
            String text = Labels.fold(table.value(at, header).text());
            if (!text.isEmpty()) {
                rows.add(new Row(at, "", header, text));
            }
        }
        return rows;
    }

    private static Place place(Table table, int row, String header) {
        return table.has(header) ? table.place(row, header) : null;
    }
}

package th.itaworkbook.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Instrument;
import th.itaworkbook.domain.MeasureKind;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.Period;
import th.itaworkbook.domain.Submission.StepRow;

/** The sheet of measures as rows of raw texts: takes changes and reads itself back as the intake does. */
final class PaperSheet {
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_ROW = 1;

    final List<Map<String, String>> rows = new ArrayList<>();

    static Map<String, String> row(String... headersAndTexts) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < headersAndTexts.length; i += 2) {
            row.put(headersAndTexts[i], headersAndTexts[i + 1]);
        }
        return row;
    }

    PaperSheet add(String... headersAndTexts) {
        rows.add(row(headersAndTexts));
        return this;
    }

    PaperSheet apply(MergeResult result) {
        for (RowChange change : result.changes()) {
            if (change instanceof RowChange.SetCell set) {
                rows.get(set.row() - FIRST_ROW).put(set.header(), raw(set.content()));
            } else if (change instanceof RowChange.Append append) {
                for (Map<String, CellContent> cells : append.rows()) {
                    Map<String, String> row = new HashMap<>();
                    cells.forEach((header, content) -> row.put(header, raw(content)));
                    rows.add(row);
                }
            }
        }
        return this;
    }

    // Excel stores a real date as a count of days.
    private static String raw(CellContent content) {
        if (content instanceof CellContent.Day day) {
            return Long.toString(ChronoUnit.DAYS.between(SERIAL_ZERO, day.day()));
        }
        return content instanceof CellContent.Text text ? text.text() : content.compared();
    }

    /** Index in {@link #rows} of the first row of a measure. */
    int indexOf(String key) {
        for (int i = 0; i < rows.size(); i++) {
            if (key.equals(rows.get(i).get(Header.KEY))) {
                return i;
            }
        }
        throw new AssertionError("no row of " + key);
    }

    Map<String, String> rowOf(String key) {
        return rows.get(indexOf(key));
    }

    List<String> keys() {
        return rows.stream()
                .map(row -> row.getOrDefault(Header.KEY, ""))
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /** Takes out a measure with the rows that go on with it. */
    void delete(int index) {
        rows.remove(index);
        while (index < rows.size() && text(rows.get(index), Header.ORDER).isEmpty()) {
            rows.remove(index);
        }
    }

    List<MeasureRow> read() {
        List<MeasureRow> measures = new ArrayList<>();
        int at = 0;
        while (at < rows.size()) {
            int end = at + 1;
            while (end < rows.size() && text(rows.get(end), Header.ORDER).isEmpty()) {
                end++;
            }
            measures.add(measure(at, end));
            at = end;
        }
        return measures;
    }

    private MeasureRow measure(int from, int to) {
        Map<String, String> first = rows.get(from);
        List<StepRow> steps = new ArrayList<>();
        for (int i = from; i < to; i++) {
            for (String line : text(rows.get(i), Header.STEPS).lines().toList()) {
                if (!line.isBlank()) {
                    steps.add(step(steps.size() + 1, line, i));
                }
            }
        }
        Map<String, String> cells = new HashMap<>(first);
        cells.values().removeIf(String::isEmpty);
        String order = text(first, Header.ORDER);
        return new MeasureRow(
                order.isEmpty() ? null : Integer.valueOf(order),
                MeasureKind.parse(text(first, Header.KIND)).orElse(null),
                split(text(first, Header.INSTRUMENT)).stream()
                        .flatMap(t -> Instrument.parse(t).stream())
                        .toList(),
                split(text(first, Header.INDICATOR)).stream()
                        .map(Integer::valueOf)
                        .toList(),
                split(text(first, Header.THEME_NO)),
                rows.subList(from, to).stream()
                        .flatMap(row -> split(text(row, Header.CODE)).stream())
                        .toList(),
                text(first, Header.TOPIC),
                text(first, Header.FINDING_OF_ANALYSIS),
                text(first, Header.MEASURE),
                steps,
                period(first),
                text(first, Header.RESPONSIBLE),
                List.of(),
                text(first, Header.REPORTING),
                text(first, Header.MONITORING),
                text(first, Header.KEY),
                cells,
                from + FIRST_ROW,
                to - 1 + FIRST_ROW);
    }

    private StepRow step(int no, String text, int index) {
        Map<String, String> row = rows.get(index);
        String responsible = text(row, Header.RESPONSIBLE);
        return new StepRow(no, text, period(row), responsible, List.of(), null, "", "", index + FIRST_ROW);
    }

    private static Period period(Map<String, String> row) {
        return new Period(text(row, Header.PERIOD), day(text(row, Header.START)), day(text(row, Header.END)));
    }

    private static LocalDate day(String raw) {
        return raw.matches("[0-9]{5}") ? SERIAL_ZERO.plusDays(Long.parseLong(raw)) : null;
    }

    private static String text(Map<String, String> row, String header) {
        return row.getOrDefault(header, "");
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.split("[,;\\s]+")).filter(t -> !t.isEmpty()).toList();
    }
}

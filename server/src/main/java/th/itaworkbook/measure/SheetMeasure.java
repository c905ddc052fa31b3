package th.itaworkbook.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.Submission.MeasureRow;
import th.itaworkbook.domain.Submission.StepRow;
import th.itaworkbook.grid.Labels;

/** A measure of ours as it stands on the sheet now, cell by cell as contents are compared. */
final class SheetMeasure {
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private final MeasureRow row;
    private final List<Integer> rows;
    private final Map<String, String> cells;

    SheetMeasure(MeasureRow row) {
        this.row = row;
        TreeMap<Integer, List<StepRow>> byRow = new TreeMap<>();
        row.steps().stream().filter(step -> step.row() != row.row()).forEach(step -> byRow.computeIfAbsent(
                        step.row(), r -> new ArrayList<>())
                .add(step));
        this.rows = new ArrayList<>(List.of(row.row()));
        this.cells = new LinkedHashMap<>();
        row.cells().forEach((header, raw) -> cells.put(header, compared(header, raw)));
        byRow.forEach((at, steps) -> {
            rows.add(at);
            addLaterRow(rows.size(), steps);
        });
    }

    private void addLaterRow(int number, List<StepRow> steps) {
        StepRow first = steps.get(0);
        String text = steps.stream().map(StepRow::text).collect(Collectors.joining("\n"));
        cells.put(slot(Header.STEPS, number), Labels.fold(text));
        cells.put(slot(Header.PERIOD, number), Labels.fold(first.period().typed()));
        cells.put(slot(Header.START, number), text(first.period().start()));
        cells.put(slot(Header.END, number), text(first.period().end()));
    }

    private static String text(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    // A real date is stored as a count of days; as text it may already be read.
    private static String compared(String header, String raw) {
        boolean date = header.equals(Header.START) || header.equals(Header.END);
        if (date && raw.matches("[0-9]{4,6}")) {
            return SERIAL_ZERO.plusDays(Long.parseLong(raw)).toString();
        }
        return Labels.fold(raw);
    }

    /** The name of a cell in the state: the header, with the number of the row from the second on. */
    static String slot(String header, int number) {
        return number == 1 ? header : header + "#" + number;
    }

    MeasureRow row() {
        return row;
    }

    /** How many rows hold steps. */
    int rowCount() {
        return rows.size();
    }

    /** The row on the sheet of the n-th row of the measure, from 1. */
    int sheetRow(int number) {
        return rows.get(number - 1);
    }

    /** What stands in a cell now; empty for nothing. */
    String now(String slot) {
        return cells.getOrDefault(slot, "");
    }
}

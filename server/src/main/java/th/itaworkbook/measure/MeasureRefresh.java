package th.itaworkbook.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import th.itaworkbook.domain.Header;

/** Brings the rows of one generated measure up to date, leaving every cell that an officer edited. */
final class MeasureRefresh {
    /** Cells that are ours to write once but never to compare: the number and our own identity. */
    static final Set<String> NOT_COMPARED = Set.of(Header.ORDER, Header.KEY);

    private final SheetMeasure sheet;
    private final Map<String, String> before;
    private final Map<String, String> hashes;
    private final List<RowChange> changes = new ArrayList<>();

    MeasureRefresh(SheetMeasure sheet, Map<String, String> before) {
        this.sheet = sheet;
        this.before = before;
        this.hashes = new TreeMap<>(before);
    }

    List<RowChange> changes() {
        return changes;
    }

    Map<String, String> hashes() {
        return hashes;
    }

    /** Whether what the rows say that they cover is still what we wrote, in the first row and nowhere else. */
    boolean coversAsWritten() {
        String codes = String.join(", ", sheet.row().items());
        return isUntouched(Header.CODE)
                && isUntouched(Header.INDICATOR)
                && codes.equalsIgnoreCase(sheet.now(Header.CODE));
    }

    void to(GeneratedMeasure measure) {
        MeasureCells.ofMeasure(measure).forEach((header, content) -> cell(header, 1, content));
        if (!sheet.row().key().equals(measure.key())) {
            changes.add(new RowChange.SetCell(sheet.sheetRow(1), Header.KEY, new CellContent.Text(measure.key())));
        }
        steps(measure.steps());
    }

    // Rows that an officer put in or took out shift the steps: then none of them is ours to move.
    private void steps(List<GeneratedMeasure.Step> steps) {
        int rows = sheet.rowCount();
        if (rows != rowsBefore() || (steps.size() != rows && !stepsUntouched())) {
            return;
        }
        List<GeneratedMeasure.Step> fitted = MeasureCells.fitted(steps, rows);
        for (int number = 1; number <= rows; number++) {
            Map<String, CellContent> cells =
                    number <= fitted.size() ? MeasureCells.ofStep(fitted.get(number - 1)) : nothing();
            int at = number;
            cells.forEach((header, content) -> cell(header, at, content));
        }
    }

    private static Map<String, CellContent> nothing() {
        Map<String, CellContent> cells = new LinkedHashMap<>();
        MeasureCells.OF_STEP.forEach(header -> cells.put(header, CellContent.EMPTY));
        return cells;
    }

    private int rowsBefore() {
        int rows = 1;
        while (before.containsKey(SheetMeasure.slot(Header.STEPS, rows + 1))) {
            rows++;
        }
        return rows;
    }

    private boolean stepsUntouched() {
        for (int number = 1; number <= sheet.rowCount(); number++) {
            for (String header : MeasureCells.OF_STEP) {
                if (!isUntouched(SheetMeasure.slot(header, number))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void cell(String header, int number, CellContent content) {
        String slot = SheetMeasure.slot(header, number);
        String wanted = content.compared();
        if (!isUntouched(slot)) {
            return;
        }
        if (!sheet.now(slot).equals(wanted)) {
            changes.add(new RowChange.SetCell(sheet.sheetRow(number), header, content));
        }
        if (wanted.isEmpty()) {
            hashes.remove(slot);
        } else {
            hashes.put(slot, MeasureState.hash(wanted));
        }
    }

    // What we left empty is ours while it is empty; what we wrote is ours while it reads the same.
    private boolean isUntouched(String slot) {
        String now = sheet.now(slot);
        String hash = before.get(slot);
        return hash == null ? now.isEmpty() : hash.equals(MeasureState.hash(now));
    }
}

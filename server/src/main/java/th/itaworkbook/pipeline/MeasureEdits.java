package th.itaworkbook.pipeline;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import th.itaworkbook.domain.Header;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.edit.Style;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.intake.ClosingLine;
import th.itaworkbook.intake.SheetTable;
import th.itaworkbook.layout.Look;
import th.itaworkbook.layout.RowHeights;
import th.itaworkbook.measure.CellContent;
import th.itaworkbook.measure.RowChange;

/** Writes the changes of a merge into the rows of sheet มาตรการ: into empty rows only, never over a filled one. */
final class MeasureEdits {
    private static final java.time.LocalDate EPOCH = java.time.LocalDate.of(1899, 12, 30);
    private static final java.time.LocalDate EPOCH_1904 = java.time.LocalDate.of(1904, 1, 1);

    private final SheetTable found;
    private final Sheet sheet;
    private final boolean date1904;
    private final Map<String, Double> widths;
    private final int closing;
    private final Set<Integer> ours = new HashSet<>();
    private final List<Edit> edits = new ArrayList<>();
    private int next;

    private MeasureEdits(SheetTable found, boolean date1904, Map<String, Double> widths) {
        this.widths = widths;
        this.found = found;
        this.sheet = found.table().sheet();
        this.date1904 = date1904;
        this.closing = ClosingLine.row(found.table());
        TemplateSheet.MEASURES.headers().forEach(h -> ours.add(found.table().column(h)));
        ours.add(found.table().column(Header.KEY));
        this.next = found.lastRow() + 1;
    }

    static List<Edit> of(List<RowChange> changes, SheetTable table, boolean date1904, Map<String, Double> widths) {
        MeasureEdits writer = new MeasureEdits(table, date1904, widths);
        int needed = changes.stream()
                .filter(RowChange.Append.class::isInstance)
                .mapToInt(c -> ((RowChange.Append) c).rows().size())
                .sum();
        writer.makeRoom(needed);
        changes.forEach(writer::write);
        return writer.edits;
    }

    private void write(RowChange change) {
        if (change instanceof RowChange.SetCell set) {
            cell(set.row(), set.header(), set.content());
        } else if (change instanceof RowChange.Append append) {
            for (Map<String, CellContent> row : append.rows()) {
                int at = next++;
                row.forEach((header, content) -> cell(at, header, content));
                height(at, row);
            }
        }
    }

    private void height(int row, Map<String, CellContent> cells) {
        Map<String, String> texts = new HashMap<>();
        cells.forEach((header, content) -> {
            if (content instanceof CellContent.Text text) {
                texts.put(header, text.text());
            }
        });
        double points = RowHeights.points(texts, widths);
        if (points > 0) {
            edits.add(new Edit.Heights(sheet.name(), Map.of(row, points)));
        }
    }

    // The first place below the measures that takes all rows in one piece. The closing line is no obstacle: where
    // it stands in the way, or above what is written, it moves below.
    private void makeRoom(int needed) {
        if (needed == 0) {
            return;
        }
        while (!takes(next, needed)) {
            next++;
        }
        if (closing < 0 || closing >= next + needed) {
            return;
        }
        Cell line = sheet.row(closing).stream()
                .filter(c -> !c.isEmpty())
                .findFirst()
                .orElseThrow();
        int below = next + needed;
        while (!isFree(below)) {
            below++;
        }
        put(closing, line.ref().column(), Content.EMPTY);
        put(below, line.ref().column(), new Content(line.value(), line.formula()));
    }

    private boolean takes(int first, int needed) {
        for (int row = first; row < first + needed; row++) {
            if (row != closing && !isFree(row)) {
                return false;
            }
        }
        return true;
    }

    // A row is free while our columns are; what an officer keeps in columns of his own goes with the row.
    private boolean isFree(int row) {
        boolean merged = sheet.merges().stream()
                .anyMatch(m -> m.first().row() <= row && row <= m.last().row());
        return !merged
                && sheet.row(row).stream()
                        .allMatch(c -> c.isEmpty() || !ours.contains(c.ref().column()));
    }

    private void cell(int row, String header, CellContent content) {
        int column = found.table().column(header);
        if (column < 0) {
            return;
        }
        if (content instanceof CellContent.Text text) {
            put(row, column, Content.text(text.text()));
        } else if (content instanceof CellContent.Whole whole) {
            put(row, column, Content.number(whole.number()));
        } else if (content instanceof CellContent.Day day) {
            put(row, column, Content.number((double)
                    ChronoUnit.DAYS.between(date1904 ? EPOCH_1904 : EPOCH, day.day())));
            if (sheet.cell(row, column).isEmpty()) {
                edits.add(new Edit.Format(
                        sheet.name(),
                        List.of(RangeRef.of(row, column, row, column)),
                        Style.NONE.withNumberFormat(Look.DAY)));
            }
        }
    }

    private void put(int row, int column, Content content) {
        edits.add(new Edit.Cells(sheet.name(), new CellRef(row, column), List.of(List.of(content))));
    }
}

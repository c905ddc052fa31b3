package th.itaworkbook.pipeline;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final List<Edit> edits = new ArrayList<>();
    private int next;

    private MeasureEdits(SheetTable found, boolean date1904, Map<String, Double> widths) {
        this.widths = widths;
        this.found = found;
        this.sheet = found.table().sheet();
        this.date1904 = date1904;
        this.closing = ClosingLine.row(found.table());
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

    // The spare rows may not be enough: then the closing line moves down.
    private void makeRoom(int needed) {
        if (needed == 0) {
            return;
        }
        boolean free = true;
        for (int row = next; row < next + needed; row++) {
            free &= row == closing || isEmpty(row);
        }
        if (!free) {
            next = sheet.lastRow() + 1;
        } else if (closing >= next && closing < next + needed) {
            String text = sheet.row(closing).stream()
                    .map(c -> c.value().text())
                    .filter(t -> !t.isEmpty())
                    .findFirst()
                    .orElse(TemplateSheet.CLOSING_LINE);
            int column = sheet.row(closing).stream()
                    .filter(c -> !c.isEmpty())
                    .map(c -> c.ref().column())
                    .findFirst()
                    .orElse(0);
            put(closing, column, Content.EMPTY);
            if (isEmpty(next + needed)) {
                put(next + needed, column, Content.text(text));
            }
        }
    }

    private boolean isEmpty(int row) {
        return sheet.row(row).stream().allMatch(Cell::isEmpty);
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

package th.itaworkbook.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import th.itaworkbook.domain.TemplateSheet;
import th.itaworkbook.edit.Edit;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Grid;
import th.itaworkbook.grid.RangeRef;
import th.itaworkbook.grid.Sheet;
import th.itaworkbook.grid.SheetName;
import th.itaworkbook.layout.SheetValues;
import th.itaworkbook.measure.MeasureState;

/**
 * What we must remember between two runs, kept in the hidden sheet {@code _ita}: the inputs that were analysed, the
 * cells that we marked with the colour they had, the formulas that we put back, the measures that we wrote, and the
 * sheets that we drew.
 *
 * @param fingerprint of the inputs at the last analysis; empty when there was none
 * @param left cells with findings whose mark somebody coloured over; they are not marked again
 * @param drawn the ranges of the generated sheets that are ours
 */
record State(
        String fingerprint,
        List<Mark> marks,
        List<Spot> left,
        List<Spot> restored,
        MeasureState measures,
        List<Drawn> drawn) {
    static final State EMPTY = new State("", List.of(), List.of(), List.of(), MeasureState.EMPTY, List.of());

    private static final String VERSION = "ita-state/1";
    private static final String ROWS = "ROWS(";

    /** A cell of a sheet. */
    record Spot(String sheet, CellRef cell) {}

    /**
     * A cell that we coloured.
     *
     * @param fill RRGGBB that it had, or empty for none
     * @param format index of the cell format that it had
     */
    record Mark(Spot spot, String fill, int format) {}

    /**
     * What we drew on a sheet of ours.
     *
     * @param mark of the content; empty where nobody has to know it again
     */
    record Drawn(String sheet, RangeRef range, String mark) {}

    State {
        marks = List.copyOf(marks);
        left = List.copyOf(left);
        restored = List.copyOf(new LinkedHashSet<>(restored));
        drawn = List.copyOf(drawn);
    }

    static State read(Grid grid) {
        Optional<Sheet> sheet = grid.sheet(TemplateSheet.STATE.title());
        return sheet.isEmpty() ? EMPTY : new StateReader(sheet.get()).read();
    }

    /**
     * The edits that keep this state. A cell is kept as a formula that refers to it, because Excel moves such a
     * reference along when rows are inserted or sorted away.
     */
    List<Edit> edits(String after, SheetValues values) {
        String name = TemplateSheet.STATE.title();
        List<List<Content>> rows = new ArrayList<>();
        rows.add(row("version", VERSION));
        rows.add(row("inputs", fingerprint));
        for (Mark mark : marks) {
            rows.add(List.of(
                    Content.text("mark"),
                    reference(mark.spot(), values),
                    Content.text(mark.fill()),
                    Content.number(mark.format())));
        }
        for (Spot spot : left) {
            rows.add(List.of(Content.text("left"), reference(spot, values), Content.EMPTY, Content.EMPTY));
        }
        for (Spot spot : restored) {
            rows.add(List.of(Content.text("formula"), reference(spot, values), Content.EMPTY, Content.EMPTY));
        }
        for (Drawn sheet : drawn) {
            rows.add(List.of(Content.text("drawn"), reference(sheet), Content.text(sheet.mark()), Content.EMPTY));
        }
        measures.hashes().forEach((key, cells) -> {
            rows.add(List.of(Content.text("measure"), Content.text(key), Content.EMPTY, Content.EMPTY));
            cells.forEach((slot, hash) ->
                    rows.add(List.of(Content.text("cell"), Content.text(key), Content.text(slot), Content.text(hash))));
        });
        for (String key : measures.deleted()) {
            rows.add(row("deleted", key));
        }
        return List.of(new Edit.EnsureSheet(name, after, "", true), new Edit.Cells(name, new CellRef(0, 0), rows));
    }

    private static List<Content> row(String kind, String value) {
        return List.of(Content.text(kind), Content.text(value), Content.EMPTY, Content.EMPTY);
    }

    private static Content reference(Spot spot, SheetValues values) {
        CellValue value = values.at(spot.sheet(), spot.cell());
        // A reference to a blank cell is 0 in Excel.
        CellValue shown = value == CellValue.blank() ? CellValue.of(0) : value;
        return Content.formula(
                SheetName.quoted(spot.sheet()) + "!" + spot.cell().a1(), shown);
    }

    // A range needs a function around it; the number of rows is the least that says which one it is.
    private static Content reference(Drawn drawn) {
        RangeRef range = drawn.range();
        int count = range.last().row() - range.first().row() + 1;
        return Content.formula(
                ROWS + SheetName.quoted(drawn.sheet()) + "!" + range.absolute() + ")", CellValue.of(count));
    }

    /** Reads the sheet; rows that are not ours are passed over. */
    private static final class StateReader {
        private final Sheet sheet;
        private String fingerprint = "";
        private final List<Mark> marks = new ArrayList<>();
        private final List<Spot> left = new ArrayList<>();
        private final List<Spot> restored = new ArrayList<>();
        private final List<Drawn> drawn = new ArrayList<>();
        private final Map<String, Map<String, String>> hashes = new TreeMap<>();
        private final TreeSet<String> deleted = new TreeSet<>();

        StateReader(Sheet sheet) {
            this.sheet = sheet;
        }

        State read() {
            for (int row : sheet.rowNumbers()) {
                row(row);
            }
            return new State(fingerprint, marks, left, restored, new MeasureState(hashes, deleted), drawn);
        }

        private void row(int row) {
            String first = sheet.value(row, 1).text();
            switch (sheet.value(row, 0).text()) {
                case "inputs" -> fingerprint = first;
                case "mark" ->
                    spot(row)
                            .ifPresent(s ->
                                    marks.add(new Mark(s, sheet.value(row, 2).text(), format(row))));
                case "left" -> spot(row).ifPresent(left::add);
                case "formula" -> spot(row).ifPresent(restored::add);
                case "drawn" -> area(row).ifPresent(drawn::add);
                case "measure" -> hashes.computeIfAbsent(first, k -> new TreeMap<>());
                case "cell" ->
                    hashes.computeIfAbsent(first, k -> new TreeMap<>())
                            .put(sheet.value(row, 2).text(), sheet.value(row, 3).text());
                case "deleted" -> deleted.add(first);
                default -> {}
            }
        }

        private int format(int row) {
            return sheet.value(row, 3) instanceof CellValue.Num number ? (int) number.value() : -1;
        }

        private Optional<Spot> spot(int row) {
            return reference(formula(row))
                    .map(d -> new Spot(d.sheet(), d.range().first()));
        }

        private Optional<Drawn> area(int row) {
            String formula = formula(row);
            String mark = sheet.value(row, 2).text();
            return formula.startsWith(ROWS) && formula.endsWith(")")
                    ? reference(formula.substring(ROWS.length(), formula.length() - 1))
                            .map(d -> new Drawn(d.sheet(), d.range(), mark))
                    : Optional.empty();
        }

        private String formula(int row) {
            return sheet.cell(row, 1).map(Cell::formula).orElse("");
        }

        // Programs differ in the quotes and dollar signs that they write.
        private static Optional<Drawn> reference(String formula) {
            int mark = formula.lastIndexOf('!');
            if (mark < 0) {
                return Optional.empty();
            }
            String name = formula.substring(0, mark);
            name = name.startsWith("$") ? name.substring(1) : name;
            name = SheetName.unquoted(name);
            try {
                return Optional.of(new Drawn(name, RangeRef.parse(formula.substring(mark + 1)), ""));
            } catch (IllegalArgumentException lost) {
                // The cell was deleted; nothing is left to restore.
                return Optional.empty();
            }
        }
    }
}

package th.itaworkbook.compare;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import th.itaworkbook.compare.Change.Kind;
import th.itaworkbook.compare.Version.NamedCells;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.domain.Header;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.RangeRef;

/** What differs in cells that have a workbook name or a label of ours, and in what the other workbook names refer to. */
final class FieldChanges {
    // A whole row may have a name; nothing of ours is as wide.
    private static final int MOST_COLUMNS = 40;

    private final Changes changes;
    private final Version now;
    private final Version before;
    private final FormulaMeaning meaning;
    private final FormulaMeaning meaningBefore;

    FieldChanges(Changes changes, Version now, Version before) {
        this.changes = changes;
        this.now = now;
        this.before = before;
        this.meaning = new FormulaMeaning(now);
        this.meaningBefore = new FormulaMeaning(before);
    }

    void compare() {
        Map<String, NamedCells> cells = cells(now);
        Map<String, NamedCells> cellsBefore = cells(before);
        for (String name : both(cells.keySet(), cellsBefore.keySet())) {
            if (cells.containsKey(name) || cellsBefore.containsKey(name)) {
                values(name, cells.get(name), cellsBefore.get(name));
            }
        }
        for (String name :
                both(now.grid().names().keySet(), before.grid().names().keySet())) {
            if (!cells.containsKey(name) && !cellsBefore.containsKey(name)) {
                definition(name);
            }
        }
    }

    // Fields are found beside their label too, when the name is lost.
    private static Map<String, NamedCells> cells(Version version) {
        Map<String, NamedCells> cells = new LinkedHashMap<>();
        version.submission()
                .agency()
                .places()
                .forEach((name, place) -> cells.put(name, new NamedCells(place.sheet(), RangeRef.of(place.cell()))));
        version.names().forEach(cells::putIfAbsent);
        return cells;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    private void values(String name, NamedCells cells, NamedCells cellsBefore) {
        Optional<AgencyField> field = AgencyField.ofKey(name);
        String label = field.map(f -> f.label() + " (" + name + ")").orElse(name);
        // Any header of dates will do: the field is a day.
        String header = field.filter(f -> f.kind() == AgencyField.Kind.DATE)
                .map(f -> Header.START)
                .orElse(name);
        int rows = Math.max(rows(cells), rows(cellsBefore));
        int columns = Math.max(columns(cells), columns(cellsBefore));
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                String key = rows * columns == 1 ? label : label + " แถว " + (row + 1) + " ช่อง " + (column + 1);
                changes.cell(Kind.INPUT, at(cells, row, column), at(cellsBefore, row, column), key, header);
            }
        }
    }

    private static int rows(NamedCells cells) {
        return cells == null
                ? 0
                : cells.range().last().row() - cells.range().first().row() + 1;
    }

    private static int columns(NamedCells cells) {
        return cells == null
                ? 0
                : Math.min(
                        MOST_COLUMNS,
                        cells.range().last().column() - cells.range().first().column() + 1);
    }

    private static Place at(NamedCells cells, int row, int column) {
        if (cells == null || row >= rows(cells) || column >= columns(cells)) {
            return null;
        }
        CellRef first = cells.range().first();
        return Place.of(cells.sheet(), first.row() + row, first.column() + column);
    }

    private void definition(String name) {
        String is = now.grid().names().getOrDefault(name, "");
        String was = before.grid().names().getOrDefault(name, "");
        Place nowhere = new Place("", new CellRef(0, 0));
        if (!meaning.of(nowhere, is).equals(meaningBefore.of(nowhere, was))) {
            changes.add(Kind.FORMULA, Place.FILE, Place.FILE, "ชื่อ " + name, was, is, false);
        }
    }
}

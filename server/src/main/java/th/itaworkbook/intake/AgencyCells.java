package th.itaworkbook.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.domain.AgencyField;
import th.itaworkbook.grid.Cell;
import th.itaworkbook.grid.CellRef;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Place;
import th.itaworkbook.grid.Sheet;

/** Finds the value cell of each agency field: by its workbook name, else beside its label. */
final class AgencyCells {
    /** A value cell. */
    record Found(Sheet sheet, CellRef at) {
        CellValue value() {
            return sheet.value(at.row(), at.column());
        }

        Place place() {
            return new Place(sheet.name(), at);
        }
    }

    private final Map<AgencyField, Found> cells = new LinkedHashMap<>();

    AgencyCells(WorkbookNames names, Optional<Sheet> sheet) {
        Map<AgencyField, Found> labelled = sheet.map(AgencyCells::byLabel).orElse(Map.of());
        for (AgencyField field : AgencyField.values()) {
            names.range(field.key())
                    .map(t -> new Found(t.sheet(), t.range().first()))
                    .or(() -> Optional.ofNullable(labelled.get(field)))
                    .ifPresent(found -> cells.put(field, found));
        }
    }

    /** The value cell of a field. */
    Optional<Found> find(AgencyField field) {
        return Optional.ofNullable(cells.get(field));
    }

    /** The place of each value cell that was found, by workbook name. */
    Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        cells.forEach((field, found) -> places.put(field.key(), found.place()));
        return places;
    }

    private static Map<AgencyField, Found> byLabel(Sheet sheet) {
        Map<AgencyField, Found> found = new LinkedHashMap<>();
        MergedLabels merges = new MergedLabels(sheet);
        for (int row : sheet.rowNumbers()) {
            for (Cell cell : sheet.row(row)) {
                AgencyField.ofLabel(cell.value().text()).ifPresent(field -> {
                    int column = merges.lastColumn(cell.ref()) + 1;
                    if (column < CellRef.MAX_COLUMNS) {
                        found.putIfAbsent(
                                field, new Found(sheet, new CellRef(cell.ref().row(), column)));
                    }
                });
            }
        }
        return found;
    }

    private record MergedLabels(Sheet sheet) {
        int lastColumn(CellRef label) {
            return sheet.merges().stream()
                    .filter(m -> m.first().equals(label))
                    .mapToInt(m -> m.last().column())
                    .findFirst()
                    .orElse(label.column());
        }
    }
}

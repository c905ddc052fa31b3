package th.itaworkbook.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import th.itaworkbook.grid.CellValue;
import th.itaworkbook.grid.Place;

/**
 * What the formulas of a workbook give when another program computes them.
 *
 * @param values the value of each formula cell that could be computed
 * @param left why each other formula cell could not be
 */
public record Recomputed(Map<Place, CellValue> values, Map<Place, Left> left) {
    /**
     * Why a cell was not computed.
     *
     * @param detail the function where the reason is one, else empty
     */
    public record Left(NotChecked.Reason reason, String detail) {}

    public Recomputed {
        values = Collections.unmodifiableMap(values);
        left = Collections.unmodifiableMap(left);
    }

    /** The value of a formula cell, if it could be computed. */
    public Optional<CellValue> value(Place place) {
        return Optional.ofNullable(values.get(place));
    }
}

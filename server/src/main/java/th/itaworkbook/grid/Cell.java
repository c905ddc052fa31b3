package th.itaworkbook.grid;

import java.util.Optional;

/**
 * One cell that exists in a sheet.
 *
 * @param ref where it stands
 * @param value the stored or cached value
 * @param formula the formula without the equals sign, or null when there is none; a follower of a shared
 *     formula has its own formula, already moved to its place
 * @param style index of the cell format in the file
 */
public record Cell(CellRef ref, CellValue value, String formula, int style) {
    /** The formula without the equals sign. */
    public Optional<String> formulaText() {
        return Optional.ofNullable(formula);
    }

    /** Whether the cell holds a formula. */
    public boolean hasFormula() {
        return formula != null;
    }

    /** Whether there is neither a formula nor a visible value. */
    public boolean isEmpty() {
        return formula == null && value.isBlank();
    }
}

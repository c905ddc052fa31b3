package th.itaworkbook.formula;

import java.util.Optional;
import th.itaworkbook.grid.RangeRef;

/**
 * One word or sign of a formula, in one spelling whatever program wrote it.
 *
 * @param kind what it is
 * @param text a function in capitals, a number in its shortest form, a text as it is, a name as it is
 * @param cells the cells that a reference names; null for all else
 */
public record Token(Kind kind, String text, Cells cells) {
    /** What a token is. */
    public enum Kind {
        NUMBER,
        TEXT,
        TRUTH,
        ERROR,
        REFERENCE,
        NAME,
        FUNCTION,
        SIGN,
        OPEN,
        CLOSE,
        SEPARATOR
    }

    /**
     * Cells that a formula names.
     *
     * @param book the other file in square brackets, empty for this one
     * @param sheet the sheet; empty for that of the formula
     * @param range the cells; whole columns and rows reach to the end of the sheet
     * @param fixed which of first column, first row, last column, last row have a dollar sign, as four signs
     */
    public record Cells(String book, String sheet, RangeRef range, String fixed) {
        /** The same cells on that sheet, where the formula names none. */
        public Cells on(String own) {
            return sheet.isEmpty() ? new Cells(book, own, range, fixed) : this;
        }
    }

    static Token of(Kind kind, String text) {
        return new Token(kind, text, null);
    }

    /** The cells of a reference. */
    public Optional<Cells> reference() {
        return Optional.ofNullable(cells);
    }

    /** Whether it is that function. */
    public boolean isFunction(String name) {
        return kind == Kind.FUNCTION && text.equals(name);
    }
}

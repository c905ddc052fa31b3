package th.itaworkbook.layout;

import java.util.Optional;
import th.itaworkbook.edit.Edit.Content;
import th.itaworkbook.grid.CellValue;

/**
 * A part of a formula together with what Excel computes for it.
 *
 * @param read whether the value was read from a text, so that only a new analysis can change it
 */
record Term(String formula, CellValue value, boolean read) {
    /** The empty text. */
    static final Term NOTHING = new Term("\"\"", Live.NOTHING, false);

    static Term of(String formula, CellValue value) {
        return new Term(formula, value, false);
    }

    /** What a cell shows; a blank cell shows nothing, not zero. */
    static Term shown(Live.Ref ref) {
        return ref.value().isBlank()
                ? new Term("IF(" + ref.text() + "=\"\",\"\"," + ref.text() + ")", Live.NOTHING, false)
                : new Term("IF(" + ref.text() + "=\"\",\"\"," + ref.text() + ")", ref.value(), false);
    }

    /** What a cell shows, or another term where it is blank. */
    static Term shown(Live.Ref ref, Term blank) {
        Term chosen = ref.value().isBlank() ? blank : new Term("", ref.value(), false);
        return new Term(
                "IF(" + ref.text() + "=\"\"," + blank.formula() + "," + ref.text() + ")",
                chosen.value(),
                chosen.read());
    }

    /** The number that the value counts as; a text counts as none. */
    Optional<Double> number() {
        return value instanceof CellValue.Num num ? Optional.of(num.value()) : Optional.empty();
    }

    Content content() {
        return this.equals(NOTHING) ? Content.EMPTY : Content.formula(formula, value);
    }
}

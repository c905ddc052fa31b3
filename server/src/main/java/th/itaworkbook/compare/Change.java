package th.itaworkbook.compare;

import th.itaworkbook.grid.Place;

/**
 * One thing that differs between two workbooks.
 *
 * @param place where it stands now; where it stood before when nothing stands there any more
 * @param before where it stood before; the same as {@code place} when it was not there
 * @param key what it is, in words: row and column, name or measure
 * @param was what stood there; empty for nothing
 * @param is what stands there now; empty for nothing
 * @param sameValue whether both mean the same and are only written differently
 */
public record Change(Kind kind, Place place, Place before, String key, String was, String is, boolean sameValue) {
    /** What kind of thing differs. */
    public enum Kind {
        /** Something that a person types. */
        INPUT,
        /** A formula, also one that was typed over or put back, or what a workbook name refers to. */
        FORMULA,
        /** A measure or one of its cells. */
        MEASURE,
        /** A score of last year in this year's workbook against last year's own workbook. */
        PRIOR_SCORE,
        /** A sheet that came, went, was hidden or shown. */
        SHEET
    }
}

package th.itaworkbook.domain;

/** Where a score comes from. */
public enum Basis {
    /** Typed in the score column. */
    GIVEN,
    /** Computed from its parts. */
    COMPUTED,
    /** A published figure that stands in because nothing can be computed. */
    PUBLISHED,
    /** There is no score. */
    NONE
}

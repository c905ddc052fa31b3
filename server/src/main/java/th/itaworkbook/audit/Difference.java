package th.itaworkbook.audit;

/**
 * How a formula differs from the one that belongs in its place.
 *
 * @param kind what an auditor makes of it
 * @param how a word for the change that the catalogue of findings knows; empty where nothing changed
 */
record Difference(Kind kind, String how) {
    static final Difference NONE = new Difference(Kind.NONE, "");
    static final Difference SHORT = new Difference(Kind.RANGE_TOO_SHORT, "");

    /** Kinds of difference, the worst last. */
    enum Kind {
        NONE,
        RANGE_TOO_SHORT,
        CHANGED
    }
}

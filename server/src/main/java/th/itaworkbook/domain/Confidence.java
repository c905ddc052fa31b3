package th.itaworkbook.domain;

/** How well a fact of a framework is known. */
public enum Confidence {
    SOURCED,
    PARTLY,
    INFERRED
}

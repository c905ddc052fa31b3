package th.itaworkbook.pipeline;

/** A value that does not fit the template; nothing is filled then, as half a result would pass for a whole one. */
public final class ValueRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a value is refused. */
    public enum Reason {
        /** The template has no such sheet, row or column. */
        PLACE_UNKNOWN,
        /** The cell computes its value, or is not meant for scores. */
        NOT_AN_INPUT,
        /** The value is not a number from 0 to 100. */
        NOT_A_SCORE,
        /** An earlier value of the list is for the same cell. */
        TWICE,
        /** The workbook is of another year than the values. */
        OTHER_YEAR
    }

    private final transient TypedValue value;
    private final Reason reason;

    ValueRefusedException(TypedValue value, Reason reason) {
        super(reason.name());
        this.value = value;
        this.reason = reason;
    }

    /** The first value that does not fit. */
    public TypedValue value() {
        return value;
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }
}

package th.itaworkbook.audit;

import java.util.Optional;
import th.itaworkbook.finding.FindingCode;

/** What an audit says of one cell; the first that is true, from the top. */
public enum Verdict {
    /** A value stands where a formula belongs, whether it is the right one or not. */
    OVERWRITTEN(FindingCode.FORMULA_OVERWRITTEN),
    /** Nothing stands where a formula belongs. */
    MISSING(FindingCode.FORMULA_MISSING),
    /** A range no longer covers its table. */
    RANGE_TOO_SHORT(FindingCode.RANGE_TOO_SHORT),
    /** The formula is another than it should be. */
    CHANGED(FindingCode.FORMULA_CHANGED),
    /** What the service wrote on a sheet of its own is something else now. */
    CONTENT_CHANGED(FindingCode.CONTENT_CHANGED),
    /** The formula rests on itself. */
    CIRCULAR(FindingCode.CIRCULAR_REFERENCE),
    /** The formula gives an error, and none that it reads does. */
    ERROR(FindingCode.FORMULA_ERROR),
    /** The neighbours agree on a formula, and this cell has another. */
    INCONSISTENT(FindingCode.FORMULA_INCONSISTENT),
    /** Formula and inputs are sound, but the figure is touched by a cell that is not. */
    FOLLOWS(null),
    /** The value in the file is not what the formula gives. */
    STALE(FindingCode.CACHED_VALUE_STALE),
    /** The formula gives something else than the service computes, and nothing explains it. */
    DIFFERS(FindingCode.FORMULA_VALUE_DIFFERS),
    /** The file holds no value for the formula. */
    NO_VALUE(FindingCode.CACHED_VALUE_MISSING),
    /** The formula is the right one; its value could not be computed a second time. */
    NOT_COMPUTED(null),
    /** Nothing to say. */
    SOUND(null);

    private final FindingCode code;

    Verdict(FindingCode code) {
        this.code = code;
    }

    /** The finding that the verdict gives rise to. */
    public Optional<FindingCode> code() {
        return Optional.ofNullable(code);
    }

    /** Whether the cell is not as it should be, so that figures which rest on it cannot be trusted. */
    public boolean isCause() {
        return compareTo(ERROR) <= 0;
    }

    /** Whether somebody should look at the cell. */
    public boolean deviates() {
        return compareTo(NO_VALUE) < 0;
    }

    /** The word of the answer: the finding's code, or one of its own. */
    public String word() {
        return code == null ? (this == SOUND ? "OK" : name()) : code.name();
    }
}

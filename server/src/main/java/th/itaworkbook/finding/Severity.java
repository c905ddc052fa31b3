package th.itaworkbook.finding;

/** How much a finding matters; fixed for each code. */
public enum Severity {
    /** The value is not used, or a figure is wrong. */
    ERROR,
    /** The value is used but doubtful. */
    WARNING,
    /** Worth knowing. */
    INFO
}

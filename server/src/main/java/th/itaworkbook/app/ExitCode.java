package th.itaworkbook.app;

/** What the program tells its caller. */
final class ExitCode {
    static final int FINE = 0;
    static final int ERROR_FINDINGS = 1;
    static final int UNUSABLE = 2;
    static final int OUR_BUG = 3;

    private ExitCode() {}
}

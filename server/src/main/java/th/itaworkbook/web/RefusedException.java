package th.itaworkbook.web;

/** A request that is refused for what it is, not for the workbook in it. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final RequestProblem reason;

    RefusedException(RequestProblem reason) {
        super(reason.name());
        this.reason = reason;
    }

    RequestProblem reason() {
        return reason;
    }
}

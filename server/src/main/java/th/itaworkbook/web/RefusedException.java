package th.itaworkbook.web;

/** A request that is refused for what it is, not for the workbook in it. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final RequestProblem reason;
    private final transient Problem problem;

    RefusedException(RequestProblem reason) {
        super(reason.name());
        this.reason = reason;
        this.problem = reason.problem();
    }

    /** Refused with a sentence of its own. */
    RefusedException(RequestProblem reason, Problem.Text message) {
        super(reason.name());
        this.reason = reason;
        Problem usual = reason.problem();
        this.problem = new Problem(usual.status(), usual.code(), usual.title(), message, usual.fix());
    }

    RequestProblem reason() {
        return reason;
    }

    Problem problem() {
        return problem;
    }
}

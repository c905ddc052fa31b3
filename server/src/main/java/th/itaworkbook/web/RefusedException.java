package th.itaworkbook.web;

/** A request that is not answered with a result. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedException(RequestProblem reason) {
        this(reason.problem());
    }

    /** Refused with a sentence of its own. */
    RefusedException(RequestProblem reason, Problem.Text message) {
        this(reason.problem().saying(message));
    }

    RefusedException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    /** What the answer says. */
    Problem problem() {
        return problem;
    }
}

package th.itaworkbook.web;

/** A request that is refused for what it is, not for the workbook in it. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedException(RequestProblem reason) {
        this(reason.problem());
    }

    RefusedException(Problem problem) {
        super(problem.code());
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}

package be.ecolenumerique.helpdesk.conventions.problems;

/** Carries a refusal to where it is rendered; no stack trace, for nothing is broken. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

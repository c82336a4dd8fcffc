package io.sternik.app.platform.problem;

/**
 * Carries a {@link Problem} to the edge of the program. It is no bug: no stack trace is taken and nothing is logged as an error. Thrown
 * inside a transaction it rolls the transaction back, so a refused request leaves nothing behind.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /** Use {@link Problem#refused()}. */
    Refused(Problem problem) {
        super(problem.code() + " " + problem.params(), null, false, false);
        this.problem = problem;
    }

    /** What is refused. */
    public Problem problem() {
        return problem;
    }
}

package io.sternik.postgres;

import org.jspecify.annotations.Nullable;

/** Thrown when the database cannot run; {@link #problem()} says why and what to do. */
public final class PostgresRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient PostgresProblem problem;

    /** A refusal for the given reason. */
    public PostgresRefused(PostgresProblem problem) {
        this(problem, null);
    }

    /** A refusal for the given reason, found through {@code cause}. */
    public PostgresRefused(PostgresProblem problem, @Nullable Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    /** The reason. */
    public PostgresProblem problem() {
        return problem;
    }
}

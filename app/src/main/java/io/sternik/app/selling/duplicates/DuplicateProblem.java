package io.sternik.app.selling.duplicates;

import io.sternik.app.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Refusals about pairs that look alike. */
sealed interface DuplicateProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    /** Somebody has decided about the pair already. */
    record Decided() implements DuplicateProblem {
        @Override
        public String code() {
            return "duplicate.decided";
        }
    }
}

package io.sternik.app.selling;

import io.sternik.app.platform.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals about the qualification of deals. */
public sealed interface QualificationProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** The pipeline of the deal uses no method, so there is nothing to answer. */
    record NoMethod(String pipeline) implements QualificationProblem {
        @Override
        public String code() {
            return "qualification.no-method";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("pipeline", pipeline);
        }
    }

    /** The version of the method that the deal keeps does not ask this. */
    record UnknownItem(String method) implements QualificationProblem {
        @Override
        public String code() {
            return "qualification.unknown-item";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("method", method);
        }
    }

    /** The deal is judged by the version that its pipeline uses already. */
    record NothingNewer() implements QualificationProblem {
        @Override
        public String code() {
            return "qualification.nothing-newer";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }
}

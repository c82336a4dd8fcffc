package io.sternik.app.platform.open;

import io.sternik.app.platform.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals of pages without a session. */
public sealed interface OpenProblem extends Problem {

    /** Too many tries in this minute. */
    record TooOften(long seconds) implements OpenProblem {
        @Override
        public String code() {
            return "open.too-often";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.TOO_MANY_REQUESTS;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("seconds", seconds);
        }
    }
}

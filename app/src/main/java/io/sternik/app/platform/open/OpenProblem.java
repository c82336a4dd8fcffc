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

    /** Somebody has shared so much that older links have to be ended first. */
    record TooManyLinks(int most) implements OpenProblem {
        @Override
        public String code() {
            return "open.too-many-links";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("most", most);
        }
    }

    /** A link would outlive the delegation by which its maker sees what it shows. */
    record WhileActing() implements OpenProblem {
        @Override
        public String code() {
            return "open.while-acting";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }
}

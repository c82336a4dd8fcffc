package io.sternik.app.platform.access;

import io.sternik.app.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals that concern who is asking. */
public sealed interface AccessProblem extends Problem {

    /** Nobody is signed in, or the session has ended. */
    record SignedOut() implements AccessProblem {
        @Override
        public String code() {
            return "access.signed-out";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNAUTHORIZED;
        }
    }

    /**
     * The viewer may see this but not do it.
     *
     * @param permission what is missing
     * @param holders codes of the roles that have it
     */
    record Forbidden(String permission, List<String> holders) implements AccessProblem {
        @Override
        public String code() {
            return "access.forbidden";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.FORBIDDEN;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("permission", permission, "holders", holders);
        }

        @Override
        public Map<String, Object> words() {
            return Map.of(
                    "holders", holders.stream().map(role -> "@role." + role).toList());
        }
    }

    /** What was begun on another person's behalf cannot go on: the delegation has ended, or the other person has lost the place. */
    record MandateEnded() implements AccessProblem {
        @Override
        public String code() {
            return "access.mandate-ended";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** An unsafe request without the token of its session: it may come from a foreign page. */
    record ForeignPage() implements AccessProblem {
        @Override
        public String code() {
            return "access.foreign-page";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.FORBIDDEN;
        }
    }
}

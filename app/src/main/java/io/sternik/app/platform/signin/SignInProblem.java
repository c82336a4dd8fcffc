package io.sternik.app.platform.signin;

import io.sternik.app.platform.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals of signing in and of accounts. */
public sealed interface SignInProblem extends Problem {

    /** Address and password do not belong together; which of the two is wrong is not told. */
    record Wrong() implements SignInProblem {
        @Override
        public String code() {
            return "sign-in.wrong";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    /** Too many tries; the account takes no more for a while. */
    record Locked(long seconds) implements SignInProblem {
        @Override
        public String code() {
            return "sign-in.locked";
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

    /** One-click sign-in exists in the demo company only, and only on the machine itself. */
    record NotDemo() implements SignInProblem {
        @Override
        public String code() {
            return "sign-in.not-demo";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.NOT_FOUND;
        }
    }

    /** The installation has been set up already. */
    record AlreadySetUp() implements SignInProblem {
        @Override
        public String code() {
            return "sign-in.already-set-up";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** The only active administrator would be gone. */
    record LastAdministrator() implements SignInProblem {
        @Override
        public String code() {
            return "structure.last-administrator";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }
}

package io.sternik.app.consent;

import io.sternik.app.platform.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals about consents. */
public sealed interface ConsentProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /**
     * Somebody may not be contacted in this way.
     *
     * @param reasons in the words of the viewer's language, the gravest first
     * @param instead what is allowed, in the same words
     */
    record NotAllowed(String reasons, String instead) implements ConsentProblem {
        @Override
        public String code() {
            return "contact.not-allowed";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("reasons", reasons, "instead", instead);
        }
    }

    /** The permit was used already, or its 15 minutes are over. */
    record PermitOver() implements ConsentProblem {
        @Override
        public String code() {
            return "contact.permit-over";
        }
    }

    /** Somebody agreed to the wording, or it holds already: it stays. */
    record WordingUsed() implements ConsentProblem {
        @Override
        public String code() {
            return "consent.wording-used";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** The rule is over: what was is not changed. */
    record RuleOver() implements ConsentProblem {
        @Override
        public String code() {
            return "consent.rule-over";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }
}

package io.sternik.app.platform.rates;

import io.sternik.app.platform.problem.Problem;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals about exchange rates. */
public sealed interface RateProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    /**
     * No rate of the kind holds for the pair on the day; none is guessed.
     *
     * @param on day on which it was asked for
     */
    record Missing(String kind, String from, String to, LocalDate on) implements RateProblem {
        @Override
        public String code() {
            return "rate.missing";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("kind", kind, "from", from, "to", to, "on", on.toString());
        }
    }

    /** A kind that has rates, or that results use, cannot go. */
    record KindInUse() implements RateProblem {
        @Override
        public String code() {
            return "rate.kind-in-use";
        }
    }

    /** The kind has a rate of the pair for that day already. */
    record Exists(String from, String to, LocalDate on) implements RateProblem {
        @Override
        public String code() {
            return "rate.exists";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("from", from, "to", to, "on", on.toString());
        }
    }
}

package io.sternik.app.selling;

import io.sternik.app.platform.problem.Problem;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals about deals. */
public sealed interface DealProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** A deal cannot be lost without a reason. */
    record LostReasonMissing() implements DealProblem {
        @Override
        public String code() {
            return "deal.lost-reason-missing";
        }
    }

    /** The stage belongs to another pipeline, or does not exist. */
    record ForeignStage() implements DealProblem {
        @Override
        public String code() {
            return "deal.foreign-stage";
        }
    }

    /** The deal stands in this stage already. */
    record AlreadyThere(String stage) implements DealProblem {
        @Override
        public String code() {
            return "deal.already-there";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("stage", stage);
        }
    }

    /** Amount, currency and product of a deal with lines follow from these. */
    record AmountOfLines() implements DealProblem {
        @Override
        public String code() {
            return "deal.amount-of-lines";
        }
    }

    /** The lines of one deal are in one currency. */
    record CurrencyMixed(String one, String other) implements DealProblem {
        @Override
        public String code() {
            return "money.currency-mixed";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("one", one, "other", other);
        }
    }

    /** Nobody can own a deal at this position: it is not the viewer's, nor below it, or did not exist yet. */
    record ForeignOwner() implements DealProblem {
        @Override
        public String code() {
            return "deal.foreign-owner";
        }
    }

    /** The viewer works on the deal, yet only its owner, or somebody above, gives it away, deletes it or shares it out. */
    record NotYours() implements DealProblem {
        @Override
        public String code() {
            return "deal.not-yours";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.FORBIDDEN;
        }
    }

    /**
     * The revenue shares of a deal make a whole.
     *
     * @param sumBp what they make, in basis points
     */
    record SplitsSum(long sumBp) implements DealProblem {

        private static final long WHOLE = 10_000;

        @Override
        public String code() {
            return "deal.splits-sum";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("sum", BigDecimal.valueOf(sumBp, 2), "lacking", BigDecimal.valueOf(WHOLE - sumBp, 2));
        }
    }

    /** The shares of a won deal are changed for a stated reason only. */
    record SplitsFrozen() implements DealProblem {
        @Override
        public String code() {
            return "deal.splits-frozen";
        }
    }

    /** The viewer holds no position, so a new deal would belong to nobody. */
    record NoPosition() implements DealProblem {
        @Override
        public String code() {
            return "deal.no-position";
        }
    }
}

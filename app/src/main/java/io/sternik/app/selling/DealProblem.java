package io.sternik.app.selling;

import io.sternik.app.platform.problem.Problem;
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

    /** The viewer holds no position, so a new deal would belong to nobody. */
    record NoPosition() implements DealProblem {
        @Override
        public String code() {
            return "deal.no-position";
        }
    }
}

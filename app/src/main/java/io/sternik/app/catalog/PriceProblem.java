package io.sternik.app.catalog;

import io.sternik.app.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Refusals about prices and price books. */
public sealed interface PriceProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** A book would follow itself, be it through others, or a chain of more than five books. */
    record Chain() implements PriceProblem {
        @Override
        public String code() {
            return "price.chain";
        }
    }

    /** A book can only follow one of the same currency. */
    record CurrencyMixed() implements PriceProblem {
        @Override
        public String code() {
            return "price.currency-mixed";
        }
    }

    /** There is no price on that day that could be corrected or ended. */
    record NothingThere() implements PriceProblem {
        @Override
        public String code() {
            return "price.nothing-there";
        }
    }
}

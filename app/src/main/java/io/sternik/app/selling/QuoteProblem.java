package io.sternik.app.selling;

import io.sternik.app.platform.problem.Problem;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals about quotes. */
public sealed interface QuoteProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** What changes the prices of a quote is changed one by one. */
    record OneByOne() implements QuoteProblem {
        @Override
        public String code() {
            return "quote.one-by-one";
        }
    }

    /** The deal has no lines that could be quoted. */
    record NoLines() implements QuoteProblem {
        @Override
        public String code() {
            return "quote.no-lines";
        }
    }

    /** The deal has no customer to whom it could be quoted. */
    record NoBuyer() implements QuoteProblem {
        @Override
        public String code() {
            return "quote.no-buyer";
        }
    }

    /** The deal has no person to whom the quote could be sent. */
    record NoPerson() implements QuoteProblem {
        @Override
        public String code() {
            return "quote.no-person";
        }
    }

    /** A line has no rate of tax on the day of the quote. */
    record NoTaxRate(LocalDate day) implements QuoteProblem {
        @Override
        public String code() {
            return "quote.no-tax-rate";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("day", day);
        }
    }

    /** The quote cannot be accepted any more: its last day is over. */
    record Expired(LocalDate until) implements QuoteProblem {
        @Override
        public String code() {
            return "quote.expired";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("until", until);
        }
    }

    /** The version stands where this cannot be done with it; {@code state} is the code of where. */
    record WrongState(String state) implements QuoteProblem {
        @Override
        public String code() {
            return "quote.wrong-state";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("state", state);
        }
    }
}

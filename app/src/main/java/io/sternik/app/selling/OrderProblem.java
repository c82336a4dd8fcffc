package io.sternik.app.selling;

import io.sternik.app.platform.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals about orders, invoices and payments. */
public sealed interface OrderProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** Only what a customer has accepted is ordered. */
    record NotAccepted() implements OrderProblem {
        @Override
        public String code() {
            return "order.not-accepted";
        }
    }

    /** The quote was ordered already. */
    record Exists(String number) implements OrderProblem {
        @Override
        public String code() {
            return "order.exists";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("number", number);
        }
    }

    /** Nothing of the order is left to deliver or to cancel. */
    record NothingLeft() implements OrderProblem {
        @Override
        public String code() {
            return "order.nothing-left";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** There is nothing that was not on an invoice yet. */
    record NothingToInvoice() implements OrderProblem {
        @Override
        public String code() {
            return "invoice.nothing";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** More was allocated than was paid or than is open. */
    record AllocatedTooMuch(String number) implements OrderProblem {
        @Override
        public String code() {
            return "payment.too-much";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("number", number);
        }
    }
}

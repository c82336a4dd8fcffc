package io.sternik.app.selling;

import io.sternik.app.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Refusals to change an invoice or to take it back. */
public sealed interface InvoiceProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    /** What was issued is corrected, never edited or taken back. */
    record Issued() implements InvoiceProblem {
        @Override
        public String code() {
            return "invoice.issued";
        }
    }

    /** Something was paid of it. */
    record Paid() implements InvoiceProblem {
        @Override
        public String code() {
            return "invoice.paid";
        }
    }

    /** All of it was paid: there is no day any more until which it waits. */
    record Settled() implements InvoiceProblem {
        @Override
        public String code() {
            return "invoice.settled";
        }
    }

    /** A later one of the same order begins where it ends. */
    record NotLast() implements InvoiceProblem {
        @Override
        public String code() {
            return "invoice.not-last";
        }
    }
}

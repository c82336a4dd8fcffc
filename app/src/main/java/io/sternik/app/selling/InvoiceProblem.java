package io.sternik.app.selling;

import io.sternik.app.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Refusals to take an invoice back. */
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

    /** A later one of the same order begins where it ends. */
    record NotLast() implements InvoiceProblem {
        @Override
        public String code() {
            return "invoice.not-last";
        }
    }
}

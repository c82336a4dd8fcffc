package io.sternik.app.selling;

import io.sternik.app.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Refusals about accounts. */
public sealed interface AccountProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** An account would be part of itself. */
    record ParentCycle() implements AccountProblem {
        @Override
        public String code() {
            return "account.parent-cycle";
        }
    }

    /** A Polish tax number (NIP) whose check digit is wrong. */
    record NipCheck() implements AccountProblem {
        @Override
        public String code() {
            return "account.nip-check";
        }
    }

    /** The viewer sees only the head of this account and cannot change it. */
    record HeadOnly() implements AccountProblem {
        @Override
        public String code() {
            return "account.head-only";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.FORBIDDEN;
        }
    }
}

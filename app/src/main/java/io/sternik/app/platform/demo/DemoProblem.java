package io.sternik.app.platform.demo;

import io.sternik.app.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Refusals about the demo company. */
public sealed interface DemoProblem extends Problem {

    /** The installation has a company already; the demo would mix with it. */
    record CompanyExists() implements DemoProblem {
        @Override
        public String code() {
            return "demo.company-exists";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.CONFLICT;
        }
    }

    /** The size is none from 0.01 to 400. */
    record Size() implements DemoProblem {
        @Override
        public String code() {
            return "demo.size";
        }

        @Override
        public HttpStatus status() {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }
}

package io.sternik.app.catalog;

import io.sternik.app.platform.problem.Problem;
import org.springframework.http.HttpStatus;

/** Refusals of the catalog. */
public sealed interface CatalogProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    /** A line below a line that lies below another one already: there are two levels. */
    record TooDeep() implements CatalogProblem {
        @Override
        public String code() {
            return "product-line.too-deep";
        }
    }
}

package io.sternik.app.platform.merge;

import io.sternik.app.platform.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Why two records cannot be made one. */
public sealed interface MergeProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** A record cannot be merged with itself. */
    record WithItself() implements MergeProblem {
        @Override
        public String code() {
            return "merge.with-itself";
        }
    }

    /** Both have a number that only one of them can have, so they are two: one may belong to the other instead. */
    record TwoCompanies(String survivor, String other) implements MergeProblem {
        @Override
        public String code() {
            return "merge.two-companies";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("survivor", survivor, "other", other);
        }
    }
}

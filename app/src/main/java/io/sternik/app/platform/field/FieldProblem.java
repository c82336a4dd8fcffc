package io.sternik.app.platform.field;

import io.sternik.app.platform.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Refusals of the set-up of own fields. */
public sealed interface FieldProblem extends Problem {

    @Override
    default HttpStatus status() {
        return HttpStatus.CONFLICT;
    }

    /** An option that records have would be lost; it can be retired. */
    record OptionUsed(String option, long records) implements FieldProblem {
        @Override
        public String code() {
            return "custom.option-used";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("option", option, "records", records);
        }
    }

    /** Something demands the field, such as a stage. */
    record Needed(String by) implements FieldProblem {
        @Override
        public String code() {
            return "custom.needed";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("by", by);
        }
    }

    /** A kind of record has as many fields as a person can oversee. */
    record TooMany(int most) implements FieldProblem {
        @Override
        public String code() {
            return "custom.too-many";
        }

        @Override
        public Map<String, Object> params() {
            return Map.of("most", most);
        }
    }
}

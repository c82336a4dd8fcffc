package io.sternik.app.platform.problem;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A refusal that a person may meet: what the program will not do, and why. Each module has its own sealed kinds. The words stand in the
 * messages of the user interface under {@code problem.<code>} in Polish and English.
 */
public interface Problem {

    /** Stable, {@code <module or record>.<kebab-case>}: {@code deal.lost-reason-missing}. */
    String code();

    /** The HTTP status with which the refusal is answered. */
    HttpStatus status();

    /** Values that the text names, already fit to be read; they are part of the answer. */
    default Map<String, Object> params() {
        return Map.of();
    }

    /** The same values for the text, where people read names instead of codes: a key of a message behind an @. */
    default Map<String, Object> words() {
        return params();
    }

    /** What is wrong field by field, when the refusal is about an input of several fields. */
    default List<FieldFinding> findings() {
        return List.of();
    }

    /** The exception that carries this refusal out of a use case, so that its transaction is rolled back. */
    default Refused refused() {
        return new Refused(this);
    }

    /**
     * One field that cannot be taken as it is.
     *
     * @param field name of the field in the request, dots for nesting
     * @param code stable code; its text is the message {@code problem.<code>}
     * @param params values that the text names
     */
    record FieldFinding(String field, String code, Map<String, Object> params) {

        /** A finding whose text names no values. */
        public FieldFinding(String field, String code) {
            this(field, code, Map.of());
        }
    }
}

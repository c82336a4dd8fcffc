package io.sternik.app.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a version of a wording. */
public record WordingId(@JsonValue UUID value) {

    /** Kind of record in the audit. */
    public static final String OBJECT = "wording";

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static WordingId of(UUID value) {
        return new WordingId(value);
    }

    /** Reads the id from an address. */
    public static WordingId valueOf(String text) {
        return new WordingId(UUID.fromString(text));
    }
}

package io.sternik.app.structure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a person. */
public record PersonId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static PersonId of(UUID value) {
        return new PersonId(value);
    }

    /** Reads the id from an address. */
    public static PersonId valueOf(String text) {
        return new PersonId(UUID.fromString(text));
    }
}

package io.sternik.app.structure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the holding of a position by a person during a period. */
public record AssignmentId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static AssignmentId of(UUID value) {
        return new AssignmentId(value);
    }

    /** Reads the id from an address. */
    public static AssignmentId valueOf(String text) {
        return new AssignmentId(UUID.fromString(text));
    }
}

package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an activity. */
public record ActivityId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static ActivityId of(UUID value) {
        return new ActivityId(value);
    }

    /** Reads the id from an address. */
    public static ActivityId valueOf(String text) {
        return new ActivityId(UUID.fromString(text));
    }
}

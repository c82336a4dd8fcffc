package io.sternik.app.platform.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a user account. */
public record UserId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static UserId of(UUID value) {
        return new UserId(value);
    }

    /** Reads the id from an address. */
    public static UserId valueOf(String text) {
        return new UserId(UUID.fromString(text));
    }
}

package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a deal. */
public record DealId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static DealId of(UUID value) {
        return new DealId(value);
    }

    /** Reads the id from an address. */
    public static DealId valueOf(String text) {
        return new DealId(UUID.fromString(text));
    }
}

package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a reason why deals are lost. */
public record LostReasonId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static LostReasonId of(UUID value) {
        return new LostReasonId(value);
    }

    /** Reads the id from an address. */
    public static LostReasonId valueOf(String text) {
        return new LostReasonId(UUID.fromString(text));
    }
}

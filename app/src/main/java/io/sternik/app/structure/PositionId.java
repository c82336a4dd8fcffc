package io.sternik.app.structure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a position: a seat in the company, held or vacant. */
public record PositionId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static PositionId of(UUID value) {
        return new PositionId(value);
    }

    /** Reads the id from an address. */
    public static PositionId valueOf(String text) {
        return new PositionId(UUID.fromString(text));
    }
}

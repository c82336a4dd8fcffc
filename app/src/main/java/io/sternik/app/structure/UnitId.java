package io.sternik.app.structure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a unit of the company. */
public record UnitId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static UnitId of(UUID value) {
        return new UnitId(value);
    }

    /** Reads the id from an address. */
    public static UnitId valueOf(String text) {
        return new UnitId(UUID.fromString(text));
    }
}

package io.sternik.app.structure.delegation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a delegation. */
record DelegationId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    static DelegationId of(UUID value) {
        return new DelegationId(value);
    }

    /** Reads the id from an address. */
    public static DelegationId valueOf(String text) {
        return new DelegationId(UUID.fromString(text));
    }
}

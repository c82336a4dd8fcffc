package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an account. */
public record AccountId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static AccountId of(UUID value) {
        return new AccountId(value);
    }

    /** Reads the id from an address. */
    public static AccountId valueOf(String text) {
        return new AccountId(UUID.fromString(text));
    }
}

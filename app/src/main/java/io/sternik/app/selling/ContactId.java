package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a contact. */
public record ContactId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static ContactId of(UUID value) {
        return new ContactId(value);
    }

    /** Reads the id from an address. */
    public static ContactId valueOf(String text) {
        return new ContactId(UUID.fromString(text));
    }
}

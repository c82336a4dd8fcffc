package io.sternik.app.platform.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a group of changes that was made at once and can be undone at once. */
public record ChangeSetId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static ChangeSetId of(UUID value) {
        return new ChangeSetId(value);
    }

    /** Reads the id from an address. */
    public static ChangeSetId valueOf(String text) {
        return new ChangeSetId(UUID.fromString(text));
    }
}

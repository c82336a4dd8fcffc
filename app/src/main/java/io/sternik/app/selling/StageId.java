package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a stage of a pipeline. */
public record StageId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static StageId of(UUID value) {
        return new StageId(value);
    }

    /** Reads the id from an address. */
    public static StageId valueOf(String text) {
        return new StageId(UUID.fromString(text));
    }
}

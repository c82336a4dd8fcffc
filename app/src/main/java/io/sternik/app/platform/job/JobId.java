package io.sternik.app.platform.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a job. */
public record JobId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static JobId of(UUID value) {
        return new JobId(value);
    }

    /** Reads the id from an address. */
    public static JobId valueOf(String text) {
        return new JobId(UUID.fromString(text));
    }
}

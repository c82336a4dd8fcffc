package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a pipeline. */
public record PipelineId(@JsonValue UUID value) {

    /** Kind of record in change sets. */
    public static final String OBJECT = "pipeline";

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static PipelineId of(UUID value) {
        return new PipelineId(value);
    }

    /** Reads the id from an address. */
    public static PipelineId valueOf(String text) {
        return new PipelineId(UUID.fromString(text));
    }
}

package io.sternik.app.platform.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies something that was asked for approval. */
public record ApprovalId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static ApprovalId of(UUID value) {
        return new ApprovalId(value);
    }

    /** Reads the id from an address. */
    public static ApprovalId valueOf(String text) {
        return new ApprovalId(UUID.fromString(text));
    }
}

package io.sternik.app.platform.file;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a file. */
public record FileId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static FileId of(UUID value) {
        return new FileId(value);
    }

    /** Reads the id from an address. */
    public static FileId valueOf(String text) {
        return new FileId(UUID.fromString(text));
    }
}

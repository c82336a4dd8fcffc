package io.sternik.app.platform.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an import. */
public record ImportId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static ImportId of(UUID value) {
        return new ImportId(value);
    }

    /** Reads the id from an address. */
    public static ImportId valueOf(String text) {
        return new ImportId(UUID.fromString(text));
    }
}

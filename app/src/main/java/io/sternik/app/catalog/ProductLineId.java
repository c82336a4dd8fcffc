package io.sternik.app.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a product line. */
public record ProductLineId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static ProductLineId of(UUID value) {
        return new ProductLineId(value);
    }

    /** Reads the id from an address. */
    public static ProductLineId valueOf(String text) {
        return new ProductLineId(UUID.fromString(text));
    }
}

package io.sternik.app.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a product. */
public record ProductId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static ProductId of(UUID value) {
        return new ProductId(value);
    }

    /** Reads the id from an address. */
    public static ProductId valueOf(String text) {
        return new ProductId(UUID.fromString(text));
    }
}

package io.sternik.app.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a price book. */
public record PriceBookId(@JsonValue UUID value) {

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static PriceBookId of(UUID value) {
        return new PriceBookId(value);
    }

    /** Reads the id from an address. */
    public static PriceBookId valueOf(String text) {
        return new PriceBookId(UUID.fromString(text));
    }
}

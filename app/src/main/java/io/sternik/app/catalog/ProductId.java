package io.sternik.app.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.RecordRef;
import java.util.UUID;

/** Identifies a product. */
public record ProductId(@JsonValue UUID value) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "product";

    /** Reads the id from JSON. */
    @JsonCreator
    public static ProductId of(UUID value) {
        return new ProductId(value);
    }

    /** Reads the id from an address. */
    public static ProductId valueOf(String text) {
        return new ProductId(UUID.fromString(text));
    }

    /** A product as histories and change sets point to it. */
    public static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }
}

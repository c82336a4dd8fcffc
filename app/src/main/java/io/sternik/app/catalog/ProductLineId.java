package io.sternik.app.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.RecordRef;
import java.util.UUID;

/** Identifies a product line. */
public record ProductLineId(@JsonValue UUID value) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "product-line";

    /** Reads the id from JSON. */
    @JsonCreator
    public static ProductLineId of(UUID value) {
        return new ProductLineId(value);
    }

    /** Reads the id from an address. */
    public static ProductLineId valueOf(String text) {
        return new ProductLineId(UUID.fromString(text));
    }

    /** A product line as histories and change sets point to it. */
    public static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }
}

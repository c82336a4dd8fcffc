package io.sternik.app.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.RecordRef;
import java.util.UUID;

/** Identifies a price book. */
public record PriceBookId(@JsonValue UUID value) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "price-book";

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static PriceBookId of(UUID value) {
        return new PriceBookId(value);
    }

    /** Reads the id from an address. */
    public static PriceBookId valueOf(String text) {
        return new PriceBookId(UUID.fromString(text));
    }

    /** A price book as histories and change sets point to it. */
    public static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }
}

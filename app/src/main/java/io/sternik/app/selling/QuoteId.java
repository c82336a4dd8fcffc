package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.RecordRef;
import java.util.UUID;

/** Identifies a quote, whatever its version. */
public record QuoteId(@JsonValue UUID value) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "quote";

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static QuoteId of(UUID value) {
        return new QuoteId(value);
    }

    /** Reads the id from an address. */
    public static QuoteId valueOf(String text) {
        return new QuoteId(UUID.fromString(text));
    }

    /** A quote as histories and change sets point to it. */
    public static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }
}

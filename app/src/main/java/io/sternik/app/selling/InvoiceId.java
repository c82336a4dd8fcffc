package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.RecordRef;
import java.util.UUID;

/** Identifies an invoice. */
public record InvoiceId(@JsonValue UUID value) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "invoice";

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static InvoiceId of(UUID value) {
        return new InvoiceId(value);
    }

    /** Reads the id from an address. */
    public static InvoiceId valueOf(String text) {
        return new InvoiceId(UUID.fromString(text));
    }

    /** An invoice as histories and change sets point to it. */
    public static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }
}

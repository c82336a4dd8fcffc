package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.RecordRef;
import java.util.UUID;

/** Identifies a payment. */
public record PaymentId(@JsonValue UUID value) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "payment";

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static PaymentId of(UUID value) {
        return new PaymentId(value);
    }

    /** Reads the id from an address. */
    public static PaymentId valueOf(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    /** A payment as histories and change sets point to it. */
    public static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }
}

package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.RecordRef;
import java.util.UUID;

/** Identifies an order. */
public record OrderId(@JsonValue UUID value) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "order";

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static OrderId of(UUID value) {
        return new OrderId(value);
    }

    /** Reads the id from an address. */
    public static OrderId valueOf(String text) {
        return new OrderId(UUID.fromString(text));
    }

    /** An order as histories and change sets point to it. */
    public static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }
}

package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.RecordRef;
import java.util.UUID;

/** Identifies a deal. */
public record DealId(@JsonValue UUID value) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "deal";

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static DealId of(UUID value) {
        return new DealId(value);
    }

    /** Reads the id from an address. */
    public static DealId valueOf(String text) {
        return new DealId(UUID.fromString(text));
    }

    /** A deal as histories, files and change sets point to it. */
    public static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }
}

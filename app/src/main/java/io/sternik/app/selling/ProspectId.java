package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.RecordRef;
import java.util.UUID;

/** Identifies a prospect. */
public record ProspectId(@JsonValue UUID value) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "prospect";

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static ProspectId of(UUID value) {
        return new ProspectId(value);
    }

    /** Reads the id from an address. */
    public static ProspectId valueOf(String text) {
        return new ProspectId(UUID.fromString(text));
    }

    /** A prospect as histories, files and change sets point to it. */
    public static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }
}

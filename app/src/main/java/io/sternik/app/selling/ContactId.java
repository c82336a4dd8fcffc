package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.RecordRef;
import java.util.UUID;

/** Identifies a contact. */
public record ContactId(@JsonValue UUID value) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "contact";

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static ContactId of(UUID value) {
        return new ContactId(value);
    }

    /** Reads the id from an address. */
    public static ContactId valueOf(String text) {
        return new ContactId(UUID.fromString(text));
    }

    /** A contact as histories, files and change sets point to it. */
    public static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }
}

package io.sternik.app.selling;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.sternik.app.platform.history.RecordRef;
import java.util.UUID;

/** Identifies an activity. */
public record ActivityId(@JsonValue UUID value) {

    /** Kind of record in histories and change sets. */
    public static final String OBJECT = "activity";

    /** Reads the id from JSON and from addresses. */
    @JsonCreator
    public static ActivityId of(UUID value) {
        return new ActivityId(value);
    }

    /** Reads the id from an address. */
    public static ActivityId valueOf(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    /** An activity as histories, files and change sets point to it. */
    public static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }
}

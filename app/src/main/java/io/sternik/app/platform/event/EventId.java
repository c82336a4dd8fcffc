package io.sternik.app.platform.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an event; a listener may keep it to know what it has heard. */
public record EventId(@JsonValue UUID value) {

    /** Reads the id from JSON. */
    @JsonCreator
    public static EventId of(UUID value) {
        return new EventId(value);
    }
}

package io.sternik.app.structure;

import io.sternik.app.platform.event.Event;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody works here from a day on; takes effect on that day.
 *
 * @param on first day of work
 */
public record PersonJoined(PersonId person, LocalDate on) implements Event {

    @Override
    public UUID subject() {
        return person.value();
    }
}

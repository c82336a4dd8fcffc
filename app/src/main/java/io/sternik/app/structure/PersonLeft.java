package io.sternik.app.structure;

import io.sternik.app.platform.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Somebody no longer works here; takes effect on that day.
 *
 * @param name as known when it was decided
 * @param positions held until that day, as known when it was decided
 * @param on first day on which the person no longer works here
 */
public record PersonLeft(PersonId person, String name, List<PositionId> positions, LocalDate on) implements Event {

    /** Copies the list. */
    public PersonLeft {
        positions = List.copyOf(positions);
    }

    @Override
    public UUID subject() {
        return person.value();
    }
}

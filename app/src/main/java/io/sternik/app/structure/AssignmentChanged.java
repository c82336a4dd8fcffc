package io.sternik.app.structure;

import io.sternik.app.platform.event.Event;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody begins to hold a position or ceases to: takes effect on the first day and on the first day without it.
 *
 * @param to first day after it; not yet known for most that begin
 */
public record AssignmentChanged(
        AssignmentId assignment,
        PersonId person,
        PositionId position,
        AssignmentKind kind,
        LocalDate from,
        @Nullable LocalDate to)
        implements Event {

    @Override
    public UUID subject() {
        return assignment.value();
    }
}

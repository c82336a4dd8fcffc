package io.sternik.app.selling;

import io.sternik.app.platform.event.Event;
import io.sternik.app.structure.PositionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prospect was written down by hand.
 *
 * @param campaign that brought it, null when none did
 */
public record ProspectCreated(ProspectId prospect, @Nullable UUID campaign, PositionId owner) implements Event {

    @Override
    public UUID subject() {
        return prospect.value();
    }
}

package io.sternik.app.selling;

import io.sternik.app.platform.event.Event;
import io.sternik.app.structure.PositionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A prospect became a customer.
 *
 * @param deal that was opened with it, null when none was
 * @param campaign that brought it, null when none did
 */
public record ProspectConverted(
        ProspectId prospect,
        AccountId account,
        ContactId contact,
        @Nullable DealId deal,
        @Nullable UUID campaign,
        PositionId owner)
        implements Event {

    @Override
    public UUID subject() {
        return prospect.value();
    }
}

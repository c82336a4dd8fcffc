package io.sternik.app.selling;

import io.sternik.app.platform.event.Event;
import io.sternik.app.structure.PositionId;
import io.sternik.engine.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A closed deal is open again.
 *
 * @param amount null when it is unknown
 * @param owner null when nobody owns it
 */
public record DealReopened(
        DealId deal,
        StageId from,
        StageId to,
        @Nullable Money amount,
        @Nullable PositionId owner) implements Event {

    @Override
    public UUID subject() {
        return deal.value();
    }
}

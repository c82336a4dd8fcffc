package io.sternik.app.selling;

import io.sternik.app.platform.event.Event;
import io.sternik.app.structure.PositionId;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal was lost.
 *
 * @param amount null when it is unknown
 * @param on business date on which it was closed
 * @param reason why it was lost
 * @param owner position that closed it, null when nobody owned it
 */
public record DealLost(
        DealId deal,
        @Nullable Money amount,
        LocalDate on,
        LostReasonId reason,
        @Nullable PositionId owner) implements Event {

    @Override
    public UUID subject() {
        return deal.value();
    }
}

package io.sternik.app.selling;

import io.sternik.app.platform.event.Event;
import io.sternik.app.structure.PositionId;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's order is binding.
 *
 * @param net what it comes to without tax
 * @param on business date of the order
 * @param owner position that owned the deal, null when nobody did
 */
public record OrderConfirmed(
        OrderId order,
        AccountId account,
        @Nullable DealId deal,
        Money net,
        LocalDate on,
        @Nullable PositionId owner) implements Event {

    @Override
    public UUID subject() {
        return order.value();
    }
}

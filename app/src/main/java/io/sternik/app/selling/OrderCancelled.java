package io.sternik.app.selling;

import io.sternik.app.platform.event.Event;
import io.sternik.engine.money.Money;
import java.util.UUID;

/**
 * What was not delivered of an order will not be.
 *
 * @param net what the cancelled goods come to without tax
 * @param whole whether nothing of it was ever delivered
 */
public record OrderCancelled(OrderId order, Money net, boolean whole) implements Event {

    @Override
    public UUID subject() {
        return order.value();
    }
}

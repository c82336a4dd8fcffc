package io.sternik.app.selling;

import io.sternik.app.platform.event.Event;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Goods of an order were delivered.
 *
 * @param delivery number of the delivery within the order
 * @param net what the delivered goods come to without tax
 * @param on business date of the delivery
 * @param complete whether nothing of the order is left to deliver
 */
public record OrderDelivered(OrderId order, int delivery, Money net, LocalDate on, boolean complete) implements Event {

    @Override
    public UUID subject() {
        return order.value();
    }
}

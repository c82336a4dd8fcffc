package io.sternik.app.selling.orders;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.BulkProblem;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.bulk.OneByOneTarget;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.orders.Fulfilment.Cancelling;
import io.sternik.app.selling.orders.Fulfilment.Shipment;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Many orders at once: all that is left of each is delivered or cancelled. An order has no fields that are edited. */
@Component
class OrderBulk extends OneByOneTarget {

    private final Fulfilment fulfilment;
    private final BulkForm form;

    OrderBulk(Fulfilment fulfilment, OrderList list, OrderStore store, BulkForm form, OneByOne each) {
        super("orders", each, _ -> list.source(), store::names);
        this.fulfilment = fulfilment;
        this.form = form;
    }

    /**
     * Where an order goes.
     *
     * @param to delivered or cancelled
     * @param deliveredOn the day of the delivery
     * @param note a word about the delivery
     * @param reason why it is cancelled
     */
    record OrderMove(
            @Nullable OrderState to,
            @Nullable LocalDate deliveredOn,
            @Nullable String note,
            @Nullable String reason) {}

    @Override
    protected void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by) {
        if (change.move() == null) {
            throw new BulkProblem.NothingToDo().refused();
        }
        OrderId order = new OrderId(id);
        OrderMove move = form.read(change.move(), OrderMove.class);
        if (move.to() == OrderState.DELIVERED) {
            fulfilment.deliver(order, shipment(move), act, by);
        } else if (move.to() == OrderState.CANCELLED) {
            fulfilment.cancel(order, new Cancelling(Objects.requireNonNullElse(move.reason(), "")), act, by);
        } else {
            throw RequestProblem.Invalid.field("to", "field.unknown-value").refused();
        }
    }

    private static Shipment shipment(OrderMove move) {
        LocalDate day = move.deliveredOn();
        if (day == null) {
            throw RequestProblem.Invalid.field("deliveredOn", "field.required").refused();
        }
        return new Shipment(day, move.note(), null);
    }
}

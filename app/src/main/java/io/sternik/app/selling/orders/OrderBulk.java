package io.sternik.app.selling.orders;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.BulkProblem;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.bulk.BulkTarget;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.orders.Fulfilment.Cancelling;
import io.sternik.app.selling.orders.Fulfilment.Shipment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Many orders at once: all that is left of each is delivered or cancelled. An order has no fields that are edited. */
@Component
class OrderBulk implements BulkTarget {

    private final Fulfilment fulfilment;
    private final OrderList list;
    private final OrderStore store;
    private final BulkForm form;
    private final OneByOne each;

    OrderBulk(Fulfilment fulfilment, OrderList list, OrderStore store, BulkForm form, OneByOne each) {
        this.fulfilment = fulfilment;
        this.list = list;
        this.store = store;
        this.form = form;
        this.each = each;
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
    public String object() {
        return "orders";
    }

    @Override
    public ListSource<?> source(Viewer viewer) {
        return list.source();
    }

    @Override
    public Map<UUID, Problem> apply(List<BulkRequest.Row> rows, ChangeSetId act, Viewer by) {
        return each.apply(rows, row -> apply(new OrderId(row.id()), row.change(), act, by));
    }

    private void apply(OrderId order, BulkChange change, ChangeSetId act, Viewer by) {
        if (change.move() == null) {
            throw new BulkProblem.NothingToDo().refused();
        }
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

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }
}

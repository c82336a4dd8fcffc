package io.sternik.app.selling.orders;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.Journal.Deed;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.OrderCancelled;
import io.sternik.app.selling.OrderDelivered;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.OrderProblem;
import io.sternik.database.selling.tables.records.DeliveryRecord;
import io.sternik.database.selling.tables.records.OrderLineRecord;
import io.sternik.database.selling.tables.records.SalesOrderRecord;
import io.sternik.engine.document.PartOfLine;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an order: deliveries, and that the rest of it is cancelled. Both can be taken back. */
@Component
class Fulfilment {

    private static final int LONGEST_NOTE = 1_000;

    private final Orders orders;
    private final OrderStore store;
    private final OrderViews views;
    private final Events events;
    private final Journal journal;
    private final Audit audit;
    private final CompanyTime time;

    Fulfilment(
            Orders orders,
            OrderStore store,
            OrderViews views,
            Events events,
            Journal journal,
            Audit audit,
            CompanyTime time) {
        this.orders = orders;
        this.store = store;
        this.views = views;
        this.events = events;
        this.journal = journal;
        this.audit = audit;
        this.time = time;
    }

    /** Some of a line. */
    record ShippedLine(int rank, long quantityThousandths) {}

    /**
     * A delivery as somebody writes it down.
     *
     * @param lines what was delivered; all that is left when it is left out
     */
    record Shipment(
            LocalDate deliveredOn,
            @Nullable String note,
            @Nullable List<ShippedLine> lines) {}

    /** Why the rest of an order will not be delivered. */
    record Cancelling(String reason) {}

    /** Writes down what was delivered. */
    @Transactional
    OrderView deliver(OrderId id, Shipment wanted, long knownVersion, Viewer by) {
        SalesOrderRecord order = current(id, knownVersion, by);
        deliver(order, wanted, journal.open(order.getNumber(), by), by);
        return views.one(order);
    }

    /** The same whatever the order's version is, as a part of a larger act. */
    @Transactional
    void deliver(OrderId id, Shipment wanted, ChangeSetId act, Viewer by) {
        deliver(orders.lock(id, by), wanted, act, by);
    }

    private void deliver(SalesOrderRecord order, Shipment wanted, ChangeSetId act, Viewer by) {
        List<OrderLineRecord> lines = store.lines(order.getId());
        Map<Integer, OrderLineRecord> byRank =
                lines.stream().collect(Collectors.toMap(line -> line.getRank().intValue(), Function.identity()));
        Shipment shipment = checked(wanted, order, lines, byRank);
        long net = 0;
        for (ShippedLine shipped : Objects.requireNonNull(shipment.lines())) {
            OrderLineRecord line = Objects.requireNonNull(byRank.get(shipped.rank()));
            long from = line.getDeliveredThousandths();
            long to = from + shipped.quantityThousandths();
            net += PartOfLine.amountMinor(line.getNetMinor(), line.getQuantityThousandths(), from, to);
            line.setDeliveredThousandths(to);
        }
        int no = store.deliver(order.getId(), shipment, time.now(), by);
        store.update(order, lines);
        note(order, "delivered", new FieldChange(OrderUndo.DELIVERY, null, Integer.toString(no)), act, by);
        events.publish(
                new OrderDelivered(
                        new OrderId(order.getId()),
                        no,
                        Money.ofMinor(net, order.getCurrency()),
                        shipment.deliveredOn(),
                        order.getState().equals(OrderState.DELIVERED.code())),
                by);
    }

    private Shipment checked(
            Shipment wanted,
            SalesOrderRecord order,
            List<OrderLineRecord> lines,
            Map<Integer, OrderLineRecord> byRank) {
        if (lines.stream().allMatch(line -> OrderState.left(line) == 0)) {
            throw new OrderProblem.NothingLeft().refused();
        }
        List<ShippedLine> shipped = wanted.lines() != null
                ? wanted.lines()
                : lines.stream()
                        .filter(line -> OrderState.left(line) > 0)
                        .map(line -> new ShippedLine(line.getRank(), OrderState.left(line)))
                        .toList();
        List<FieldFinding> wrong = new ArrayList<>();
        if (wanted.deliveredOn().isAfter(time.today()) || wanted.deliveredOn().isBefore(order.getOrderedOn())) {
            wrong.add(new FieldFinding("deliveredOn", "order.delivered-on"));
        }
        if (wanted.note() != null && wanted.note().length() > LONGEST_NOTE) {
            wrong.add(new FieldFinding("note", "order.note-long"));
        }
        if (shipped.isEmpty()) {
            wrong.add(new FieldFinding("lines", "order.nothing-shipped"));
        }
        Set<Integer> ranks = new HashSet<>();
        for (int at = 0; at < shipped.size(); at++) {
            ShippedLine line = shipped.get(at);
            OrderLineRecord ordered = byRank.get(line.rank());
            if (ordered == null
                    || !ranks.add(line.rank())
                    || line.quantityThousandths() <= 0
                    || line.quantityThousandths() > OrderState.left(ordered)) {
                wrong.add(new FieldFinding("lines." + at + ".quantity", "order.shipped-quantity"));
            }
        }
        if (!wrong.isEmpty()) {
            throw new RequestProblem.Invalid(wrong).refused();
        }
        String note = wanted.note();
        return new Shipment(
                wanted.deliveredOn(), note == null || note.isBlank() ? null : note.strip(), List.copyOf(shipped));
    }

    /** Takes the last delivery back. */
    @Transactional
    OrderView withdraw(OrderId id, int no, long knownVersion, Viewer by) {
        SalesOrderRecord order = current(id, knownVersion, by);
        DeliveryRecord last = store.lastDelivery(order.getId())
                .filter(delivery -> delivery.getNo() == no)
                .orElseThrow(Orders::notFound);
        store.takeBack(order, last);
        store.touch(order);
        audit.write(
                by,
                Audit.Entry.of(
                        "order.delivery-withdrawn", OrderId.ref(order.getId()), Map.of("delivery", no), Map.of()));
        return views.one(order);
    }

    /** Cancels what is left of an order. */
    @Transactional
    OrderView cancel(OrderId id, Cancelling cancelling, long knownVersion, Viewer by) {
        SalesOrderRecord order = current(id, knownVersion, by);
        cancel(order, cancelling, journal.open(order.getNumber(), by), by);
        return views.one(order);
    }

    /** The same whatever the order's version is, as a part of a larger act. */
    @Transactional
    void cancel(OrderId id, Cancelling cancelling, ChangeSetId act, Viewer by) {
        cancel(orders.lock(id, by), cancelling, act, by);
    }

    private void cancel(SalesOrderRecord order, Cancelling cancelling, ChangeSetId act, Viewer by) {
        String reason = cancelling.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_NOTE) {
            throw RequestProblem.Invalid.field("reason", reason.isEmpty() ? "field.required" : "order.note-long")
                    .refused();
        }
        List<OrderLineRecord> lines = store.lines(order.getId());
        boolean cancelledBefore = lines.stream().anyMatch(line -> line.getCancelledThousandths() > 0);
        long net = 0;
        boolean any = false;
        for (OrderLineRecord line : lines) {
            long left = OrderState.left(line);
            if (left > 0) {
                any = true;
                long gone = line.getDeliveredThousandths() + line.getCancelledThousandths();
                net += PartOfLine.amountMinor(
                        line.getNetMinor(), line.getQuantityThousandths(), gone, line.getQuantityThousandths());
                line.setCancelledThousandths(line.getCancelledThousandths() + left);
            }
        }
        if (!any) {
            throw new OrderProblem.NothingLeft().refused();
        }
        String before = cancelledBefore ? Objects.requireNonNullElse(order.getCancelReason(), "") : null;
        order.setCancelReason(reason);
        store.update(order, lines);
        note(order, "cancelled", new FieldChange(OrderUndo.CANCELLED, before, reason), act, by);
        events.publish(
                new OrderCancelled(
                        new OrderId(order.getId()),
                        Money.ofMinor(net, order.getCurrency()),
                        order.getState().equals(OrderState.CANCELLED.code())),
                by);
    }

    private void note(SalesOrderRecord order, String verb, FieldChange change, ChangeSetId act, Viewer by) {
        List<FieldChange> changes = List.of(change);
        journal.changed(by, new Deed(OrderId.ref(order.getId()), order.getVersion(), verb, changes, changes), act);
    }

    private SalesOrderRecord current(OrderId id, long knownVersion, Viewer by) {
        SalesOrderRecord order = orders.lock(id, by);
        journal.requireCurrent(OrderId.ref(id.value()), knownVersion, order.getVersion());
        return order;
    }
}

package io.sternik.app.selling.orders;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.ORDER_LINE;
import static io.sternik.database.selling.Tables.QUOTE;
import static io.sternik.database.selling.Tables.QUOTE_LINE;
import static io.sternik.database.selling.Tables.QUOTE_VERSION;
import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.OrderCancelled;
import io.sternik.app.selling.OrderConfirmed;
import io.sternik.app.selling.OrderDelivered;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.OrderProblem;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.deals.Deals;
import io.sternik.app.selling.documents.NumberSeries;
import io.sternik.app.selling.orders.OrderView.DealOrders;
import io.sternik.app.selling.orders.OrderView.OrderRow;
import io.sternik.app.structure.PositionId;
import io.sternik.database.selling.tables.records.DealRecord;
import io.sternik.database.selling.tables.records.DeliveryLineRecord;
import io.sternik.database.selling.tables.records.DeliveryRecord;
import io.sternik.database.selling.tables.records.OrderLineRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with orders: make one of an accepted quote, write down what was delivered, cancel the rest. */
@Component
public class Orders {

    private static final int LONGEST_NOTE = 1_000;

    private final DSLContext sql;
    private final OrderStore store;
    private final OrderViews views;
    private final OrderList list;
    private final Lists lists;
    private final Deals deals;
    private final NumberSeries numbers;
    private final Events events;
    private final Journal journal;
    private final Audit audit;
    private final CompanyTime time;

    Orders(
            DSLContext sql,
            OrderStore store,
            OrderViews views,
            OrderList list,
            Lists lists,
            Deals deals,
            NumberSeries numbers,
            Events events,
            Journal journal,
            Audit audit,
            CompanyTime time) {
        this.sql = sql;
        this.store = store;
        this.views = views;
        this.list = list;
        this.lists = lists;
        this.deals = deals;
        this.numbers = numbers;
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

    Page<OrderRow> page(ListRequest request, Viewer viewer) {
        return lists.page(list.source(), request, viewer.visibility());
    }

    OrderView get(OrderId id, Viewer viewer) {
        return views.one(store.find(id, viewer.visibility()).orElseThrow(Orders::notFound));
    }

    /** The order as it stands in its table, locked; not found when the viewer may not see it. */
    public SalesOrderRecord lock(OrderId id, Viewer by) {
        return store.lock(id, by.visibility()).orElseThrow(Orders::notFound);
    }

    /** The lines of an order that is locked, in their order. */
    public List<OrderLineRecord> linesOf(SalesOrderRecord order) {
        return store.lines(order.getId());
    }

    /** Writes lines of a locked order that have changed. */
    public void update(SalesOrderRecord order, List<OrderLineRecord> lines) {
        store.update(order, lines);
    }

    /** Whether the order is there for the viewer. */
    public boolean sees(OrderId id, Viewer viewer) {
        return store.find(id, viewer.visibility()).isPresent();
    }

    DealOrders ofDeal(DealId deal, Viewer viewer) {
        deals.get(deal, viewer);
        return new DealOrders(views.all(store.ofDeal(deal)));
    }

    /** Makes an order of the version of a quote that the customer accepted; can be taken back while nothing has become of it. */
    @Transactional
    OrderView of(QuoteId quote, Viewer by) {
        QuoteVersionRecord version = accepted(quote, by);
        store.numberOf(quote.value(), version.getNo()).ifPresent(number -> {
            throw new OrderProblem.Exists(number).refused();
        });
        DealRecord deal = dealOf(quote);
        if (deal.getAccount() == null) {
            throw new OrderProblem.NotAccepted().refused();
        }
        SalesOrderRecord wanted = SALES_ORDER.newRecord();
        wanted.setNumber(numbers.next(NumberSeries.Kind.ORDER));
        wanted.setState(OrderState.CONFIRMED.code());
        wanted.setAccount(deal.getAccount());
        wanted.setDeal(deal.getId());
        wanted.setQuote(quote.value());
        wanted.setQuoteNo(version.getNo());
        wanted.setOwnerPosition(deal.getOwnerPosition());
        wanted.setOrderedOn(time.today());
        wanted.setBuyerName(version.getBuyerName());
        wanted.setBuyerNip(version.getBuyerNip());
        wanted.setBuyerTown(version.getBuyerTown());
        wanted.setCurrency(version.getCurrency());
        wanted.setNetMinor(version.getNetMinor());
        wanted.setVatMinor(version.getVatMinor());
        wanted.setGrossMinor(version.getGrossMinor());
        wanted.setMadeAt(time.now());
        wanted.setMadeBy(History.idOf(by));
        SalesOrderRecord order = store.insert(wanted, lines(version));
        journal.created(
                by,
                OrderId.ref(order.getId()),
                List.of(new FieldChange("number", null, order.getNumber())),
                journal.open(order.getNumber(), by));
        UUID owner = order.getOwnerPosition();
        events.publish(
                new OrderConfirmed(
                        new OrderId(order.getId()),
                        new AccountId(order.getAccount()),
                        new DealId(deal.getId()),
                        Money.ofMinor(order.getNetMinor(), order.getCurrency()),
                        order.getOrderedOn(),
                        owner == null ? null : new PositionId(owner)),
                by);
        return views.one(order);
    }

    private QuoteVersionRecord accepted(QuoteId quote, Viewer by) {
        return sql.select(QUOTE_VERSION.fields())
                .from(QUOTE_VERSION)
                .join(QUOTE)
                .on(QUOTE.ID.eq(QUOTE_VERSION.QUOTE))
                .join(DEAL)
                .on(DEAL.ID.eq(QUOTE.DEAL))
                .where(
                        QUOTE_VERSION.QUOTE.eq(quote.value()),
                        QUOTE_VERSION.NO.eq(QUOTE.CURRENT),
                        DealSight.of(by.visibility()))
                .forUpdate()
                .of(QUOTE)
                .fetchOptionalInto(QUOTE_VERSION)
                .map(version -> {
                    if (!version.getState().equals("accepted")) {
                        throw new OrderProblem.NotAccepted().refused();
                    }
                    return version;
                })
                .orElseThrow(Orders::notFound);
    }

    private DealRecord dealOf(QuoteId quote) {
        return sql.select(DEAL.fields())
                .from(DEAL)
                .join(QUOTE)
                .on(QUOTE.DEAL.eq(DEAL.ID))
                .where(QUOTE.ID.eq(quote.value()))
                .fetchSingleInto(DEAL);
    }

    private List<OrderLineRecord> lines(QuoteVersionRecord version) {
        return sql.selectFrom(QUOTE_LINE)
                .where(QUOTE_LINE.QUOTE.eq(version.getQuote()), QUOTE_LINE.NO.eq(version.getNo()))
                .orderBy(QUOTE_LINE.RANK)
                .fetch(quoted -> {
                    OrderLineRecord line = ORDER_LINE.newRecord();
                    line.setRank(quoted.getRank());
                    line.setProduct(quoted.getProduct());
                    line.setCode(quoted.getCode());
                    line.setNamePl(quoted.getNamePl());
                    line.setNameEn(quoted.getNameEn());
                    line.setUnit(quoted.getUnit());
                    line.setQuantityThousandths(quoted.getQuantityThousandths());
                    line.setDeliveredThousandths(0L);
                    line.setCancelledThousandths(0L);
                    line.setInvoicedThousandths(0L);
                    line.setNetMinor(quoted.getNetMinor());
                    line.setVatKind(quoted.getVatKind());
                    line.setVatRateBp(quoted.getVatRateBp());
                    return line;
                });
    }

    /** Writes down what was delivered. */
    @Transactional
    OrderView deliver(OrderId id, Shipment wanted, long knownVersion, Viewer by) {
        SalesOrderRecord order = current(id, knownVersion, by);
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
        audit.write(
                by, Audit.Entry.of("order.delivered", OrderId.ref(order.getId()), Map.of(), Map.of("delivery", no)));
        events.publish(
                new OrderDelivered(
                        id,
                        no,
                        Money.ofMinor(net, order.getCurrency()),
                        shipment.deliveredOn(),
                        order.getState().equals(OrderState.DELIVERED.code())),
                by);
        return views.one(order);
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
        Map<Integer, OrderLineRecord> byRank = store.lines(order.getId()).stream()
                .collect(Collectors.toMap(line -> line.getRank().intValue(), Function.identity()));
        List<DeliveryLineRecord> delivered =
                store.delivered(List.of(last.getId())).getOrDefault(last.getId(), List.of());
        for (DeliveryLineRecord line : delivered) {
            OrderLineRecord ordered =
                    Objects.requireNonNull(byRank.get(line.getRank().intValue()));
            ordered.setDeliveredThousandths(ordered.getDeliveredThousandths() - line.getQuantityThousandths());
        }
        store.remove(last);
        store.update(order, List.copyOf(byRank.values()));
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
        String reason = cancelling.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_NOTE) {
            throw RequestProblem.Invalid.field("reason", reason.isEmpty() ? "field.required" : "order.note-long")
                    .refused();
        }
        List<OrderLineRecord> lines = store.lines(order.getId());
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
        order.setCancelReason(reason);
        store.update(order, lines);
        audit.write(
                by, new Audit.Entry("order.cancelled", OrderId.ref(order.getId()), Map.of(), Map.of(), reason, null));
        events.publish(
                new OrderCancelled(
                        id,
                        Money.ofMinor(net, order.getCurrency()),
                        order.getState().equals(OrderState.CANCELLED.code())),
                by);
        return views.one(order);
    }

    private SalesOrderRecord current(OrderId id, long knownVersion, Viewer by) {
        SalesOrderRecord order = lock(id, by);
        journal.requireCurrent(OrderId.ref(id.value()), knownVersion, order.getVersion());
        return order;
    }

    static RuntimeException notFound() {
        return new RecordProblem.NotFound().refused();
    }
}

package io.sternik.app.selling.orders;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.ORDER_LINE;
import static io.sternik.database.selling.Tables.QUOTE;
import static io.sternik.database.selling.Tables.QUOTE_LINE;
import static io.sternik.database.selling.Tables.QUOTE_VERSION;
import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.OrderConfirmed;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.OrderProblem;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.deals.Deals;
import io.sternik.app.selling.documents.NumberSeries;
import io.sternik.app.selling.orders.OrderView.DealOrders;
import io.sternik.app.selling.orders.OrderView.OrderRow;
import io.sternik.app.structure.PositionId;
import io.sternik.database.selling.tables.records.DealRecord;
import io.sternik.database.selling.tables.records.OrderLineRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import io.sternik.database.selling.tables.records.SalesOrderRecord;
import io.sternik.engine.money.Money;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders as people find them, and how one is made of an accepted quote. */
@Component
public class Orders {

    private final DSLContext sql;
    private final OrderStore store;
    private final OrderViews views;
    private final OrderList list;
    private final Lists lists;
    private final Deals deals;
    private final NumberSeries numbers;
    private final Events events;
    private final Journal journal;
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
        this.time = time;
    }

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

    static RuntimeException notFound() {
        return new RecordProblem.NotFound().refused();
    }
}

package io.sternik.app.selling.orders;

import static io.sternik.database.selling.Tables.DELIVERY;
import static io.sternik.database.selling.Tables.DELIVERY_LINE;
import static io.sternik.database.selling.Tables.ORDER_LINE;
import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.History;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealSight;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.documents.DocumentSight;
import io.sternik.app.selling.orders.Fulfilment.Shipment;
import io.sternik.database.selling.tables.records.DeliveryLineRecord;
import io.sternik.database.selling.tables.records.DeliveryRecord;
import io.sternik.database.selling.tables.records.OrderLineRecord;
import io.sternik.database.selling.tables.records.SalesOrderRecord;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Orders in the database. An order is seen by whoever sees its owner's position or that of its account. */
@Component
class OrderStore {

    private final DSLContext sql;

    OrderStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Orders in sight. */
    static Condition visible(Visibility visibility) {
        Condition owned =
                DocumentSight.of(visibility, SALES_ORDER.DELETED_AT, SALES_ORDER.OWNER_POSITION, SALES_ORDER.ACCOUNT);
        return visibility.seesAll()
                ? owned
                : owned.or(SALES_ORDER.DELETED_AT.isNull().and(DealSight.member(visibility, SALES_ORDER.DEAL)));
    }

    Optional<SalesOrderRecord> find(OrderId id, Visibility visibility) {
        return sql.selectFrom(SALES_ORDER)
                .where(SALES_ORDER.ID.eq(id.value()), visible(visibility))
                .fetchOptional();
    }

    /** The order, locked against other writers until the transaction ends. */
    Optional<SalesOrderRecord> lock(OrderId id, Visibility visibility) {
        return find(id, visibility)
                .flatMap(_ -> sql.selectFrom(SALES_ORDER)
                        .where(SALES_ORDER.ID.eq(id.value()))
                        .forUpdate()
                        .fetchOptional());
    }

    /** The orders of a deal that the caller has found within sight, the latest first. */
    List<SalesOrderRecord> ofDeal(DealId deal) {
        return sql.selectFrom(SALES_ORDER)
                .where(SALES_ORDER.DEAL.eq(deal.value()), SALES_ORDER.DELETED_AT.isNull())
                .orderBy(SALES_ORDER.MADE_AT.desc(), SALES_ORDER.ID.desc())
                .fetch();
    }

    Optional<String> numberOf(UUID quote, int no) {
        return sql.select(SALES_ORDER.NUMBER)
                .from(SALES_ORDER)
                .where(SALES_ORDER.QUOTE.eq(quote), SALES_ORDER.QUOTE_NO.eq((short) no))
                .fetchOptional(SALES_ORDER.NUMBER);
    }

    List<OrderLineRecord> lines(UUID order) {
        return sql.selectFrom(ORDER_LINE)
                .where(ORDER_LINE.SALES_ORDER.eq(order))
                .orderBy(ORDER_LINE.RANK)
                .fetch();
    }

    Map<UUID, List<OrderLineRecord>> lines(Collection<UUID> orders) {
        return sql.selectFrom(ORDER_LINE)
                .where(ORDER_LINE.SALES_ORDER.eq(DSL.any(orders.toArray(UUID[]::new))))
                .orderBy(ORDER_LINE.SALES_ORDER, ORDER_LINE.RANK)
                .fetchGroups(ORDER_LINE.SALES_ORDER, row -> row);
    }

    Map<UUID, List<DeliveryRecord>> deliveries(Collection<UUID> orders) {
        return sql.selectFrom(DELIVERY)
                .where(DELIVERY.SALES_ORDER.eq(DSL.any(orders.toArray(UUID[]::new))))
                .orderBy(DELIVERY.SALES_ORDER, DELIVERY.NO)
                .fetchGroups(DELIVERY.SALES_ORDER, row -> row);
    }

    Map<UUID, List<DeliveryLineRecord>> delivered(Collection<UUID> deliveries) {
        return sql.selectFrom(DELIVERY_LINE)
                .where(DELIVERY_LINE.DELIVERY.eq(DSL.any(deliveries.toArray(UUID[]::new))))
                .orderBy(DELIVERY_LINE.DELIVERY, DELIVERY_LINE.RANK)
                .fetchGroups(DELIVERY_LINE.DELIVERY, row -> row);
    }

    /** Writes a new order; answers it as it stands in its table. */
    SalesOrderRecord insert(SalesOrderRecord wanted, List<OrderLineRecord> lines) {
        SalesOrderRecord order =
                sql.insertInto(SALES_ORDER).set(wanted).returning().fetchSingle();
        lines.forEach(line -> line.setSalesOrder(order.getId()));
        ManyRows.insert(sql, lines);
        return order;
    }

    /** Writes lines that changed and lets the order stand where they say, one version further. */
    void update(SalesOrderRecord order, List<OrderLineRecord> lines) {
        write(order, lines);
        touch(order);
    }

    /** Writes an order, one version further. */
    void touch(SalesOrderRecord order) {
        order.setVersion(order.getVersion() + 1);
        sql.executeUpdate(order);
    }

    /** Writes lines that changed and says where the order stands by them; the caller writes the order. */
    private void write(SalesOrderRecord order, List<OrderLineRecord> lines) {
        sql.batchUpdate(lines.stream().filter(OrderLineRecord::modified).toList())
                .execute();
        order.setState(OrderState.of(lines).code());
    }

    /** Takes a delivery back, lines and all; the caller writes the order. */
    void takeBack(SalesOrderRecord order, DeliveryRecord delivery) {
        List<OrderLineRecord> lines = lines(order.getId());
        for (DeliveryLineRecord part : delivered(List.of(delivery.getId())).getOrDefault(delivery.getId(), List.of())) {
            lines.stream()
                    .filter(line -> line.getRank().equals(part.getRank()))
                    .forEach(line -> line.setDeliveredThousandths(
                            line.getDeliveredThousandths() - part.getQuantityThousandths()));
        }
        sql.executeDelete(delivery);
        write(order, lines);
    }

    /** Nothing of the order is cancelled any more; the caller writes the order. */
    void takeBackCancelling(SalesOrderRecord order) {
        List<OrderLineRecord> lines = lines(order.getId());
        lines.stream()
                .filter(line -> line.getCancelledThousandths() > 0)
                .forEach(line -> line.setCancelledThousandths(0L));
        order.setCancelReason(null);
        write(order, lines);
    }

    /** Writes a delivery; answers its number. */
    int deliver(UUID order, Shipment shipment, OffsetDateTime now, Viewer by) {
        int no = 1
                + sql.select(DSL.coalesce(DSL.max(DELIVERY.NO), (short) 0))
                        .from(DELIVERY)
                        .where(DELIVERY.SALES_ORDER.eq(order))
                        .fetchSingle()
                        .value1();
        UUID delivery = sql.insertInto(DELIVERY)
                .set(DELIVERY.SALES_ORDER, order)
                .set(DELIVERY.NO, (short) no)
                .set(DELIVERY.DELIVERED_ON, shipment.deliveredOn())
                .set(DELIVERY.NOTE, shipment.note())
                .set(DELIVERY.AT, now)
                .set(DELIVERY.BY, History.idOf(by))
                .returningResult(DELIVERY.ID)
                .fetchSingle()
                .value1();
        ManyRows.insert(
                sql,
                Objects.requireNonNull(shipment.lines()).stream()
                        .map(line -> new DeliveryLineRecord(delivery, (short) line.rank(), line.quantityThousandths()))
                        .toList());
        return no;
    }

    /** The last delivery of an order. */
    Optional<DeliveryRecord> lastDelivery(UUID order) {
        return sql.selectFrom(DELIVERY)
                .where(DELIVERY.SALES_ORDER.eq(order))
                .orderBy(DELIVERY.NO.desc())
                .limit(1)
                .fetchOptional();
    }

    /** Names of orders in sight. */
    Map<UUID, String> names(Collection<UUID> ids, Visibility visibility) {
        return sql.select(SALES_ORDER.ID, SALES_ORDER.NUMBER)
                .from(SALES_ORDER)
                .where(SALES_ORDER.ID.eq(DSL.any(ids.toArray(UUID[]::new))), visible(visibility))
                .fetchMap(SALES_ORDER.ID, SALES_ORDER.NUMBER);
    }
}

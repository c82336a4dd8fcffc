package io.sternik.app.selling.orders;

import static io.sternik.database.selling.Tables.ORDER_LINE;
import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.OrderId;
import io.sternik.database.selling.Tables;
import io.sternik.database.selling.tables.records.SalesOrderRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes back that an order was made, as long as nothing has become of it, that it went over to another account by a merge, its last delivery,
 * and that what was left of it was cancelled.
 */
@Component
class OrderUndo implements Undoable {

    /** A delivery by its number, in the history of an order. */
    static final String DELIVERY = "delivery";

    /** Why what was left of an order was cancelled, in its history. */
    static final String CANCELLED = "cancelReason";

    private final OrderStore store;
    private final References references;
    private final RowUndo<SalesOrderRecord> rows;

    OrderUndo(DSLContext sql, OrderStore store, References references, History history) {
        this.store = store;
        this.references = references;
        this.rows = new RowUndo<>(
                sql,
                history,
                OrderId.OBJECT,
                new RowUndo.Shape<>(
                        SALES_ORDER.ID,
                        SALES_ORDER.VERSION,
                        SALES_ORDER.DELETED_AT,
                        Map.of("account", SALES_ORDER.ACCOUNT)));
    }

    @Override
    public String object() {
        return OrderId.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Set<UUID> touched = rows.newerThan(made);
        touched.addAll(references.among(
                made.stream().map(Made::id).toList(), SALES_ORDER, Set.of(ORDER_LINE, Tables.DELIVERY)));
        return List.copyOf(touched);
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        rows.remove(created);
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        rows.restore(deleted);
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        return rows.revert(edited, by, this::act);
    }

    private @Nullable BiPredicate<SalesOrderRecord, FieldChange> act(String field) {
        return switch (field) {
            case DELIVERY -> this::takesBackDelivery;
            case CANCELLED -> this::takesBackCancelling;
            default -> null;
        };
    }

    private boolean takesBackDelivery(SalesOrderRecord order, FieldChange change) {
        return store.lastDelivery(order.getId())
                .filter(last -> last.getNo().toString().equals(change.after()))
                .map(last -> {
                    store.takeBack(order, last);
                    return true;
                })
                .orElse(false);
    }

    /** Where some of it had been cancelled before, nobody knows any more how much: that stays. */
    private boolean takesBackCancelling(SalesOrderRecord order, FieldChange change) {
        if (change.before() != null || !Objects.equals(order.getCancelReason(), change.after())) {
            return false;
        }
        store.takeBackCancelling(order);
        return true;
    }
}

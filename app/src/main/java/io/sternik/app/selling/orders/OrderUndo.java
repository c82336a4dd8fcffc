package io.sternik.app.selling.orders;

import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.OrderId;
import io.sternik.database.selling.tables.records.SalesOrderRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes back that an order was made, as long as nothing has become of it, and that it went over to another account by a merge. */
@Component
class OrderUndo implements Undoable {

    private final OrderStore store;
    private final RowUndo<SalesOrderRecord> rows;

    OrderUndo(DSLContext sql, OrderStore store, History history) {
        this.store = store;
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
        return List.copyOf(rows.newerThan(made));
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
        return rows.revert(edited, by);
    }
}

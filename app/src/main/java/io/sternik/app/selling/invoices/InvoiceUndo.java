package io.sternik.app.selling.invoices;

import static io.sternik.database.selling.Tables.INVOICE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.InvoiceId;
import io.sternik.database.selling.tables.records.InvoiceRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes back that an invoice went over to another account by a merge; that it was issued is not taken back. */
@Component
class InvoiceUndo implements Undoable {

    private final InvoiceStore store;
    private final RowUndo<InvoiceRecord> rows;

    InvoiceUndo(DSLContext sql, InvoiceStore store, History history) {
        this.store = store;
        this.rows = new RowUndo<>(
                sql,
                history,
                InvoiceId.OBJECT,
                new RowUndo.Shape<>(
                        INVOICE.ID, INVOICE.VERSION, INVOICE.DELETED_AT, Map.of("account", INVOICE.ACCOUNT)));
    }

    @Override
    public String object() {
        return InvoiceId.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        return made.stream().map(Made::id).toList();
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        throw new IllegalStateException("an invoice is never taken away: " + created);
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

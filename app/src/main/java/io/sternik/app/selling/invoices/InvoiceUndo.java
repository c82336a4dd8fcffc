package io.sternik.app.selling.invoices;

import static io.sternik.database.selling.Tables.INVOICE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.InvoiceId;
import io.sternik.database.selling.tables.records.InvoiceRecord;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Takes back that an invoice went over to another account by a merge, that one was imported, that a pro-forma got another last day of
 * payment, and that one was withdrawn; that we issued one is not taken back.
 */
@Component
class InvoiceUndo implements Undoable {

    /** The number of a pro-forma in its history: it goes when that is withdrawn. */
    static final String NUMBER = "number";

    private final InvoiceStore store;
    private final RowUndo<InvoiceRecord> rows;

    InvoiceUndo(DSLContext sql, InvoiceStore store, History history) {
        this.store = store;
        this.rows = new RowUndo<>(
                sql,
                history,
                InvoiceId.OBJECT,
                new RowUndo.Shape<>(
                        INVOICE.ID,
                        INVOICE.VERSION,
                        INVOICE.DELETED_AT,
                        Map.of("account", INVOICE.ACCOUNT, "dueOn", INVOICE.DUE_ON)));
    }

    @Override
    public String object() {
        return InvoiceId.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }

    /** Our own stay for good; one from a file goes with its import while nothing was paid on it and no invoice that stays corrects it. */
    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Set<UUID> touched = new HashSet<>(rows.newerThan(made));
        touched.addAll(store.bound(made.stream().map(Made::id).toList(), touched));
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
        // Of two pro-formas of one order the first one comes back first: the other begins where it ends.
        List<Edited> inTheirOrder = edited.stream()
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .toList();
        return rows.revert(inTheirOrder, by, field -> field.equals(NUMBER) ? this::comesBack : null);
    }

    private boolean comesBack(InvoiceRecord invoice, FieldChange change) {
        if (invoice.getDeletedAt() == null || change.after() != null || !store.invoicesAgain(invoice)) {
            return false;
        }
        invoice.setDeletedAt(null);
        return true;
    }
}

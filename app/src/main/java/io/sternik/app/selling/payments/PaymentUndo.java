package io.sternik.app.selling.payments;

import static io.sternik.database.selling.Tables.INVOICE;
import static io.sternik.database.selling.Tables.PAYMENT;
import static io.sternik.database.selling.Tables.PAYMENT_ALLOCATION;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.PaymentId;
import io.sternik.database.selling.tables.records.PaymentRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Takes back that a payment was written down, with all that it settled, and that it was taken away; then it settles nothing. */
@Component
class PaymentUndo implements Undoable {

    private final DSLContext sql;
    private final PaymentStore store;
    private final RowUndo<PaymentRecord> rows;

    PaymentUndo(DSLContext sql, PaymentStore store, History history) {
        this.sql = sql;
        this.store = store;
        this.rows = new RowUndo<>(
                sql,
                history,
                PaymentId.OBJECT,
                new RowUndo.Shape<>(
                        PAYMENT.ID, PAYMENT.VERSION, PAYMENT.DELETED_AT, Map.of("account", PAYMENT.ACCOUNT)));
    }

    @Override
    public String object() {
        return PaymentId.OBJECT;
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
        UUID[] payments = created.toArray(UUID[]::new);
        List<UUID> invoices = sql.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.ID.in(DSL.select(PAYMENT_ALLOCATION.INVOICE)
                        .from(PAYMENT_ALLOCATION)
                        .where(PAYMENT_ALLOCATION.PAYMENT.eq(DSL.any(payments)))))
                .orderBy(INVOICE.ID)
                .forUpdate()
                .fetch(INVOICE.ID);
        rows.remove(created);
        sql.update(INVOICE)
                .set(
                        INVOICE.PAID_MINOR,
                        DSL.field(DSL.select(DSL.coalesce(DSL.sum(PAYMENT_ALLOCATION.AMOUNT_MINOR), 0)
                                        .cast(Long.class))
                                .from(PAYMENT_ALLOCATION)
                                .where(PAYMENT_ALLOCATION.INVOICE.eq(INVOICE.ID))))
                .where(INVOICE.ID.eq(DSL.any(invoices.toArray(UUID[]::new))))
                .execute();
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

package io.sternik.app.selling.payments;

import static io.sternik.database.selling.Tables.INVOICE;
import static io.sternik.database.selling.Tables.PAYMENT;
import static io.sternik.database.selling.Tables.PAYMENT_ALLOCATION;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.selling.PaymentId;
import io.sternik.database.selling.tables.records.InvoiceRecord;
import io.sternik.database.selling.tables.records.PaymentAllocationRecord;
import io.sternik.database.selling.tables.records.PaymentRecord;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Takes back that a payment was written down, with all that it settled, and that it was taken away: it settles
 * again what it did if all of that is still open, else nothing.
 */
@Component
class PaymentUndo implements Undoable {

    /** What a payment settled, in the history of its deletion. */
    static final String ALLOCATIONS = "allocations";

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
        return rows.revert(edited, by, field -> field.equals(ALLOCATIONS) ? this::settlesAgain : null);
    }

    /** What a payment settles, as its undo reads it. */
    static String written(List<PaymentAllocationRecord> allocations) {
        return allocations.stream()
                .map(one -> one.getInvoice() + "=" + one.getAmountMinor())
                .sorted()
                .collect(Collectors.joining(";"));
    }

    private boolean settlesAgain(PaymentRecord payment, FieldChange change) {
        List<PaymentAllocationRecord> rows = Arrays.stream(
                        Objects.requireNonNull(change.before()).split(";", -1))
                .map(one -> one.split("=", -1))
                .map(one -> new PaymentAllocationRecord(payment.getId(), UUID.fromString(one[0]), Long.valueOf(one[1])))
                .toList();
        Map<UUID, InvoiceRecord> invoices = store.lockInvoices(
                payment.getAccount(),
                rows.stream().map(PaymentAllocationRecord::getInvoice).toList());
        for (PaymentAllocationRecord row : rows) {
            InvoiceRecord invoice = invoices.get(row.getInvoice());
            if (invoice == null || !Payments.fits(invoice, row.getAmountMinor())) {
                return false;
            }
            invoice.setPaidMinor(invoice.getPaidMinor() + row.getAmountMinor());
        }
        store.allocate(payment.getId(), rows, invoices.values());
        payment.setAllocatedMinor(
                rows.stream().mapToLong(PaymentAllocationRecord::getAmountMinor).sum());
        return true;
    }
}

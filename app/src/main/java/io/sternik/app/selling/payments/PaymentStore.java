package io.sternik.app.selling.payments;

import static io.sternik.database.selling.Tables.INVOICE;
import static io.sternik.database.selling.Tables.PAYMENT;
import static io.sternik.database.selling.Tables.PAYMENT_ALLOCATION;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.PaymentId;
import io.sternik.app.selling.documents.DocumentSight;
import io.sternik.app.selling.payments.PaymentView.Allocation;
import io.sternik.database.selling.tables.records.InvoiceRecord;
import io.sternik.database.selling.tables.records.PaymentAllocationRecord;
import io.sternik.database.selling.tables.records.PaymentRecord;
import io.sternik.engine.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Payments in the database. One is seen by whoever sees its owner's position or that of its account. */
@Component
class PaymentStore {

    private final DSLContext sql;

    PaymentStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Payments in sight. */
    static Condition visible(Visibility visibility) {
        return DocumentSight.of(visibility, PAYMENT.DELETED_AT, PAYMENT.OWNER_POSITION, PAYMENT.ACCOUNT);
    }

    Optional<PaymentRecord> find(PaymentId id, Visibility visibility) {
        return sql.selectFrom(PAYMENT)
                .where(PAYMENT.ID.eq(id.value()), visible(visibility))
                .fetchOptional();
    }

    /** The payment, locked against other writers until the transaction ends. */
    Optional<PaymentRecord> lock(PaymentId id, Visibility visibility) {
        return find(id, visibility)
                .flatMap(_ -> sql.selectFrom(PAYMENT)
                        .where(PAYMENT.ID.eq(id.value()))
                        .forUpdate()
                        .fetchOptional());
    }

    /** Writes a new payment; answers it as it stands in its table. */
    PaymentRecord insert(PaymentRecord wanted) {
        return sql.insertInto(PAYMENT).set(wanted).returning().fetchSingle();
    }

    /** Writes what has changed of a payment that is new. */
    void write(PaymentRecord payment) {
        if (payment.modified()) {
            sql.executeUpdate(payment);
        }
    }

    void update(PaymentRecord payment) {
        payment.setVersion(payment.getVersion() + 1);
        sql.executeUpdate(payment);
    }

    /** The invoices of an account in a currency that are not settled, those due first; a locked account's order is theirs. */
    List<InvoiceRecord> open(UUID account, String currency) {
        return sql.selectFrom(INVOICE)
                .where(
                        INVOICE.ACCOUNT.eq(account),
                        INVOICE.CURRENCY.eq(currency),
                        INVOICE.DELETED_AT.isNull(),
                        INVOICE.GROSS_MINOR.ne(INVOICE.PAID_MINOR))
                .orderBy(INVOICE.DUE_ON, INVOICE.NUMBER)
                .fetch();
    }

    /** Invoices of an account, locked in a fixed order. */
    Map<UUID, InvoiceRecord> lockInvoices(UUID account, Collection<UUID> ids) {
        return sql.selectFrom(INVOICE)
                .where(
                        INVOICE.ID.eq(DSL.any(ids.toArray(UUID[]::new))),
                        INVOICE.ACCOUNT.eq(account),
                        INVOICE.DELETED_AT.isNull())
                .orderBy(INVOICE.ID)
                .forUpdate()
                .fetchMap(INVOICE.ID);
    }

    List<PaymentAllocationRecord> allocations(UUID payment) {
        return sql.selectFrom(PAYMENT_ALLOCATION)
                .where(PAYMENT_ALLOCATION.PAYMENT.eq(payment))
                .fetch();
    }

    /** Puts allocations in the place of those that a payment has, and writes what its invoices are paid by now. */
    void allocate(UUID payment, List<PaymentAllocationRecord> allocations, Collection<InvoiceRecord> invoices) {
        sql.deleteFrom(PAYMENT_ALLOCATION)
                .where(PAYMENT_ALLOCATION.PAYMENT.eq(payment))
                .execute();
        ManyRows.insert(sql, allocations);
        sql.batchUpdate(invoices.stream().filter(InvoiceRecord::modified).toList())
                .execute();
    }

    /** What a payment settles, with the numbers of invoices. */
    List<Allocation> shown(UUID payment) {
        return sql.select(INVOICE.ID, INVOICE.NUMBER, PAYMENT_ALLOCATION.AMOUNT_MINOR, INVOICE.CURRENCY)
                .from(PAYMENT_ALLOCATION)
                .join(INVOICE)
                .on(INVOICE.ID.eq(PAYMENT_ALLOCATION.INVOICE))
                .where(PAYMENT_ALLOCATION.PAYMENT.eq(payment))
                .orderBy(INVOICE.DUE_ON, INVOICE.NUMBER)
                .fetch(row -> new Allocation(
                        Ref.proper(row.value1(), row.value2()), Money.ofMinor(row.value3(), row.value4())));
    }

    /** Titles of payments in sight. */
    Map<UUID, String> names(Collection<UUID> ids, Visibility visibility) {
        return sql.select(PAYMENT.ID, PAYMENT.REFERENCE)
                .from(PAYMENT)
                .where(PAYMENT.ID.eq(DSL.any(ids.toArray(UUID[]::new))), visible(visibility))
                .fetchMap(PAYMENT.ID, PAYMENT.REFERENCE);
    }
}

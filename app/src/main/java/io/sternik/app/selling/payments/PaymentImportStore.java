package io.sternik.app.selling.payments;

import static io.sternik.database.selling.Tables.INVOICE;
import static io.sternik.database.selling.Tables.PAYMENT;

import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.selling.PaymentId;
import io.sternik.app.selling.documents.PlannedInvoice;
import io.sternik.database.selling.tables.records.PaymentAllocationRecord;
import io.sternik.database.selling.tables.records.PaymentRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Payments set by set, for imports. An import acts on all of them, so there is no visibility here. */
@Component
class PaymentImportStore {

    private final DSLContext sql;

    PaymentImportStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A payment that was imported before. */
    record Known(String externalId, UUID account, LocalDate paidOn, long amountMinor) {}

    List<Known> imported() {
        return sql.select(PAYMENT.EXTERNAL_ID, PAYMENT.ACCOUNT, PAYMENT.PAID_ON, PAYMENT.AMOUNT_MINOR)
                .from(PAYMENT)
                .where(PAYMENT.EXTERNAL_ID.isNotNull(), PAYMENT.DELETED_AT.isNull())
                .fetch(row -> new Known(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Invoices with these numbers, from files and our own. */
    List<PlannedInvoice> invoices(Collection<String> numbers) {
        return sql.select(
                        INVOICE.ID,
                        INVOICE.NUMBER,
                        INVOICE.ACCOUNT,
                        INVOICE.CURRENCY,
                        INVOICE.GROSS_MINOR.minus(INVOICE.PAID_MINOR))
                .from(INVOICE)
                .where(INVOICE.NUMBER.eq(DSL.any(numbers.toArray(String[]::new))), INVOICE.DELETED_AT.isNull())
                .fetch(row -> new PlannedInvoice(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Writes payments and what they settle; an invoice that was paid meanwhile refuses the part. */
    void insert(List<PaymentFacts> payments, ImportWriting writing) {
        List<PaymentRecord> rows = new ArrayList<>();
        List<PaymentAllocationRecord> allocations = new ArrayList<>();
        List<ChangeSets.Item> items = new ArrayList<>();
        Map<UUID, Long> paid = new TreeMap<>();
        for (PaymentFacts payment : payments) {
            rows.add(row(payment, writing));
            payment.parts().forEach(part -> {
                allocations.add(new PaymentAllocationRecord(payment.id(), part.invoice(), part.minor()));
                paid.merge(part.invoice(), part.minor(), Long::sum);
            });
            items.add(new ChangeSets.Item(
                    PaymentId.ref(payment.id()),
                    ChangeSets.Operation.CREATED,
                    new FieldChange.Difference()
                            .field("amount", null, Long.toString(payment.amountMinor()))
                            .field("reference", null, payment.reference())
                            .changes(),
                    1));
        }
        ManyRows.insert(sql, rows);
        settle(paid);
        ManyRows.insert(sql, allocations);
        writing.wrote(items);
    }

    private void settle(Map<UUID, Long> paid) {
        UUID[] ids = paid.keySet().toArray(UUID[]::new);
        sql.select(INVOICE.ID)
                .from(INVOICE)
                .where(INVOICE.ID.eq(DSL.any(ids)))
                .orderBy(INVOICE.ID)
                .forUpdate()
                .fetch();
        sql.execute(
                "update selling.invoice i set paid_minor = i.paid_minor + v.paid from unnest({0}, {1}) as v (id, paid) where i.id = v.id",
                DSL.val(ids, SQLDataType.UUID.array()),
                DSL.val(paid.values().toArray(Long[]::new), SQLDataType.BIGINT.array()));
    }

    private static PaymentRecord row(PaymentFacts payment, ImportWriting writing) {
        PaymentRecord row = PAYMENT.newRecord();
        row.setId(payment.id());
        row.setExternalId(payment.externalId());
        row.setAccount(payment.account());
        row.setOwnerPosition(payment.owner());
        row.setSource(Source.IMPORT.code());
        row.setPaidOn(payment.paidOn());
        row.setAmountMinor(payment.amountMinor());
        row.setCurrency(payment.currency());
        row.setReference(payment.reference());
        row.setAllocatedMinor(payment.allocated());
        row.setMadeAt(writing.now());
        row.setMadeBy(History.idOf(writing.by()));
        return row;
    }
}

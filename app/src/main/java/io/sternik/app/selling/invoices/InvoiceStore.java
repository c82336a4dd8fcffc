package io.sternik.app.selling.invoices;

import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.INVOICE;
import static io.sternik.database.selling.Tables.INVOICE_LINE;
import static io.sternik.database.selling.Tables.INVOICE_VAT;
import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.OrderId;
import io.sternik.database.selling.tables.records.InvoiceLineRecord;
import io.sternik.database.selling.tables.records.InvoiceRecord;
import io.sternik.database.selling.tables.records.InvoiceVatRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Invoices in the database. One is seen by whoever sees its owner's position or that of its account. */
@Component
class InvoiceStore {

    private final DSLContext sql;

    InvoiceStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Invoices in sight; needs the account joined. */
    static Condition visible(Visibility visibility) {
        Condition alive = INVOICE.DELETED_AT.isNull();
        return visibility.seesAll()
                ? alive
                : alive.and(visibility.owns(INVOICE.OWNER_POSITION).or(visibility.owns(ACCOUNT.OWNER_POSITION)));
    }

    Optional<InvoiceRecord> find(InvoiceId id, Visibility visibility) {
        return sql.select(INVOICE.fields())
                .from(INVOICE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(INVOICE.ACCOUNT))
                .where(INVOICE.ID.eq(id.value()), visible(visibility))
                .fetchOptionalInto(INVOICE);
    }

    /** The invoices of an order that the caller has found within sight, the latest first. */
    List<InvoiceRecord> ofOrder(OrderId order) {
        return sql.selectFrom(INVOICE)
                .where(INVOICE.SALES_ORDER.eq(order.value()), INVOICE.DELETED_AT.isNull())
                .orderBy(INVOICE.MADE_AT.desc(), INVOICE.ID.desc())
                .fetch();
    }

    Map<UUID, List<InvoiceLineRecord>> lines(Collection<UUID> invoices) {
        return sql.selectFrom(INVOICE_LINE)
                .where(INVOICE_LINE.INVOICE.eq(DSL.any(invoices.toArray(UUID[]::new))))
                .orderBy(INVOICE_LINE.INVOICE, INVOICE_LINE.RANK)
                .fetchGroups(INVOICE_LINE.INVOICE, row -> row);
    }

    Map<UUID, List<InvoiceVatRecord>> taxes(Collection<UUID> invoices) {
        return sql.selectFrom(INVOICE_VAT)
                .where(INVOICE_VAT.INVOICE.eq(DSL.any(invoices.toArray(UUID[]::new))))
                .orderBy(INVOICE_VAT.INVOICE, INVOICE_VAT.VAT_KIND.ne("rate"), INVOICE_VAT.VAT_RATE_BP.desc())
                .fetchGroups(INVOICE_VAT.INVOICE, row -> row);
    }

    /** Writes a new invoice; answers it as it stands in its table. */
    InvoiceRecord insert(InvoiceRecord wanted, List<InvoiceLineRecord> lines, List<InvoiceVatRecord> taxes) {
        InvoiceRecord invoice = sql.insertInto(INVOICE).set(wanted).returning().fetchSingle();
        lines.forEach(line -> line.setInvoice(invoice.getId()));
        taxes.forEach(tax -> tax.setInvoice(invoice.getId()));
        ManyRows.insert(sql, lines);
        ManyRows.insert(sql, taxes);
        return invoice;
    }

    Map<UUID, String> accountNames(Collection<UUID> ids) {
        return sql.select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchMap(ACCOUNT.ID, ACCOUNT.NAME);
    }

    Map<UUID, String> orderNumbers(Collection<UUID> ids) {
        return sql.select(SALES_ORDER.ID, SALES_ORDER.NUMBER)
                .from(SALES_ORDER)
                .where(SALES_ORDER.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchMap(SALES_ORDER.ID, SALES_ORDER.NUMBER);
    }

    /** Numbers of invoices in sight. */
    Map<UUID, String> names(Collection<UUID> ids, Visibility visibility) {
        return sql.select(INVOICE.ID, INVOICE.NUMBER)
                .from(INVOICE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(INVOICE.ACCOUNT))
                .where(INVOICE.ID.eq(DSL.any(ids.toArray(UUID[]::new))), visible(visibility))
                .fetchMap(INVOICE.ID, INVOICE.NUMBER);
    }

    /**
     * Those of the invoices that cannot go: our own, those on which something was paid, those that an invoice corrects that stays.
     *
     * @param staying ids that stay in any case
     */
    Set<UUID> bound(Collection<UUID> ids, Collection<UUID> staying) {
        return sql.resultQuery(
                        """
                        with recursive bound (id) as (
                          select i.id from selling.invoice i
                          where i.id = any({0}) and (i.source = 'own' or i.id = any({1})
                            or exists (select from selling.payment_allocation a where a.invoice = i.id)
                            or exists (select from selling.invoice c where c.corrects = i.id and not c.id = any({0})))
                          union
                          select i.corrects from bound b join selling.invoice i on i.id = b.id where i.corrects = any({0}))
                        select id from bound
                        """,
                        DSL.val(ids.toArray(UUID[]::new), SQLDataType.UUID.array()),
                        DSL.val(staying.toArray(UUID[]::new), SQLDataType.UUID.array()))
                .coerce(INVOICE.ID)
                .fetchSet(INVOICE.ID);
    }
}

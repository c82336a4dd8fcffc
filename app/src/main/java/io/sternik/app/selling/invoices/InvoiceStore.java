package io.sternik.app.selling.invoices;

import static io.sternik.database.selling.Tables.INVOICE;
import static io.sternik.database.selling.Tables.INVOICE_LINE;
import static io.sternik.database.selling.Tables.INVOICE_VAT;
import static io.sternik.database.selling.Tables.ORDER_LINE;
import static io.sternik.database.selling.Tables.PAYMENT;
import static io.sternik.database.selling.Tables.PAYMENT_ALLOCATION;
import static io.sternik.database.selling.Tables.SALES_ORDER;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.documents.DocumentSight;
import io.sternik.database.selling.tables.records.InvoiceLineRecord;
import io.sternik.database.selling.tables.records.InvoiceRecord;
import io.sternik.database.selling.tables.records.InvoiceVatRecord;
import io.sternik.database.selling.tables.records.OrderLineRecord;
import io.sternik.database.selling.tables.records.SalesOrderRecord;
import io.sternik.engine.document.PartOfLine;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Invoices in sight. */
    static Condition visible(Visibility visibility) {
        return DocumentSight.of(visibility, INVOICE.DELETED_AT, INVOICE.OWNER_POSITION, INVOICE.ACCOUNT);
    }

    Optional<InvoiceRecord> find(InvoiceId id, Visibility visibility) {
        return sql.selectFrom(INVOICE)
                .where(INVOICE.ID.eq(id.value()), visible(visibility))
                .fetchOptional();
    }

    /** An invoice that was found within sight, locked against other writers until the transaction ends. */
    Optional<InvoiceRecord> lock(InvoiceId id) {
        return sql.selectFrom(INVOICE)
                .where(INVOICE.ID.eq(id.value()), INVOICE.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional();
    }

    /** Whether a payment that counts settles anything of it. */
    boolean isAllocated(InvoiceId id) {
        return sql.fetchExists(PAYMENT_ALLOCATION, PAYMENT_ALLOCATION.INVOICE.eq(id.value()));
    }

    /** Payments that settle something of an invoice, the first ones first: which, when, and how much of it. */
    List<PaidPart> paid(InvoiceId id) {
        return sql.select(PAYMENT.ID, PAYMENT.REFERENCE, PAYMENT.PAID_ON, PAYMENT_ALLOCATION.AMOUNT_MINOR)
                .from(PAYMENT_ALLOCATION)
                .join(PAYMENT)
                .on(PAYMENT.ID.eq(PAYMENT_ALLOCATION.PAYMENT))
                .where(PAYMENT_ALLOCATION.INVOICE.eq(id.value()))
                .orderBy(PAYMENT.PAID_ON, PAYMENT.ID)
                .fetch(row -> new PaidPart(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** What a payment settles of an invoice. */
    record PaidPart(UUID payment, String reference, LocalDate paidOn, long minor) {}

    /** Writes what has changed of an invoice, one version further. */
    void update(InvoiceRecord invoice) {
        invoice.setVersion(invoice.getVersion() + 1);
        sql.executeUpdate(invoice);
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

    /**
     * Marks in its order again what a withdrawn pro-forma is about; says no and changes nothing where that stands on another one now, was
     * cancelled, or would come to another amount. The caller writes the invoice.
     */
    boolean invoicesAgain(InvoiceRecord invoice) {
        UUID order = Objects.requireNonNull(invoice.getSalesOrder());
        SalesOrderRecord ordered = sql.selectFrom(SALES_ORDER)
                .where(SALES_ORDER.ID.eq(order), SALES_ORDER.DELETED_AT.isNull())
                .forUpdate()
                .fetchOne();
        if (ordered == null || isFollowed(invoice)) {
            return false;
        }
        Map<Short, OrderLineRecord> lines = sql.selectFrom(ORDER_LINE)
                .where(ORDER_LINE.SALES_ORDER.eq(order))
                .fetchMap(ORDER_LINE.RANK);
        for (InvoiceLineRecord part : lines(List.of(invoice.getId())).getOrDefault(invoice.getId(), List.of())) {
            OrderLineRecord line = lines.get(part.getOrderRank());
            if (line == null || !continues(line, part)) {
                return false;
            }
            line.setInvoicedThousandths(line.getInvoicedThousandths() + part.getQuantityThousandths());
        }
        sql.batchUpdate(lines.values().stream()
                        .filter(OrderLineRecord::modified)
                        .toList())
                .execute();
        ordered.setVersion(ordered.getVersion() + 1);
        sql.executeUpdate(ordered);
        return true;
    }

    private boolean isFollowed(InvoiceRecord invoice) {
        return sql.fetchExists(
                INVOICE,
                INVOICE.SALES_ORDER.eq(invoice.getSalesOrder()),
                INVOICE.DELETED_AT.isNull(),
                DSL.row(INVOICE.MADE_AT, INVOICE.ID).gt(invoice.getMadeAt(), invoice.getId()));
    }

    private static boolean continues(OrderLineRecord line, InvoiceLineRecord part) {
        long from = line.getInvoicedThousandths();
        long to = from + part.getQuantityThousandths();
        return to <= line.getQuantityThousandths() - line.getCancelledThousandths()
                && PartOfLine.amountMinor(line.getNetMinor(), line.getQuantityThousandths(), from, to)
                        == part.getNetMinor();
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

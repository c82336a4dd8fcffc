package io.sternik.app.selling.timeline;

import static io.sternik.database.platform_views.Tables.USER_NAME;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DELIVERY;
import static io.sternik.database.selling.Tables.INVOICE;
import static io.sternik.database.selling.Tables.PAYMENT;
import static io.sternik.database.selling.Tables.PAYMENT_ALLOCATION;
import static io.sternik.database.selling.Tables.QUOTE;
import static io.sternik.database.selling.Tables.QUOTE_STEP;
import static io.sternik.database.selling.Tables.QUOTE_VERSION;
import static io.sternik.database.selling.Tables.SALES_ORDER;
import static org.jooq.impl.DSL.jsonbObject;
import static org.jooq.impl.DSL.key;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.JSONEntry;
import org.jooq.Record4;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The documents of deals as sources of a timeline: quotes, orders, deliveries, invoices, payments. */
final class DocumentParts {

    private static final Field<String> NOTHING = DSL.inline("");

    private static final Table<?> ORDERS =
            DEAL.join(SALES_ORDER).on(SALES_ORDER.DEAL.eq(DEAL.ID), SALES_ORDER.DELETED_AT.isNull());

    private static final Table<?> INVOICES =
            ORDERS.join(INVOICE).on(INVOICE.SALES_ORDER.eq(SALES_ORDER.ID), INVOICE.DELETED_AT.isNull());

    private final TimelineCut cut;

    DocumentParts(TimelineCut cut) {
        this.cut = cut;
    }

    List<Select<Record4<OffsetDateTime, UUID, String, JSONB>>> ofDeals(Condition about) {
        return List.of(quotes(about), orders(about), deliveries(about), invoices(about), payments(about));
    }

    /**
     * One kind of entry.
     *
     * @param from table with deals, documents and what happened to them
     * @param by who did it
     * @param subject what it is about, found by its words
     * @param text found by its words, too
     */
    private record Entry(
            String kind,
            Table<?> from,
            Field<OffsetDateTime> at,
            Field<UUID> id,
            Field<UUID> by,
            Field<String> subject,
            Field<String> text) {}

    /** Quotes that were made, sent and answered. */
    private Select<Record4<OffsetDateTime, UUID, String, JSONB>> quotes(Condition about) {
        Entry entry = new Entry(
                "quote",
                DEAL.join(QUOTE)
                        .on(QUOTE.DEAL.eq(DEAL.ID), QUOTE.DELETED_AT.isNull())
                        .join(QUOTE_STEP)
                        .on(QUOTE_STEP.QUOTE.eq(QUOTE.ID))
                        .join(QUOTE_VERSION)
                        .on(QUOTE_VERSION.QUOTE.eq(QUOTE.ID), QUOTE_VERSION.NO.eq(QUOTE_STEP.NO)),
                QUOTE_STEP.AT,
                QUOTE_STEP.ID,
                QUOTE_STEP.BY,
                QUOTE.NUMBER,
                QUOTE_STEP.NOTE);
        return document(
                entry,
                about,
                key("state").value(QUOTE_STEP.KIND),
                key("outcome").value(QUOTE_STEP.SIGNED),
                key("minor").value(QUOTE_VERSION.NET_MINOR),
                key("currency").value(QUOTE_VERSION.CURRENCY),
                key("source").value(DSL.inline("hand")));
    }

    /** Orders that were made. */
    private Select<Record4<OffsetDateTime, UUID, String, JSONB>> orders(Condition about) {
        Entry entry = new Entry(
                "order",
                ORDERS,
                SALES_ORDER.MADE_AT,
                SALES_ORDER.ID,
                SALES_ORDER.MADE_BY,
                SALES_ORDER.NUMBER,
                DSL.castNull(String.class));
        return document(entry, about, SALES_ORDER.NET_MINOR);
    }

    /** What was delivered of orders. */
    private Select<Record4<OffsetDateTime, UUID, String, JSONB>> deliveries(Condition about) {
        Entry entry = new Entry(
                "delivery",
                ORDERS.join(DELIVERY).on(DELIVERY.SALES_ORDER.eq(SALES_ORDER.ID)),
                DELIVERY.AT,
                DELIVERY.ID,
                DELIVERY.BY,
                SALES_ORDER.NUMBER,
                DELIVERY.NOTE);
        return document(entry, about, DSL.castNull(Long.class));
    }

    /** Invoices of orders. */
    private Select<Record4<OffsetDateTime, UUID, String, JSONB>> invoices(Condition about) {
        Entry entry = new Entry(
                "invoice",
                INVOICES,
                INVOICE.MADE_AT,
                INVOICE.ID,
                INVOICE.MADE_BY,
                INVOICE.NUMBER,
                DSL.castNull(String.class));
        return document(entry, about, INVOICE.GROSS_MINOR);
    }

    /** Payments that settled invoices of orders, with what went to the invoice: an entry for each invoice. */
    private Select<Record4<OffsetDateTime, UUID, String, JSONB>> payments(Condition about) {
        Entry entry = new Entry(
                "payment",
                INVOICES.join(PAYMENT_ALLOCATION)
                        .on(PAYMENT_ALLOCATION.INVOICE.eq(INVOICE.ID))
                        .join(PAYMENT)
                        .on(PAYMENT.ID.eq(PAYMENT_ALLOCATION.PAYMENT), PAYMENT.DELETED_AT.isNull()),
                PAYMENT.MADE_AT,
                DSL.field(
                        "md5({0}::text || {1}::text)::uuid",
                        SQLDataType.UUID, PAYMENT_ALLOCATION.PAYMENT, PAYMENT_ALLOCATION.INVOICE),
                PAYMENT.MADE_BY,
                INVOICE.NUMBER,
                PAYMENT.REFERENCE);
        return document(entry, about, PAYMENT_ALLOCATION.AMOUNT_MINOR);
    }

    private Select<Record4<OffsetDateTime, UUID, String, JSONB>> document(
            Entry entry, Condition about, Field<Long> minor) {
        return document(
                entry,
                about,
                key("minor").value(minor),
                key("currency").value(SALES_ORDER.CURRENCY),
                key("source").value(SALES_ORDER.SOURCE));
    }

    private Select<Record4<OffsetDateTime, UUID, String, JSONB>> document(
            Entry entry, Condition about, JSONEntry<?>... own) {
        List<JSONEntry<?>> facts = new ArrayList<>(List.of(
                key("by").value(USER_NAME.NAME),
                key("deal").value(DEAL.ID),
                key("dealName").value(DEAL.NAME),
                key("subject").value(entry.subject()),
                key("text").value(entry.text())));
        facts.addAll(List.of(own));
        return DSL.select(
                        entry.at().as("at"),
                        entry.id().as("id"),
                        DSL.inline(entry.kind()).as("kind"),
                        jsonbObject(facts).as("facts"))
                .from(entry.from())
                .leftJoin(USER_NAME)
                .on(USER_NAME.ID.eq(entry.by()))
                .where(about, cut.deals())
                .and(cut.earlier(entry.at(), entry.id()))
                .and(cut.contains(TimelineCut.fold(DSL.concat(
                        entry.subject(),
                        DSL.inline(" "),
                        DEAL.NAME,
                        DSL.inline(" "),
                        DSL.coalesce(entry.text(), NOTHING)))))
                .orderBy(entry.at().desc(), entry.id().desc())
                .limit(cut.entries());
    }
}

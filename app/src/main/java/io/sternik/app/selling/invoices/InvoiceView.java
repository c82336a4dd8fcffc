package io.sternik.app.selling.invoices;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.documents.DocumentSource;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice with its lines and the table of its taxes.
 *
 * @param buyer name of the customer as it was then
 * @param paid what was allocated to it
 * @param open gross less what was paid
 * @param order that it is about; null for one that was imported without
 */
record InvoiceView(
        InvoiceId id,
        @Override long version,
        String number,
        InvoiceKind kind,
        InvoiceStanding standing,
        Ref account,
        @Nullable Ref order,
        LocalDate issuedOn,
        LocalDate soldOn,
        LocalDate dueOn,
        String buyer,
        Money net,
        Money vat,
        Money gross,
        Money paid,
        Money open,
        @Nullable String ksefNumber,
        DocumentSource source,
        List<InvoiceLineView> lines,
        List<InvoiceTax> taxes)
        implements Versioned {

    /** What kind of document it is. */
    enum InvoiceKind {
        /** A tax invoice; comes from a file. */
        @JsonProperty("invoice")
        INVOICE,
        /** Corrects another one. */
        @JsonProperty("correction")
        CORRECTION,
        /** For an advance. */
        @JsonProperty("advance")
        ADVANCE,
        /** Asks for payment and is no tax document. */
        @JsonProperty("pro_forma")
        PRO_FORMA;

        static InvoiceKind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How far it is paid. */
    enum InvoiceStanding {
        /** Nothing is left to pay. */
        @JsonProperty("paid")
        PAID,
        /** Something is left, and there is time. */
        @JsonProperty("open")
        OPEN,
        /** Something is left after the last day. */
        @JsonProperty("overdue")
        OVERDUE;

        static InvoiceStanding of(long openMinor, LocalDate dueOn, LocalDate today) {
            if (openMinor <= 0) {
                return PAID;
            }
            return dueOn.isBefore(today) ? OVERDUE : OPEN;
        }
    }

    /** A line; the quantity is in thousandths of its unit. */
    record InvoiceLineView(
            int rank, Text name, @Nullable String code, String unit, long quantityThousandths, Money net) {}

    /**
     * What the lines of one rate come to.
     *
     * @param kind {@code rate}, {@code exempt} or {@code reverse}
     */
    record InvoiceTax(String kind, int rateBp, Money net, Money tax) {}

    /** Invoices of an order, the latest first. */
    record OrderInvoices(List<InvoiceView> invoices) {}

    /** An invoice as lists show it. */
    record InvoiceRow(
            UUID id,
            @Override long version,
            String name,
            InvoiceKind kind,
            InvoiceStanding state,
            Ref account,
            Money amount,
            Money open,
            LocalDate issuedOn,
            LocalDate dueOn,
            DocumentSource source,
            @Nullable Owner owner)
            implements Versioned {}
}

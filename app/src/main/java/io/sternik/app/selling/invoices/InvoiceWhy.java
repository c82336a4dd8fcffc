package io.sternik.app.selling.invoices;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.documents.MoneyWhy;
import io.sternik.app.selling.invoices.InvoiceStore.PaidPart;
import io.sternik.engine.finding.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the figures of an invoice come from: gross from its lines and taxes, what is open from gross and payments. */
@Component
class InvoiceWhy {

    private final Invoices invoices;
    private final InvoiceStore store;
    private final MoneyWhy why;

    InvoiceWhy(Invoices invoices, InvoiceStore store, MoneyWhy why) {
        this.invoices = invoices;
        this.store = store;
        this.why = why;
    }

    /** What can be explained. */
    enum Explained {
        /** Lines and taxes. */
        GROSS,
        /** Gross less what was paid. */
        OPEN
    }

    Why of(InvoiceId id, Explained figure, Viewer viewer) {
        InvoiceView invoice = invoices.get(id, viewer);
        return figure == Explained.OPEN ? open(invoice) : gross(invoice);
    }

    private Why gross(InvoiceView invoice) {
        List<Why.Part> parts = new ArrayList<>();
        invoice.lines()
                .forEach(line -> parts.add(MoneyWhy.part(line.name(), line.net().minor(), null)));
        if (invoice.lines().isEmpty()) {
            // An invoice that was imported without its lines is known by its table of taxes alone.
            invoice.taxes()
                    .forEach(tax -> parts.add(MoneyWhy.part(
                            why.says("invoice.why.net", Map.of("percent", BigDecimal.valueOf(tax.rateBp(), 2))),
                            tax.net().minor(),
                            null)));
        }
        invoice.taxes()
                .forEach(tax ->
                        parts.add(why.tax(tax.rateBp(), tax.net(), tax.tax().minor())));
        return why.sum(
                invoice.gross(),
                why.says("invoice.why.gross", Map.of("number", invoice.number())),
                parts,
                "invoice.why.grossRule",
                List.of());
    }

    private Why open(InvoiceView invoice) {
        List<Why.Part> parts = new ArrayList<>();
        parts.add(MoneyWhy.part(
                why.says("invoice.why.whole", Map.of("number", invoice.number())),
                invoice.gross().minor(),
                null));
        for (PaidPart paid : store.paid(invoice.id())) {
            Text label = why.says("invoice.why.paid", Map.of("day", paid.paidOn(), "reference", paid.reference()));
            parts.add(MoneyWhy.part(label, -paid.minor(), "/selling/payments/" + paid.payment()));
        }
        return why.sum(
                invoice.open(),
                why.says("invoice.why.open", Map.of("number", invoice.number(), "day", invoice.dueOn())),
                parts,
                "invoice.why.openRule",
                List.of());
    }
}

package io.sternik.app.selling.payments;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportNames.Reference;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.selling.documents.PlannedInvoice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The invoices that payments of a file name, there or planned by the same import, with what is left to pay as the plan goes on. */
final class PaymentInvoices {

    private final ImportContext context;
    private final Map<String, List<PlannedInvoice>> byNumber = new HashMap<>();
    private final Map<UUID, Long> open = new HashMap<>();

    PaymentInvoices(ImportContext context, List<PlannedInvoice> existing) {
        this.context = context;
        existing.forEach(invoice -> byNumber.computeIfAbsent(invoice.number(), _ -> new ArrayList<>())
                .add(invoice));
    }

    /** The invoice with this number, of the account if one is given; none or several refuse the row. */
    @Nullable PlannedInvoice find(ImportRow row, String number, @Nullable UUID account) {
        List<PlannedInvoice> all = new ArrayList<>(byNumber.getOrDefault(number, List.of()));
        if (context.names().exact(PlannedInvoice.NAMES, number) instanceof Reference.Found found) {
            PlannedInvoice planned = context.planned(found.id(), PlannedInvoice.class);
            if (planned != null) {
                all.add(planned);
            }
        }
        if (all.isEmpty()) {
            row.refuse("invoice", "unknown-reference", Map.of("value", number));
            return null;
        }
        List<PlannedInvoice> ofAccount = all.stream()
                .filter(invoice -> account == null || invoice.account().equals(account))
                .toList();
        if (ofAccount.isEmpty()) {
            row.refuse("invoice", "invoice-of-another", Map.of("value", number));
            return null;
        }
        if (ofAccount.size() > 1) {
            row.refuse("invoice", "ambiguous-reference", Map.of("value", number, "candidates", number));
            return null;
        }
        PlannedInvoice invoice = ofAccount.getFirst();
        if (!invoice.currency().equals(context.settings().currency().getCurrencyCode())) {
            row.refuse(
                    "invoice",
                    "other-currency",
                    Map.of(
                            "value",
                            number + " " + invoice.currency(),
                            "currency",
                            context.settings().currency().getCurrencyCode()));
            return null;
        }
        return invoice;
    }

    /** Takes as much of an amount as the invoice still takes; a correction gives back all that it is. Answers how much that is. */
    long take(PlannedInvoice invoice, long amount) {
        long left = open.getOrDefault(invoice.id(), invoice.openMinor());
        long taken = left >= 0 ? Math.clamp(amount, 0, left) : left;
        open.put(invoice.id(), left - taken);
        return taken;
    }
}

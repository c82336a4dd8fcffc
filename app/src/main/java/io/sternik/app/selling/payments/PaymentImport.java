package io.sternik.app.selling.payments;

import io.sternik.app.platform.dated.ClosedDays;
import io.sternik.app.platform.dated.ClosedTopic;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.documents.DocumentParties;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Payments from files, with the invoices that they settle by number; known again by number, else by the content of their row. */
@Component
class PaymentImport implements ImportTarget {

    private final PaymentImportStore store;
    private final DocumentParties parties;
    private final ClosedDays closed;

    PaymentImport(PaymentImportStore store, DocumentParties parties, ClosedDays closed) {
        this.store = store;
        this.parties = parties;
        this.closed = closed;
    }

    @Override
    public ImportShape shape() {
        return new PaymentShape();
    }

    @Override
    public String permission() {
        return SellingRights.IMPORT_DOCUMENTS;
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        if (sheets.isEmpty()) {
            return ImportPlan.NOTHING;
        }
        Set<String> invoices = new HashSet<>();
        sheets.forEach(sheet -> sheet.forEach(row -> invoices.addAll(PaymentImportPlan.invoices(row))));
        PaymentImportPlan plan = new PaymentImportPlan(
                context,
                parties.all(),
                new PaymentInvoices(context, store.invoices(invoices)),
                closed.through(ClosedTopic.RESULTS).orElse(null));
        plan.know(store.imported());
        sheets.forEach(sheet -> sheet.forEach(plan::read));
        plan.settle();
        return plan;
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        store.insert(part.as(PaymentImportPlan.Created.class).payments(), writing);
    }
}

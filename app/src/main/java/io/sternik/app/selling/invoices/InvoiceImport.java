package io.sternik.app.selling.invoices;

import io.sternik.app.catalog.terms.VatRates;
import io.sternik.app.platform.dated.ClosedDays;
import io.sternik.app.platform.dated.ClosedTopic;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.selling.InvoiceId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.documents.DocumentParties;
import io.sternik.app.selling.documents.DocumentReader;
import io.sternik.app.selling.documents.DocumentRows;
import io.sternik.app.selling.documents.KnownDocuments;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Invoices and corrections from files, known again by their numbers, which stand apart from those that Sternik gives. An imported invoice is
 * never changed, only taken back together with its import.
 */
@Component
class InvoiceImport implements ImportTarget {

    private final InvoiceImportStore store;
    private final DocumentParties parties;
    private final VatRates rates;
    private final ClosedDays closed;

    InvoiceImport(InvoiceImportStore store, DocumentParties parties, VatRates rates, ClosedDays closed) {
        this.store = store;
        this.parties = parties;
        this.rates = rates;
        this.closed = closed;
    }

    @Override
    public ImportShape shape() {
        return new InvoiceShape();
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
        Deque<DocumentRows> documents = DocumentRows.of(sheets);
        DocumentReader reader = new DocumentReader(
                context, parties.all(), rates.on(context.settings().today()).values(), "issuedOn");
        KnownDocuments known = new KnownDocuments(
                context, InvoiceId.OBJECT, closed.through(ClosedTopic.RESULTS).orElse(null));
        InvoiceImportPlan plan = new InvoiceImportPlan(context, reader, known);
        plan.know(store.existing(documents));
        DocumentRows.each(documents, plan::read);
        plan.settle();
        return plan;
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        store.insert(part.as(InvoiceImportPlan.Created.class).invoices(), writing);
    }
}

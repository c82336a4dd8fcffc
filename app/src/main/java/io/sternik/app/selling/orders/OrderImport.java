package io.sternik.app.selling.orders;

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
import io.sternik.app.selling.OrderId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.documents.DocumentParties;
import io.sternik.app.selling.documents.DocumentReader;
import io.sternik.app.selling.documents.DocumentRows;
import io.sternik.app.selling.documents.KnownDocuments;
import java.util.Deque;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders from files, known again by their numbers, which stand apart from those that Sternik gives. */
@Component
class OrderImport implements ImportTarget {

    private final OrderImportStore store;
    private final DocumentParties parties;
    private final VatRates rates;
    private final ClosedDays closed;

    OrderImport(OrderImportStore store, DocumentParties parties, VatRates rates, ClosedDays closed) {
        this.store = store;
        this.parties = parties;
        this.rates = rates;
        this.closed = closed;
    }

    @Override
    public ImportShape shape() {
        return new OrderShape();
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
                context, parties.all(), rates.on(context.settings().today()).values(), "orderedOn");
        KnownDocuments known = new KnownDocuments(
                context, OrderId.OBJECT, closed.through(ClosedTopic.RESULTS).orElse(null));
        store.imported(documents.stream().map(DocumentRows::number).toList()).forEach(known::put);
        OrderImportPlan plan = new OrderImportPlan(context, reader, known);
        DocumentRows.each(documents, plan::read);
        return plan;
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        store.insert(part.as(OrderImportPlan.Created.class).orders(), writing);
    }
}

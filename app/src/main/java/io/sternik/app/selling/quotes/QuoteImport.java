package io.sternik.app.selling.quotes;

import io.sternik.app.catalog.VatClass;
import io.sternik.app.catalog.terms.VatRates;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.documents.DocumentParties;
import io.sternik.app.selling.documents.DocumentReader;
import io.sternik.app.selling.documents.DocumentRows;
import io.sternik.app.selling.documents.KnownDocuments;
import io.sternik.engine.document.VatRate;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Quotes from files, each of one deal and in one version; known again by their numbers. The amount of the deal stays as it is. */
@Component
class QuoteImport implements ImportTarget {

    private final QuoteImportStore store;
    private final DocumentParties parties;
    private final VatRates rates;

    QuoteImport(QuoteImportStore store, DocumentParties parties, VatRates rates) {
        this.store = store;
        this.parties = parties;
        this.rates = rates;
    }

    @Override
    public ImportShape shape() {
        return new QuoteShape();
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
        Map<VatClass, VatRate> usual = rates.on(context.settings().today());
        DocumentReader reader = new DocumentReader(context, parties.all(), usual.values(), "datedOn");
        KnownDocuments known = new KnownDocuments(context, QuoteId.OBJECT, null);
        store.imported(documents.stream().map(DocumentRows::number).toList()).forEach(known::put);
        QuoteImportPlan plan =
                new QuoteImportPlan(context, reader, known, store.accountsOfDeals(context.names()), usual);
        DocumentRows.each(documents, plan::read);
        return plan;
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        store.insert(part.as(QuoteImportPlan.Created.class).quotes(), writing);
    }
}

package io.sternik.app.catalog.prices;

import io.sternik.app.catalog.CatalogRights;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Prices from files, each from a day on, in the book that the row names, else in that of list prices. The product is the record that changes. */
@Component
class PriceImport implements ImportTarget {

    private final PriceImportStore store;

    PriceImport(PriceImportStore store) {
        this.store = store;
    }

    @Override
    public ImportShape shape() {
        return new PriceShape();
    }

    @Override
    public String permission() {
        return CatalogRights.EDIT;
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        if (sheets.isEmpty()) {
            return ImportPlan.NOTHING;
        }
        PriceImportPlan plan = new PriceImportPlan(context, store.books(), store.prices(), store.products());
        sheets.forEach(sheet -> sheet.forEach(plan::read));
        return plan;
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        store.write(part.as(PriceImportPlan.Wanted.class).prices(), writing);
    }
}

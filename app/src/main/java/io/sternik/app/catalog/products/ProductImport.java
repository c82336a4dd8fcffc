package io.sternik.app.catalog.products;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportPart;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportShape;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
import io.sternik.app.platform.imports.ImportWriting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Products from a file: one a row, with line and list price, known again by code or by name. */
@Component
class ProductImport implements ImportTarget {

    private final ProductImportStore store;
    private final Products products;

    ProductImport(ProductImportStore store, Products products) {
        this.store = store;
        this.products = products;
    }

    @Override
    public ImportShape shape() {
        return new ProductShape();
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        ProductImportPlan plan = new ProductImportPlan(store, context);
        sheets.forEach(sheet -> sheet.forEach(plan::read));
        return plan;
    }

    @Override
    public void write(ImportPart part, ImportWriting writing) {
        ProductImportPlan.Created created = part.as(ProductImportPlan.Created.class);
        writing.wrote(products.load(created.lines(), created.products(), writing.by(), writing.changeSet()));
    }
}

package io.sternik.app.catalog;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportSheet;
import io.sternik.app.platform.imports.ImportTarget;
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
    public String code() {
        return "products";
    }

    @Override
    public String object() {
        return Products.OBJECT;
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required(
                        "name",
                        Type.TEXT,
                        "product",
                        "product name",
                        "item",
                        "produkt",
                        "nazwa produktu",
                        "towar",
                        "nazwa towaru"),
                ImportField.optional(
                        "line",
                        Type.TEXT,
                        "series",
                        "product line",
                        "category",
                        "family",
                        "seria",
                        "linia",
                        "grupa",
                        "kategoria"),
                ImportField.optional(
                        "price",
                        Type.DECIMAL,
                        "sales price",
                        "list price",
                        "unit price",
                        "cena",
                        "cena katalogowa",
                        "cena sprzedaży"),
                ImportField.optional(
                        "code", Type.TEXT, "product code", "sku", "kod", "kod produktu", "symbol", "indeks"));
    }

    @Override
    public ImportPlan plan(List<ImportSheet> sheets, ImportContext context) {
        ProductImportPlan plan = new ProductImportPlan(store, products, context);
        sheets.forEach(sheet -> sheet.forEach(plan::read));
        return plan;
    }
}

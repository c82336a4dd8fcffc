package io.sternik.app.catalog.products;

import io.sternik.app.catalog.ProductId;
import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import java.util.List;

/** What a file can say about products. */
public final class ProductShape implements ImportShape {

    @Override
    public String code() {
        return "products";
    }

    @Override
    public String object() {
        return ProductId.OBJECT;
    }

    @Override
    public List<String> prefixes() {
        return List.of("produkt", "towar", "product", "item");
    }

    @Override
    public List<String> keys() {
        return List.of("code", "name");
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
}

package io.sternik.app.catalog.prices;

import io.sternik.app.platform.imports.ImportField;
import io.sternik.app.platform.imports.ImportField.Type;
import io.sternik.app.platform.imports.ImportShape;
import java.util.List;
import java.util.Set;

/** What a file can say about prices: one a row, of a product in a price book from a day on. */
public final class PriceShape implements ImportShape {

    /** Kind under which rows are counted. */
    static final String OBJECT = "price";

    @Override
    public String code() {
        return "prices";
    }

    @Override
    public String object() {
        return OBJECT;
    }

    @Override
    public List<String> prefixes() {
        return List.of();
    }

    @Override
    public List<String> keys() {
        return List.of("product", "book", "minQuantity", "from");
    }

    @Override
    public boolean keysTogether() {
        return true;
    }

    /** A list of products has prices too; a price book, a quantity or a day tells prices. */
    @Override
    public Set<String> tellTale() {
        return Set.of("book", "minQuantity", "from");
    }

    @Override
    public Set<String> after() {
        return Set.of("products");
    }

    @Override
    public List<ImportField> fields() {
        return List.of(
                ImportField.required(
                        "product",
                        Type.REFERENCE,
                        "kod produktu",
                        "kod towaru",
                        "indeks",
                        "symbol",
                        "produkt",
                        "towar",
                        "sku",
                        "product code",
                        "item code"),
                ImportField.optional(
                        "book",
                        Type.TEXT,
                        "cennik",
                        "nazwa cennika",
                        "kod cennika",
                        "price book",
                        "price list",
                        "pricebook"),
                ImportField.required(
                        "price",
                        Type.DECIMAL,
                        "cena",
                        "cena netto",
                        "nowa cena",
                        "unit price",
                        "net price",
                        "new price"),
                ImportField.optional(
                        "minQuantity",
                        Type.INTEGER,
                        "od ilości",
                        "próg",
                        "próg ilości",
                        "min quantity",
                        "from quantity"),
                ImportField.optional(
                        "from",
                        Type.DATE,
                        "od dnia",
                        "obowiązuje od",
                        "ważna od",
                        "data od",
                        "valid from",
                        "effective date"));
    }
}

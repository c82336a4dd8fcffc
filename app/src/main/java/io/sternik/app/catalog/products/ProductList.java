package io.sternik.app.catalog.products;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static io.sternik.database.catalog.Tables.PRODUCT;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;

import io.sternik.app.catalog.CatalogRights;
import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.VatClass;
import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the list of products can be asked; open to all staff. */
@Component
class ProductList implements ListCatalogue {

    private final CompanyTime time;

    ProductList(CompanyTime time) {
        this.time = time;
    }

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of("products", CatalogRights.READ, _ -> source()));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(source().descriptor());
    }

    ListSource<ProductRow> source() {
        Table<?> from = PRODUCT.join(PRODUCT_LINE)
                .on(PRODUCT_LINE.ID.eq(PRODUCT.LINE))
                .leftJoin(PRICE_BOOK)
                .on(PRICE_BOOK.CODE.eq(Prices.LIST))
                .leftJoin(PRICE_ENTRY)
                .on(
                        PRICE_ENTRY.PRICE_BOOK.eq(PRICE_BOOK.ID),
                        PRICE_ENTRY.PRODUCT.eq(PRODUCT.ID),
                        PRICE_ENTRY.MIN_QUANTITY.eq(1),
                        Validity.on(PRICE_ENTRY.VALID_DURING, time.today()));
        ListDescriptor descriptor = new ListDescriptor(
                "products",
                PRODUCT.ID,
                List.of(
                        ListField.of("code", FieldType.TEXT, PRODUCT.CODE),
                        ListField.text("name", PRODUCT.NAME_PL, PRODUCT.FOLDED),
                        ListField.of("product", FieldType.REF, PRODUCT.ID).unsorted(),
                        ListField.of("line", FieldType.REF, PRODUCT.LINE).unsorted(),
                        ListField.of("lineName", FieldType.TEXT, PRODUCT_LINE.NAME_PL),
                        ListField.options("status", PRODUCT.STATUS, statuses()),
                        ListField.of("price", FieldType.MONEY, PRICE_ENTRY.PRICE_MINOR),
                        ListField.options("vatClass", PRODUCT.VAT_CLASS, vatClasses()),
                        ListField.of("ean", FieldType.TEXT, PRODUCT.EAN)),
                "name",
                List.of("name", "code", "line", "status", "price"));
        List<Field<?>> columns = List.of(
                PRODUCT.ID,
                PRODUCT.VERSION,
                PRODUCT.CODE,
                PRODUCT.NAME_PL,
                PRODUCT.NAME_EN,
                PRODUCT.STATUS,
                PRODUCT.EAN,
                PRODUCT.UNIT,
                PRODUCT.VAT_CLASS,
                PRODUCT_LINE.ID.as("line_id"),
                PRODUCT_LINE.NAME_PL.as("line_pl"),
                PRODUCT_LINE.NAME_EN.as("line_en"),
                PRICE_ENTRY.PRICE_MINOR,
                PRICE_BOOK.CURRENCY);
        return new ListSource<>(
                descriptor,
                columns,
                from,
                _ -> PRODUCT.DELETED_AT.isNull(),
                ProductList::row,
                Map.of(),
                DSL.inline((String) null));
    }

    private static ProductRow row(Record row) {
        return new ProductRow(
                new ProductId(row.get(PRODUCT.ID)),
                row.get(PRODUCT.VERSION),
                row.get(PRODUCT.CODE),
                new Text(row.get(PRODUCT.NAME_PL), row.get(PRODUCT.NAME_EN)),
                Ref.of(
                        row.get("line_id", UUID.class),
                        row.get("line_pl", String.class),
                        row.get("line_en", String.class)),
                ProductStatus.ofCode(row.get(PRODUCT.STATUS)),
                row.get(PRODUCT.EAN),
                row.get(PRODUCT.UNIT),
                VatClass.ofCode(row.get(PRODUCT.VAT_CLASS)),
                money(row.get(PRICE_ENTRY.PRICE_MINOR), row.get(PRICE_BOOK.CURRENCY)));
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : Money.ofMinor(minor, currency);
    }

    private static List<ListField.Option> vatClasses() {
        return List.of(
                ListField.option("standard", new Text("podstawowa", "standard")),
                ListField.option("reduced", new Text("obniżona", "reduced")),
                ListField.option("low", new Text("najniższa", "low")),
                ListField.option("zero", new Text("0 %", "0%")),
                ListField.option("exempt", new Text("zwolnione", "exempt")),
                ListField.option("reverse", new Text("odwrotne obciążenie", "reverse charge")));
    }

    private static List<ListField.Option> statuses() {
        return List.of(
                ListField.option("draft", new Text("szkic", "draft")),
                ListField.option("active", new Text("w sprzedaży", "on sale")),
                ListField.option("withdrawn", new Text("wycofany", "withdrawn")));
    }
}

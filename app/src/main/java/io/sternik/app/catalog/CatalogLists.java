package io.sternik.app.catalog;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static io.sternik.database.catalog.Tables.PRODUCT;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;

import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.time.Validity;
import io.sternik.database.catalog.tables.ProductLine;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the lists of products and product lines can be asked; open to all staff. */
@Component
class CatalogLists implements ListCatalogue {

    private static final ProductLine PARENT = PRODUCT_LINE.as("parent");
    private static final Field<Integer> PRODUCTS = DSL.field(DSL.selectCount()
                    .from(PRODUCT)
                    .where(PRODUCT.LINE.eq(PRODUCT_LINE.ID), PRODUCT.DELETED_AT.isNull()))
            .cast(SQLDataType.INTEGER);

    private final CompanyTime time;

    CatalogLists(CompanyTime time) {
        this.time = time;
    }

    @Override
    public List<OpenList> lists() {
        return List.of(
                OpenList.of("products", CatalogRights.READ, _ -> products()),
                OpenList.of("product-lines", CatalogRights.READ, _ -> lines()));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(products().descriptor(), lines().descriptor());
    }

    ListSource<ProductRow> products() {
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
                CatalogLists::product,
                Map.of(),
                DSL.inline((String) null));
    }

    ListSource<LineRow> lines() {
        Table<?> from = PRODUCT_LINE.leftJoin(PARENT).on(PARENT.ID.eq(PRODUCT_LINE.PARENT));
        Field<String> folded = DSL.function(
                DSL.name("platform", "fold"),
                SQLDataType.VARCHAR,
                DSL.concat(
                        PRODUCT_LINE.CODE,
                        DSL.inline(" "),
                        PRODUCT_LINE.NAME_PL,
                        DSL.inline(" "),
                        PRODUCT_LINE.NAME_EN));
        ListDescriptor descriptor = new ListDescriptor(
                "product-lines",
                PRODUCT_LINE.ID,
                List.of(
                        ListField.of("code", FieldType.TEXT, PRODUCT_LINE.CODE),
                        ListField.text("name", PRODUCT_LINE.NAME_PL, folded),
                        ListField.of("productLine", FieldType.REF, PRODUCT_LINE.ID)
                                .unsorted(),
                        ListField.of("parent", FieldType.REF, PRODUCT_LINE.PARENT)
                                .unsorted(),
                        ListField.of("products", FieldType.INTEGER, PRODUCTS)),
                "name",
                List.of("name", "code", "parent", "products"));
        List<Field<?>> columns = List.of(
                PRODUCT_LINE.ID,
                PRODUCT_LINE.VERSION,
                PRODUCT_LINE.CODE,
                PRODUCT_LINE.NAME_PL,
                PRODUCT_LINE.NAME_EN,
                PARENT.ID.as("parent_id"),
                PARENT.NAME_PL.as("parent_pl"),
                PARENT.NAME_EN.as("parent_en"),
                PRODUCTS.as("products"));
        return new ListSource<>(
                descriptor,
                columns,
                from,
                _ -> PRODUCT_LINE.DELETED_AT.isNull(),
                CatalogLists::line,
                Map.of(),
                DSL.inline((String) null));
    }

    private static ProductRow product(Record row) {
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
                money(row.get(PRICE_ENTRY.PRICE_MINOR), row.get(PRICE_BOOK.CURRENCY)));
    }

    private static LineRow line(Record row) {
        return new LineRow(
                new ProductLineId(row.get(PRODUCT_LINE.ID)),
                row.get(PRODUCT_LINE.VERSION),
                row.get(PRODUCT_LINE.CODE),
                new Text(row.get(PRODUCT_LINE.NAME_PL), row.get(PRODUCT_LINE.NAME_EN)),
                Ref.of(
                        row.get("parent_id", UUID.class),
                        row.get("parent_pl", String.class),
                        row.get("parent_en", String.class)),
                row.get("products", Integer.class));
    }

    private static @Nullable Money money(@Nullable Long minor, @Nullable String currency) {
        return minor == null || currency == null ? null : Money.ofMinor(minor, currency);
    }

    private static List<ListField.Option> statuses() {
        return List.of(
                ListField.option("draft", new Text("szkic", "draft")),
                ListField.option("active", new Text("w sprzedaży", "on sale")),
                ListField.option("withdrawn", new Text("wycofany", "withdrawn")));
    }
}

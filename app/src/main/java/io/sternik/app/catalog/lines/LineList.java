package io.sternik.app.catalog.lines;

import static io.sternik.database.catalog.Tables.PRODUCT;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;

import io.sternik.app.catalog.CatalogRights;
import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.platform.list.FieldType;
import io.sternik.app.platform.list.ListCatalogue;
import io.sternik.app.platform.list.ListDescriptor;
import io.sternik.app.platform.list.ListField;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.list.OpenList;
import io.sternik.app.platform.list.Ref;
import io.sternik.database.catalog.tables.ProductLine;
import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** What the list of product lines can be asked; open to all staff. */
@Component
class LineList implements ListCatalogue {

    private static final ProductLine PARENT = PRODUCT_LINE.as("parent");
    private static final Field<Integer> PRODUCTS = DSL.field(DSL.selectCount()
                    .from(PRODUCT)
                    .where(PRODUCT.LINE.eq(PRODUCT_LINE.ID), PRODUCT.DELETED_AT.isNull()))
            .cast(SQLDataType.INTEGER);

    @Override
    public List<OpenList> lists() {
        return List.of(OpenList.of("product-lines", CatalogRights.READ, _ -> source()));
    }

    @Override
    public List<ListDescriptor> descriptors() {
        return List.of(source().descriptor());
    }

    ListSource<LineRow> source() {
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
                LineList::row,
                Map.of(),
                DSL.inline((String) null));
    }

    private static LineRow row(Record row) {
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
}

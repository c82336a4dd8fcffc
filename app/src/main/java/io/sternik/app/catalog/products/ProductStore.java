package io.sternik.app.catalog.products;

import static io.sternik.database.catalog.Tables.PRODUCT;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;

import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.catalog.VatClass;
import io.sternik.database.catalog.tables.records.ProductRecord;
import io.sternik.engine.finding.Text;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Products in the database; open to all staff. Writers have checked the right. */
@Component
class ProductStore {

    private final DSLContext sql;

    ProductStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<LockedProduct> find(ProductId id) {
        return sql.selectFrom(PRODUCT)
                .where(PRODUCT.ID.eq(id.value()), PRODUCT.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional(row -> new LockedProduct(id, details(row), row.getVersion()));
    }

    /** Whether there is such a line; it is locked against other writers until the transaction ends. */
    boolean lineExists(ProductLineId line) {
        return sql.select(PRODUCT_LINE.ID)
                .from(PRODUCT_LINE)
                .where(PRODUCT_LINE.ID.eq(line.value()), PRODUCT_LINE.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    Optional<ProductId> ofCode(String code) {
        return sql.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.CODE.eq(code), PRODUCT.DELETED_AT.isNull())
                .fetchOptional(row -> new ProductId(row.value1()));
    }

    ProductId insert(ProductDetails details) {
        return new ProductId(sql.insertInto(PRODUCT)
                .set(record(null, details))
                .returningResult(PRODUCT.ID)
                .fetchSingle()
                .value1());
    }

    void insertAll(List<Products.NewProduct> products) {
        sql.batchInsert(products.stream()
                        .map(product -> record(product.id(), product.details()))
                        .toList())
                .execute();
    }

    long update(ProductId id, ProductDetails details) {
        return sql.update(PRODUCT)
                .set(record(null, details))
                .set(PRODUCT.VERSION, PRODUCT.VERSION.plus(1))
                .where(PRODUCT.ID.eq(id.value()))
                .returningResult(PRODUCT.VERSION)
                .fetchSingle()
                .value1();
    }

    long setDeleted(ProductId id, @Nullable OffsetDateTime at) {
        return sql.update(PRODUCT)
                .set(PRODUCT.DELETED_AT, at)
                .set(PRODUCT.VERSION, PRODUCT.VERSION.plus(1))
                .where(PRODUCT.ID.eq(id.value()))
                .returningResult(PRODUCT.VERSION)
                .fetchSingle()
                .value1();
    }

    private static ProductRecord record(@Nullable ProductId id, ProductDetails details) {
        ProductRecord row = PRODUCT.newRecord();
        if (id != null) {
            row.setId(id.value());
        }
        row.setCode(details.code());
        row.setNamePl(details.name().pl());
        row.setNameEn(details.name().en());
        row.setLine(details.line().value());
        row.setStatus(details.status().code());
        row.setEan(details.ean());
        row.setUnit(details.unit());
        row.setVatClass(details.vatClass().code());
        return row;
    }

    private static ProductDetails details(ProductRecord row) {
        UUID line = row.getLine();
        return new ProductDetails(
                row.getCode(),
                new Text(row.getNamePl(), row.getNameEn()),
                new ProductLineId(line),
                ProductStatus.ofCode(row.getStatus()),
                row.getEan(),
                row.getUnit(),
                VatClass.ofCode(row.getVatClass()));
    }
}

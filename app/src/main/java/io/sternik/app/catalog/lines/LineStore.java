package io.sternik.app.catalog.lines;

import static io.sternik.database.catalog.Tables.PRODUCT;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;

import io.sternik.app.catalog.ProductLineId;
import io.sternik.database.catalog.tables.records.ProductLineRecord;
import io.sternik.engine.finding.Text;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Product lines in the database; open to all staff. Writers have checked the right. */
@Component
class LineStore {

    private final DSLContext sql;

    LineStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A line that is not deleted. */
    record Line(ProductLineId id, LineDetails details, long version) {}

    Optional<Line> find(ProductLineId id) {
        return sql.selectFrom(PRODUCT_LINE)
                .where(PRODUCT_LINE.ID.eq(id.value()), PRODUCT_LINE.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional(row -> new Line(id, details(row), row.getVersion()));
    }

    Optional<ProductLineId> ofCode(String code) {
        return sql.select(PRODUCT_LINE.ID)
                .from(PRODUCT_LINE)
                .where(PRODUCT_LINE.CODE.eq(code), PRODUCT_LINE.DELETED_AT.isNull())
                .fetchOptional(row -> new ProductLineId(row.value1()));
    }

    boolean hasLinesBelow(ProductLineId id) {
        return sql.fetchExists(PRODUCT_LINE, PRODUCT_LINE.PARENT.eq(id.value()).and(PRODUCT_LINE.DELETED_AT.isNull()));
    }

    int productsIn(ProductLineId id) {
        return sql.fetchCount(PRODUCT, PRODUCT.LINE.eq(id.value()).and(PRODUCT.DELETED_AT.isNull()));
    }

    ProductLineId insert(LineDetails details) {
        return new ProductLineId(sql.insertInto(PRODUCT_LINE)
                .set(record(null, details))
                .returningResult(PRODUCT_LINE.ID)
                .fetchSingle()
                .value1());
    }

    void insertAll(List<Lines.NewLine> lines) {
        sql.batchInsert(lines.stream()
                        .map(line -> record(line.id(), line.details()))
                        .toList())
                .execute();
    }

    long update(ProductLineId id, LineDetails details) {
        return sql.update(PRODUCT_LINE)
                .set(record(null, details))
                .set(PRODUCT_LINE.VERSION, PRODUCT_LINE.VERSION.plus(1))
                .where(PRODUCT_LINE.ID.eq(id.value()))
                .returningResult(PRODUCT_LINE.VERSION)
                .fetchSingle()
                .value1();
    }

    long setDeleted(ProductLineId id, @Nullable OffsetDateTime at) {
        return sql.update(PRODUCT_LINE)
                .set(PRODUCT_LINE.DELETED_AT, at)
                .set(PRODUCT_LINE.VERSION, PRODUCT_LINE.VERSION.plus(1))
                .where(PRODUCT_LINE.ID.eq(id.value()))
                .returningResult(PRODUCT_LINE.VERSION)
                .fetchSingle()
                .value1();
    }

    private static ProductLineRecord record(@Nullable ProductLineId id, LineDetails details) {
        ProductLineRecord row = PRODUCT_LINE.newRecord();
        if (id != null) {
            row.setId(id.value());
        }
        ProductLineId parent = details.parent();
        row.setCode(details.code());
        row.setNamePl(details.name().pl());
        row.setNameEn(details.name().en());
        row.setParent(parent == null ? null : parent.value());
        return row;
    }

    private static LineDetails details(ProductLineRecord row) {
        UUID parent = row.getParent();
        return new LineDetails(
                row.getCode(),
                new Text(row.getNamePl(), row.getNameEn()),
                parent == null ? null : new ProductLineId(parent));
    }
}

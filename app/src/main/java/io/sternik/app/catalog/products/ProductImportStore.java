package io.sternik.app.catalog.products;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static io.sternik.database.catalog.Tables.PRODUCT;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;

import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.time.Validity;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The catalogue as an import meets it. */
@Component
class ProductImportStore {

    private final DSLContext sql;
    private final Company company;

    ProductImportStore(DSLContext sql, Company company) {
        this.sql = sql;
        this.company = company;
    }

    /** A product that exists, with its list price on the first day of the import. */
    record Known(
            UUID id,
            String code,
            String namePl,
            String nameEn,
            String line,
            @Nullable Long priceMinor) {}

    /** A line that exists. */
    record KnownLine(UUID id, String code, String namePl, String nameEn) {}

    List<Known> products(LocalDate on) {
        return sql.select(
                        PRODUCT.ID,
                        PRODUCT.CODE,
                        PRODUCT.NAME_PL,
                        PRODUCT.NAME_EN,
                        PRODUCT_LINE.NAME_PL,
                        PRICE_ENTRY.PRICE_MINOR)
                .from(PRODUCT)
                .join(PRODUCT_LINE)
                .on(PRODUCT_LINE.ID.eq(PRODUCT.LINE))
                .leftJoin(PRICE_BOOK)
                .on(PRICE_BOOK.CODE.eq(Prices.LIST))
                .leftJoin(PRICE_ENTRY)
                .on(
                        PRICE_ENTRY.PRICE_BOOK.eq(PRICE_BOOK.ID),
                        PRICE_ENTRY.PRODUCT.eq(PRODUCT.ID),
                        PRICE_ENTRY.MIN_QUANTITY.eq(1),
                        Validity.on(PRICE_ENTRY.VALID_DURING, on))
                .where(PRODUCT.DELETED_AT.isNull())
                .fetch(row ->
                        new Known(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    List<KnownLine> lines() {
        return sql.select(PRODUCT_LINE.ID, PRODUCT_LINE.CODE, PRODUCT_LINE.NAME_PL, PRODUCT_LINE.NAME_EN)
                .from(PRODUCT_LINE)
                .where(PRODUCT_LINE.DELETED_AT.isNull())
                .fetch(row -> new KnownLine(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Currency of list prices. */
    Currency currency() {
        return company.currency();
    }
}

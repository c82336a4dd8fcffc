package io.sternik.app.selling.lines;

import static io.sternik.database.catalog_views.Tables.PRICE_BOOK;
import static io.sternik.database.catalog_views.Tables.PRODUCT;
import static io.sternik.database.selling.Tables.ACCOUNT;

import io.sternik.app.catalog.PriceBookId;
import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.VatClass;
import io.sternik.app.catalog.terms.OfferedPrice;
import io.sternik.app.catalog.terms.SalesPrices;
import io.sternik.app.platform.list.Ref;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lines take from the catalog: products, and their prices for the customer of a deal. */
@Component
public class LineCatalog {

    private final DSLContext sql;
    private final SalesPrices prices;

    LineCatalog(DSLContext sql, SalesPrices prices) {
        this.sql = sql;
        this.prices = prices;
    }

    /**
     * A product as lines need it.
     *
     * @param deleted whether it is only in lines that have it already
     */
    public record Sold(Ref ref, String code, String unit, VatClass vatClass, boolean deleted) {}

    /** Products as the catalog has them now, deleted ones included. */
    public Map<UUID, Sold> products(Collection<UUID> ids) {
        Map<UUID, Sold> products = new HashMap<>();
        sql.selectFrom(PRODUCT)
                .where(PRODUCT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .forEach(row -> products.put(
                        row.getId(),
                        new Sold(
                                new Ref(row.getId(), new Text(row.getNamePl(), row.getNameEn())),
                                row.getCode(),
                                row.getUnit(),
                                VatClass.ofCode(row.getVatClass()),
                                row.getDeleted())));
        return products;
    }

    /** Names of price books. */
    public Map<UUID, Ref> books(Collection<UUID> ids) {
        return sql.selectFrom(PRICE_BOOK)
                .where(PRICE_BOOK.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
                .fetchMap(PRICE_BOOK.ID, row -> new Ref(row.getId(), new Text(row.getNamePl(), row.getNameEn())));
    }

    /** The price book from which an account is served; null when it is the list. */
    @Nullable PriceBookId bookOf(@Nullable UUID account) {
        return account == null
                ? null
                : sql.select(ACCOUNT.PRICE_BOOK)
                        .from(ACCOUNT)
                        .where(ACCOUNT.ID.eq(account), ACCOUNT.PRICE_BOOK.isNotNull())
                        .fetchOptional(row -> new PriceBookId(row.value1()))
                        .orElse(null);
    }

    Optional<OfferedPrice> offered(
            @Nullable PriceBookId book, UUID product, long quantityThousandths, String currency, LocalDate day) {
        return prices.offered(book, new ProductId(product), quantityThousandths, currency, day);
    }
}

package io.sternik.app.catalog.prices;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRICE_ENTRY;

import io.sternik.app.catalog.PriceBookId;
import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.products.LockedProduct;
import io.sternik.app.catalog.products.Prices;
import io.sternik.app.catalog.products.Products;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.Validity;
import io.sternik.database.catalog.tables.records.PriceBookRecord;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prices of products in price books over time: from a day on, corrected as if they had always been so, or ended. */
@Component
class BookPrices {

    private final DSLContext sql;
    private final Products products;
    private final Prices prices;
    private final io.sternik.app.platform.history.Journal journal;

    BookPrices(DSLContext sql, Products products, Prices prices, io.sternik.app.platform.history.Journal journal) {
        this.sql = sql;
        this.products = products;
        this.prices = prices;
        this.journal = journal;
    }

    /**
     * What a price shall be.
     *
     * @param minQuantity least quantity for which it holds
     * @param price null ends the price
     * @param from first day; for a correction any day on which the wrong price holds
     * @param correction whether the price that holds on that day was wrong from its beginning
     */
    record PriceWish(
            UUID product,
            @Nullable Integer minQuantity,
            @Nullable Money price,
            LocalDate from,
            @Nullable Boolean correction) {

        int quantity() {
            return minQuantity == null ? 1 : minQuantity;
        }
    }

    /**
     * A price of a product in one book during a period.
     *
     * @param minQuantity least quantity for which it holds
     * @param to the day after the last one, null while it has no end
     */
    record PricePeriod(
            Ref book,
            int minQuantity,
            Money price,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** All own prices of a product, by book, quantity and time. */
    List<PricePeriod> of(ProductId product) {
        return sql.select(
                        PRICE_BOOK.ID,
                        PRICE_BOOK.NAME_PL,
                        PRICE_BOOK.NAME_EN,
                        PRICE_BOOK.CURRENCY,
                        PRICE_ENTRY.MIN_QUANTITY,
                        PRICE_ENTRY.PRICE_MINOR,
                        Validity.from(PRICE_ENTRY.VALID_DURING),
                        Validity.to(PRICE_ENTRY.VALID_DURING))
                .from(PRICE_ENTRY)
                .join(PRICE_BOOK)
                .on(PRICE_BOOK.ID.eq(PRICE_ENTRY.PRICE_BOOK))
                .where(PRICE_ENTRY.PRODUCT.eq(product.value()), PRICE_BOOK.DELETED_AT.isNull())
                .orderBy(
                        PRICE_BOOK.CODE.ne(Prices.LIST),
                        PRICE_BOOK.NAME_PL,
                        PRICE_ENTRY.MIN_QUANTITY,
                        PRICE_ENTRY.VALID_DURING)
                .fetch(row -> new PricePeriod(
                        new Ref(row.value1(), new io.sternik.engine.finding.Text(row.value2(), row.value3())),
                        row.value5(),
                        Money.ofMinor(row.value6(), row.value4()),
                        row.value7(),
                        row.value8()));
    }

    /** Sets, corrects or ends a price; the product is the record that changes. */
    @Transactional
    void set(PriceBookId book, PriceWish wish, long knownVersion, Viewer by) {
        PriceBookRecord in = find(book);
        ProductId id = new ProductId(wish.product());
        LockedProduct product = products.lock(id)
                .orElseThrow(() -> RequestProblem.Invalid.field("product", "field.unknown-record")
                        .refused());
        journal.requireCurrent(ProductId.ref(id.value()), knownVersion, product.version());
        Money price = wish.price();
        if (wish.quantity() < 1) {
            throw RequestProblem.Invalid.field("minQuantity", "price.quantity").refused();
        }
        if (price != null && (!price.currency().getCurrencyCode().equals(in.getCurrency()) || price.minor() < 0)) {
            throw RequestProblem.Invalid.field("price", "price.currency").refused();
        }
        String before = prices.image(id);
        write(book.value(), wish, price);
        List<FieldChange> changes = new FieldChange.Difference()
                .field(Prices.IMAGE, before, prices.image(id))
                .changes();
        if (!changes.isEmpty()) {
            long version = products.touch(product);
            FieldChange told = new FieldChange("bookPrice", null, told(in, wish));
            journal.changed(
                    by,
                    ProductId.ref(id.value()),
                    version,
                    List.of(told),
                    changes,
                    journal.open(product.details().code(), by));
        }
    }

    private void write(UUID book, PriceWish wish, @Nullable Money price) {
        ProductId product = new ProductId(wish.product());
        if (price == null) {
            prices.end(book, product, wish.quantity(), wish.from());
        } else if (Boolean.TRUE.equals(wish.correction())) {
            prices.correct(book, product, wish.quantity(), price, wish.from());
        } else {
            prices.set(book, product, wish.quantity(), price, wish.from());
        }
    }

    /** Book, least quantity, price and day in one line: {@code list · 1+ · 123.45 PLN · 2026-12-01}. */
    private static String told(PriceBookRecord book, PriceWish wish) {
        Money price = wish.price();
        String amount = price == null
                ? "–"
                : java.math.BigDecimal.valueOf(price.minor(), price.currency().getDefaultFractionDigits())
                                .toPlainString()
                        + " " + book.getCurrency();
        return String.join(
                " · ",
                book.getCode(),
                wish.quantity() + "+",
                amount,
                (Boolean.TRUE.equals(wish.correction()) ? "= " : "") + wish.from());
    }

    private PriceBookRecord find(PriceBookId book) {
        return sql.selectFrom(PRICE_BOOK)
                .where(PRICE_BOOK.ID.eq(book.value()), PRICE_BOOK.DELETED_AT.isNull())
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }
}

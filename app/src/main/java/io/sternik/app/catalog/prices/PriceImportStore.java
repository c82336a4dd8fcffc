package io.sternik.app.catalog.prices;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRICE_ENTRY;
import static io.sternik.database.catalog.Tables.PRODUCT;

import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.products.LockedProduct;
import io.sternik.app.catalog.products.Prices;
import io.sternik.app.catalog.products.Products;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Price books and their prices as an import meets and writes them. */
@Component
class PriceImportStore {

    /** Stands for the book of list prices until the first price is written. */
    private static final UUID TO_BE_MADE = new UUID(0, 0);

    private final DSLContext sql;
    private final Products products;
    private final Prices prices;
    private final Company company;

    PriceImportStore(DSLContext sql, Products products, Prices prices, Company company) {
        this.sql = sql;
        this.products = products;
        this.prices = prices;
        this.company = company;
    }

    /** A price book. */
    record Book(UUID id, String code, String namePl, String nameEn, String currency) {}

    /** What has prices over time. */
    record Key(UUID book, UUID product, int minQuantity) {}

    /** A price that is there. */
    record Entry(Period during, long minor) {}

    /**
     * A price that a file wants from a day on.
     *
     * @param fresh whether the same import makes the product, with which the price goes when that is taken back
     */
    record Price(Key key, String book, long minor, String currency, LocalDate from, boolean fresh) {}

    /** The products that are there. */
    Set<UUID> products() {
        return sql.select(PRODUCT.ID)
                .from(PRODUCT)
                .where(PRODUCT.DELETED_AT.isNull())
                .fetchSet(PRODUCT.ID);
    }

    List<Book> books() {
        List<Book> books = sql.select(
                        PRICE_BOOK.ID, PRICE_BOOK.CODE, PRICE_BOOK.NAME_PL, PRICE_BOOK.NAME_EN, PRICE_BOOK.CURRENCY)
                .from(PRICE_BOOK)
                .where(PRICE_BOOK.DELETED_AT.isNull())
                .fetch(row -> new Book(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
        if (books.stream().noneMatch(book -> book.code().equals(Prices.LIST))) {
            String currency = company.currency().getCurrencyCode();
            books.add(new Book(TO_BE_MADE, Prices.LIST, "Cennik podstawowy", "List prices", currency));
        }
        return books;
    }

    Map<Key, List<Entry>> prices() {
        Map<Key, List<Entry>> entries = new HashMap<>();
        sql.selectFrom(PRICE_ENTRY)
                .forEach(row -> entries.computeIfAbsent(
                                new Key(row.getPriceBook(), row.getProduct(), row.getMinQuantity()),
                                _ -> new ArrayList<>())
                        .add(new Entry(row.getValidDuring(), row.getPriceMinor())));
        return entries;
    }

    /** Sets prices product by product, in the order of their days. */
    void write(List<Price> wanted, ImportWriting writing) {
        Map<UUID, List<Price>> byProduct = new LinkedHashMap<>();
        wanted.forEach(price -> byProduct
                .computeIfAbsent(price.key().product(), _ -> new ArrayList<>())
                .add(price));
        List<ChangeSets.Item> items = new ArrayList<>();
        Map<UUID, List<FieldChange>> told = new HashMap<>();
        byProduct.forEach((id, some) -> products.lock(new ProductId(id)).ifPresent(product -> {
            List<FieldChange> changes = set(product, some);
            if (!changes.isEmpty() && !some.getFirst().fresh()) {
                long version = products.touch(product);
                items.add(new ChangeSets.Item(ProductId.ref(id), ChangeSets.Operation.UPDATED, changes, version));
                told.put(
                        id,
                        some.stream()
                                .map(price -> new FieldChange("bookPrice", null, told(price)))
                                .toList());
            }
        }));
        writing.wrote(items, told);
    }

    private List<FieldChange> set(LockedProduct product, List<Price> wanted) {
        String before = prices.image(product.id());
        for (Price price : wanted) {
            prices.set(
                    price.key().book().equals(TO_BE_MADE)
                            ? prices.book()
                            : price.key().book(),
                    product.id(),
                    price.key().minQuantity(),
                    Money.ofMinor(price.minor(), price.currency()),
                    price.from());
        }
        return new FieldChange.Difference()
                .field(Prices.IMAGE, before, prices.image(product.id()))
                .changes();
    }

    /** Book, least quantity, price and day in one line: {@code list · 1+ · 123.45 PLN · 2026-12-01}. */
    private static String told(Price price) {
        return String.join(
                " · ",
                price.book(),
                price.key().minQuantity() + "+",
                Money.ofMinor(price.minor(), price.currency()).toMajor().toPlainString() + " " + price.currency(),
                price.from().toString());
    }
}

package io.sternik.app.catalog.prices;

import io.sternik.app.catalog.prices.PriceImportStore.Book;
import io.sternik.app.catalog.prices.PriceImportStore.Entry;
import io.sternik.app.catalog.prices.PriceImportStore.Key;
import io.sternik.app.catalog.prices.PriceImportStore.Price;
import io.sternik.app.catalog.products.Prices;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportNames;
import io.sternik.app.platform.imports.ImportParts;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.engine.table.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rows of price files come to. A price that begins on the same day as one that is there replaces it only where the import overwrites. */
final class PriceImportPlan implements ImportPlan {

    private static final int RECORDS_AT_ONCE = 500;
    private static final long MOST = Integer.MAX_VALUE;

    private final ImportContext context;
    private final Map<String, Book> books = new HashMap<>();
    private final Map<Key, List<Entry>> known;
    private final Set<UUID> products;
    private final Set<List<Object>> met = new HashSet<>();
    private final List<Price> wanted = new ArrayList<>();

    /** Prices to be set, those of a product together. */
    record Wanted(List<Price> prices) {}

    /** @param products those that are there */
    PriceImportPlan(ImportContext context, List<Book> books, Map<Key, List<Entry>> known, Set<UUID> products) {
        this.context = context;
        this.products = products;
        this.known = known;
        books.forEach(book -> Stream.of(book.code(), book.namePl(), book.nameEn())
                .forEach(name -> this.books.putIfAbsent(Fold.text(name), book)));
    }

    void read(ImportRow row) {
        row.required("product");
        row.required("price");
        UUID product = context.exactReference(row, "product", ImportNames.PRODUCT);
        Book book = book(row);
        Long minor = context.minor(row, "price");
        if (minor != null && minor < 0) {
            row.refuse("price", "negative-amount", Map.of("value", String.valueOf(row.text("price"))));
        }
        Long least = row.integer("minQuantity");
        if (least != null && (least < 1 || least > MOST)) {
            row.refuse("minQuantity", "price-quantity", Map.of("value", least.toString()));
        }
        LocalDate on = row.date("from");
        LocalDate from = on == null ? context.settings().startOn() : on;
        if (row.isRefused() || product == null || book == null || minor == null) {
            return;
        }
        Key key = new Key(book.id(), product, least == null ? 1 : least.intValue());
        if (!met.add(List.of(key, from))) {
            row.refuse("product", "twice", Map.of("value", String.valueOf(row.text("product"))));
            return;
        }
        decide(row, key, new Price(key, book.code(), minor, book.currency(), from, !products.contains(product)));
    }

    private void decide(ImportRow row, Key key, Price price) {
        Entry running = known.getOrDefault(key, List.of()).stream()
                .filter(entry -> entry.during().contains(price.from()))
                .findFirst()
                .orElse(null);
        if (running != null && running.minor() == price.minor()) {
            context.report().count(PriceShape.OBJECT, Outcome.UNCHANGED);
            return;
        }
        boolean same = running != null && running.during().from().equals(price.from());
        if (running != null && same && !context.takes(row, running.minor(), price.minor())) {
            context.report().count(PriceShape.OBJECT, Outcome.UNCHANGED);
            return;
        }
        wanted.add(price);
        context.report().count(PriceShape.OBJECT, same ? Outcome.UPDATED : Outcome.CREATED);
    }

    private @Nullable Book book(ImportRow row) {
        String written = row.text("book");
        Book book = books.get(Fold.text(written == null ? Prices.LIST : written));
        String currency = context.settings().currency().getCurrencyCode();
        if (book == null) {
            row.refuse("book", "unknown-reference", Map.of("value", written == null ? Prices.LIST : written));
        } else if (!book.currency().equals(currency)) {
            row.refuse("price", "other-currency", Map.of("value", book.currency(), "currency", currency));
        }
        return book;
    }

    @Override
    public void cut(ImportParts parts) {
        List<Price> sorted = wanted.stream()
                .sorted(Comparator.comparing((Price price) -> price.key().product())
                        .thenComparing(Price::from))
                .toList();
        int from = 0;
        while (from < sorted.size()) {
            int to = Math.min(from + RECORDS_AT_ONCE, sorted.size());
            while (to < sorted.size()
                    && sorted.get(to)
                            .key()
                            .product()
                            .equals(sorted.get(to - 1).key().product())) {
                to++;
            }
            parts.add("wanted", to - from, new Wanted(sorted.subList(from, to)));
            from = to;
        }
    }
}

package io.sternik.app.catalog.prices;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRICE_ENTRY;

import io.sternik.app.catalog.ProductId;
import io.sternik.app.platform.time.Validity;
import io.sternik.database.catalog.tables.records.PriceBookRecord;
import io.sternik.database.catalog.tables.records.PriceEntryRecord;
import io.sternik.engine.money.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The way from a book to a price: an own one of the greatest quantity step that is reached, else that of the book that it follows, less its
 * percentage, rounded half up at every step. The rule is that of {@code catalog.price_of}.
 */
@Component
public class PriceChains {

    private static final int WHOLE_BP = 10_000;

    private final DSLContext sql;

    PriceChains(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A price that was found.
     *
     * @param book that has it
     * @param entry the price there
     * @param followers the books that take something off, from the one that has it down to the one asked
     */
    public record Found(PriceBookRecord book, PriceEntryRecord entry, List<PriceBookRecord> followers) {

        /** What the book that was asked comes to, for as many units as the entry says. */
        public long priceMinor() {
            long price = entry.getPriceMinor();
            for (PriceBookRecord follower : followers) {
                price = less(price, follower);
            }
            return price;
        }

        static long less(long price, PriceBookRecord follower) {
            return Rounding.halfUp(price, WHOLE_BP - follower.getOffBp(), WHOLE_BP);
        }
    }

    /** The price of a product in a book on a day; empty when neither the book nor those above it have one. */
    public Optional<Found> find(UUID book, ProductId product, int quantity, LocalDate day) {
        List<PriceBookRecord> followers = new ArrayList<>();
        UUID next = book;
        while (next != null) {
            PriceBookRecord at =
                    sql.selectFrom(PRICE_BOOK).where(PRICE_BOOK.ID.eq(next)).fetchOne();
            if (at == null) {
                return Optional.empty();
            }
            PriceEntryRecord entry = entry(at.getId(), product, quantity, day);
            if (entry != null) {
                return Optional.of(new Found(at, entry, List.copyOf(followers)));
            }
            followers.addFirst(at);
            next = at.getParent();
        }
        return Optional.empty();
    }

    private @Nullable PriceEntryRecord entry(UUID book, ProductId product, int quantity, LocalDate day) {
        return sql.selectFrom(PRICE_ENTRY)
                .where(
                        PRICE_ENTRY.PRICE_BOOK.eq(book),
                        PRICE_ENTRY.PRODUCT.eq(product.value()),
                        PRICE_ENTRY.MIN_QUANTITY.le(quantity),
                        Validity.on(PRICE_ENTRY.VALID_DURING, day))
                .orderBy(PRICE_ENTRY.MIN_QUANTITY.desc())
                .limit(1)
                .fetchOne();
    }
}

package io.sternik.app.catalog.products;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;
import static io.sternik.database.catalog.Tables.PRICE_ENTRY;

import io.sternik.app.catalog.PriceProblem;
import io.sternik.app.catalog.ProductId;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.history.RowImage;
import io.sternik.app.platform.time.Validity;
import io.sternik.database.catalog.tables.records.PriceEntryRecord;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** List prices over time, in the price book {@code list}: net, for one piece, in the company's currency. Open to all staff. */
@Component
public class Prices {

    /** Code of the price book with the list prices. */
    public static final String LIST = "list";

    /** Name in change sets of all prices of a product. */
    public static final String IMAGE = "prices";

    private static final RowImage<PriceEntryRecord> ROWS = new RowImage<>(PRICE_ENTRY, PRICE_ENTRY.PRODUCT);

    private final DSLContext sql;
    private final Company company;

    Prices(DSLContext sql, Company company) {
        this.sql = sql;
        this.company = company;
    }

    /** The list price of a product on a day; empty when it has none. */
    public Optional<Money> of(ProductId product, LocalDate day) {
        return sql.select(PRICE_ENTRY.PRICE_MINOR, PRICE_BOOK.CURRENCY)
                .from(PRICE_ENTRY)
                .join(PRICE_BOOK)
                .on(PRICE_BOOK.ID.eq(PRICE_ENTRY.PRICE_BOOK))
                .where(
                        PRICE_BOOK.CODE.eq(LIST),
                        PRICE_ENTRY.MIN_QUANTITY.eq(1),
                        PRICE_ENTRY.PRODUCT.eq(product.value()),
                        Validity.on(PRICE_ENTRY.VALID_DURING, day))
                .fetchOptional(row -> Money.ofMinor(row.value1(), row.value2()));
    }

    /** Sets the list price from a day on; later prices stay. The caller has checked the right. */
    void set(ProductId product, Money price, LocalDate from) {
        set(book(), product, 1, price, from);
    }

    /** Sets a price in a book from a day on; later prices stay. */
    public void set(UUID book, ProductId product, int minQuantity, Money price, LocalDate from) {
        Condition rows = rows(book, product, minQuantity);
        Period running = running(rows, from);
        LocalDate end = running == null ? nextFrom(rows, from) : running.to();
        cut(rows, running, from);
        sql.insertInto(PRICE_ENTRY)
                .set(PRICE_ENTRY.PRICE_BOOK, book)
                .set(PRICE_ENTRY.PRODUCT, product.value())
                .set(PRICE_ENTRY.MIN_QUANTITY, minQuantity)
                .set(PRICE_ENTRY.PRICE_MINOR, price.minor())
                .set(PRICE_ENTRY.VALID_DURING, new Period(from, end))
                .execute();
    }

    /** Says that the price that holds on the day was another one from its beginning to its end. */
    public void correct(UUID book, ProductId product, int minQuantity, Money price, LocalDate on) {
        int corrected = sql.update(PRICE_ENTRY)
                .set(PRICE_ENTRY.PRICE_MINOR, price.minor())
                .where(rows(book, product, minQuantity), Validity.on(PRICE_ENTRY.VALID_DURING, on))
                .execute();
        if (corrected == 0) {
            throw new PriceProblem.NothingThere().refused();
        }
    }

    /** Ends the price that holds on the day; it does not hold on that day any more. */
    public void end(UUID book, ProductId product, int minQuantity, LocalDate from) {
        Condition rows = rows(book, product, minQuantity);
        Period running = running(rows, from);
        if (running == null) {
            throw new PriceProblem.NothingThere().refused();
        }
        cut(rows, running, from);
    }

    private static Condition rows(UUID book, ProductId product, int minQuantity) {
        return PRICE_ENTRY
                .PRICE_BOOK
                .eq(book)
                .and(PRICE_ENTRY.PRODUCT.eq(product.value()))
                .and(PRICE_ENTRY.MIN_QUANTITY.eq(minQuantity));
    }

    private @Nullable Period running(Condition rows, LocalDate on) {
        return sql.select(PRICE_ENTRY.VALID_DURING)
                .from(PRICE_ENTRY)
                .where(rows, Validity.on(PRICE_ENTRY.VALID_DURING, on))
                .fetchOne(PRICE_ENTRY.VALID_DURING);
    }

    private void cut(Condition rows, @Nullable Period running, LocalDate from) {
        if (running != null && running.from().isBefore(from)) {
            sql.update(PRICE_ENTRY)
                    .set(PRICE_ENTRY.VALID_DURING, new Period(running.from(), from))
                    .where(rows, Validity.from(PRICE_ENTRY.VALID_DURING).eq(running.from()))
                    .execute();
        } else {
            sql.deleteFrom(PRICE_ENTRY)
                    .where(rows, Validity.from(PRICE_ENTRY.VALID_DURING).eq(from))
                    .execute();
        }
    }

    /** All prices of a product as text, for undo. */
    public String image(ProductId product) {
        return ROWS.of(sql, product.value());
    }

    void putBack(ProductId product, String image) {
        ROWS.put(sql, product.value(), image);
    }

    /** Writes the first prices of new products at once. */
    void setFirst(List<Products.NewProduct> products) {
        UUID book = book();
        List<PriceEntryRecord> rows = new ArrayList<>();
        for (Products.NewProduct product : products) {
            Money price = product.price();
            if (price != null) {
                PriceEntryRecord row = PRICE_ENTRY.newRecord();
                row.setPriceBook(book);
                row.setProduct(product.id().value());
                row.setPriceMinor(price.minor());
                row.setValidDuring(Period.startingOn(product.priceFrom()));
                rows.add(row);
            }
        }
        sql.batchInsert(rows).execute();
    }

    /** The price book of list prices, made when it is first needed. */
    public UUID book() {
        sql.insertInto(PRICE_BOOK)
                .set(PRICE_BOOK.CODE, LIST)
                .set(PRICE_BOOK.NAME_PL, "Cennik podstawowy")
                .set(PRICE_BOOK.NAME_EN, "List prices")
                .set(PRICE_BOOK.CURRENCY, company.currency().getCurrencyCode())
                .onConflictDoNothing()
                .execute();
        return sql.select(PRICE_BOOK.ID)
                .from(PRICE_BOOK)
                .where(PRICE_BOOK.CODE.eq(LIST))
                .fetchSingle()
                .value1();
    }

    private @Nullable LocalDate nextFrom(Condition rows, LocalDate from) {
        return sql.select(DSL.min(Validity.from(PRICE_ENTRY.VALID_DURING)))
                .from(PRICE_ENTRY)
                .where(rows, Validity.from(PRICE_ENTRY.VALID_DURING).gt(from))
                .fetchSingle()
                .value1();
    }
}

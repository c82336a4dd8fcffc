package io.sternik.app.catalog.terms;

import static io.sternik.database.catalog.Tables.PRICE_BOOK;

import io.sternik.app.catalog.PriceBookId;
import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.prices.PriceChains;
import io.sternik.app.catalog.products.Prices;
import io.sternik.app.platform.list.Ref;
import io.sternik.database.catalog.tables.records.PriceBookRecord;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The prices at which products are offered; open to all staff. */
@Component
public class SalesPrices {

    private static final long THOUSANDTHS = 1_000;

    private final DSLContext sql;
    private final PriceChains chains;

    SalesPrices(DSLContext sql, PriceChains chains) {
        this.sql = sql;
        this.chains = chains;
    }

    /**
     * The price of so many thousandths of a product on a day: that of the book asked for, or of one that it follows, else that of the list.
     * Within a book the greatest step of quantities that is reached counts. A book of another currency is passed over; empty when no price
     * is left.
     */
    public Optional<OfferedPrice> offered(
            @Nullable PriceBookId book, ProductId product, long quantityThousandths, String currency, LocalDate day) {
        int reached = (int) Math.clamp(quantityThousandths / THOUSANDTHS, 1, Integer.MAX_VALUE);
        return Stream.of(book == null ? Optional.<PriceBookRecord>empty() : own(book), list())
                .flatMap(Optional::stream)
                .filter(asked -> asked.getCurrency().equals(currency))
                .flatMap(asked -> chains.find(asked.getId(), product, reached, day).stream()
                        .map(found -> offered(asked, found)))
                .findFirst();
    }

    private static OfferedPrice offered(PriceBookRecord asked, PriceChains.Found found) {
        return new OfferedPrice(
                Money.ofMinor(found.priceMinor(), asked.getCurrency()),
                found.entry().getPerQuantity(),
                new Ref(asked.getId(), new Text(asked.getNamePl(), asked.getNameEn())),
                found.entry().getMinQuantity(),
                found.entry().getValidDuring().from(),
                found.entry().getValidDuring().to());
    }

    private Optional<PriceBookRecord> own(PriceBookId book) {
        return sql.selectFrom(PRICE_BOOK)
                .where(PRICE_BOOK.ID.eq(book.value()), PRICE_BOOK.DELETED_AT.isNull())
                .fetchOptional();
    }

    private Optional<PriceBookRecord> list() {
        return sql.selectFrom(PRICE_BOOK)
                .where(PRICE_BOOK.CODE.eq(Prices.LIST), PRICE_BOOK.DELETED_AT.isNull())
                .fetchOptional();
    }
}

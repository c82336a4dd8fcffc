package io.sternik.app.selling.demo;

import static io.sternik.database.catalog_views.Tables.PRICE_BOOK;
import static io.sternik.database.catalog_views.Tables.PRODUCT;
import static io.sternik.database.selling.Tables.ACCOUNT;
import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_LINE;

import io.sternik.app.catalog.PriceBookId;
import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.terms.OfferedPrice;
import io.sternik.app.catalog.terms.SalesPrices;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.database.selling.tables.records.DealLineRecord;
import io.sternik.engine.document.DocumentLine;
import io.sternik.engine.document.VatRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lines of open deals: pieces of the deal's product at the price of the customer's book, some with a discount, and the work around it, which
 * makes up the amount that the deal has already. Every third account is served from the book of installers.
 */
@Component
class DemoLines implements DemoPart {

    private static final int MOST = 300;
    private static final long PRODUCT_SHARE_BP = 8_500;
    private static final int DISCOUNT_BP = 500;
    private static final VatRate STANDARD = VatRate.of(2_300);

    private final DSLContext sql;
    private final SalesPrices prices;

    DemoLines(DSLContext sql, SalesPrices prices) {
        this.sql = sql;
        this.prices = prices;
    }

    /** An open deal whose amount lines shall make up. */
    private record Sold(
            UUID deal,
            long amountMinor,
            UUID product,
            String unit,
            @Nullable UUID book) {}

    @Override
    public int rank() {
        return 42;
    }

    @Override
    public void fill(DemoRun run) {
        serveInstallers();
        List<DealLineRecord> lines = new ArrayList<>();
        List<UUID> deals = new ArrayList<>();
        List<Sold> all = openDeals();
        for (int i = 0; i < all.size(); i++) {
            Sold sold = all.get(i);
            List<DealLineRecord> made =
                    lines(sold, i % 2 == 0 ? DISCOUNT_BP : 0, run.plan().anchor());
            if (!made.isEmpty()) {
                lines.addAll(made);
                deals.add(sold.deal());
            }
        }
        if (!deals.isEmpty()) {
            sql.deleteFrom(DEAL_LINE)
                    .where(DEAL_LINE.DEAL.eq(DSL.any(deals.toArray(UUID[]::new))))
                    .execute();
            ManyRows.insert(sql, lines);
            sql.update(DEAL)
                    .set(DEAL.AMOUNT_SOURCE, "lines")
                    .where(DEAL.ID.eq(DSL.any(deals.toArray(UUID[]::new))))
                    .execute();
        }
        run.progress("job.step.demo-deals", all.size(), all.size());
    }

    private void serveInstallers() {
        sql.update(ACCOUNT)
                .set(
                        ACCOUNT.PRICE_BOOK,
                        DSL.select(PRICE_BOOK.ID).from(PRICE_BOOK).where(PRICE_BOOK.CODE.eq("installer")))
                .where(DSL.condition("right({0}, 1) in ('0', '3', '6')", ACCOUNT.EXTERNAL_ID))
                .execute();
    }

    /** Every fourth open deal in the currency of the list, up to a few hundred. */
    private List<Sold> openDeals() {
        return sql.select(DEAL.ID, DEAL.AMOUNT_MINOR, PRODUCT.ID, PRODUCT.UNIT, ACCOUNT.PRICE_BOOK)
                .from(DEAL)
                .join(DEAL_LINE)
                .on(DEAL_LINE.DEAL.eq(DEAL.ID), DEAL_LINE.PRICE_MINOR.isNull())
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(DEAL_LINE.PRODUCT))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(DEAL.ACCOUNT))
                .where(
                        DEAL.STATUS.eq("open"),
                        DEAL.CURRENCY.eq("PLN"),
                        DEAL.AMOUNT_MINOR.gt(0L),
                        DSL.condition("right({0}, 1) in ('1', '5', '8')", DEAL.EXTERNAL_ID))
                .orderBy(DEAL.EXTERNAL_ID)
                .limit(MOST)
                .fetch(row -> new Sold(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** None when a single piece costs more than the deal brings. */
    private List<DealLineRecord> lines(Sold sold, int discountBp, LocalDate day) {
        PriceBookId book = sold.book() == null ? null : new PriceBookId(sold.book());
        OfferedPrice price = prices.offered(book, new ProductId(sold.product()), 1_000, "PLN", day)
                .orElse(null);
        if (price == null || price.price().minor() == 0) {
            return List.of();
        }
        long pieces =
                sold.amountMinor() * PRODUCT_SHARE_BP / 10_000 / price.price().minor();
        DocumentLine goods =
                new DocumentLine(price.price().minor(), price.perQuantity(), pieces * 1_000, discountBp, STANDARD);
        if (pieces == 0) {
            return List.of();
        }
        DealLineRecord first = line(sold.deal(), 1, goods, sold.unit());
        first.setProduct(sold.product());
        first.setPriceBook(price.book().id());
        first.setPricedOn(day);
        long left = sold.amountMinor() - goods.amountMinor();
        if (left == 0) {
            return List.of(first);
        }
        DealLineRecord work = line(sold.deal(), 2, new DocumentLine(left, 1, 1_000, 0, STANDARD), "usł.");
        work.setName("Transport i montaż");
        return List.of(first, work);
    }

    private static DealLineRecord line(UUID deal, int rank, DocumentLine reckoned, String unit) {
        DealLineRecord line = DEAL_LINE.newRecord();
        line.setDeal(deal);
        line.setRank((short) rank);
        line.setUnit(unit);
        line.setQuantityThousandths(reckoned.quantityThousandths());
        line.setPriceMinor(reckoned.priceMinor());
        line.setPerQuantity(reckoned.perQuantity());
        line.setDiscountBp(reckoned.discountBp());
        line.setNetMinor(reckoned.amountMinor());
        return line;
    }
}

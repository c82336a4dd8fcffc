package io.sternik.app.selling.lines;

import io.sternik.app.catalog.VatClass;
import io.sternik.app.catalog.lines.DiscountLimits;
import io.sternik.app.catalog.terms.VatRates;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.deals.DealAmounts;
import io.sternik.app.selling.deals.DealRow;
import io.sternik.app.selling.deals.Deals;
import io.sternik.database.selling.tables.records.DealLineRecord;
import io.sternik.engine.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with the lines of a deal: see them, write them, ask for a price. Seen by whoever sees the deal. */
@Component
class LinesOfDeals {

    private final Deals deals;
    private final DealAmounts amounts;
    private final LineForm form;
    private final LineCatalog catalog;
    private final VatRates rates;
    private final DiscountLimits limits;
    private final CompanyTime time;

    LinesOfDeals(
            Deals deals,
            DealAmounts amounts,
            LineForm form,
            LineCatalog catalog,
            VatRates rates,
            DiscountLimits limits,
            CompanyTime time) {
        this.deals = deals;
        this.amounts = amounts;
        this.form = form;
        this.catalog = catalog;
        this.rates = rates;
        this.limits = limits;
        this.time = time;
    }

    DealLines get(DealId id, Viewer viewer) {
        DealRow deal = deals.get(id, viewer);
        List<DealLineRecord> lines = amounts.linesOf(id);
        Map<UUID, LineCatalog.Sold> products = catalog.products(ids(lines, DealLineRecord::getProduct));
        Map<UUID, Ref> books = catalog.books(ids(lines, DealLineRecord::getPriceBook));
        Map<UUID, Integer> largest = limits.largest(products.keySet(), viewer.roles(), time.today());
        return new DealLines(
                deal.version(),
                deal.currency(),
                lines.stream()
                        .map(line -> line(line, products, books, largest, deal.currency()))
                        .toList(),
                LineSums.totals(lines, rates.on(time.today()), deal.currency()));
    }

    private static Collection<UUID> ids(List<DealLineRecord> lines, Function<DealLineRecord, @Nullable UUID> part) {
        return lines.stream().map(part).filter(Objects::nonNull).distinct().toList();
    }

    private static DealLine line(
            DealLineRecord line,
            Map<UUID, LineCatalog.Sold> products,
            Map<UUID, Ref> books,
            Map<UUID, Integer> largest,
            String currency) {
        LineCatalog.Sold sold = line.getProduct() == null ? null : products.get(line.getProduct());
        return new DealLine(
                line.getRank(),
                sold == null ? null : sold.ref(),
                line.getName(),
                sold == null ? null : sold.code(),
                line.getQuantityThousandths(),
                Objects.requireNonNullElse(line.getUnit(), ""),
                Money.ofMinor(line.getPriceMinor(), currency),
                line.getPerQuantity(),
                line.getDiscountBp(),
                Money.ofMinor(LineSums.line(line, Map.of()).undiscountedMinor(), currency),
                Money.ofMinor(line.getNetMinor(), currency),
                VatClass.ofCode(line.getVatClass()),
                line.getPriceBook() == null ? null : books.get(line.getPriceBook()),
                line.getPricedOn(),
                line.getProduct() == null ? null : largest.get(line.getProduct()));
    }

    /** Puts lines in the place of those that the deal has; the amount of the deal becomes their sum. */
    @Transactional
    DealLines set(DealId id, List<LineWish> wishes, long knownVersion, Viewer by) {
        DealRow deal = deals.get(id, by);
        String currency = wishes.isEmpty()
                ? deal.currency()
                : wishes.getFirst().price().currency().getCurrencyCode();
        List<DealLineRecord> lines = form.read(wishes, currency, catalog.bookOf(accountOf(deal)), amounts.linesOf(id));
        amounts.setLines(id, lines, currency, knownVersion, by);
        return get(id, by);
    }

    /** What is proposed for so much of a product in a deal, from the price book of its account, as of today. */
    LineOffer offer(DealId id, UUID product, long quantityThousandths, Viewer viewer) {
        DealRow deal = deals.get(id, viewer);
        LineCatalog.Sold sold = catalog.products(List.of(product)).get(product);
        if (sold == null || sold.deleted()) {
            throw RequestProblem.Invalid.field("product", "field.unknown-record")
                    .refused();
        }
        return new LineOffer(
                sold.ref(),
                sold.code(),
                sold.unit(),
                sold.vatClass(),
                catalog.offered(
                                catalog.bookOf(accountOf(deal)),
                                product,
                                quantityThousandths,
                                deal.currency(),
                                time.today())
                        .orElse(null),
                limits.largest(List.of(product), viewer.roles(), time.today()).get(product));
    }

    private static @Nullable UUID accountOf(DealRow deal) {
        Ref account = deal.account();
        return account == null ? null : account.id();
    }
}

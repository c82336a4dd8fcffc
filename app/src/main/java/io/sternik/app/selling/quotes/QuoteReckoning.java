package io.sternik.app.selling.quotes;

import static io.sternik.database.selling.Tables.QUOTE_LINE;

import io.sternik.app.catalog.PriceBookId;
import io.sternik.app.catalog.ProductId;
import io.sternik.app.catalog.VatClass;
import io.sternik.app.catalog.terms.SalesPrices;
import io.sternik.app.catalog.terms.VatRates;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.selling.QuoteProblem;
import io.sternik.app.selling.documents.DocumentNames;
import io.sternik.app.selling.lines.LineCatalog;
import io.sternik.database.selling.tables.records.DealLineRecord;
import io.sternik.database.selling.tables.records.QuoteLineRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import io.sternik.engine.document.DocumentLine;
import io.sternik.engine.document.DocumentTotals;
import io.sternik.engine.document.PriceBasis;
import io.sternik.engine.document.VatRate;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reckons versions of quotes: prices of their day, discounts, taxes and sums. */
@Component
class QuoteReckoning {

    private final LineCatalog catalog;
    private final SalesPrices prices;
    private final VatRates rates;

    QuoteReckoning(LineCatalog catalog, SalesPrices prices, VatRates rates) {
        this.catalog = catalog;
        this.prices = prices;
        this.rates = rates;
    }

    /** The lines of a deal as they are quoted, with the names that products have now. */
    List<QuoteLineRecord> quoted(List<DealLineRecord> lines) {
        Map<UUID, LineCatalog.Sold> products = catalog.products(DocumentNames.each(lines, DealLineRecord::getProduct));
        List<QuoteLineRecord> quoted = new ArrayList<>();
        for (DealLineRecord line : lines) {
            LineCatalog.Sold product = line.getProduct() == null ? null : products.get(line.getProduct());
            Text name = product == null
                    ? new Text(line.getName(), line.getName())
                    : product.ref().label();
            QuoteLineRecord row = QUOTE_LINE.newRecord();
            row.setProduct(line.getProduct());
            row.setCode(product == null ? null : product.code());
            row.setNamePl(name.pl());
            row.setNameEn(name.en());
            row.setQuantityThousandths(line.getQuantityThousandths());
            row.setUnit(Objects.requireNonNullElse(line.getUnit(), ""));
            row.setPriceMinor(line.getPriceMinor());
            row.setPerQuantity(line.getPerQuantity());
            row.setDiscountBp(line.getDiscountBp());
            row.setVatClass(line.getVatClass());
            row.setPriceBook(line.getPriceBook());
            row.setPricedOn(line.getPricedOn());
            quoted.add(row);
        }
        return quoted;
    }

    /**
     * Reckons a version anew from its lines: prices that came from a book become those of the day, taxes those of the day, the discount on
     * the whole is spread. Lines and sums agree to the grosz.
     *
     * @param version with its terms
     * @param lines without their amounts; they get them
     */
    void reckon(QuoteVersionRecord version, List<QuoteLineRecord> lines) {
        LocalDate day = version.getDatedOn();
        Map<VatClass, VatRate> taxes = rates.on(day);
        List<DocumentLine> reckoned = new ArrayList<>();
        for (QuoteLineRecord line : lines) {
            price(line, version.getCurrency(), day);
            VatRate tax = taxes.get(VatClass.ofCode(line.getVatClass()));
            if (tax == null) {
                throw new QuoteProblem.NoTaxRate(day).refused();
            }
            line.setVatKind(tax.kind().name().toLowerCase(Locale.ROOT));
            line.setVatRateBp(tax.rateBp());
            reckoned.add(reckoned(line));
        }
        long discount = version.getDiscountMinor();
        if (discount > reckoned.stream().mapToLong(DocumentLine::amountMinor).sum()) {
            throw RequestProblem.Invalid.field("discount", "quote.discount").refused();
        }
        DocumentTotals totals = DocumentTotals.of(PriceBasis.NET, reckoned, discount);
        for (int at = 0; at < lines.size(); at++) {
            QuoteLineRecord line = lines.get(at);
            line.setQuote(version.getQuote());
            line.setNo(version.getNo());
            line.setRank((short) (at + 1));
            line.setUndiscountedMinor(reckoned.get(at).undiscountedMinor());
            line.setNetMinor(totals.lines().get(at));
        }
        version.setUndiscountedMinor(
                reckoned.stream().mapToLong(DocumentLine::undiscountedMinor).reduce(0, Math::addExact));
        version.setNetMinor(totals.netMinor());
        version.setVatMinor(totals.vatMinor());
        version.setGrossMinor(totals.grossMinor());
    }

    private void price(QuoteLineRecord line, String currency, LocalDate day) {
        UUID book = line.getPriceBook();
        UUID product = line.getProduct();
        if (book == null || product == null || day.equals(line.getPricedOn())) {
            return;
        }
        prices.offered(new PriceBookId(book), new ProductId(product), line.getQuantityThousandths(), currency, day)
                .ifPresent(offered -> {
                    line.setPriceMinor(offered.price().minor());
                    line.setPerQuantity(offered.perQuantity());
                    line.setPriceBook(offered.book().id());
                    line.setPricedOn(day);
                });
    }

    /** A line as the engine reckons it, before the discount on the whole. */
    static DocumentLine reckoned(QuoteLineRecord line) {
        return new DocumentLine(
                line.getPriceMinor(),
                line.getPerQuantity(),
                line.getQuantityThousandths(),
                line.getDiscountBp(),
                new VatRate(VatRate.Kind.valueOf(line.getVatKind().toUpperCase(Locale.ROOT)), line.getVatRateBp()));
    }
}

package io.sternik.app.selling.documents;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.selling.documents.ImportedDocument.Price;
import io.sternik.engine.document.VatRate;
import io.sternik.engine.money.Money;
import io.sternik.engine.money.Rounding;
import io.sternik.engine.table.VatCell;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a row comes to. Of net, tax and gross two tell the third; the rate follows from the tax where only one of the usual rates gives
 * it. What does not agree refuses the row.
 */
final class DocumentAmounts {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final List<Integer> PER = List.of(1, 10, 100, 1_000);

    /** So far the tax of a row that stands for several lines may lie from its rate: half a minor unit for each of a hundred lines. */
    private static final long SUM_OF_LINES = 50;

    private final ImportContext context;
    private final Currency currency;
    private final Collection<VatRate> usual;

    DocumentAmounts(ImportContext context, Collection<VatRate> usual) {
        this.context = context;
        this.currency = context.settings().currency();
        this.usual = usual;
    }

    /** What a row comes to; the tax is null where the file leaves it to be reckoned. */
    record Amounts(VatRate rate, long netMinor, @Nullable Long vatMinor) {}

    /** The amounts of a line, or of all lines of a rate. */
    @Nullable Amounts read(ImportRow row, boolean line) {
        Long net = minor(row, "net");
        Long vat = minor(row, "vat");
        Long gross = minor(row, "gross");
        VatRate rate = row.parsed("rate", VatCell::parse);
        if (row.isRefused()) {
            return null;
        }
        if (net == null && gross != null) {
            net = vat != null
                    ? Long.valueOf(gross - vat)
                    : rate != null ? Long.valueOf(gross - within(gross, rate)) : null;
        }
        if (net == null) {
            net = priced(row);
        }
        if (net == null) {
            row.refuse("net", "amount-missing", Map.of());
            return null;
        }
        if (vat == null && gross != null) {
            vat = gross - net;
        }
        if (gross != null && vat != null && net + vat != gross) {
            row.refuse("gross", "row-sum", differing(gross, net + vat));
        }
        return taxed(row, net, vat, rate == null ? rateOf(net, vat) : rate, line ? 1 : SUM_OF_LINES);
    }

    private @Nullable Amounts taxed(
            ImportRow row, long net, @Nullable Long vat, @Nullable VatRate rate, long tolerance) {
        if (rate == null) {
            row.refuse("rate", "rate-missing", Map.of());
            return null;
        }
        long expected = tax(net, rate);
        if (vat != null && Math.abs(vat - expected) > tolerance) {
            Map<String, Object> values = differing(vat, expected);
            values.put(
                    "rate",
                    BigDecimal.valueOf(rate.rateBp(), 2).stripTrailingZeros().toPlainString());
            row.refuse("vat", "vat-of-rate", values);
        }
        return row.isRefused() ? null : new Amounts(rate, net, vat);
    }

    /** An amount in minor units. */
    @Nullable Long minor(ImportRow row, String field) {
        return context.minor(row, field);
    }

    /** The quantity in thousandths, one where the file says none. */
    long quantity(ImportRow row) {
        BigDecimal written = row.decimal("quantity");
        if (written == null) {
            return THOUSAND.longValueExact();
        }
        BigDecimal thousandths = written.multiply(THOUSAND).stripTrailingZeros();
        if (thousandths.scale() > 0 || thousandths.precision() - thousandths.scale() > 15) {
            row.refuse("quantity", "inexact-quantity", Map.of("value", written.toPlainString()));
            return 0;
        }
        return thousandths.longValueExact();
    }

    /** The price of a line, exact: for as many units as its decimals need. */
    @Nullable Price price(ImportRow row) {
        BigDecimal price = row.amount("price", currency);
        BigDecimal discount = row.decimal("discount");
        if (price == null) {
            return null;
        }
        int digits = currency.getDefaultFractionDigits();
        int per = PER.stream()
                .filter(units -> scaled(price, units, digits).scale() <= 0)
                .findFirst()
                .orElse(0);
        BigDecimal points =
                discount == null ? BigDecimal.ZERO : discount.movePointRight(2).stripTrailingZeros();
        if (price.signum() < 0 || per == 0) {
            row.refuse("price", "price", Map.of("value", price.toPlainString()));
            return null;
        }
        if (points.scale() > 0 || points.signum() < 0 || points.compareTo(BigDecimal.valueOf(10_000)) > 0) {
            row.refuse("discount", "discount", Map.of("value", String.valueOf(discount)));
            return null;
        }
        return new Price(scaled(price, per, digits).longValueExact(), per, points.intValueExact());
    }

    private static BigDecimal scaled(BigDecimal price, int units, int digits) {
        return price.multiply(BigDecimal.valueOf(units)).movePointRight(digits).stripTrailingZeros();
    }

    /** Price times quantity less the discount, rounded once. */
    private @Nullable Long priced(ImportRow row) {
        Price price = price(row);
        return price == null
                ? null
                : Rounding.halfUp(
                        new long[] {price.minor(), quantity(row), 10_000L - price.discountBp()},
                        new long[] {price.per(), 1_000, 10_000});
    }

    /** The usual rate that gives this tax, if there is only one; no tax may mean several things. */
    private @Nullable VatRate rateOf(long net, @Nullable Long vat) {
        if (vat == null || vat == 0) {
            return null;
        }
        List<VatRate> fitting = usual.stream()
                .distinct()
                .filter(rate -> Math.abs(tax(net, rate) - vat) <= 1)
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    /** The tax on a net amount. */
    static long tax(long netMinor, VatRate rate) {
        return Rounding.halfUp(netMinor, rate.rateBp(), Rounding.BASIS_POINTS);
    }

    private static long within(long grossMinor, VatRate rate) {
        return Rounding.halfUp(grossMinor, rate.rateBp(), Rounding.BASIS_POINTS + rate.rateBp());
    }

    /** The values of a message about an amount that should be another one. */
    Map<String, Object> differing(long found, long expected) {
        Map<String, Object> values = new HashMap<>();
        values.put("value", plain(found));
        values.put("expected", plain(expected));
        values.put("difference", plain(found - expected));
        return values;
    }

    String plain(long minor) {
        return new Money(minor, currency).toMajor().toPlainString();
    }
}

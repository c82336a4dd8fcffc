package io.sternik.engine.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * What one unit of a currency is worth in another: 1 EUR = 4.2512 PLN is {@code (EUR, PLN, 4.2512)}. Units are major ones. A rate is never
 * turned round or chained by itself: whoever wants it the other way says so by {@link #convertBack}.
 *
 * @param from currency of which one unit is taken
 * @param to currency in which it is expressed, another one
 * @param rate units of {@code to} for one of {@code from}, exact, above zero
 */
public record ExchangeRate(Currency from, Currency to, BigDecimal rate) {

    /** Refuses with {@link IllegalArgumentException} a currency against itself and a rate of nothing or less. */
    public ExchangeRate {
        Objects.requireNonNull(rate, "rate");
        if (from.equals(to)) {
            throw new IllegalArgumentException(from + " has no rate against itself");
        }
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("a rate is above zero: " + rate.toPlainString());
        }
    }

    /**
     * The amount in {@code to}, rounded half up once. Example: 1,234.56 EUR at 4.2512 are 5,248.361472, so 5,248.36 PLN; 10,000 JPY at
     * 0.026347 are 263.47 PLN. Refuses with {@link MixedCurrenciesException} an amount that is not in {@code from}.
     */
    public Money convert(Money amount) {
        require(amount, from);
        return rounded(amount.toMajor().multiply(rate), to);
    }

    /**
     * The amount of {@code to} in {@code from}, divided by the rate and rounded half up once. Example: 5,248.36 PLN at 4.2512 are 1,234.56
     * EUR. Refuses with {@link MixedCurrenciesException} an amount that is not in {@code to}.
     */
    public Money convertBack(Money amount) {
        require(amount, to);
        return new Money(
                amount.toMajor()
                        .movePointRight(from.getDefaultFractionDigits())
                        .divide(rate, 0, RoundingMode.HALF_UP)
                        .longValueExact(),
                from);
    }

    private static Money rounded(BigDecimal major, Currency currency) {
        return new Money(
                major.movePointRight(currency.getDefaultFractionDigits())
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                currency);
    }

    private static void require(Money amount, Currency expected) {
        if (!amount.currency().equals(expected)) {
            throw new MixedCurrenciesException(amount.currency(), expected);
        }
    }
}

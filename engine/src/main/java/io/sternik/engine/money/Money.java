package io.sternik.engine.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * An exact amount in one currency, counted in minor units (1,234.56 PLN is 123456). Amounts of different currencies are never added or
 * compared: that is refused with {@link MixedCurrenciesException}. Results beyond 64 bits are refused with {@link ArithmeticException}.
 *
 * @param minor amount in minor units, negative for a credit
 * @param currency ISO 4217 currency that has minor units; precious metals and test codes are refused
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    /** Refuses codes of ISO 4217 that stand for no spendable currency (XAU, XXX), because they have no minor unit. */
    public Money {
        Objects.requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency + " has no minor unit");
        }
    }

    /** The amount of so many minor units of the currency with this ISO 4217 code; an unknown code is an {@link IllegalArgumentException}. */
    public static Money ofMinor(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    /**
     * The amount written in major units, exactly: {@code 1234.5} PLN is 123450. Refuses with {@link InexactAmountException} what has more
     * decimal places than the currency (ISO 4217: PLN 2, JPY 0, KWD 3) or does not fit; nothing is rounded.
     */
    public static Money ofMajor(BigDecimal major, Currency currency) {
        try {
            long minor =
                    major.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
            return new Money(minor, currency);
        } catch (ArithmeticException inexact) {
            throw new InexactAmountException(major, currency, inexact);
        }
    }

    /** Nothing, in the given currency. */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** The amount in major units, with exactly as many decimal places as the currency has. */
    public BigDecimal toMajor() {
        return BigDecimal.valueOf(minor, minorDigits());
    }

    /** Decimal places of the currency by ISO 4217: 2 for PLN, 0 for JPY, 3 for KWD. */
    public int minorDigits() {
        return currency.getDefaultFractionDigits();
    }

    /** The exact sum; both amounts must be in the same currency. */
    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** The exact difference; both amounts must be in the same currency. */
    public Money minus(Money other) {
        requireSameCurrency(other);
        return new Money(Math.subtractExact(minor, other.minor), currency);
    }

    /** The same amount with the opposite sign. */
    public Money negate() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** −1, 0 or 1: a credit, nothing, a charge. */
    public int signum() {
        return Long.signum(minor);
    }

    /**
     * The amount times {@code numerator / denominator}, rounded half up once. Example: 100.00 at 1/3 is 33.33; −0.05 at 1/2 is −0.03.
     * Refuses a zero denominator.
     */
    public Money timesRatio(long numerator, long denominator) {
        return new Money(Rounding.halfUp(minor, numerator, denominator), currency);
    }

    /** The given share of the amount, in basis points, rounded half up once: 1,000.01 at 3,333 is 333.30. */
    public Money basisPoints(long basisPoints) {
        return timesRatio(basisPoints, Rounding.BASIS_POINTS);
    }

    /**
     * The amount in parts proportional to the weights, by largest remainder, ties by order; the parts add up to the amount exactly. See
     * {@link Shares#split}.
     */
    public List<Money> split(long... weights) {
        List<Money> parts = new ArrayList<>(weights.length);
        for (long part : Shares.split(minor, weights)) {
            parts.add(new Money(part, currency));
        }
        return List.copyOf(parts);
    }

    /** Orders amounts of one currency from the smallest; different currencies have no order and are refused. */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return Long.compare(minor, other.minor);
    }

    /** Plain notation for logs and messages of bugs: {@code 1234.56 PLN}; people see text formatted for their language instead. */
    @Override
    public String toString() {
        return toMajor().toPlainString() + " " + currency.getCurrencyCode();
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new MixedCurrenciesException(currency, other.currency);
        }
    }
}
